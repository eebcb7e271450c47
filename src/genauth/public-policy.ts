/** The password policy in an application's public settings (V2), and its call. */
import {compileForeignPattern} from '../model/foreign-pattern.js';
import {plainText} from '../model/service-text.js';
import {policyOfLevel, type PasswordPolicy} from '../model/password-policy.js';
import type {Fetch} from '../model/settings.js';
import {own} from './envelope.js';
import {getJson} from './http.js';
import {serviceLanguage, type ServiceLanguage} from './service-language.js';

/** Public settings hold style sheets and texts in many languages. */
const maxAnswerBytes = 512 * 1024;

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

/**
 * Reads the password policy of an application from its public settings:
 * `GET /api/v2/applications/{appId}/public-config`, the V2 envelope.
 *
 * @returns The policy, or `undefined` when no answer holds one. Never rejects,
 *   because the policy is only advice.
 * @param pageFetch The page's own `fetch`, where it has one.
 */
export async function getPublicPolicy(
  appHost: string,
  appId: string,
  lang: string,
  signal: AbortSignal,
  pageFetch?: Fetch,
): Promise<PasswordPolicy | undefined> {
  try {
    const path = `/api/v2/applications/${encodeURIComponent(appId)}/public-config`;
    const body = await getJson(appHost + path, {
      signal,
      pageFetch,
      maxBytes: maxAnswerBytes,
    });
    return own(body, 'code') === 200
      ? readPublicPolicy(own(body, 'data'), serviceLanguage(lang))
      : undefined;
  } catch {
    return undefined;
  }
}
