/**
 * The whole job of both elements, as a visitor does it: by keys and mouse, on
 * one origin, with the service on another, which really decrypts.
 */
import assert from 'node:assert/strict';
import {judgePassword} from '../../demo/genauth-server/passwords.js';
import {until} from '../helpers/until.js';
import {checkBusyLook, checkIcons, checkLook} from './look.js';
import {startSilentService} from './silent-service.js';

const reset = 'genauth-reset-password';
const forgot = 'genauth-forgot-password';
const fallback = 'This browser is too old.';
const email = 'ada@example.com';

/*
 * The functions that run in the page are sent there as text and must be written
 * for the oldest engine.
 */

/** What a visitor would see or hear wrong, collected from the first moment. */
const watchErrors = `<script>
  window.errors = [];
  window.onerror = (message) => { errors.push(String(message)); };
  window.onunhandledrejection = (event) => {
    errors.push(String(event.reason));
  };
  window.events = [];
  for (const name of ['genauth-reset-state-change', 'genauth-reset-failure',
    'genauth-reset-success', 'genauth-forgot-token', 'genauth-forgot-failure',
    'genauth-forgot-state-change']) {
    addEventListener(name, ({detail}) => { events.push([name, detail]); });
  }
</script>`;

const isState = (tag, state) => document.querySelector(tag).state === state;

const isShown = (tag, selector) => {
  const host = document.querySelector(tag);
  return [host.shadowRoot, host].some((root) => {
    const element = root && root.querySelector(selector);
    return !!element && element.getClientRects().length > 0;
  });
};

const attributes = (given) =>
  Object.entries(given)
    .map(([name, value]) => (value === true ? name : `${name}="${value}"`))
    .join(' ');

/** What each engine goes through, by name; in this order. */
export class Job {
  #page;
  #pages;
  #genauth;
  #unique = 0;

  /**
   * @param {object} options
   * @param {import('../helpers/e2e/page.js').Page} options.page
   * @param {Awaited<ReturnType<import('./pages.js').startPages>>} options.pages
   * @param {import('../../demo/genauth-server/server.js').GenAuthServer}
   *   options.genauth
   * @param {'preference' | 'page'} options.darkBy who can ask for a dark page
   * @param {(name: string) => string} options.screenshot where to put one
   */
  constructor({page, pages, genauth, darkBy, screenshot}) {
    this.#page = page;
    this.#pages = pages;
    this.#genauth = genauth;
    this.darkBy = darkBy;
    this.screenshot = screenshot;
  }

  static names = [
    'rsa',
    'sm2',
    'none',
    'light',
    'policy',
    'code in slot',
    'code alone',
    'code, light',
    'deadline',
    'taken away',
    'strict page',
    'white',
    'dark',
    'unsupported',
  ];

  /** @param {string} name one of the above */
  async run(name) {
    await this.#parts[name]();
  }

  #parts = {
    rsa: () => this.#reset({type: 'rsa', password: 'correct horse 1'}),
    sm2: () => this.#reset({type: 'sm2', password: '正确的马 battery 2'}),
    none: () => this.#reset({type: 'none', password: 'plain words 3'}),
    light: async () => {
      await this.#reset({
        type: 'rsa',
        password: 'seen by managers 4',
        given: {light: true},
        whileReady: async () => {
          const inDocument = (selector) => !!document.querySelector(selector);
          const field = `${reset} input[id$=password]`;
          assert.ok(await this.#page.evaluate(inDocument, field));
          await checkLook(this.#page, reset, 'light');
        },
        whileBusy: () => checkBusyLook(this.#page, reset, 'light'),
      });
    },
    policy: () => this.#policy(),
    'code in slot': () => this.#codeInSlot(),
    'code alone': () => this.#codeAlone({}),
    'code, light': () => this.#codeAlone({light: true}),
    deadline: async () => {
      await this.#deadline({begins: false});
      await this.#deadline({begins: true});
    },
    'taken away': () => this.#takenAway(),
    'strict page': () => this.#strictPage(),
    white: () => this.#looks('light'),
    dark: () => this.#looks('dark'),
    unsupported: () => this.#unsupported(),
  };

  /** @param {import('../../demo/genauth-server/passwords.js').Policy} [policy] */
  async #tenant(policy) {
    const tenant = await this.#genauth.createTenant(policy && {policy});
    tenant.addAccount({email, password: 'the old one'});
    return tenant;
  }

  /**
   * @param {import('./pages.js').TestPage & {token?: string}} page `token` is what the link to it has
   */
  async #open({body, token, ...more}) {
    const head = watchErrors + (more.head ?? '');
    const url = this.#pages.add({body, ...more, head});
    const hash = token ? `#passwordResetToken=${token}` : '';
    await this.#page.goto(url + hash);
  }

  /** Nothing was thrown that nobody caught. */
  async #allWell() {
    assert.deepEqual(await this.#page.evaluate('window.errors'), []);
  }

  async #isState(tag, state) {
    const {data, custom} = await (async () => {
      try {
        await this.#page.waitFor(isState, tag, state);
      } catch (error) {
        const seen = await this.#page.evaluate(
          (tag) => [
            document.querySelector(tag).state,
            window.errors,
            window.events,
          ],
          tag,
        );
        throw new Error(`${tag} is not ${state} but ${JSON.stringify(seen)}`, {
          cause: error,
        });
      }
      return this.#page.waitFor(
        (tag, state) => {
          const host = document.querySelector(tag);
          let custom;
          try {
            // Where it is simulated, the selector is still there.
            if ('states' in window.ElementInternals.prototype) {
              custom = host.matches(`:state(${state})`);
            }
          } catch {
            // Older than custom states.
          }
          const data = host.getAttribute('data-state');
          return data === state && {data, custom};
        },
        tag,
        state,
      );
    })();
    assert.equal(data, state);
    assert.notEqual(custom, false, `:state(${state}) does not match`);
  }

  async #type(selector, text) {
    await this.#page.clickSelector(selector);
    await this.#page.type(text);
  }

  async #typePasswords(password) {
    await this.#type('input[id$=password]', password);
    await this.#type('input[id$=confirmation]', password);
  }

  #element(tag, given, inner = '') {
    return `<${tag} ${attributes(given)}>${fallback}${inner}</${tag}>`;
  }

  /**
   * From the link to the changed password.
   *
   * @param {object} options
   * @param {'rsa' | 'sm2' | 'none'} options.type
   * @param {string} options.password
   * @param {Record<string, string | number | boolean>} [options.given] further attributes
   * @param {() => Promise<void>} [options.whileReady]
   * @param {() => Promise<void>} [options.whileBusy]
   * @param {boolean} [options.isStrict] whether the page forbids style elements
   * @param {string} [options.head]
   * @param {'light' | 'dark'} [options.scheme]
   */
  async #reset({type, password, given = {}, whileReady, whileBusy, ...page}) {
    const tenant = await this.#tenant();
    const {passwordResetToken: token} = tenant.issueToken({email});
    const settings = {
      'app-host': tenant.appHost,
      'password-encrypt-type': type,
      ...given,
    };
    const body = this.#element(reset, settings);
    const policy = page.isStrict && {policyFor: tenant.appHost};
    await this.#open({body, token, ...page, ...policy});
    await this.#isState(reset, 'ready');
    const address = await this.#page.evaluate('location.href');
    assert.ok(!address.includes(token), `The token stays in ${address}`);
    await this.#page.waitFor(isShown, reset, 'input[id$=password]');
    await whileReady?.();
    await this.#typePasswords(password);
    tenant.setFault({endpoint: 'reset-password', fault: {kind: 'hold'}});
    await this.#page.press('Enter');
    await this.#isState(reset, 'submitting');
    await until(() => tenant.faults.held.length, {what: 'the request'});
    await whileBusy?.();
    tenant.release();
    await this.#isState(reset, 'succeeded');
    assert.ok(tenant.checkPassword({email, password}), 'Another password');
    const [{body: sent}] = tenant.requests.filter(
      ({path, method}) => path.endsWith('/reset-password') && method === 'POST',
    );
    assert.equal(sent.includes(password), type === 'none');
    if (!page.isStrict) await this.#allWell();
  }

  async #policy() {
    const tenant = await this.#tenant({
      strength: 2,
      custom: {
        regex: 'zebra',
        enMessage: 'It needs a zebra',
        enMessageOpen: true,
      },
    });
    const {passwordResetToken: token} = tenant.issueToken({email});
    const body = this.#element(reset, {
      'app-host': tenant.appHost,
      'app-id': tenant.appId,
      'password-strength': 2,
      'load-policy': true,
    });
    await this.#open({body, token});
    await this.#isState(reset, 'ready');
    await this.#page.waitFor((tag) => {
      const {shadowRoot} = document.querySelector(tag);
      return shadowRoot.textContent.includes('It needs a zebra');
    }, reset);
    await this.#typePasswords('onlyletters');
    await this.#page.press('Enter');
    await this.#page.waitFor(isShown, reset, '[part=error]');
    const met = (tag) => {
      const {shadowRoot} = document.querySelector(tag);
      const all = shadowRoot.querySelectorAll('[part~=requirement]');
      const good = shadowRoot.querySelectorAll('[part~=requirement-met]');
      return [good.length, all.length];
    };
    const [some, all] = await this.#page.evaluate(met, reset);
    assert.ok(some > 0 && some < all, `${some} of ${all} are met`);
    const password = 'a zebra with 4 legs';
    assert.equal(judgePassword(password, tenant.policy), undefined);
    for (const field of ['password', 'confirmation']) {
      await this.#page.clickSelector(`input[id$=${field}]`);
      await this.#page.evaluate(
        (tag, name) =>
          document
            .querySelector(tag)
            .shadowRoot.querySelector(`input[id$=${name}]`)
            .select(),
        reset,
        field,
      );
      await this.#page.type(password);
    }
    await this.#page.press('Enter');
    await this.#isState(reset, 'succeeded');
    assert.ok(tenant.checkPassword({email, password}));
    await this.#allWell();
  }

  /** From the address to the code, both typed. */
  async #getCode(tenant) {
    await this.#page.waitFor(isShown, forgot, 'input[id$=address]');
    await this.#type('input[id$=address]', email);
    await this.#page.press('Enter');
    await this.#isState(forgot, 'verifying');
    const {code} = tenant.inbox[tenant.inbox.length - 1];
    await this.#type('input[id$=code]', code);
    await this.#page.press('Enter');
  }

  async #codeInSlot() {
    const tenant = await this.#tenant();
    const inner = this.#element(forgot, {slot: 'request'});
    const body = this.#element(reset, {'app-host': tenant.appHost}, inner);
    await this.#open({body});
    await this.#isState(reset, 'token-missing');
    await this.#getCode(tenant);
    await this.#isState(reset, 'ready');
    const password = 'mended by a code 5';
    await this.#typePasswords(password);
    await this.#page.press('Enter');
    await this.#isState(reset, 'succeeded');
    assert.ok(tenant.checkPassword({email, password}));
    await this.#allWell();
  }

  async #codeAlone(given) {
    const tenant = await this.#tenant();
    const settings = {'app-host': tenant.appHost, ...given};
    await this.#open({body: this.#element(forgot, settings)});
    await this.#page.waitFor(isShown, forgot, 'input[id$=address]');
    await this.#isState(forgot, 'identifying');
    await checkLook(this.#page, forgot, 'light');
    await this.#getCode(tenant);
    await this.#isState(forgot, 'verified');
    const token = await this.#page.waitFor(() => {
      const found = window.events.find(
        ([name]) => name === 'genauth-forgot-token',
      );
      return found && found[1].passwordResetToken;
    });
    assert.ok('email' in tenant.tokens.look(token), 'No good token');
    await this.#allWell();
  }

  async #submitTo(service, given) {
    const body = this.#element(reset, {
      'app-host': service.url,
      'password-encrypt-type': 'none',
      ...given,
    });
    await this.#open({body, token: `T-${++this.#unique}`});
    await this.#isState(reset, 'ready');
    await this.#typePasswords('nobody answers 6');
    await this.#page.press('Enter');
    await service.arrived;
  }

  /** Without an answer, and without the end of one. */
  async #deadline(kind) {
    const service = await startSilentService(kind);
    try {
      await this.#submitTo(service, {timeout: 1500});
      await this.#isState(reset, 'failed');
      const {code} = await this.#page.evaluate(
        () =>
          window.events.filter(
            ([name]) => name === 'genauth-reset-failure',
          )[0][1],
      );
      assert.equal(code, 'outcome-unknown');
      await left(service);
      await this.#allWell();
    } finally {
      await service.close();
    }
  }

  /** Nobody waits any more once the element has left the page. */
  async #takenAway() {
    const service = await startSilentService({begins: true});
    try {
      await this.#submitTo(service, {});
      await this.#page.evaluate((tag) => {
        document.querySelector(tag).remove();
      }, reset);
      await left(service);
      await this.#allWell();
    } finally {
      await service.close();
    }
  }

  /** Where style elements are forbidden, it may be plain but must work. */
  async #strictPage() {
    await this.#reset({
      type: 'rsa',
      password: 'under a policy 7',
      isStrict: true,
      head: '',
      whileReady: () => checkIcons(this.#page, reset),
    });
    await checkIcons(this.#page, reset);
  }

  /** @param {'light' | 'dark'} scheme */
  async #looks(scheme) {
    const page = {};
    if (this.darkBy === 'page') page.scheme = scheme;
    else await this.#page.emulate({'prefers-color-scheme': scheme});
    try {
      await this.#reset({
        type: 'rsa',
        password: 'a look at it 8',
        ...page,
        whileReady: () => checkLook(this.#page, reset, scheme),
        whileBusy: async () => {
          await checkBusyLook(this.#page, reset, scheme);
          await this.#picture(`busy-${scheme}`);
        },
      });
      await this.#picture(`succeeded-${scheme}`);
      const tenant = await this.#tenant();
      const {passwordResetToken: token} = tenant.issueToken({email});
      const given = {'app-host': tenant.appHost, 'password-strength': 2};
      await this.#open({body: this.#element(reset, given), token, ...page});
      await this.#isState(reset, 'ready');
      await this.#typePasswords('some letters');
      await this.#page.clickSelector('[part=submit]');
      await this.#page.waitFor(isShown, reset, '[part=error]');
      await checkLook(this.#page, reset, scheme);
      await this.#picture(`issue-${scheme}`);
      const alone = this.#element(forgot, {'app-host': tenant.appHost});
      await this.#open({body: alone, ...page});
      await this.#page.waitFor(isShown, forgot, 'input[id$=address]');
      await checkLook(this.#page, forgot, scheme);
      await this.#picture(`forgot-${scheme}`);
    } finally {
      if (this.darkBy === 'preference') await this.#page.emulate({});
    }
  }

  async #picture(name) {
    await this.#page.screenshot(this.screenshot(name));
  }

  /** A browser without what the elements need shows what the page says. */
  async #unsupported() {
    const token = `T-${++this.#unique}`;
    const inner = this.#element(forgot, {slot: 'request'});
    const body = this.#element(reset, {}, inner);
    const head = '<script>delete window.IntersectionObserver;</script>';
    await this.#open({body, token, head});
    // The module has run: it is the last thing before the page has loaded.
    assert.deepEqual(
      await this.#page.evaluate(
        (tags) => [
          document.readyState,
          location.hash,
          tags.map((tag) => !!customElements.get(tag)),
          document.querySelector(tags[0]).innerText.includes('too old'),
          window.errors,
        ],
        [reset, forgot],
      ),
      ['complete', `#passwordResetToken=${token}`, [false, false], true, []],
    );
  }
}

const left = ({left}) => {
  let isLeft = false;
  void left.then(() => (isLeft = true));
  return until(() => isLeft, {what: 'the browser to end the request'});
};
