import type {LitElement} from 'lit';
import {locales, type Locale} from '../../src/locales/index.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {axeViolations} from '../helpers/axe.js';
import {engine} from '../helpers/engine.js';
import {
  inState,
  situationNames,
  type Situation,
} from '../reset-password/in-state.js';
import {settled} from '../reset-password/visit.js';

/*
 * axe over every situation × language × theme × colour scheme × direction. An
 * element is brought into a situation once, and the page around it changes.
 */

/** The demo is plain JavaScript, which has no types. */
const list = '../../demo/scripts/theme-list.js';
const {themeNames} = (await import(list)) as {themeNames: string[]};

export const schemes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;
export const themes = ['', ...themeNames];

/** A script that is read from the right, one without spaces, long words. */
const someLanguages: Locale[] = ['en', 'zh-CN', 'de', 'ar'];

/** These have most of the words. */
const inEveryLanguage: Situation[] = ['two errors', 'outcome unknown'];

const languagesFor = (name: Situation): Locale[] =>
  inEveryLanguage.includes(name) ? locales : someLanguages;

/**
 * WebKitGTK paints the buttons that this theme leaves to it in colours of its
 * own, and tells style sheets others.
 */
const unknown = (theme: string): string[] =>
  engine === 'webkit' && theme === 'system' ? ['color-contrast'] : [];

let checked = 0;

/** The themes of the demo, and nothing that moves: colours have to be final. */
export const dress = async (): Promise<void> => {
  const texts = await Promise.all(
    themeNames.map(async (name) => {
      const response = await fetch(`/demo/themes/${name}.css`);
      return (await response.text()).replaceAll('url(/', 'url(/demo/');
    }),
  );
  const style = document.createElement('style');
  style.textContent = texts.join('\n');
  document.head.append(style);
};

export const stopMotion = (element: LitElement): void => {
  const still = new CSSStyleSheet();
  still.replaceSync('* { transition: none !important; animation: none }');
  (element.shadowRoot ?? document).adoptedStyleSheets.push(still);
};

const translate = async (element: LitElement, lang: Locale): Promise<void> => {
  const base = element.renderRoot.querySelector<HTMLElement>('[part~=base]');
  element.lang = lang;
  while (base?.lang !== lang) await settled();
  await element.updateComplete;
};

export const paint = (scheme: string): void => {
  const {documentElement} = document;
  documentElement.dataset.scheme = scheme;
  documentElement.style.colorScheme = scheme;
  documentElement.style.background = 'Canvas';
};

/** All combinations for one element; answers what is wrong with which. */
export const walk = async (
  element: LitElement,
  name: string,
  languages: readonly Locale[],
): Promise<string[]> => {
  stopMotion(element);
  const place = element.parentElement!;
  const found: string[] = [];
  for (const lang of languages) {
    await translate(element, lang);
    for (const theme of themes) {
      place.className = theme && `theme-${theme}`;
      for (const scheme of schemes) {
        paint(scheme);
        for (const dir of directions) {
          element.dir = dir;
          await element.updateComplete;
          const violations = await axeViolations(element, unknown(theme));
          const combination = [name, lang, theme || 'default', scheme, dir];
          checked += 1;
          if (violations.length > 0) {
            found.push([combination.join(', '), ...violations].join('\n'));
          }
        }
      }
    }
  }
  return found;
};

const combinations = (names: readonly Situation[]): number =>
  names.flatMap(languagesFor).length *
  themes.length *
  schemes.length *
  directions.length;

/** The tests of one part of all the situations: a file may take five minutes. */
export const testMatrix = (which: number, parts: number): void => {
  const names = situationNames.filter((_, at) => at % parts === which - 1);

  describe('axe', () => {
    before(dress);
    after(() => {
      const all = combinations(situationNames);
      console.log(`axe: ${checked} of ${all} combinations checked`);
      document.documentElement.removeAttribute('style');
    });

    for (const name of names) {
      it(`finds nothing when ${name}, whatever the page is like [TEST-5, A11Y-12, WCAG 1.3.1, WCAG 1.4.3, WCAG 4.1.2]`, async function () {
        this.timeout(0);
        onceAfterTest(() => document.documentElement.removeAttribute('style'));
        const element = await inState(name, {
          username: 'ana@example.com',
          'sign-in-url': '/login',
          'request-url': '/forgot',
        });
        const found = await walk(element, name, languagesFor(name));
        if (found.length > 0) throw new Error(found.join('\n\n'));
      });
    }
  });
};
