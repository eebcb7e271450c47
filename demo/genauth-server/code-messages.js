/** What a message with a code says, in the languages of the service. */
import {CODE_LIFETIME} from './codes.js';
import {inLanguage} from './envelope.js';
import {LANGUAGES} from './failures.js';

/** In the order of `LANGUAGES`, as are the texts. */
const SUBJECTS = [
  '重置密码验证码',
  '重設密碼驗證碼',
  'Your code to reset the password',
  'パスワード再設定の確認コード',
];

/** @type {((code: string, minutes: number) => string)[]} */
const TEXTS = [
  (code, minutes) =>
    `您的重置密码验证码是 ${code}，${minutes} 分钟内有效。如非本人操作，请忽略。`,
  (code, minutes) =>
    `您的重設密碼驗證碼是 ${code}，${minutes} 分鐘內有效。如非本人操作，請忽略。`,
  (code, minutes) =>
    `${code} is your code to reset the password. It is good for ${minutes} min. If you did not ask for it, ignore this message.`,
  (code, minutes) =>
    `パスワード再設定の確認コードは ${code} です。有効期限は ${minutes} 分です。お心当たりがない場合は無視してください。`,
];

/**
 * @param {import('./codes.js').CodeKind} kind
 * @param {string} code
 * @param {string} [language]
 * @returns {{subject?: string, text: string, lang: string}} an SMS has no
 *   subject; `lang` is that of the texts
 */
export function codeMessage(kind, code, language) {
  const minutes = CODE_LIFETIME[kind] / 60;
  return {
    ...(kind === 'email-code' && {subject: inLanguage(SUBJECTS, language)}),
    text: inLanguage(TEXTS, language)(code, minutes),
    lang: inLanguage(LANGUAGES, language),
  };
}
