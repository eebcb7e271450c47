import type {ForgotWordsOf} from './index.js';

const codeRejected = '驗證碼不正確。請與最新的訊息核對，或重新取得驗證碼。';

/** 繁體中文（台灣） */
const zhTw: ForgotWordsOf = ({number, soon}) => ({
  heading: '重設密碼',
  description: '我們會傳送驗證碼給您，用它就能設定新密碼。',
  address: {
    either: '電子郵件或手機號碼',
    email: '電子郵件',
    phone: '手機號碼',
  },
  'address-required': {
    either: '請輸入電子郵件地址或手機號碼。',
    email: '請輸入電子郵件地址。',
    phone: '請輸入手機號碼。',
  },
  'address-invalid': {
    either:
      '這不是電子郵件地址，也不是手機號碼。電子郵件地址的格式如 name@example.com。',
    email:
      '這不是電子郵件地址。電子郵件地址的格式如 name@example.com，不含空格。',
    phone: '這不是手機號碼，請用數字輸入。',
  },
  phoneHint: '其他國家或地區的號碼請以 + 和國碼開頭。',
  send: '取得驗證碼',
  sending: '正在傳送驗證碼…',
  codeHeading: '輸入驗證碼',
  codeSent: (address) => `如果 ${address} 已註冊帳號，您很快就會收到驗證碼。`,
  codeSentBefore: (address) =>
    `如果 ${address} 已註冊帳號，驗證碼已於一分鐘內寄出。如果已經用過，請重新取得。`,
  emailHint: '可能需要稍等一下，也請看看垃圾郵件。',
  code: '驗證碼',
  'code-required': '請輸入訊息中的驗證碼。',
  'code-incomplete': (n) => `驗證碼共有 ${number(n)} 位數字，請完整輸入。`,
  check: '繼續',
  checking: '正在檢查驗證碼…',
  tryAgain: (n) => `${soon(n)}即可再試一次。`,
  tryAgainNow: '現在可以再試一次了。',
  resend: '重新取得驗證碼',
  wait: (n) => `${soon(n)}即可重新取得驗證碼。`,
  waitOver: '現在可以重新取得驗證碼了。',
  back: '返回重新填寫',
  verifiedHeading: '驗證碼正確',
  verified: '現在請設定新密碼。',
  unavailableHeading: '此頁面無法使用',
  serviceSaid: '系統訊息：',
  requestId: (id) => `參考編號：${id}`,

  'code-rejected': codeRejected,
  'code-expired': '驗證碼已失效，請重新取得。',
  'account-unknown': codeRejected,
  'config-invalid':
    '此頁面的設定有誤，因此不會要求您輸入任何資料。請通知網站管理人員。',
  'insecure-context': '此頁面的連線不安全。請改用 https 開頭的網址開啟。',
  rejected: '系統無法完成這項操作。',
  offline: '您目前沒有連上網路，請連上網路後再試一次。',
  network: '無法連線到系統，請檢查網路後再試一次。',
  'rate-limited': '操作過於頻繁，請稍等一下再試一次。',
  'server-error': '系統發生問題，請稍後再試。',
  'bad-response':
    '您的要求在送達系統前就被擋下了。請再試一次，或改用其他網路。',
  aborted: '操作已中斷。',
  internal: '此頁面發生問題，請再試一次。',
});

export default zhTw;
