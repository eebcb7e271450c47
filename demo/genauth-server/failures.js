/**
 * Every refusal the stand-in knows. `apiCode`s below 10000 are GenAuth's own.
 * No public source tells what the service answers about a reset token, so the
 * codes for "credential expired" and "credential bad" stand for it, nor about a
 * reused password or SMS that is switched off, so 990010 and 990020 are this
 * stand-in's invention. Nor does one tell the statusCode of a code that is
 * wrong, expired, locked or asked for too soon: 499 is the generic one. 2080 is
 * documented for e-mail alone, and stands for SMS as well.
 *
 * | statusCode | apiCode | whose    | when                                    |
 * | ---------- | ------- | -------- | --------------------------------------- |
 * | 400        | –       |          | the body breaks the schema              |
 * | 400        | 2016    | GenAuth  | the password could not be decrypted     |
 * | 401        | 2206    | GenAuth  | reset token expired                     |
 * | 401        | 2207    | GenAuth  | reset token unknown or already used     |
 * | 403        | 2333    | GenAuth  | wrong account or password               |
 * | 404        | –       |          | no such endpoint                        |
 * | 404        | 2004    | GenAuth  | no such account, where the tenant tells |
 * | 413        | –       |          | the body is too large                   |
 * | 422        | 2029    | GenAuth  | password shorter than 6                 |
 * | 422        | 2061    | GenAuth  | password breaks the tenant's policy     |
 * | 422        | 990010  | stand-in | new password is the old one             |
 * | 429        | –       |          | too many requests, HTTP 429             |
 * | 499        | 2000    | GenAuth  | no captcha, or a wrong answer           |
 * | 499        | 2001    | GenAuth  | wrong code, or none was sent            |
 * | 499        | 2011    | GenAuth  | no such application (in V2: `code` 2011) |
 * | 499        | 2057    | GenAuth  | code locked after five wrong guesses    |
 * | 499        | 2080    | GenAuth  | a code was sent within the last minute  |
 * | 499        | 2300    | GenAuth  | code expired                            |
 * | 499        | 990020  | stand-in | the tenant sends no SMS                 |
 * | 500        | 1000    | GenAuth  | a defect of the stand-in itself         |
 * | 501        | –       |          | a channel the stand-in does not know    |
 */

/** Languages of a `message`; the first is the service's default. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en-US', 'ja-JP'];

/**
 * @typedef {object} Failure
 * @property {number} statusCode
 * @property {number} [apiCode]
 * @property {number} [httpStatus] 200 when not given
 * @property {string[]} messages in the order of `LANGUAGES`
 */

/** @satisfies {Record<string, Failure>} */
export const FAILURES = {
  'body-invalid': {
    statusCode: 400,
    messages: [
      '请求参数错误',
      '請求參數錯誤',
      'Invalid request parameter',
      'リクエストパラメータが正しくありません',
    ],
  },
  'decrypt-failed': {
    statusCode: 400,
    apiCode: 2016,
    messages: [
      '密码解密失败',
      '密碼解密失敗',
      'The password could not be decrypted',
      'パスワードを復号できませんでした',
    ],
  },
  'sign-in-refused': {
    statusCode: 403,
    apiCode: 2333,
    messages: [
      '账号或密码错误',
      '帳號或密碼錯誤',
      'Wrong account or password',
      'アカウントまたはパスワードが違います',
    ],
  },
  'not-found': {
    statusCode: 404,
    httpStatus: 404,
    messages: [
      '接口不存在',
      '介面不存在',
      'There is no such endpoint',
      'エンドポイントが存在しません',
    ],
  },
  'account-unknown': {
    statusCode: 404,
    apiCode: 2004,
    messages: [
      '用户不存在',
      '使用者不存在',
      'The user does not exist',
      'ユーザーが存在しません',
    ],
  },
  'body-too-large': {
    statusCode: 413,
    messages: [
      '请求体过大',
      '請求內容過大',
      'The request body is too large',
      'リクエストが大きすぎます',
    ],
  },
  'password-short': {
    statusCode: 422,
    apiCode: 2029,
    messages: [
      '密码长度不能少于 6 位',
      '密碼長度不能少於 6 位',
      'The password must have at least 6 characters',
      'パスワードは 6 文字以上にしてください',
    ],
  },
  'password-policy': {
    statusCode: 422,
    apiCode: 2061,
    messages: [
      '密码不符合密码强度策略',
      '密碼不符合密碼強度策略',
      'The password does not meet the password policy',
      'パスワードがパスワードポリシーを満たしていません',
    ],
  },
  'token-unknown': {
    statusCode: 401,
    apiCode: 2207,
    messages: [
      '重置密码链接无效',
      '重設密碼連結無效',
      'The password reset link is not valid',
      'パスワード再設定リンクが無効です',
    ],
  },
  'token-expired': {
    statusCode: 401,
    apiCode: 2206,
    messages: [
      '重置密码链接已过期',
      '重設密碼連結已過期',
      'The password reset link has expired',
      'パスワード再設定リンクの有効期限が切れています',
    ],
  },
  'token-used': {
    statusCode: 401,
    apiCode: 2207,
    messages: [
      '重置密码链接已被使用',
      '重設密碼連結已被使用',
      'The password reset link has already been used',
      'パスワード再設定リンクは使用済みです',
    ],
  },
  'password-reused': {
    statusCode: 422,
    apiCode: 990010,
    messages: [
      '新密码不能与旧密码相同',
      '新密碼不能與舊密碼相同',
      'The new password must differ from the old one',
      '新しいパスワードは以前と異なる必要があります',
    ],
  },
  'rate-limited': {
    statusCode: 429,
    httpStatus: 429,
    messages: [
      '请求过于频繁，请稍后再试',
      '請求過於頻繁，請稍後再試',
      'Too many requests, please try again later',
      'リクエストが多すぎます。しばらくしてから再試行してください',
    ],
  },
  'application-unknown': {
    statusCode: 499,
    apiCode: 2011,
    messages: [
      '应用不存在',
      '應用不存在',
      'The application does not exist',
      'アプリケーションが存在しません',
    ],
  },
  'code-wrong': {
    statusCode: 499,
    apiCode: 2001,
    messages: [
      '验证码错误',
      '驗證碼錯誤',
      'The code is wrong',
      '確認コードが違います',
    ],
  },
  'code-expired': {
    statusCode: 499,
    apiCode: 2300,
    messages: [
      '验证码已过期',
      '驗證碼已過期',
      'The code has expired',
      '確認コードの有効期限が切れています',
    ],
  },
  'code-locked': {
    statusCode: 499,
    apiCode: 2057,
    messages: [
      '错误次数过多，验证码已失效，请重新获取',
      '錯誤次數過多，驗證碼已失效，請重新取得',
      'Too many wrong codes, please ask for a new one',
      '誤入力が多すぎます。新しい確認コードを取得してください',
    ],
  },
  'code-too-soon': {
    statusCode: 499,
    apiCode: 2080,
    messages: [
      '一分钟内已发送过验证码，请稍后再试',
      '一分鐘內已傳送過驗證碼，請稍後再試',
      'A code was sent less than a minute ago, please try again later',
      '1 分以内に確認コードを送信済みです。しばらくしてから再試行してください',
    ],
  },
  'sms-unavailable': {
    statusCode: 499,
    apiCode: 990020,
    messages: [
      '短信服务不可用',
      '簡訊服務不可用',
      'SMS is not available',
      'SMS は利用できません',
    ],
  },
  'captcha-wanted': {
    statusCode: 499,
    apiCode: 2000,
    messages: [
      '验证答案不正确',
      '驗證答案不正確',
      'The answer to the question was not right',
      '質問の答えが正しくありません',
    ],
  },
  'server-defect': {
    statusCode: 500,
    apiCode: 1000,
    httpStatus: 500,
    messages: [
      '系统繁忙，请稍后再试',
      '系統繁忙，請稍後再試',
      'The system is busy, please try again later',
      'システムが混み合っています',
    ],
  },
  'channel-unsupported': {
    statusCode: 501,
    messages: [
      '不支持该发送场景',
      '不支援該傳送場景',
      'This channel is not supported',
      'このチャネルには対応していません',
    ],
  },
};
