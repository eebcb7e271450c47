/**
 * A visit to an application with a reset link, and all that must hold wherever
 * it has led: the form is there and works, and nobody has heard of the token.
 */
import assert from 'node:assert/strict';
import {count, hasFocus} from '../helpers/e2e/visitor.js';
import {until} from '../helpers/until.js';

/** Whose password it is. */
export const EMAIL = 'ada@example.com';

/*
 * The functions that run in the page are sent there as text, so they cannot
 * use anything from this file.
 */

const TAG = 'genauth-reset-password';

/** What is shown, once something is. */
const formOf = (tag, light, isLate) => {
  const element = document.querySelector(tag);
  if (!element?.hasUpdated) return null;
  const inside = element.shadowRoot ?? element;
  const find = (selector) =>
    element.querySelector(selector) ?? inside.querySelector(selector);
  const input = find('input[autocomplete=new-password]');
  const isShown = !!input && input.getClientRects().length > 0;
  // The first state is a guess until there is something to see.
  if (element.state === 'ready' && !isShown) return null;
  const isLight = isShown && element.contains(input);
  // The properties that the framework sets late may change both.
  if (isLate && element.state === 'token-missing') return null;
  if (isLate && isShown && isLight !== light) return null;
  return {
    state: element.state,
    isShown,
    isLight,
    password: input?.value ?? '',
    alert: find('[role=alert]')?.textContent.trim() ?? '',
    error: [
      ...element.querySelectorAll('[part~=error]'),
      ...inside.querySelectorAll('[part~=error]'),
    ].some((error) => error.getClientRects().length > 0),
  };
};

/** Wherever the token is, and what stands there. */
const placesOf = (token) => {
  const {navigation} = globalThis;
  const [loaded] = performance.getEntriesByType('navigation');
  const places = {
    'location.href': location.href,
    'history.state': JSON.stringify(history.state),
    'document.referrer': document.referrer,
    'document.cookie': document.cookie,
    'window.name': window.name,
    sessionStorage: JSON.stringify({...window.sessionStorage}),
    localStorage: JSON.stringify({...window.localStorage}),
    "performance.getEntriesByType('navigation')[0]":
      loaded && `${loaded.name} ${JSON.stringify(loaded)}`,
    'navigation.activation.entry.url': navigation?.activation?.entry?.url,
    'navigation.currentEntry.url': navigation?.currentEntry?.url,
  };
  // Back and forward are a way to these.
  navigation?.entries().forEach(({url, index}) => {
    if (index !== navigation.currentEntry.index)
      places[`navigation.entries()[${index}].url`] = url;
  });
  return Object.entries(places)
    .filter(([, text]) => text?.includes(token))
    .map(([place, text]) => {
      const shown = text.replaceAll(token, '<token>');
      const at = shown.indexOf('<token>');
      return `${place} has ${shown.slice(Math.max(0, at - 60), at + 30)}`;
    });
};

export class Visit {
  #place;
  #notes = [];
  /** The first load, the one request of which the token may be a part. */
  #first;
  /** How many requests have been looked at. */
  #seen = {page: 0, service: 0};
  token = '';
  /** Whether there is no form any more to go on with. */
  isLost = true;

  /**
   * @param {object} place
   * @param {import('../helpers/e2e/page.js').Page} place.page
   * @param {import('../../demo/genauth-server/tenant.js').Tenant} place.tenant
   * @param {{method: string, url: string, headers: object}[]}
   *   place.pageRequests what the application's server is asked for
   * @param {string[]} place.console what the page warns of
   * @param {(token: string) => string} place.linkWith
   * @param {boolean} place.light
   * @param {boolean} [place.isLate] whether the framework sets the properties
   *   after the element has drawn itself
   * @param {RegExp} [place.mayWarn]
   */
  constructor(place) {
    this.#place = place;
  }

  get page() {
    return this.#place.page;
  }

  get tenant() {
    return this.#place.tenant;
  }

  /**
   * Opens a new link, as if it were the tab's first.
   *
   * @param {Partial<import('../../demo/genauth-server/tokens.js').TokenOptions>}
   *   [options] of its token
   */
  async open(options) {
    const {page, tenant, pageRequests, console, linkWith} = this.#place;
    await page.goto('about:blank');
    tenant.setFault({endpoint: 'system', fault: null});
    tenant.clearRequests();
    pageRequests.length = 0;
    console.length = 0;
    this.#seen = {page: 0, service: 0};
    const issued = tenant.issueToken({email: EMAIL, ...options});
    this.token = issued.passwordResetToken;
    const link = linkWith(this.token);
    const {pathname, search} = new URL(link);
    await page.goto(link);
    await this.runs();
    await this.form();
    this.#first = pageRequests.find(({url}) => url === pathname + search);
    assert.ok(this.#first, `nobody asked for ${pathname}${search}`);
  }

  /** Waits until the application's page with the form runs. */
  async runs() {
    await this.waitFor(
      'the application to run',
      () => !!document.querySelector('#reset-page[data-running=true]'),
    );
  }

  /** Waits until the condition is truthy in the page, and answers its value. */
  async waitFor(what, condition, ...args) {
    try {
      return await this.page.waitFor(condition, ...args);
    } catch (cause) {
      throw new Error(`waited in vain for ${what}`, {cause});
    }
  }

  async click(selector) {
    // A page gets no click while the browser shows a picture of it.
    await this.waitFor(
      'the view transition to end',
      () => !document.activeViewTransition,
    );
    try {
      await this.page.clickSelector(selector);
    } catch (cause) {
      throw new Error(`there is no ${selector} to click`, {cause});
    }
  }

  form() {
    const {light, isLate} = this.#place;
    return this.waitFor(
      'the element to show something',
      formOf,
      TAG,
      light,
      !!isLate,
    );
  }

  /** What is wrong, for the test to fail with; it goes on meanwhile. */
  note(...faults) {
    this.#notes.push(...faults);
  }

  /** Fails with all that has been noted. */
  assertNothingNoted() {
    const notes = this.#notes.splice(0);
    if (notes.length > 0) assert.fail(notes.join('\n'));
  }

  /** Notes where the token has come to, and what the page warns of. */
  async look(where) {
    // What the page does of its own accord, it does by then.
    await this.page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(resolve)),
        ),
    );
    const {tenant, pageRequests, console, mayWarn} = this.#place;
    const faults = [
      ...(await this.page.evaluate(placesOf, this.token)),
      ...console
        .splice(0)
        .filter((text) => !mayWarn?.test(text))
        .map((text) => `the console says ${text}`),
      ...pageRequests
        .slice(this.#seen.page)
        .filter((request) => request !== this.#first)
        .flatMap(({method, url, headers}) =>
          this.#leaksOf(`the page's server`, {method, url, headers}),
        ),
      ...tenant.requests
        .slice(this.#seen.service)
        .flatMap(({method, path, query, headers}) =>
          this.#leaksOf('the service', {method, url: path + query, headers}),
        ),
    ];
    this.#seen.page = pageRequests.length;
    this.#seen.service = tenant.requests.length;
    this.note(...faults.map((fault) => `${where}: ${this.#blot(fault)}`));
  }

  #leaksOf(server, {method, url, headers}) {
    return Object.entries({url, ...headers})
      .map(([name, value]) => [name, decode(String(value))])
      .filter(([, value]) => value.includes(this.token))
      .map(
        ([name, value]) =>
          `${server} got ${name} of ${method} ${url.split('?')[0]}: ` +
          around(value, this.token),
      );
  }

  /** The requests in whose body the service got the token. */
  bodies() {
    return this.tenant.requests
      .filter(({body}) => count([body], this.token) > 0)
      .map(({method, path}) => `${method} ${path}`);
  }

  /**
   * Notes unless the form is there, takes what is typed, tells the application
   * of it, and nobody has heard of the token.
   */
  async works(where = 'then') {
    const {isShown, isLight, state} = await this.form();
    this.isLost = !isShown;
    if (!isShown) {
      this.note(`${where}: no form, but ${state}`);
    } else {
      if (isLight !== this.#place.light) this.note(`light is ${isLight}`);
      await this.type('anything');
      const before = await this.outcomes();
      await this.page.press('Enter');
      await this.hears('invalid', before);
    }
    await this.look(where);
    this.note(...this.bodies().map((request) => `${where}: sent ${request}`));
  }

  /** Into the field, in place of what stands there. */
  async type(text, field = 'input[autocomplete=new-password]') {
    // What loads above the field may move it away under the mouse.
    await until(
      async () => {
        await this.click(field);
        return this.page.evaluate(hasFocus, field);
      },
      {what: `the focus in ${field}`},
    );
    await this.page.press('Control+a');
    await this.page.type(text);
  }

  /** Types it into both fields and presses Enter. */
  async submit(password) {
    const before = await this.outcomes();
    await this.type(password);
    await this.page.press('Tab');
    await this.page.press('Control+a');
    await this.page.type(password);
    await this.page.press('Enter');
    return before;
  }

  outcomes() {
    return this.page.evaluate(
      () => document.querySelector('#outcomes')?.textContent ?? '',
    );
  }

  /** Waits until the application has heard of one more outcome, of this one. */
  async hears(outcome, before) {
    const text = await this.waitFor(
      `${outcome} to be heard`,
      (old) => {
        const {textContent} = document.querySelector('#outcomes');
        return textContent !== old && textContent;
      },
      before,
    );
    assert.equal(text.slice(before.length).trim(), outcome);
  }

  #blot(text) {
    return text.replaceAll(this.token, '<token>');
  }
}

const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A piece of a long text. */
const around = (text, token) => {
  const at = text.indexOf(token);
  return text.slice(Math.max(0, at - 60), at + token.length + 20);
};
