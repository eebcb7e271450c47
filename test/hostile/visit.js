/** A visitor of the hostile pages, and what the page has learned of the visit. */
import assert from 'node:assert/strict';
import {leaksIn} from '../helpers/secret-forms.js';
import {until} from '../helpers/until.js';
import {oldPassword} from './site.js';

/*
 * The functions that run in the page are sent there as text, so they cannot
 * use anything from this file.
 */

/** Whether the page's own element shows a part, in either mode. */
export const isShown = (name, selector) => {
  const reset =
    document.querySelector('genauth-reset-password#own') ??
    document.querySelector('genauth-reset-password');
  const element =
    name === 'reset' ? reset : reset?.querySelector('genauth-forgot-password');
  return [element, element?.shadowRoot]
    .flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
    .some((part) => part.getClientRects().length > 0);
};

/** All words on the screen, of the page and of the element. */
const words = () => {
  const textOf = (node) =>
    [...(node.shadowRoot ?? node).childNodes]
      .map((child) =>
        child.nodeType === 3
          ? child.data
          : child.localName === 'slot' && child.assignedNodes().length > 0
            ? child.assignedNodes().map(textOf).join(' ')
            : child.nodeType === 1 && child.getClientRects().length > 0
              ? textOf(child) +
                (child.shadowRoot && child.querySelector('form')
                  ? [...child.childNodes].map(textOf).join(' ')
                  : '')
              : '',
      )
      .join(' ');
  return textOf(document.body).replace(/\s+/g, ' ').trim();
};

let visits = 0;

const PASSWORD = 'input[id$=password][autocomplete]';
const CONFIRMATION = 'input[id$=confirmation]';

export class Visitor {
  #page;
  #site;
  /** @type {Record<string, string>} */
  secrets = {};
  /** Each visit has an account: a minute passes between two codes for one. */
  email = '';

  /**
   * @param {import('../helpers/e2e/page.js').Page} page
   * @param {import('./site.js').Site} site
   */
  constructor(page, site) {
    this.#page = page;
    this.#site = site;
  }

  /**
   * Opens a page.
   *
   * @param {string} file of `pages/`, with its query
   * @param {object} [options]
   * @param {boolean} [options.link] whether it is a link with a token
   * @param {string} [options.origin]
   */
  async open(file, {link = true, origin = this.#site.origin} = {}) {
    const {tenant} = this.#site;
    const email = `margarete.kowalski.${++visits}@example.org`;
    this.email = email;
    tenant.addAccount({email, password: oldPassword});
    tenant.clearRequests();
    tenant.inbox.length = 0;
    await this.#page.goto('about:blank');
    this.#site.requests.length = 0;
    this.secrets = {password: 'Quince-Bramble-7319', oldPassword};
    if (link)
      this.secrets.token = tenant.issueToken({email}).passwordResetToken;
    const fragment = link ? `#passwordResetToken=${this.secrets.token}` : '';
    await this.#page.goto(`${origin}/${file}${fragment}`);
  }

  words() {
    return this.#page.evaluate(words);
  }

  /** Waits until the element is in one of the states, and answers which. */
  async waitForState(...states) {
    return this.#page.waitFor((all) => {
      /** @type {any} */
      const element =
        document.querySelector('genauth-reset-password#own') ??
        document.querySelector('genauth-reset-password');
      return all.includes(element?.hasUpdated && element.state)
        ? element.state
        : undefined;
    }, states);
  }

  /** From an address to a code to a token, by the element in the slot. */
  async getToken() {
    const page = this.#page;
    this.secrets.address = this.email;
    await page.waitFor(isShown, 'forgot', 'input[id$=address]');
    await page.clickSelector('input[id$=address]');
    await page.type(this.email);
    await page.press('Enter');
    await page.waitFor(isShown, 'forgot', 'input[id$=code]');
    const mail = await until(() => this.#site.tenant.inbox.at(-1), {
      what: 'a mail',
    });
    this.secrets.code = mail?.code ?? '';
    await page.clickSelector('input[id$=code]');
    await page.type(this.secrets.code);
    await page.press('Enter');
  }

  /** Types the password into both fields, shows it, and presses Enter. */
  async submit(password) {
    const page = this.#page;
    await page.waitFor(isShown, 'reset', PASSWORD);
    await page.clickSelector(PASSWORD);
    await page.press('Control+a');
    await page.type(password);
    await page.clickSelector('[part=reveal]');
    await page.waitFor(isShown, 'reset', `${CONFIRMATION}[type=text]`);
    await page.clickSelector(CONFIRMATION);
    await page.press('Control+a');
    await page.type(password);
    await page.press('Enter');
  }

  /** The old password is refused, another one is taken. */
  async reset() {
    await this.submit(oldPassword);
    await this.waitForState('failed');
    await this.submit(this.secrets.password);
    await this.waitForState('succeeded');
    this.assertChanged();
    assert.match(await this.words(), /Your password has been changed/);
  }

  /** The service has the new password, and got it encrypted alone. */
  assertChanged(password = this.secrets.password) {
    const {tenant} = this.#site;
    assert.ok(tenant.checkPassword({email: this.email, password}));
    this.assertEncrypted();
  }

  /** No request to anybody has the password in the clear. */
  assertEncrypted() {
    const {tenant, requests} = this.#site;
    const {password} = this.secrets;
    const texts = [...tenant.requests, ...requests].map((request) =>
      JSON.stringify(request),
    );
    assert.deepEqual(leaksIn(texts, {password, oldPassword}), []);
    // The rest is for the service alone.
    const {token = '', code = ''} = this.secrets;
    const elsewhere = requests.map(({url, body}) => `${url} ${body}`);
    for (const secret of [token, code].filter(Boolean))
      assert.deepEqual(
        elsewhere.filter((text) => text.includes(secret)),
        [],
      );
  }

  /**
   * Nothing of a secret has come to the page.
   *
   * @param {RegExp} [mayWarn]
   */
  async assertUnlearned(mayWarn) {
    const {warnings, learned, readable, bodies} =
      await this.#page.evaluate('spy.report()');
    assert.deepEqual(
      warnings.filter((text) => !mayWarn?.test(text)),
      [],
    );
    assert.deepEqual(leaksIn(learned, this.secrets), []);
    // The screen shows whose account it is.
    const others = {...this.secrets};
    delete others.address;
    assert.deepEqual(leaksIn(readable, others), []);
    const {password} = this.secrets;
    assert.deepEqual(leaksIn(bodies, {password, oldPassword}), []);
  }
}
