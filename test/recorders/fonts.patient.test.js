/**
 * A style sheet of the page has a font of its own for each character, and the
 * browser fetches the font of a character that it draws. A shown password must
 * not be read that way.
 */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {listen} from '../helpers/listen.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** No other text of the element has a character of it. */
const PASSWORD = '~7^{9Ж3|Ω#';
/** Drawn in a text of the page, so this one is asked for. */
const DRAWN = '§';

/** Besides a family of the page's own, those that a style sheet could shadow. */
const families = [
  'spy',
  ...['monospace', 'sans-serif', 'serif', 'system-ui', 'ui-monospace'],
  ...['-webkit-monospace', '-webkit-standard', 'Courier', 'Courier New'],
  ...['Menlo', 'Consolas', 'DejaVu Sans Mono', 'Liberation Mono'],
];

/** What may win over a rule of the element's own. */
const declarations = {
  // It would keep the font that the hidden password has.
  transition: `
    font-family: spy !important;
    transition: font-family 1000s allow-discrete !important;`,
  animation: 'animation: spy 1000s infinite !important;',
};

const fontFor = (family, character) => {
  const code = character.codePointAt(0).toString(16);
  return `@font-face {
    font-family: '${family}';
    src: url('/font/${code}');
    unicode-range: U+${code};
  }`;
};

const fonts = [
  fontFor('drawn', DRAWN),
  ...families.flatMap((family) =>
    [...PASSWORD].map((character) => fontFor(family, character)),
  ),
];

/** How a style sheet reaches the field, by the mode. */
const ways = {
  'a custom property': {
    style: 'genauth-reset-password {--genauth-font-family: spy}',
  },
  ...Object.fromEntries(
    Object.entries(declarations).flatMap(([name, text]) => [
      [
        `the ${name} of a part`,
        {style: `genauth-reset-password::part(input) {${text}}`},
      ],
      [
        `the ${name} of a field in light mode`,
        {light: true, style: `#element form input[id][id] {${text}}`},
      ],
    ]),
  ),
};

const pageOf = ({style, light}) => `<!doctype html>
<html lang="en">
  <title>Fonts</title>
  <style>
    ${fonts.join('\n')}
    @keyframes spy { from, to { font-family: spy } }
    #drawn { font-family: drawn }
    ${style}
  </style>
  <p id="drawn"></p>
  <genauth-reset-password id="element" ${light ? 'light' : ''}>
  </genauth-reset-password>
  <script type="module">
    import '/dist/cdn/genauth-reset-password.js';
    import {createTestFetch} from '/dist/testing.js';
    element.fetch = createTestFetch();
    element.token = 'accepted';
  </script>`;

const isRevealed = () => {
  const element = document.querySelector('genauth-reset-password');
  const inputs = [element, element?.shadowRoot].flatMap((root) => [
    ...(root?.querySelectorAll('input[autocomplete=new-password]') ?? []),
  ]);
  return (
    inputs.length === 2 && inputs.every((input) => input.matches('[type=text]'))
  );
};

/** Runs in the page: it has drawn what it shows, and another text after it. */
const draw = async (text) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  document.querySelector('#drawn').textContent = text;
  await frame();
};

describe('A style sheet with a font for each character', () => {
  const serveBuilt = sirv(dist, {dev: true});
  let way;
  let asked;
  const server = createServer((request, response) => {
    const {url = ''} = request;
    if (url.startsWith('/font/')) {
      const code = url.slice('/font/'.length);
      asked.add(String.fromCodePoint(Number.parseInt(code, 16)));
      response.writeHead(404).end();
    } else if (url.startsWith('/dist/')) {
      request.url = url.slice('/dist'.length);
      serveBuilt(request, response);
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageOf(way));
    }
  });
  let origin;

  before(async () => {
    ({origin} = await listen(server));
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  // WebKit asks for all fonts of a family where one is missing, typed or not.
  for (const engine of engines.filter((one) => one !== 'webkit')) {
    for (const [name, value] of Object.entries(ways)) {
      it(`does not read a shown password by ${name} in ${engine}`, async () => {
        way = value;
        asked = new Set();
        const {page, close} = await openBrowser(engine);
        try {
          await page.goto(origin);
          await page.clickSelector('[part=reveal]');
          await page.waitFor(isRevealed);
          await page.clickSelector('[id$=password][autocomplete]');
          await page.type(PASSWORD);
          await page.evaluate(draw, DRAWN);
          await page.waitFor(() => document.fonts.status === 'loaded');
          while (!asked.has(DRAWN)) await page.evaluate('0');
          assert.deepEqual([...asked], [DRAWN]);
        } finally {
          await close();
        }
      });
    }
  }
});
