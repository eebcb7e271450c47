/** A browser, and a page with an import map whose files a test can change. */
import {randomBytes} from 'node:crypto';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {openBrowser} from '../helpers/e2e/browser.js';
import {until} from '../helpers/until.js';
import {importMap} from './import-map.js';
import {entry, flows, hashes, sourceOf} from './integrity-flows.js';
import {policyFor, posts, scripts} from './serve.js';

const email = 'ada@example.com';
let made = 0;
/** Another one each time: the service takes none twice. */
const newPassword = () => `Quiet-otter-${made++}`;
/** Another one each time: the service sends one message a minute to each. */
const newPhone = () => `+8613800${String(made++).padStart(6, '0')}`;

/** What stands in place of the one element, or of the other. */
export const told = /Nothing was sent|This part is loading/;

/** What the visitor reads, and what the elements are doing. */
export const look = () => {
  const textOf = (node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('style, [hidden]'))
      return '';
    const inside =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    return [...inside].map(textOf).join(' ');
  };
  const reset = document.querySelector('genauth-reset-password');
  const forgot = document.querySelector('genauth-forgot-password');
  return {
    isDefined: !!customElements.get('genauth-reset-password'),
    reset: reset?.state,
    forgot: forgot?.state,
    text: reset ? textOf(reset).replace(/\s+/g, ' ').trim() : '',
    /** @type {string[]} */
    ran: window['ran'] ?? [],
  };
};

/** Fills in a field, in whichever tree it is, once it is there. */
const fill = (id, value) => {
  const find = (tree) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.matches(`input[id$=${id}]`)) return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const input = find(document);
  if (!input?.offsetWidth) return false;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return true;
};

const hasEnded = (tag, ...states) =>
  states.includes(document.querySelector(tag).state);

/**
 * @param {import('../helpers/e2e/browser.js').Engine} engine
 */
export const openVisits = async (engine) => {
  const visits = new Visits(engine);
  await visits.start();
  return visits;
};

export class Visits {
  /** @type {Map<string, Buffer>} what is served in place of a file */
  changed = new Map();
  /** The files that were asked for. */
  loaded = new Set();
  /**
   * Files that Chromium said it has turned away. The others say so where no
   * program can read it.
   *
   * @type {string[]}
   */
  said = [];
  /** @type {string | undefined} where the files are for the map, if there is one */
  address = '/genauth/';
  secondMap = '';
  origin = '';
  /** The port of a server with the files alone. */
  filesPort = 0;
  /** @type {Awaited<ReturnType<typeof openBrowser>>['page'] | any} */
  page;
  tenant;
  #engine;
  #tag = '';
  /** @type {(() => unknown)[]} */
  #closing = [];

  constructor(engine) {
    this.#engine = engine;
  }

  async start() {
    const genauth = await startGenAuthServer();
    this.#closing.push(() => genauth.close());
    this.tenant = await genauth.createTenant();
    const files = await listenOnLoopback(0, (request, response) =>
      this.#sendFile(request.url?.slice(1), response),
    );
    this.#closing.push(() => files.close());
    this.filesPort = files.port;
    const pages = await listenOnLoopback(0, (request, response) => {
      if (request.url === '/reset') this.#sendPage(response);
      else this.#sendFile(request.url?.replace('/genauth/', ''), response);
    });
    this.#closing.push(() => pages.close());
    this.origin = `http://localhost:${pages.port}`;
    const browser = await openBrowser(this.#engine);
    this.#closing.push(() => browser.close());
    this.page = browser.page;
    if (this.#engine === 'chromium') this.#listen();
  }

  async close() {
    for (const close of this.#closing.reverse()) await close();
  }

  /** What a test has changed is as before. */
  restore() {
    this.changed.clear();
    this.address = '/genauth/';
    this.secondMap = '';
  }

  #listen() {
    this.page.raw.on('console', (message) => {
      const [, file] =
        /valid digest in the 'integrity' attribute for resource '[^']*\/([^'/]+)'/.exec(
          message.text(),
        ) ?? [];
      if (file) this.said.push(file);
    });
  }

  /**
   * The changed files that the page has asked for. In Chromium, those that it
   * said it has turned away.
   */
  get refused() {
    const files =
      this.#engine === 'chromium'
        ? this.said
        : [...this.changed.keys()].filter((file) => this.loaded.has(file));
    return [...new Set(files)].sort();
  }

  #sendFile(file, response) {
    if (!(file in hashes)) return void response.writeHead(404).end();
    this.loaded.add(file);
    response.writeHead(200, {
      'content-type': 'text/javascript',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    return void response.end(this.changed.get(file) ?? sourceOf(file));
  }

  #sendPage(response) {
    const {appHost} = this.tenant;
    const nonce = randomBytes(16).toString('base64');
    const from = this.address ?? '/genauth/';
    const maps = [
      this.address && importMap(scripts, this.address),
      this.secondMap,
    ];
    response.writeHead(200, {
      'content-type': 'text/html',
      'cache-control': 'no-store',
      'content-security-policy': policyFor(appHost).replace(
        "script-src 'self'",
        `script-src ${new URL(from, this.origin).origin} 'nonce-${nonce}'`,
      ),
    });
    response.end(`<!doctype html>
      <html lang="en">
        <meta charset="utf-8">
        <title>Set a new password</title>
        ${maps
          .filter(Boolean)
          .map(
            (map) =>
              `<script type="importmap" nonce="${nonce}">${map}</script>`,
          )
          .join('')}
        <script nonce="${nonce}">
          // WebKitGTK holds an import against the map if it is in the page itself.
          window.importFile = (file) => import(file);
        </script>
        <script type="module" src="${from}${entry}" integrity="${hashes[entry]}"></script>
        <genauth-reset-password app-host="${appHost}" ${this.#tag}>
          <p>The form is loading.</p>
          <genauth-forgot-password slot="request">
            <p>This part is loading.</p>
          </genauth-forgot-password>
        </genauth-reset-password>
      </html>`);
  }

  /** Opens the page: with a link, or without one for the way with a code. */
  async open(name) {
    this.#tag = flows[name].tag;
    const facts = {phone: newPhone(), password: newPassword()};
    const {tenant} = this;
    tenant.addAccount({email, phone: facts.phone, password: newPassword()});
    tenant.clearRequests();
    const hash =
      name === 'code'
        ? ''
        : `#token=${tenant.issueToken({email}).passwordResetToken}`;
    await this.page.goto('about:blank');
    // The page before has ended by now, and what it asks for.
    this.loaded = new Set();
    this.said = [];
    await this.page.goto(`${this.origin}/reset${hash}`);
    return facts;
  }

  async #askForCode({phone}) {
    await this.page.waitFor(fill, 'address', phone);
    await this.page.press('Enter');
    const states = ['verifying', 'failed'];
    await this.page.waitFor(hasEnded, 'genauth-forgot-password', ...states);
  }

  async #typeCode() {
    await this.page.waitFor(fill, 'code', this.tenant.inbox.at(-1).code);
    await this.page.press('Enter');
  }

  async typePassword({password}) {
    for (const id of ['password', 'confirmation']) {
      await this.page.waitFor(fill, id, password);
    }
    await this.page.press('Enter');
    const states = ['succeeded', 'failed'];
    await this.page.waitFor(hasEnded, 'genauth-reset-password', ...states);
  }

  /** What there is to see at the end, and what was sent. */
  async end({password}) {
    return {
      ...(await this.page.evaluate(look)),
      posts: posts(this.tenant).map(({path}) => path.split('/').at(-1)),
      isChanged: this.tenant.checkPassword({email, password}),
    };
  }

  /** All of it, as far as it goes. */
  async go(name, end = 'works') {
    const facts = await this.open(name);
    if (end === 'hides') {
      const isTold = async () => {
        const {reset, text} = await this.page.evaluate(look);
        return (
          this.refused.length && reset === 'token-missing' && told.test(text)
        );
      };
      await until(isTold, {what: 'a word in place of the form'});
    } else if (name === 'code') {
      await this.#askForCode(facts);
      if (end !== 'asksNot') await this.#typeCode();
    }
    if (!['hides', 'asksNot'].includes(end)) await this.typePassword(facts);
    return this.end(facts);
  }
}
