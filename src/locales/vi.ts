import type {Words} from './index.js';

const nothingSent = 'Chưa có gì được gửi đi và mật khẩu cũ vẫn dùng được.';
const kinds = ['chữ cái', 'chữ số', 'ký tự đặc biệt'];

/** Tiếng Việt */
const vi: Words = ({number, all, soon}) => ({
  heading: 'Đặt mật khẩu mới',
  description: 'Hãy chọn mật khẩu mà bạn không dùng ở nơi nào khác.',
  account: (username) => `Tài khoản: ${username}`,
  password: 'Mật khẩu mới',
  passwordHint: 'Ghép vài từ dễ nhớ là một lựa chọn tốt.',
  confirmation: 'Nhập lại mật khẩu mới',
  reveal: 'Hiện mật khẩu',
  submit: 'Đặt mật khẩu mới',
  incomplete: 'Chưa có gì được gửi đi. Vui lòng thử lại.',

  revealed: 'Mật khẩu đang hiển thị.',
  concealed: 'Mật khẩu đã được ẩn.',
  capsLock: 'Caps Lock đang bật.',
  edgeSpace: 'Mật khẩu có dấu cách ở đầu hoặc ở cuối. Như vậy vẫn được.',
  submitting: 'Đang đặt mật khẩu mới…',
  requirements: 'Mật khẩu cần có:',
  minLength: (n) => `Ít nhất ${number(n)} ký tự`,
  maxLength: (n) => `Tối đa ${number(n)} ký tự`,
  classes: (n) =>
    n < 3
      ? `Ít nhất ${number(n)} trong ${number(kinds.length)} loại: ${all(kinds)}`
      : `Đủ cả ${all(kinds)}`,
  met: 'đã đạt',
  notMet: 'chưa đạt',
  allMet: 'Mật khẩu đã đạt mọi yêu cầu.',
  stillNeeded: 'Yêu cầu chưa đạt:',
  strength: [
    'Rất yếu: dễ đoán',
    'Yếu: có thể bị đoán ra',
    'Trung bình: có thể mạnh hơn nữa',
    'Mạnh: khó đoán',
    'Rất mạnh: rất khó đoán',
  ],
  problems: 'Vui lòng kiểm tra lại thông tin đã nhập',
  serviceSaid: 'Hệ thống báo:',
  requestId: (id) => `Mã tham chiếu: ${id}`,
  wait: (n) => `Bạn có thể thử lại ${soon(n)}.`,
  waitOver: 'Bây giờ bạn có thể thử lại.',
  succeededHeading: 'Đã đổi mật khẩu',
  succeeded: 'Bây giờ bạn có thể đăng nhập bằng mật khẩu mới.',
  signIn: 'Đăng nhập',
  redirecting: (n) => `Bạn sẽ được chuyển đến trang đăng nhập ${soon(n)}.`,
  stay: 'Ở lại trang này',
  tokenMissingHeading: 'Liên kết không đầy đủ',
  tokenRejectedHeading: 'Liên kết này không còn dùng được',
  unavailableHeading: 'Trang này hiện không dùng được',
  tokenRejectedAfterUnknown:
    'Liên kết này chỉ dùng được một lần, và có thể lần thử trước của bạn đã thành công. Trước hết, hãy thử đăng nhập bằng mật khẩu mới. Nếu không được, hãy yêu cầu liên kết mới.',
  changedElsewhere:
    'Bạn đã đặt mật khẩu mới trong một thẻ khác của trình duyệt này. Liên kết này đã được dùng; hãy đăng nhập bằng mật khẩu mới.',
  codeAccepted: ['Mã xác minh đúng', 'Bây giờ hãy đặt mật khẩu mới.'],
  deadline: (n) =>
    `Thời gian cho bước này sẽ hết ${soon(n)}. Sau đó bạn chỉ cần một mã mới.`,
  deadlineOver:
    'Thời gian cho bước này có thể đã hết. Bạn vẫn có thể thử; nếu không được, bạn chỉ cần một mã mới.',
  requestLink: 'Yêu cầu liên kết mới',
  requestLinkElsewhere:
    'Để nhận liên kết mới, hãy quay lại trang đăng nhập và chọn “Quên mật khẩu”.',

  'password-required': 'Vui lòng nhập mật khẩu mới.',
  'password-too-short': ({limit = 0, count = 0}) =>
    `Mật khẩu cần ít nhất ${number(limit)} ký tự. Hiện có ${number(count)}.`,
  'password-too-long': ({limit, count = 0, maxBytes}) =>
    maxBytes !== undefined
      ? `Mật khẩu này quá dài. Chỉ dùng tối đa ${number(maxBytes)} ký tự; mỗi chữ có dấu (như ă, ế) được tính là hai hoặc ba ký tự.`
      : limit !== undefined
        ? `Mật khẩu chỉ được có tối đa ${number(limit)} ký tự. Hiện có ${number(count)}.`
        : 'Mật khẩu này quá dài. Hãy chọn mật khẩu ngắn hơn.',
  'password-classes': ({limit = 3}) =>
    limit < 3
      ? `Hãy dùng ít nhất ${number(limit)} trong ${number(kinds.length)} loại: ${all(kinds)}.`
      : `Hãy dùng đủ cả ${all(kinds)}.`,
  'password-pattern': ({text}) =>
    text ?? 'Mật khẩu này không đúng dạng được yêu cầu.',
  'password-unencodable':
    'Mật khẩu có ký tự không thể gửi đi an toàn, chẳng hạn như biểu tượng cảm xúc. Hãy bỏ ký tự đó.',
  'confirmation-required': 'Vui lòng nhập lại mật khẩu mới.',
  'confirmation-mismatch':
    'Hai mật khẩu không giống nhau. Hãy nhập cùng một mật khẩu vào cả hai ô.',

  'token-missing':
    'Địa chỉ trang này không có mã đặt lại mật khẩu. Hãy mở lại liên kết bạn nhận được, hoặc sao chép toàn bộ liên kết đó.',
  'token-ambiguous':
    'Địa chỉ trang này có hai mã đặt lại mật khẩu khác nhau. Hãy mở lại liên kết bạn nhận được.',
  'token-malformed':
    'Mã đặt lại mật khẩu trong địa chỉ trang này bị hỏng. Hãy mở lại liên kết bạn nhận được, hoặc sao chép toàn bộ liên kết đó.',
  'token-rejected':
    'Liên kết đã hết hạn, đã được dùng trước đó hoặc chưa được sao chép đầy đủ. Lần này mật khẩu của bạn không bị thay đổi.',
  'config-invalid':
    'Trang này chưa được thiết lập đúng nên không yêu cầu bạn nhập mật khẩu. Vui lòng báo cho đơn vị quản lý trang web.',
  'insecure-context':
    'Kết nối đến trang này không an toàn nên trang không yêu cầu bạn nhập mật khẩu. Hãy mở trang bằng địa chỉ bắt đầu bằng https.',
  'password-rejected':
    'Hệ thống không chấp nhận mật khẩu này. Hãy chọn mật khẩu khác.',
  rejected: 'Hệ thống chưa đổi mật khẩu của bạn.',
  'key-unavailable': `Không chuẩn bị được kết nối an toàn để gửi mật khẩu. ${nothingSent} Vui lòng thử lại.`,
  'key-invalid': `Không dùng được khóa mã hóa của hệ thống. ${nothingSent} Vui lòng thử lại sau.`,
  'encrypt-failed': `Không mã hóa được mật khẩu của bạn. ${nothingSent} Vui lòng thử lại. Nếu vẫn không được, hãy mở lại liên kết trong tin nhắn.`,
  offline: `Thiết bị của bạn chưa có mạng. ${nothingSent} Hãy thử lại khi có mạng.`,
  network:
    'Không kết nối được với hệ thống. Hãy kiểm tra kết nối mạng rồi thử lại.',
  'rate-limited':
    'Đã có quá nhiều lần thử. Mật khẩu của bạn không bị thay đổi.',
  'server-error':
    'Hệ thống đang gặp sự cố và có lẽ chưa đổi mật khẩu của bạn. Vui lòng thử lại sau ít phút.',
  'bad-response':
    'Yêu cầu bị chặn trước khi đến được hệ thống. Hãy thử lại hoặc dùng mạng khác.',
  'outcome-unknown':
    'Chúng tôi chưa xác nhận được mật khẩu đã đổi hay chưa. Có thể mật khẩu mới đã dùng được: hãy thử đăng nhập bằng mật khẩu đó. Nếu không được, hãy thử lại tại đây hoặc yêu cầu liên kết mới.',
  aborted: 'Việc đổi mật khẩu đã bị gián đoạn.',
  internal: 'Trang này gặp lỗi. Vui lòng thử lại.',
});

export default vi;
