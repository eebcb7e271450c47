/**
 * The languages of the elements. A language is one file and one line in the
 * table below, and is fetched when it is needed. The English words of the form
 * are built in, so that an English page paints without a wait.
 */
import type {Language, LanguageFile, MessagesOf} from './language-file.js';

/**
 * Loaders by BCP 47 tag. The first tag of a language also stands for others.
 */
const loaders = {
  en: () => import('./en.js'),
  'zh-CN': () => import('./zh-cn.js'),
  'zh-TW': () => import('./zh-tw.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  es: () => import('./es.js'),
  'pt-BR': () => import('./pt-br.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  vi: () => import('./vi.js'),
  th: () => import('./th.js'),
  id: () => import('./id.js'),
  hi: () => import('./hi.js'),
  ar: () => import('./ar.js'),
  he: () => import('./he.js'),
} as const satisfies Record<string, () => Promise<{default: LanguageFile}>>;

/** A language of the elements, as a BCP 47 tag. */
export type Locale = keyof typeof loaders;

/** All languages of the elements. */
export const locales = Object.keys(loaders) as Locale[];

/**
 * Finds the locale for a language tag: by its script or region, else by its
 * language; English if there is none. Programs write tags such as `zh_CN`.
 *
 * `Intl.Locale` is not used: it takes longer than the rest of the first load.
 */
export function findLocale(tag: string): Locale {
  const text = tag.toLowerCase();
  return (
    (/^zh(.[a-z]{3})*.(hant|tw|hk|mo|cht)/.test(text) && 'zh-TW') ||
    locales.find((locale) => locale.slice(0, 2) === text.split(/[-_]/)[0]) ||
    'en'
  );
}

/** Fetches a language for an element. */
export const loadLanguage = async <Name extends keyof MessagesOf>(
  name: Name,
  locale: Locale,
): Promise<Language<Name>> => {
  const [{default: file}, {languageOf}] = await Promise.all([
    loaders[locale](),
    import('./formats.js'),
  ]);
  return languageOf(file, name, locale);
};
