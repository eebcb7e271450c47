/** The site of `npm run docs`, in a folder of a plain static host. */
import assert from 'node:assert/strict';
import {execFile, execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {slugify} from '../../docs/site/links.js';
import {readPages} from '../../docs/site/pages.js';
import {openBrowser} from '../helpers/e2e/browser.js';
import {listen} from '../helpers/listen.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const BASE = '/deep/docs/';
const pages = readPages(root).flatMap((group) => group.pages);
const startPages = {'': 'en', 'zh/': 'zh-CN'};
/** What a visitor can open, seen from the base. */
const addresses = [
  ...Object.keys(startPages),
  ...pages.map(({name}) => `${name}.html`),
  'playground/',
];

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file as it is named, or the `index.html` of a folder. */
const serve = (folder) =>
  createServer(({url = ''}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const inside = pathname
      .slice(BASE.length)
      .replace(/(^|\/)$/, '$1index.html');
    const file = join(folder, decodeURI(inside));
    if (!pathname.startsWith(BASE) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {'content-type': type}).end(readFileSync(file));
  });

const isFile = (path) => existsSync(path) && statSync(path).isFile();

describe('The documentation site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-site-'));
  const server = serve(folder);
  let origin;
  let browser;
  /** What a page said, and what it asked of others. */
  let said = [];
  /** Of each address, once it was open. */
  const opened = new Map();

  before(async () => {
    const script = fileURLToPath(new URL('docs/site/build.js', root));
    const args = [script, '--base', BASE, '--out', folder];
    // VitePress draws the state of its work in a terminal; here it is silent.
    await promisify(execFile)(process.execPath, args, {cwd: root});
    ({origin} = await listen(server));
    browser = await openBrowser('chromium');
    const {raw} = browser.page;
    await browser.page.setViewport({width: 1280, height: 900});
    raw.on('console', (message) => {
      // Advice on forms, which nobody sees who does not ask for it.
      if (message.type() !== 'verbose') said.push(message.text());
    });
    raw.on('pageerror', (error) => said.push(String(error)));
    raw.on('request', (request) => {
      const {protocol, host} = new URL(request.url());
      const isOwn = protocol === 'data:' || origin.endsWith(host);
      if (!isOwn) said.push(`request: ${request.url()}`);
    });
    raw.on('requestfailed', (request) => {
      const {errorText} = request.failure() ?? {};
      // A page that is left gives up what it fetches ahead.
      if (errorText !== 'net::ERR_ABORTED') {
        said.push(`${errorText}: ${request.url()}`);
      }
    });
  });

  after(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const open = async (address) => {
    said = [];
    const {page} = browser;
    await page.raw.goto(origin + BASE + address, {waitUntil: 'networkidle0'});
    return page;
  };

  for (const address of addresses) {
    it(`opens ${address || 'the start page'} without a word or a request to others`, async () => {
      const page = await open(address);
      const found = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        heading: document.querySelector('h1')?.textContent,
        ids: Array.from(document.querySelectorAll('[id]'), ({id}) => id),
        links: Array.from(document.links, ({href}) => href),
      }));
      opened.set(address, found);
      assert.deepEqual(said, []);
      assert.equal(found.lang, startPages[address] ?? 'en');
      assert.ok(found.heading);
      for (const width of [390, 1280]) {
        await page.setViewport({width, height: 900});
        const isWider = await page.evaluate(
          () =>
            document.documentElement.scrollWidth >
            document.documentElement.clientWidth,
        );
        assert.ok(!isWider, `At ${width} px, it scrolls sideways.`);
      }
    });
  }

  it('has no link that leads nowhere, nor an anchor', () => {
    const lost = [];
    let count = 0;
    for (const [address, {links}] of opened) {
      for (const link of links) {
        const url = new URL(link);
        if (url.origin !== origin) continue;
        count += 1;
        const path = url.pathname.slice(BASE.length);
        const id = decodeURIComponent(url.hash.slice(1));
        const there = opened.get(path);
        const isThere =
          url.pathname.startsWith(BASE) &&
          (there
            ? id === '' || there.ids.includes(id)
            : isFile(join(folder, path)));
        if (!isThere) lost.push(`${address}: ${link}`);
      }
    }
    assert.deepEqual(lost, []);
    assert.ok(count > 500, `There are only ${count} links.`);
  });

  it('leads to the repository for what is no page', () => {
    const repository = JSON.parse(read('package.json')).repository.url.replace(
      /^git\+|\.git$/g,
      '',
    );
    const links = [...opened.values()].flatMap((found) => found.links);
    const paths = links
      .filter((link) => link.startsWith(`${repository}/`))
      .map((link) =>
        /^\/(?:(?:blob|tree)\/HEAD|edit\/main)\/([^#]*)/.exec(
          link.slice(repository.length),
        ),
      )
      .flatMap((match) => match?.[1] ?? []);
    assert.ok(paths.includes('demo/themes/'));
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), path);
  });

  it('has anchors as GitHub makes them', () => {
    assert.equal(
      slugify('Calls of your own: captcha, gateway, back end'),
      'calls-of-your-own-captcha-gateway-back-end',
    );
    assert.equal(slugify('"Sign in" after success'), 'sign-in-after-success');
    assert.equal(slugify('A — b_c & `d`'), 'a--b_c--d');
  });

  for (const [address, lang] of Object.entries(startPages)) {
    it(`shows the form and finds "expired" in ${lang}`, async () => {
      const page = await open(address);
      await page.waitFor(() => {
        const form = document.querySelector(
          '.hero-form genauth-reset-password',
        );
        return (
          form?.shadowRoot?.querySelectorAll('input[type=password]').length ===
          2
        );
      });
      assert.ok(
        await page.evaluate(() =>
          Array.from(document.images).every(
            ({naturalWidth}) => naturalWidth > 0,
          ),
        ),
      );
      await page.clickSelector('.DocSearch-Button');
      await page.waitFor(() =>
        document.activeElement?.matches('.search-input'),
      );
      await page.type('expired');
      const results = await page.waitFor(() => {
        const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
          document.querySelectorAll('.VPLocalSearchBox .result')
        );
        return links.length > 0 && Array.from(links, (link) => link.href);
      });
      for (const result of results) {
        const {pathname, hash} = new URL(result);
        const {ids} = opened.get(pathname.slice(BASE.length));
        assert.ok(
          hash === '' || ids.includes(decodeURIComponent(hash.slice(1))),
          result,
        );
      }
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('.VPDoc h1'));
      assert.deepEqual(said, []);
    });
  }

  it('switches between the two start pages', async () => {
    const page = await open('');
    for (const [address, lang] of [
      ['zh/', 'zh-CN'],
      ['', 'en'],
    ]) {
      await page.clickSelector('.VPNavBarTranslations button');
      await page.clickSelector(
        `.VPNavBarTranslations a[href="${BASE}${address}"]`,
      );
      await page.waitFor(
        (wanted) => document.documentElement.lang === wanted,
        lang,
      );
      assert.equal(await page.url(), origin + BASE + address);
    }
    assert.deepEqual(said, []);
  });

  it('has the playground, which needs no server', async () => {
    const page = await open('');
    await page.clickSelector(`.VPHero a[href="${BASE}playground/"]`);
    await page.waitFor(() => {
      const frame = /** @type {HTMLIFrameElement | null} */ (
        document.querySelector('#screen iframe.shown')
      );
      const element = frame?.contentDocument?.querySelector(
        'genauth-reset-password',
      );
      return element?.shadowRoot?.querySelector('input');
    });
    assert.ok(
      await page.evaluate(() => document.querySelector('#controls details')),
    );
    await page.clickSelector('header.top a[href="../reference.html"]');
    await page.waitFor(() => document.querySelector('.VPDoc h1'));
    assert.deepEqual(said, []);
  });

  it('lists all pages in llms.txt, as Markdown', () => {
    const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
    assert.match(text, /^# genauth-reset-password\n\n> .+\n\n## /);
    const links = Array.from(
      text.matchAll(/^- \[.+?\]\((.+?)\)/gm),
      ([, to]) => to,
    );
    for (const link of links) assert.ok(isFile(join(folder, link)), link);
    for (const {name} of pages) assert.ok(links.includes(`${name}.md`), name);
  });

  it('has links in the Markdown that work there, too', () => {
    const lost = [];
    for (const name of readdirSync(folder, {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!name.endsWith('.md')) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, link] of text.matchAll(/\]\((\.[^)#]*)/g)) {
        if (!isFile(join(folder, name, '..', link)))
          lost.push(`${name}: ${link}`);
      }
    }
    assert.deepEqual(lost, []);
  });

  it('has a page for every file in docs', () => {
    for (const file of readdirSync(new URL('docs/', root))) {
      if (!file.endsWith('.md')) continue;
      assert.ok(opened.has(file.replace('.md', '.html')), file);
    }
  });
});

describe('What the start pages say', () => {
  const readme = read('README.md');

  for (const path of ['index.md', 'zh/index.md']) {
    it(`is in the README: ${path}`, () => {
      const page = read(`docs/site/start/${path}`);
      const [, code = ''] = /```html\n(.*?)```/s.exec(page) ?? [];
      assert.ok(code);
      for (const line of code.split('\n')) {
        assert.ok(readme.includes(line.trim()), line);
      }
      for (const number of ['13,000', '20']) {
        assert.match(page, new RegExp(`\\b${number} `));
        assert.match(readme, new RegExp(`\\b${number} `));
      }
    });
  }
});

describe('The pages on the API', () => {
  it('name everything that the manifest has', () => {
    const text = read('docs/reference.md') + read('docs/theming.md');
    const words = new Set(text.match(/[\w-]+/g));
    const {modules} = JSON.parse(read('dist/custom-elements.json'));
    const elements = modules
      .flatMap(({declarations}) => declarations)
      .filter(({tagName}) => tagName);
    assert.equal(elements.length, 2);
    for (const element of elements) {
      const all = [
        'attributes',
        'members',
        'events',
        'slots',
        'cssParts',
        'cssProperties',
        'cssStates',
      ];
      const names = all.flatMap((kind) => element[kind].map(({name}) => name));
      assert.deepEqual(
        names.filter((name) => name !== '' && !words.has(name)),
        [],
      );
    }
  });
});

describe('The package', () => {
  it('has docs, but not the site', () => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const [{files}] = JSON.parse(
      execFileSync('npm', args, {cwd: root, encoding: 'utf8'}),
    );
    const paths = files.map(({path}) => path);
    assert.ok(paths.includes('docs/reference.md'));
    assert.deepEqual(
      paths.filter((path) => path.startsWith('docs/site')),
      [],
    );
  });
});
