/**
 * Checks a new password and its confirmation, and returns codes, never words.
 * The service decides. These checks only spare the visitor a refusal.
 */
import {withoutPrototype} from './own-properties.js';
import type {PasswordEncryptType} from './settings.js';

/** Mistakes in the two fields that are found before anything is sent. */
export type IssueCode =
  | 'password-required'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-classes'
  | 'password-pattern'
  | 'password-unencodable'
  | 'confirmation-required'
  | 'confirmation-mismatch';

/** One mistake in one field. */
export interface PasswordIssue {
  readonly field: 'password' | 'confirmation';
  readonly code: IssueCode;
  /** The required or allowed number of characters, or of kinds of them. */
  readonly limit?: number;
  /** The number of characters. */
  readonly count?: number;
  /** For `password-too-long`: the most UTF-8 bytes that can be carried. */
  readonly maxBytes?: number;
  /** For `password-pattern`: the policy's own words. */
  readonly text?: string;
}

/**
 * `PasswordStrength` of GenAuth's application settings: 0 none, 1 at least six
 * characters, 2 and two kinds of letters, digits and symbols, 3 and all three.
 */
export type PasswordStrength = 0 | 1 | 2 | 3;

/** Rules finer than a level. Lengths count code points. */
export interface PasswordPolicy {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** The required number of kinds: ASCII letters, ASCII digits, symbols. */
  readonly classes?: 1 | 2 | 3 | undefined;
  /** A pattern that the password must contain, or a function that checks it. */
  readonly pattern?: RegExp | ((password: string) => boolean) | undefined;
  /** Says what the pattern asks for, in the visitor's language. */
  readonly patternText?: string | undefined;
}

/** One rule that a password meets or does not. */
export interface Requirement extends Omit<PasswordIssue, 'field' | 'count'> {
  readonly code: Extract<
    IssueCode,
    | 'password-too-short'
    | 'password-too-long'
    | 'password-classes'
    | 'password-pattern'
  >;
  readonly isMet: (password: string) => boolean;
}

/** Counts the code points of a text. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * GenAuth's own three kinds. Upper and lower case are one kind. Spaces and
 * letters beyond ASCII are of no kind, and only count for the length.
 */
const classesIn = (password: string): number =>
  [/[a-z]/i, /\d/, /[\p{P}\p{S}]/u].filter((kind) => kind.test(password))
    .length;

/** The policy that GenAuth means by each level. */
const levels: Partial<Record<PasswordStrength, PasswordPolicy>> =
  withoutPrototype({
    0: {},
    1: {minLength: 6},
    2: {minLength: 6, classes: 2},
    3: {minLength: 6, classes: 3},
  });

/** Returns the policy of a level; an empty one for an unknown level. */
export const policyOfLevel = (level: unknown): PasswordPolicy =>
  typeof level === 'number' ? (levels[level as PasswordStrength] ?? {}) : {};

/** Whether a password matches the pattern of a policy. */
const finds = (
  pattern: NonNullable<PasswordPolicy['pattern']>,
  password: string,
): boolean => {
  try {
    return typeof pattern === 'function'
      ? pattern(password)
      : // Unlike `test`, it does not remember where it was.
        password.search(pattern) >= 0;
  } catch {
    // An exception of the page's function must not stop the visitor.
    return true;
  }
};

/** Keeps the limits that are positive numbers. */
const counts = (limits: readonly (number | undefined)[]): number[] =>
  limits.filter((limit): limit is number => !!limit && limit > 0);

/**
 * Combines policies into requirements. No policy weakens another.
 */
export function requirementsOf(
  ...given: readonly PasswordPolicy[]
): Requirement[] {
  // Own properties only: a page's prototype may be polluted.
  const policies = given.map(
    (policy) => ({__proto__: null, ...policy}) as PasswordPolicy,
  );
  const minLength = Math.max(...counts(policies.map((one) => one.minLength)));
  const maxLength = Math.min(...counts(policies.map((one) => one.maxLength)));
  const classes = Math.max(...counts(policies.map((one) => one.classes)));
  const requirements: Requirement[] = [];
  if (minLength > 0) {
    requirements.push({
      code: 'password-too-short',
      limit: minLength,
      isMet: (password) => lengthOf(password) >= minLength,
    });
  }
  // A maximum below the minimum would refuse every password.
  if (maxLength < Infinity && !(maxLength < minLength)) {
    requirements.push({
      code: 'password-too-long',
      limit: maxLength,
      isMet: (password) => password !== '' && lengthOf(password) <= maxLength,
    });
  }
  if (classes > 0) {
    requirements.push({
      code: 'password-classes',
      limit: Math.min(classes, 3),
      isMet: (password) => classesIn(password) >= Math.min(classes, 3),
    });
  }
  for (const {pattern, patternText} of policies) {
    if (!pattern) continue;
    requirements.push({
      code: 'password-pattern',
      ...(patternText !== undefined && {text: patternText}),
      isMet: (password) => finds(pattern, password),
    });
  }
  return requirements;
}

/** Limits of the encryption and of the policy. */
export interface PasswordLimits {
  /** The API's parameter of that name. */
  readonly passwordEncryptType: PasswordEncryptType;
  /** The most UTF-8 bytes, once the key is known. */
  readonly maxBytes?: number | undefined;
  /** Whether a cipher of the host's does the encryption. */
  readonly customCipher?: boolean | undefined;
  /** From {@link requirementsOf}. */
  readonly requirements?: readonly Requirement[] | undefined;
}

/**
 * With `rsa`, characters beyond U+FFFF are refused: login forms built on
 * jsencrypt encode them as CESU-8 and this package would send UTF-8, so the
 * visitor could be locked out with the very password they chose.
 */
export const beyondBmp = /[\u{10000}-\u{10ffff}]/u;

/** Half of a surrogate pair, which has no UTF-8 form. */
export const loneSurrogate = /\p{Cs}/u;

const checkNewPassword = (
  password: string,
  {passwordEncryptType, maxBytes, customCipher, requirements}: PasswordLimits,
): Omit<PasswordIssue, 'field'> | undefined => {
  // GenAuth's own forms treat white space alone as empty, at every level.
  if (password.trim() === '') return {code: 'password-required'};
  // A lone surrogate has no UTF-8 form; each library would invent another one.
  if (
    loneSurrogate.test(password) ||
    (passwordEncryptType === 'rsa' && !customCipher && beyondBmp.test(password))
  ) {
    return {code: 'password-unencodable'};
  }
  if (
    maxBytes !== undefined &&
    new TextEncoder().encode(password).length > maxBytes
  ) {
    return {code: 'password-too-long', maxBytes};
  }
  const unmet = requirements?.find(({isMet}) => !isMet(password));
  if (!unmet) return undefined;
  const {code, limit, text} = unmet;
  return {
    code,
    ...(limit !== undefined && {limit}),
    ...(text !== undefined && {text}),
    count: lengthOf(password),
  };
};

/**
 * Checks the new password, exactly as typed.
 *
 * @param password The first field's text.
 * @param confirmation The second field's text; `undefined` where the page asks
 *   only once.
 * @param limits What the way of encryption can carry and the policy asks for.
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

/** Symbols that every part of GenAuth counts as such, in an order that fits. */
const ruleSymbols = '[-!@#$%&*_+=?]';

/** The most bytes that the smallest accepted key can carry. */
const smallestKeyBytes = 117;

/**
 * The `passwordrules` attribute, from which password managers make passwords
 * that will be accepted (Apple, "Customizing Password AutoFill Rules").
 *
 * @returns Nothing where there are no requirements to tell.
 */
export function passwordRules(
  requirements: readonly Requirement[],
  {passwordEncryptType, maxBytes = smallestKeyBytes}: PasswordLimits,
): string | undefined {
  if (requirements.length === 0) return undefined;
  const limit = (code: IssueCode): number | undefined =>
    requirements.find((one) => one.code === code)?.limit;
  const minLength = limit('password-too-short');
  const maxLength = Math.min(
    limit('password-too-long') ?? Infinity,
    passwordEncryptType === 'rsa' ? maxBytes : Infinity,
  );
  return [
    ...(minLength ? [`minlength: ${Math.min(minLength, maxLength)}`] : []),
    ...(maxLength < Infinity ? [`maxlength: ${maxLength}`] : []),
    // A password with all kinds satisfies every required number of kinds.
    ...(limit('password-classes') !== undefined
      ? ['required: lower', 'required: digit', `required: ${ruleSymbols}`]
      : []),
    `allowed: ascii-printable`,
    '',
  ]
    .join('; ')
    .trim();
}
