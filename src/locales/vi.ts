import type {LanguageFile} from './language-file.js';

const nothingSent = 'Chưa có gì được gửi đi và mật khẩu cũ vẫn dùng được.';
const kinds = ['chữ cái', 'chữ số', 'ký tự đặc biệt'];
const codeRejected =
  'Mã xác minh không đúng. Hãy xem lại tin nhắn mới nhất hoặc yêu cầu mã mới.';

/** Tiếng Việt */
const vi: LanguageFile = {
  resetPassword: ({number, all, soon}) => ({
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
    invisibleCharacter:
      'Mật khẩu có một ký tự không nhìn thấy được, khó gõ lại. Như vậy vẫn được.',
    fullWidth:
      'Mật khẩu có ký tự toàn chiều rộng như “！”, khó gõ lại. Như vậy vẫn được.',
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
      'Bạn đã đặt mật khẩu mới trong một thẻ khác của trình duyệt này. Liên kết này không còn dùng được. Hãy đăng nhập bằng mật khẩu mới.',
    codeAccepted: ['Mã xác minh đúng', 'Bây giờ hãy đặt mật khẩu mới.'],
    deadline: (n) =>
      `Thời gian cho bước này sẽ hết ${soon(n)}. Sau đó bạn chỉ cần yêu cầu mã mới.`,
    deadlineOver:
      'Thời gian cho bước này có thể đã hết. Bạn vẫn có thể thử. Nếu không được, bạn chỉ cần yêu cầu mã mới.',
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
      'Liên kết bị thiếu phần dùng để đặt lại mật khẩu. Hãy mở lại liên kết bạn nhận được, hoặc sao chép toàn bộ liên kết đó.',
    'token-ambiguous':
      'Địa chỉ trang này bị lẫn hai liên kết khác nhau. Hãy mở lại liên kết bạn nhận được.',
    'token-malformed':
      'Phần dùng để đặt lại mật khẩu trong liên kết bị hỏng. Hãy mở lại liên kết bạn nhận được, hoặc sao chép toàn bộ liên kết đó.',
    'token-rejected':
      'Liên kết đã hết hạn, đã được dùng trước đó hoặc chưa được sao chép đầy đủ.',
    'config-invalid':
      'Trang này chưa được thiết lập đúng nên bạn không thể đặt mật khẩu tại đây. Vui lòng báo cho đơn vị quản lý trang web.',
    'insecure-context':
      'Kết nối đến trang này không an toàn nên bạn không thể đặt mật khẩu tại đây. Hãy mở trang bằng địa chỉ bắt đầu bằng https.',
    'password-rejected':
      'Mật khẩu này không được chấp nhận. Hãy chọn mật khẩu khác.',
    rejected: 'Mật khẩu của bạn chưa được đổi.',
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
  }),

  forgotPassword: ({number, soon}) => ({
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
    'email-invalid':
      'Email này không đúng. Hãy kiểm tra các dấu chấm và phần sau dấu @.',
    'phone-invalid':
      'Số này không đúng. Hãy kiểm tra mã quốc gia và số lượng chữ số.',
    'phone-unclear':
      'Hãy kiểm tra số này. Nếu số đúng, hãy nhập kèm dấu + và mã quốc gia.',
    phoneHint: 'Số của nước khác bắt đầu bằng dấu + và mã quốc gia.',
    send: 'Nhận mã xác minh',
    sending: 'Đang gửi mã xác minh…',
    codeHeading: 'Nhập mã xác minh',
    codeSent: (address) =>
      `Nếu có tài khoản ứng với ${address}, bạn sẽ sớm nhận được mã xác minh.`,
    codeSentBefore: (address) =>
      `Nếu có tài khoản ứng với ${address}, mã xác minh đã được gửi chưa đầy một phút trước. Nếu bạn đã dùng mã đó, hãy yêu cầu mã mới.`,
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
    remembered: 'Đã nhớ ra mật khẩu?',
    signIn: 'Đăng nhập',
    verifiedHeading: 'Mã xác minh đúng',
    verified: 'Bây giờ hãy đặt mật khẩu mới.',
    unavailableHeading: 'Trang này hiện không dùng được',
    serviceSaid: 'Hệ thống báo:',
    requestId: (id) => `Mã tham chiếu: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Mã này không còn dùng được. Hãy yêu cầu mã mới.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Trang này chưa được thiết lập đúng nên bạn không thể đặt lại mật khẩu tại đây. Vui lòng báo cho đơn vị quản lý trang web.',
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
  }),
};

export default vi;
