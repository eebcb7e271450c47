/**
 * Checks a new password and its confirmation. Answers codes, never words, and
 * never says anything about the service's own policy: the service decides.
 */
import type {PasswordEncryptType} from './settings.js';

/** What can be wrong with the two fields before anything is sent. */
export type IssueCode =
  | 'password-required'
  | 'password-too-long'
  | 'password-unencodable'
  | 'confirmation-required'
  | 'confirmation-mismatch';

/** One thing that is wrong with one field. */
export interface PasswordIssue {
  readonly field: 'password' | 'confirmation';
  readonly code: IssueCode;
  /** For `password-too-long`: the most UTF-8 bytes that can be carried. */
  readonly limit?: number;
}

/** What the way of encryption can carry. */
export interface PasswordLimits {
  /** The API's parameter of that name. */
  readonly passwordEncryptType: PasswordEncryptType;
  /** The most UTF-8 bytes, once the key is known. */
  readonly maxBytes?: number | undefined;
  /** Whether a cipher of the host's does the encryption. */
  readonly customCipher?: boolean | undefined;
}

/**
 * With `rsa`, characters beyond U+FFFF are refused: login forms built on
 * jsencrypt encode them as CESU-8 and this package would send UTF-8, so the
 * visitor could be locked out with the very password they chose.
 */
export const beyondBmp = /[\u{10000}-\u{10ffff}]/u;

const checkNewPassword = (
  password: string,
  {passwordEncryptType, maxBytes, customCipher}: PasswordLimits,
): Omit<PasswordIssue, 'field'> | undefined => {
  if (password === '') return {code: 'password-required'};
  // A lone surrogate has no UTF-8 form; each library would invent another one.
  if (
    !password.isWellFormed() ||
    (passwordEncryptType === 'rsa' && !customCipher && beyondBmp.test(password))
  ) {
    return {code: 'password-unencodable'};
  }
  if (
    maxBytes !== undefined &&
    new TextEncoder().encode(password).length > maxBytes
  ) {
    return {code: 'password-too-long', limit: maxBytes};
  }
  return undefined;
};

/**
 * Checks the new password, exactly as typed.
 *
 * @param password The first field's text.
 * @param confirmation The second field's text; `undefined` where the page asks
 *   only once.
 * @param limits What the way of encryption can carry.
 * @returns The issues in the order of the fields; empty when all is well.
 */
export function checkPassword(
  password: string,
  confirmation: string | undefined,
  limits: PasswordLimits,
): PasswordIssue[] {
  const issues: PasswordIssue[] = [];
  const issue = checkNewPassword(password, limits);
  if (issue) issues.push({field: 'password', ...issue});
  if (confirmation === '') {
    issues.push({field: 'confirmation', code: 'confirmation-required'});
  } else if (confirmation !== undefined && confirmation !== password) {
    issues.push({field: 'confirmation', code: 'confirmation-mismatch'});
  }
  return issues;
}
