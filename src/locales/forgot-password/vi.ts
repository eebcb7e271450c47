import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Mã xác minh không đúng. Hãy xem lại tin nhắn mới nhất hoặc yêu cầu mã mới.';

/** Tiếng Việt */
const vi: ForgotWordsOf = ({number, soon}) => ({
  heading: 'Đặt lại mật khẩu',
  description:
    'Chúng tôi sẽ gửi cho bạn mã xác minh. Hãy dùng mã đó để đặt mật khẩu mới.',
  address: {
    either: 'Email hoặc số điện thoại',
    email: 'Email',
    phone: 'Số điện thoại',
  },
  'address-required': {
    either: 'Vui lòng nhập email hoặc số điện thoại.',
    email: 'Vui lòng nhập email.',
    phone: 'Vui lòng nhập số điện thoại.',
  },
  'address-invalid': {
    either:
      'Đây không phải là email hay số điện thoại. Email có dạng như name@example.com.',
    email:
      'Đây không phải là email. Email có dạng như name@example.com, không có dấu cách.',
    phone: 'Đây không phải là số điện thoại. Hãy nhập bằng chữ số.',
  },
  phoneHint: 'Số của nước khác bắt đầu bằng dấu + và mã quốc gia.',
  send: 'Nhận mã xác minh',
  sending: 'Đang gửi mã xác minh…',
  codeHeading: 'Nhập mã xác minh',
  codeSent: (address) =>
    `Nếu có tài khoản ứng với ${address}, bạn sẽ sớm nhận được mã xác minh.`,
  codeSentBefore: (address) =>
    `Nếu có tài khoản cho ${address}, một mã đã được gửi chưa đầy một phút trước. Nếu bạn đã dùng mã đó, hãy yêu cầu mã mới.`,
  emailHint: 'Có thể mất khoảng một phút. Hãy xem cả trong thư rác.',
  code: 'Mã xác minh',
  'code-required': 'Vui lòng nhập mã xác minh bạn nhận được.',
  'code-incomplete': (n) =>
    `Mã xác minh có ${number(n)} chữ số. Hãy nhập đầy đủ.`,
  check: 'Tiếp tục',
  checking: 'Đang kiểm tra mã xác minh…',
  tryAgain: (n) => `Bạn có thể thử lại ${soon(n)}.`,
  tryAgainNow: 'Bây giờ bạn có thể thử lại.',
  resend: 'Nhận mã mới',
  wait: (n) => `Bạn có thể yêu cầu mã mới ${soon(n)}.`,
  waitOver: 'Bây giờ bạn có thể yêu cầu mã mới.',
  back: 'Đổi email hoặc số điện thoại',
  verifiedHeading: 'Mã xác minh đúng',
  verified: 'Bây giờ hãy đặt mật khẩu mới.',
  unavailableHeading: 'Trang này hiện không dùng được',
  serviceSaid: 'Hệ thống báo:',
  requestId: (id) => `Mã tham chiếu: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Mã này không còn dùng được. Hãy yêu cầu mã mới.',
  'account-unknown': codeRejected,
  'config-invalid':
    'Trang này chưa được thiết lập đúng nên không yêu cầu bạn nhập gì. Vui lòng báo cho đơn vị quản lý trang web.',
  'insecure-context':
    'Kết nối đến trang này không an toàn. Hãy mở trang bằng địa chỉ bắt đầu bằng https.',
  rejected: 'Hệ thống không thực hiện được yêu cầu này.',
  offline: 'Thiết bị của bạn chưa có mạng. Hãy thử lại khi có mạng.',
  network:
    'Không kết nối được với hệ thống. Hãy kiểm tra kết nối mạng rồi thử lại.',
  'rate-limited': 'Đã có quá nhiều lần thử. Hãy đợi một lát rồi thử lại.',
  'server-error': 'Hệ thống đang gặp sự cố. Vui lòng thử lại sau ít phút.',
  'bad-response':
    'Yêu cầu bị chặn trước khi đến được hệ thống. Hãy thử lại hoặc dùng mạng khác.',
  aborted: 'Thao tác đã bị gián đoạn.',
  internal: 'Trang này gặp lỗi. Vui lòng thử lại.',
});

export default vi;
