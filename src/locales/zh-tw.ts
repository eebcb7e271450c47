import type {Words} from './index.js';

const nothingSent = '沒有送出任何資料，您的舊密碼仍可使用。';
const kinds = ['英文字母', '數字', '符號'];

/** 繁體中文（台灣） */
const zhTw: Words = ({number, all, soon}) => ({
  heading: '設定新密碼',
  description: '請使用沒有在其他地方用過的密碼。',
  account: (username) => `帳號：${username}`,
  password: '新密碼',
  passwordHint: '用幾個好記的詞組成密碼，是不錯的做法。',
  confirmation: '確認新密碼',
  reveal: '顯示密碼',
  submit: '設定新密碼',
  incomplete: '沒有送出任何資料，請再試一次。',

  revealed: '密碼已顯示。',
  concealed: '密碼已隱藏。',
  capsLock: '大寫鎖定（Caps Lock）已開啟。',
  edgeSpace: '密碼的開頭或結尾有空格，這樣也可以使用。',
  submitting: '正在設定新密碼…',
  requirements: '密碼需符合以下條件：',
  minLength: (n) => `至少 ${number(n)} 個字元`,
  maxLength: (n) => `最多 ${number(n)} 個字元`,
  classes: (n) =>
    n < 3
      ? `至少包含${all(kinds)}其中 ${number(n)} 種`
      : `同時包含${all(kinds)}`,
  met: '已符合',
  notMet: '尚未符合',
  allMet: '密碼已符合所有條件。',
  stillNeeded: '還需要：',
  strength: [
    '非常弱：很容易被猜到',
    '弱：可能會被猜到',
    '普通：還可以更強',
    '強：不容易被猜到',
    '非常強：極難被猜到',
  ],
  problems: '請檢查您輸入的內容',
  serviceSaid: '系統訊息：',
  requestId: (id) => `參考編號：${id}`,
  wait: (n) => `${soon(n)}即可再試一次。`,
  waitOver: '現在可以再試一次了。',
  succeededHeading: '密碼已變更',
  succeeded: '現在可以用新密碼登入了。',
  signIn: '登入',
  redirecting: (n) => `${soon(n)}將前往登入頁面。`,
  stay: '留在此頁面',
  tokenMissingHeading: '連結不完整',
  tokenRejectedHeading: '連結已失效',
  unavailableHeading: '此頁面無法使用',
  tokenRejectedAfterUnknown:
    '此連結只能使用一次，您先前那次可能已經變更成功。請先試著用新密碼登入；如果不行，再取得新連結。',
  changedElsewhere:
    '您已在此瀏覽器的另一個分頁中設定新密碼。此連結已使用過，請用新密碼登入。',
  codeAccepted: ['驗證碼正確', '現在請設定新密碼。'],
  deadline: (n) =>
    `此步驟的有效時間將於${soon(n)}結束。之後只需重新取得驗證碼。`,
  deadlineOver:
    '此步驟的有效時間可能已過。您仍可嘗試送出；若不成功，只需重新取得驗證碼。',
  requestLink: '取得新連結',
  requestLinkElsewhere: '如要取得新連結，請回到登入頁面並選擇「忘記密碼」。',

  'password-required': '請輸入新密碼。',
  'password-too-short': ({limit = 0, count = 0}) =>
    `請至少輸入 ${number(limit)} 個字元，目前有 ${number(count)} 個。`,
  'password-too-long': ({limit, count = 0, maxBytes}) =>
    maxBytes !== undefined
      ? `密碼太長了。最多可用 ${number(maxBytes)} 個英文字母、數字或符號；帶重音的字母算兩個，中文字和全形符號算三個。`
      : limit !== undefined
        ? `最多只能輸入 ${number(limit)} 個字元，目前有 ${number(count)} 個。`
        : '密碼太長了，請縮短一點。',
  'password-classes': ({limit = 3}) =>
    limit < 3
      ? `請至少使用${all(kinds)}其中 ${number(limit)} 種。`
      : `請同時使用${all(kinds)}。`,
  'password-pattern': ({text}) => text ?? '這組密碼不符合這裡要求的格式。',
  'password-unencodable':
    '密碼中有無法安全傳送的字元（例如表情符號），請將它刪除。',
  'confirmation-required': '請再次輸入新密碼。',
  'confirmation-mismatch': '兩次輸入的密碼不同，請在兩個欄位輸入相同的密碼。',

  'token-missing':
    '此頁面的網址中沒有重設碼。請重新開啟訊息中的連結，或複製完整的連結。',
  'token-ambiguous':
    '此頁面的網址中有兩個不同的重設碼。請重新開啟訊息中的連結。',
  'token-malformed':
    '此頁面網址中的重設碼已損壞。請重新開啟訊息中的連結，或複製完整的連結。',
  'token-rejected': '連結已過期、已經用過或未完整複製，這次沒有變更您的密碼。',
  'config-invalid':
    '此頁面的設定有誤，因此不會要求您輸入密碼。請通知網站管理人員。',
  'insecure-context':
    '此頁面的連線不安全，因此不會要求您輸入密碼。請改用 https 開頭的網址開啟。',
  'password-rejected': '系統不接受這組密碼，請換一組。',
  rejected: '系統沒有變更您的密碼。',
  'key-unavailable': `無法為您的密碼準備安全連線。${nothingSent}請再試一次。`,
  'key-invalid': `系統的加密金鑰無法使用。${nothingSent}請稍後再試。`,
  'encrypt-failed': `無法將您的密碼加密。${nothingSent}請再試一次；如果還是不行，請重新開啟訊息中的連結。`,
  offline: `您目前沒有連上網路。${nothingSent}請連上網路後再試一次。`,
  network: '無法連線到系統，請檢查網路後再試一次。',
  'rate-limited': '嘗試次數過多，您的密碼沒有變更。',
  'server-error': '系統發生問題，您的密碼很可能沒有變更。請稍後再試。',
  'bad-response':
    '您的要求在送達系統前就被擋下了。請再試一次，或改用其他網路。',
  'outcome-unknown':
    '無法確認密碼是否已變更。新密碼可能已經生效，請先試著用它登入；如果不行，請在這裡再試一次，或取得新連結。',
  aborted: '密碼變更已中斷。',
  internal: '此頁面發生問題，請再試一次。',
});

export default zhTw;
