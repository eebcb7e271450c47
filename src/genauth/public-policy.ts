/** The password policy in an application's public settings (V2). */
import {compileForeignPattern} from '../core/foreign-pattern.js';
import {plainText} from '../core/service-text.js';
import {policyOfLevel, type PasswordPolicy} from '../core/password-policy.js';
import {own} from './envelope.js';
import type {ServiceLanguage} from './service-language.js';

/** How the keys of each language's text begin. */
const textKeys: Record<ServiceLanguage, readonly string[]> = {
  'zh-CN': ['zh'],
  'en-US': ['en'],
  'zh-TW': ['tw'],
  'ja-JP': ['jp', 'ja'],
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? plainText(value, 300) : undefined;

const textOf = (custom: unknown, language: ServiceLanguage) => {
  for (const key of textKeys[language]) {
    const text = asText(own(custom, `${key}Message`));
    if (text && own(custom, `${key}MessageOpen`) === true) return text;
  }
  return asText(own(custom, 'message'));
};

/**
 * Reads `passwordStrength` and `customPasswordStrength`. Of levels beyond 3 the
 * custom expression is all that can be known here.
 */
export function readPublicPolicy(
  data: unknown,
  language: ServiceLanguage,
): PasswordPolicy {
  const custom = own(data, 'customPasswordStrength');
  const level = own(data, 'passwordStrength');
  const isCustom = level === 4 || own(custom, 'enabled') === true;
  const pattern = isCustom
    ? compileForeignPattern(own(custom, 'regex'))
    : undefined;
  const patternText = textOf(custom, language);
  return {
    ...policyOfLevel(level),
    // Without words a rule could only be guessed at.
    ...(pattern && patternText && {pattern, patternText}),
  };
}
