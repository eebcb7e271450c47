/**
 * Nothing in the built files is newer than the oldest supported browsers, apart
 * from what is listed here with the reason.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {scanScript} from '../engines/scan-script.js';
import {scanStyle} from '../engines/scan-style.js';

const dist = new URL('../../dist/', import.meta.url);

/** Asked for before it is used, or in a `try`. */
const guarded = {
  '.attachInternals': 'host-state.ts: in a try; there is data-state',
  '.states': 'host-state.ts: in a try; there is data-state',
  '.checkVisibility':
    'page-token.ts: optional call; then every connected owner counts as seen',
  '.adoptedStyleSheets': 'lit and surface.ts ask for it; else style elements',
  '.replaceSync': 'lit: only where style sheets can be adopted',
  'new CSSStyleSheet': 'lit: only where style sheets can be adopted',
  trustedTypes: 'lit: only where there are trusted types',
  '.createPolicy': 'lit: only where there are trusted types',
  '.createHTML': 'lit: only where there are trusted types',
  '.emptyScript': 'lit: only where there are trusted types',
  '.currentEntry': 'address-bar.ts: only where there is navigation',
  '.updateCurrentEntry': 'address-bar.ts: only where there is a state to keep',
  '.activation': 'address-bar.ts: in a try, where there is navigation',
  '.entry': 'address-bar.ts: in a try, where there is navigation',
  PasswordCredential: 'store-credential.ts asks for it',
  'AbortSignal.any': 'ky asks for it; without, our one signal is passed on',
  '.at': 'ky: where several signals meet; it gets one',
  '.throwIfAborted': 'ky: only where there is AbortSignal.any',
  '.hasOwn': 'http.ts defines it for ky',
  '.bytes': 'ky asks for it; only called by name',
  '.cause': 'ky: an error of its own, which goes nowhere',
  '.duplex': 'ky: only where requests can be streams',
  '.onLine': 'data calls it partial: browsers mean different things by it',
};

/** Members of our own, or of a library's, that an interface has, too. */
const ownNames = [
  // This package.
  ...['.adopt', '.address', '.badge', '.element', '.endpoint', '.locale'],
  ...['.lost', '.messages', '.number', '.requestId', '.tag', '.token'],
  ...['.wait', '.format', '.service', '.take', '.records', '.move'],
  // lit: an option of a part, static properties, metadata of decorators.
  ...['.capture', '.metadata', '.properties'],
  // ky: its options.
  ...['.delay', '.fetch', '.retry'],
  // jsencrypt's key and sm-crypto's numbers.
  ...['.equals', '.s'],
  // libphonenumber-js: its numbers.
  ...['.country', '.getMetadata', '.isValid', '.phone'],
  // CSSStyleDeclaration's, which the data has as a CSS property.
  '.colorScheme',
];

/** Whoever does not know it has something plainer, and the job works. */
const plainer = {
  'light-dark()': 'plain-colors.ts gives what has none other colours',
  'color-mix()': 'plain-colors.ts gives what has none other colours',
  'align-content: start': 'in a grid; the data means blocks',
  '@media forced-colors': 'there are none to answer to',
  '@media prefers-contrast': 'there is none to answer to',
  'forced-color-adjust': 'where there are no forced colours',
  'forced-color-adjust: none': 'where there are no forced colours',
  ':autofill': 'a rule of its own: the browser’s own colours',
  outline: 'data calls it partial: its corners are not round',
  'cursor: pointer': 'a phone has none',
  'cursor: progress': 'a phone has none',
  'cursor: default': 'a phone has none',
  'background: text': 'a word of another value: background: var(--_text)',
};

const filesIn = (folder) =>
  readdirSync(new URL(folder, dist))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, dist), 'utf8'));

const scan = (folders) => {
  const found = folders.flatMap(filesIn).map(scanScript);
  return {
    uses: new Set(found.flatMap(({uses}) => uses)),
    styles: new Set(found.flatMap(({styles}) => styles).flatMap(scanStyle)),
  };
};

const cdn = scan(['cdn/']);
const forBundlers = scan(['./', 'chunks/']);

const without = (set, list) => [...set].filter((use) => !list.includes(use));

describe('The built files', () => {
  const known = [...Object.keys(guarded), ...ownNames];

  it('use nothing that an old browser lacks [REACH-1]', () => {
    assert.deepEqual(without(cdn.uses, known), []);
    assert.deepEqual(without(forBundlers.uses, known), []);
  });

  it('are styled by nothing that an old browser lacks [REACH-1]', () => {
    const list = Object.keys(plainer);
    assert.ok(cdn.styles.size > 0, 'No style sheet was found');
    assert.deepEqual(without(cdn.styles, list), []);
    assert.deepEqual(without(forBundlers.styles, list), []);
  });

  it('still use what is listed here', () => {
    assert.deepEqual(without(new Set(known), [...cdn.uses]), []);
    const styles = new Set(Object.keys(plainer));
    assert.deepEqual(without(styles, [...cdn.styles]), []);
  });
});

describe('The search for what is too new', () => {
  /** Code, and what is found in it. */
  const scripts = {
    'URL.canParse(text)': ['URL.canParse'],
    'AbortSignal.timeout(5)': ['AbortSignal.timeout'],
    'const {states} = internals': ['.states'],
    'let states; ({states} = internals)': ['.states'],
    'element.checkVisibility()': ['.checkVisibility'],
    'text.isWellFormed()': ['.isWellFormed'],
    'list.at(-1)': ['.at'],
    'structuredClone(value)': ['structuredClone'],
    'new CSSStyleSheet()': ['new CSSStyleSheet'],
    'import {PasswordCredential} from "a"; new PasswordCredential()': [],
    'new PasswordCredential({})': ['PasswordCredential'],
    'const {PasswordCredential} = window': ['PasswordCredential'],
    '/(?<=a)b/.test(text)': ['lookbehind'],
    'class A { static { a(); } }': ['static block'],
    'class A { #a; b(c) { return #a in c; } }': ['#name in'],
    'class A { a = b((c) => c); }': ['field in Safari 15: a = b((c) => c);'],
    'class A { a = (() => b((c) => c))(); b = (c) => d(c); }': [],
    'fetch(new URL(text).href.replaceAll("a", "b"))': [],
  };
  for (const [code, uses] of Object.entries(scripts)) {
    it(`finds ${uses.join() || 'nothing'} in ${code}`, () => {
      assert.deepEqual(scanScript(code).uses, uses);
    });
  }

  const styles = {
    ':host { color: light-dark(#fff, #000); }': ['light-dark()'],
    ':host { --a: light-dark(#fff, #000); }': ['light-dark()'],
    ':host { color: color-mix(in srgb, red, blue); }': ['color-mix()'],
    ':host { padding: min(1rem, 7cqi); }': ['cqi'],
    ':host { a { color: red } & b { color: red } }': ['&'],
    ':host { rotate: 4deg; }': ['rotate'],
    ':host(:has(a)) { color: red; }': [':has'],
    '@container (width > 1rem) { :host { color: red; } }': ['@container'],
    '@supports (a: light-dark(b, c)) { :host { a: light-dark(b, c); } }': [],
    ':host { padding-inline: max(1rem, 2px); inset: 0; }': [],
  };
  for (const [css, uses] of Object.entries(styles)) {
    it(`finds ${uses.join() || 'nothing'} in ${css}`, () => {
      assert.deepEqual(scanStyle(css), uses);
      assert.deepEqual(scanScript(`a\`${css}\``).styles, [css]);
    });
  }
});
