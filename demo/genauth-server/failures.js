/**
 * Every refusal the stand-in knows. `apiCode`s below 10000 are GenAuth's own.
 * No public source tells what the service answers about a reset token, so the
 * codes for "credential expired" and "credential bad" stand for it, nor about a
 * reused password, so 990010 is this stand-in's invention:
 *
 * | statusCode | apiCode | whose    | when                                    |
 * | ---------- | ------- | -------- | --------------------------------------- |
 * | 400        | –       |          | the body breaks the schema              |
 * | 400        | 2016    | GenAuth  | the password could not be decrypted     |
 * | 401        | 2206    | GenAuth  | reset token expired                     |
 * | 401        | 2207    | GenAuth  | reset token unknown or already used     |
 * | 403        | 2333    | GenAuth  | wrong account or password               |
 * | 404        | –       |          | no such endpoint                        |
 * | 413        | –       |          | the body is too large                   |
 * | 422        | 2029    | GenAuth  | password shorter than 6                 |
 * | 422        | 2061    | GenAuth  | password breaks the tenant's policy     |
 * | 422        | 990010  | stand-in | new password is the old one             |
 * | 429        | –       |          | too many requests, HTTP 429             |
 * | 499        | 2011    | GenAuth  | no such application (in V2: `code` 2011) |
 * | 500        | 1000    | GenAuth  | a defect of the stand-in itself         |
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
};
