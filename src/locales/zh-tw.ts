import type {LanguageFile} from './language-file.js';

const nothingSent = '沒有送出任何資料，您的舊密碼仍可使用。';
const kinds = ['英文字母', '數字', '符號'];
const codeRejected = '驗證碼不正確。請核對最新收到的驗證碼，或重新取得。';

/** 繁體中文（台灣） */
const zhTw: LanguageFile = {
  signs: ['。', '；', '（', '）'],
  resetPassword: ({number, all, soon}) => ({
    heading: '設定新密碼',
    description: '請使用沒有在其他地方用過的密碼。',
    account: (username) => `帳號：${username}`,
    password: '新密碼',
    passwordHint: '可以用幾個好記的詞組成密碼。',
    confirmation: '確認新密碼',
    reveal: '顯示密碼',
    submit: '設定新密碼',
    incomplete: '沒有送出任何資料，請再試一次。',

    revealed: '密碼已顯示。',
    concealed: '密碼已隱藏。',
    capsLock: '大寫鎖定（Caps Lock）已開啟。',
    edgeSpace: '密碼的開頭或結尾有空格，這樣也可以使用。',
    invisibleCharacter:
      '密碼中有看不見的字元，之後很難再次輸入，但這樣也可以使用。',
    fullWidth:
      '密碼中有「！」這樣的全形字元，之後很難再次輸入，但這樣也可以使用。',
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
      '此連結只能使用一次，您先前那次可能已經變更成功。請先試著用新密碼登入；如果不行，請取得新連結。',
    changedElsewhere:
      '您已在此瀏覽器的另一個分頁中設定新密碼。此連結已使用過，請用新密碼登入。',
    codeAccepted: ['驗證碼正確', '現在請設定新密碼。'],
    deadline: (n) => `此步驟將於${soon(n)}逾時，逾時後只需重新取得驗證碼。`,
    deadlineOver:
      '此步驟可能已逾時。您仍可嘗試送出；若不成功，只需重新取得驗證碼。',
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
      '連結中缺少重設密碼所需的資訊。請重新開啟郵件或簡訊中的連結，或複製完整的連結。',
    'token-ambiguous':
      '此頁面的網址中混有兩個不同的連結。請重新開啟郵件或簡訊中的連結。',
    'token-malformed':
      '連結中重設密碼所需的資訊已損壞。請重新開啟郵件或簡訊中的連結，或複製完整的連結。',
    'token-rejected': '連結已過期、已經用過或未完整複製。',
    'config-invalid':
      '此頁面的設定有誤，因此無法在這裡設定密碼。請通知網站管理人員。',
    'insecure-context':
      '此頁面的連線不安全，因此無法在這裡設定密碼。請改用 https 開頭的網址開啟。',
    'password-rejected': '系統不接受這組密碼，請換一組。',
    rejected: '您的密碼沒有變更。',
    'key-unavailable': `無法為您的密碼準備安全連線。${nothingSent}請再試一次。`,
    'key-invalid': `系統的加密金鑰無法使用。${nothingSent}請稍後再試。`,
    'encrypt-failed': `無法將您的密碼加密。${nothingSent}請再試一次；如果還是不行，請重新開啟郵件或簡訊中的連結。`,
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
  }),

  forgotPassword: ({number, soon}) => ({
    heading: '重設密碼',
    description: '我們會傳送驗證碼給您，驗證後即可設定新密碼。',
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
    'email-invalid':
      '這個電子郵件地址不正確。請檢查其中的句點和 @ 後面的部分。',
    'phone-invalid': '這個號碼不正確。請檢查國碼和號碼的位數。',
    'phone-unclear': '請檢查這個號碼。如果無誤，請輸入以 + 和國碼開頭的號碼。',
    phoneHint: '其他國家或地區的號碼請以 + 和國碼開頭。',
    send: '取得驗證碼',
    sending: '正在傳送驗證碼…',
    codeHeading: '輸入驗證碼',
    codeSent: (address) => `如果 ${address} 已註冊帳號，您很快就會收到驗證碼。`,
    codeSentBefore: (address) =>
      `如果 ${address} 已註冊帳號，驗證碼已在一分鐘內送出。如果已經用過，請重新取得。`,
    emailHint: '可能需要稍等一下。也請查看垃圾郵件。',
    code: '驗證碼',
    'code-required': '請輸入您收到的驗證碼。',
    'code-incomplete': (n) => `驗證碼共有 ${number(n)} 位數字，請完整輸入。`,
    check: '繼續',
    checking: '正在檢查驗證碼…',
    tryAgain: (n) => `${soon(n)}即可再試一次。`,
    tryAgainNow: '現在可以再試一次了。',
    resend: '重新取得驗證碼',
    wait: (n) => `${soon(n)}即可重新取得驗證碼。`,
    waitOver: '現在可以重新取得驗證碼了。',
    back: '變更電子郵件或手機號碼',
    remembered: '想起密碼了？',
    signIn: '登入',
    verifiedHeading: '驗證碼正確',
    verified: '現在請設定新密碼。',
    unavailableHeading: '此頁面無法使用',
    serviceSaid: '系統訊息：',
    requestId: (id) => `參考編號：${id}`,

    'code-rejected': codeRejected,
    'code-expired': '驗證碼已失效，請重新取得。',
    'account-unknown': codeRejected,
    'config-invalid':
      '此頁面的設定有誤，因此無法在這裡重設密碼。請通知網站管理人員。',
    'insecure-context': '此頁面的連線不安全。請改用 https 開頭的網址開啟。',
    rejected: '操作未完成。',
    offline: '您目前沒有連上網路，請連上網路後再試一次。',
    network: '無法連線到系統，請檢查網路後再試一次。',
    'rate-limited': '操作過於頻繁，請稍等一下再試一次。',
    'server-error': '系統發生問題，請稍後再試。',
    'bad-response':
      '您的要求在送達系統前就被擋下了。請再試一次，或改用其他網路。',
    aborted: '操作已中斷。',
    internal: '此頁面發生問題，請再試一次。',
  }),
};

export default zhTw;
