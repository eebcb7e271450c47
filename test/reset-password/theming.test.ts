import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {inState, part, type Situation} from './in-state.js';
import {inLightMode} from './visit.js';

const styleOf = (element: GenAuthResetPassword, name: string) =>
  getComputedStyle(part(element, name));

/** A style sheet of the page. */
const addStyles = (text: string): void => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  onceAfterTest(() => style.remove());
};

/** Parts of the frame, which is in the shadow root in either mode. */
const framed = [
  'base',
  'heading',
  'description',
  'alert',
  'success',
  'link',
] as const;

/** How a page's style sheet names a part. */
const selectorOf = (name: string, state = ''): string =>
  inLightMode && !(framed as readonly string[]).includes(name)
    ? `genauth-reset-password${state} [part~='${name}']`
    : `genauth-reset-password${state}::part(${name})`;

const parts: [name: string, situation: Situation][] = [
  ['base', 'ready'],
  ['heading', 'ready'],
  ['description', 'ready'],
  ['account', 'ready'],
  ['form', 'ready'],
  ['field', 'ready'],
  ['label', 'ready'],
  ['input', 'ready'],
  ['reveal', 'ready'],
  ['hint', 'ready'],
  ['submit', 'ready'],
  ['error', 'one error'],
  ['alert', 'two errors'],
  ['alert', 'rejected'],
  ['caps-lock', 'rejected'],
  ['spinner', 'submitting'],
  ['success', 'succeeded'],
  ['link', 'succeeded'],
  ['link', 'token missing'],
];

describe('the parts', () => {
  for (const [name, situation] of parts) {
    it(`let a page style the ${name} when ${situation}`, async () => {
      addStyles(
        `${selectorOf(name)} { text-indent: 3px; color: rgb(1, 2, 3); }`,
      );
      const element = await inState(situation, {
        username: 'ana',
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
      const {textIndent, color} = styleOf(element, name);
      expect([textIndent, color]).to.deep.equal(['3px', 'rgb(1, 2, 3)']);
    });
  }

  it('can be styled by state', async () => {
    addStyles(`${selectorOf('base', ':state(failed)')} { text-indent: 3px; }`);
    const failed = await inState('rejected');
    expect(styleOf(failed, 'base').textIndent).to.equal('3px');
    const ready = await inState('ready');
    expect(styleOf(ready, 'base').textIndent).to.equal('0px');
  });
});

describe('the custom properties', () => {
  const color = 'rgb(1, 2, 3)';
  const properties: [
    name: string,
    value: string,
    situation: Situation,
    part: string,
    property: keyof CSSStyleDeclaration,
    computed: string,
  ][] = [
    ['color-primary', color, 'ready', 'submit', 'backgroundColor', color],
    ['color-primary', color, 'ready', 'reveal', 'color', color],
    ['color-primary', color, 'token missing', 'link', 'color', color],
    ['color-primary', color, 'succeeded', 'link', 'backgroundColor', color],
    ['color-on-primary', color, 'ready', 'submit', 'color', color],
    ['color-text', color, 'ready', 'heading', 'color', color],
    ['color-text', color, 'ready', 'input', 'color', color],
    ['color-muted', color, 'ready', 'hint', 'color', color],
    ['color-surface', color, 'ready', 'base', 'backgroundColor', color],
    ['color-border', color, 'ready', 'input', 'borderTopColor', color],
    ['color-error', color, 'rejected', 'alert', 'color', color],
    ['color-error', color, 'password rejected', 'error', 'color', color],
    ['color-success', color, 'succeeded', 'success', 'color', color],
    ['font-family', 'monospace', 'ready', 'input', 'fontFamily', 'monospace'],
    ['font-size', '20px', 'ready', 'label', 'fontSize', '20px'],
    ['radius', '3px', 'ready', 'input', 'borderTopLeftRadius', '3px'],
    ['space', '8px', 'ready', 'form', 'rowGap', '10px'],
  ];
  for (const [
    name,
    value,
    situation,
    where,
    property,
    computed,
  ] of properties) {
    it(`--genauth-${name} reaches the ${where} when ${situation}`, async () => {
      // Set where a page would: anywhere above.
      addStyles(`:root { --genauth-${name}: ${value}; }`);
      const element = await inState(situation, {
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
      expect(styleOf(element, where)[property]).to.equal(computed);
    });
  }

  it('--genauth-color-focus reaches the focus ring', async () => {
    addStyles(`:root { --genauth-color-focus: ${color}; }`);
    const element = await inState('ready');
    element.focus();
    // Not every engine has a window that is active under test.
    const root = inLightMode ? document : element.shadowRoot!;
    const rules = [...root.adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map(({cssText}) => cssText);
    expect(rules.join('\n')).to.match(
      /outline: [^;]*var\(--genauth-color-focus\b/,
    );
  });

  it('--genauth-max-width reaches the whole', async () => {
    addStyles(':root { --genauth-max-width: 300px; }');
    const element = await inState('ready');
    expect(element.getBoundingClientRect().width).to.equal(300);
  });

  it('are not needed', async () => {
    const element = await inState('ready');
    for (const name of ['base', 'heading', 'submit', 'input', 'reveal']) {
      const {color: text, fontFamily} = styleOf(element, name);
      expect(text).to.match(/^(rgb|color|oklch)/);
      expect(fontFamily).to.contain('system-ui');
    }
  });
});
