/** The password policy in an application's public settings (V2). */
import {compileForeignPattern} from '../model/foreign-pattern.js';
import {plainText} from '../model/service-text.js';
import {policyOfLevel, type PasswordPolicy} from '../model/password-policy.js';
import {own} from './envelope.js';
import type {ServiceLanguage} from './service-language.js';

/** Prefixes of the properties that hold each language's text. */
const textPrefixes: Record<ServiceLanguage, readonly string[]> = {
  'zh-CN': ['zh'],
  'en-US': ['en'],
  'zh-TW': ['tw'],
  'ja-JP': ['jp', 'ja'],
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? plainText(value, 300) : undefined;

const readText = (custom: unknown, language: ServiceLanguage) => {
  for (const prefix of textPrefixes[language]) {
    const text = asText(own(custom, `${prefix}Message`));
    if (text && own(custom, `${prefix}MessageOpen`) === true) return text;
  }
  return asText(own(custom, 'message'));
};

/**
 * Reads `passwordStrength` and `customPasswordStrength`. The meaning of a level
 * above 3 is unknown here, apart from its custom expression.
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
  const patternText = readText(custom, language);
  return {
    ...policyOfLevel(level),
    // A rule without a text would leave the visitor guessing.
    ...(pattern && patternText && {pattern, patternText}),
  };
}
