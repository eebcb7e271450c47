import {expect} from 'chai';
import type {Typography} from '../../src/locales/formats.js';
import type {Locale} from '../../src/locales/index.js';

/** The writing of each language; of those in Latin letters, `Latin`. */
export const scripts: Record<Locale, RegExp> = {
  en: /\p{Script=Latin}/u,
  'zh-CN': /\p{Script=Han}/u,
  'zh-TW': /\p{Script=Han}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  es: /\p{Script=Latin}/u,
  'pt-BR': /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  de: /\p{Script=Latin}/u,
  it: /\p{Script=Latin}/u,
  nl: /\p{Script=Latin}/u,
  pl: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  tr: /\p{Script=Latin}/u,
  vi: /\p{Script=Latin}/u,
  th: /\p{Script=Thai}/u,
  id: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
};

const numbers = [0, 1, 2, 3, 5, 7, 11, 21, 64, 117];

export type Spoken = Record<string, string[]>;

/**
 * What each sentence says, whatever it is told.
 *
 * @param told What functions are told that are not told a number.
 */
export const spoken = (
  messages: Typography,
  told: Record<string, readonly unknown[]>,
): Spoken => {
  // How a language writes, not what it says.
  const {listed, aside, together, space, ...words} = messages;
  void [listed, aside, together, space];
  const said = (key: string, value: unknown): [string, string[]][] => {
    if (typeof value === 'function') {
      const facts = told[key] ?? numbers;
      const say = value as (fact: unknown) => string;
      return [[key, facts.map((fact) => say(fact))]];
    }
    // Several sentences under one name.
    if (typeof value === 'object' && value) {
      return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
        said(`${key}.${name}`, part),
      );
    }
    return [[key, [String(value)]]];
  };
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      said(key, value),
    ),
  );
};

/** Words that are no words of a language. */
const everywhere = /Caps Lock|https|name@example\.com|§|[A-Z]–[A-Z]/g;

/** That nothing which is said in English is missing, or is not in the language. */
export const expectLanguage = (
  locale: Locale,
  all: Spoken,
  english: Spoken,
): void => {
  expect(Object.keys(all).sort()).to.deep.equal(Object.keys(english).sort());
  const isLatin = scripts[locale].test('a');
  for (const [key, sentences] of Object.entries(all)) {
    for (const [index, sentence] of sentences.entries()) {
      const where = `${key}: ${sentence}`;
      expect(sentence.trim(), where).to.equal(sentence).and.not.equal('');
      expect(sentence, where).not.to.match(
        /\b(?:undefined|null|NaN|token)\b|\[object|[#{}]/,
      );
      const own = sentence.replaceAll(everywhere, '');
      if (!own.trim()) continue;
      expect(own, where).to.match(scripts[locale]);
      if (!isLatin) expect(own, where).not.to.match(/[a-z]{3}/i);
      // Every phrase of several words differs from the English one.
      if (locale !== 'en' && / .* /.test(own)) {
        expect(sentence, where).not.to.equal(english[key]?.[index]);
      }
    }
  }
};

/** English words that say where something is, and how it looks or sounds. */
export const sensory =
  /\b((?:on|to) the (?:left|right)|above|below|top|bottom|corner|beside|red|green|blue|yellow|round|square|circle|beep)\b/i;
