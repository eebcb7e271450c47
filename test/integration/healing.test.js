/**
 * From a link that has expired to a new password on the page that it led to, as
 * a visitor without a mouse.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {appById, apps, LINK_LIFETIME} from '../../demo/apps.js';
import {startDemo} from '../../demo/start.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {
  count,
  hasFocus,
  headOf,
  signInAnew,
  tabTo,
} from '../helpers/e2e/visitor.js';

/** By the application: in English, and in Chinese. */
const PASSWORDS = {rsa: 'a mended old link', sm2: '修好的旧链接 mended 🔗'};
const LANGUAGES = {rsa: 'en-US', sm2: 'zh-CN'};

/** Of the step that asks for the code. */
const HEADINGS = {en: 'Enter the code', 'zh-CN': '输入验证码'};

/** What is typed for the account, and what brings the code. */
const ways = {
  email: ({email}) => ({typed: email, kind: 'email-code'}),
  // As it is written at home; that of another country is always written whole.
  phone: ({phone}) => ({typed: phone.replace(/^\+86/, ''), kind: 'sms-code'}),
};

/** @type {[id: import('../../demo/apps.js').App['id'], way: 'email' | 'phone'][]} */
const pairs = [
  ['rsa', 'email'],
  ['sm2', 'phone'],
];
/** One engine is enough to show that each works with each. */
const otherPairs = /** @type {typeof pairs} */ ([
  ['rsa', 'phone'],
  ['sm2', 'email'],
]);

const isState = (name, state) => {
  /** @type {import('../../src/elements.js').GenAuthResetPassword | null} */
  const element = document.querySelector(`genauth-${name}-password`);
  return element?.state === state;
};

/** Before that, no Tab key would reach it. */
const shows = (name, id) =>
  document
    .querySelector(`genauth-${name}-password`)
    ?.shadowRoot?.getElementById(id)
    ?.checkVisibility() ?? false;

/**
 * A mark that another document would not have. (Not `performance.timeOrigin`:
 * in WebKitGTK it moves when the clock of the machine is corrected.)
 */
const documentOf = (page) => page.evaluate('window.testMark ??= Math.random()');

const typedIn = (page) =>
  page.evaluate(() => {
    const {shadowRoot} = document.querySelector('genauth-reset-password');
    return ['password', 'confirmation'].map((id) => {
      /** @type {HTMLInputElement | undefined} */
      const input = shadowRoot?.querySelector(`#${id}`);
      return input?.value;
    });
  });

/** All that the page shows, holds and keeps, apart from what stands in fields. */
const keptIn = (page) =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(
      ({shadowRoot}) => shadowRoot?.innerHTML ?? [],
    );
    return JSON.stringify([
      {...window.localStorage},
      {...window.sessionStorage},
      document.cookie,
      history.state,
      location.href,
      document.referrer,
      document.documentElement.outerHTML,
      ...roots,
    ]);
  });

/** As {@link count}: six digits may well be part of a longer number. */
const countCode = (texts, code) =>
  texts.filter((text) => new RegExp(`(?<!\\w)${code}(?!\\w)`).test(text))
    .length;

const tokenOf = (link) =>
  new URLSearchParams(new URL(link).hash.slice(1)).get('passwordResetToken');

for (const engine of engines) {
  describe(`An expired link in ${engine}`, () => {
    let demo;
    let browser;
    /** What the pages' server was asked for. */
    const pageRequests = [];
    const current = new Map(apps.map((app) => [app.id, app.firstPassword]));

    // Of its own: an address is sent one code a minute.
    before(async () => {
      demo = await startDemo({
        port: 0,
        onRequest: ({method, url, headers}) =>
          pageRequests.push({method, url, headers}),
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      await demo.close();
    });

    /** Puts it into the inbox; answers the id of its mail as well. */
    const sendExpired = ({id, email, lang}) => {
      const tenant = demo.genauth.tenant(id);
      const page = `${demo.url}reset.html?app=${id}&lang=${lang}`;
      return tenant.sendMail({
        email,
        lifetime: LINK_LIFETIME,
        state: 'expired',
        link: `${page}#passwordResetToken={token}`,
      });
    };

    /** From the address to the token; answers the message with the code. */
    const getToken = async (app, method) => {
      const {page} = browser;
      const {typed, kind} = ways[method](app);
      await page.waitFor(shows, 'forgot', 'address');
      await tabTo(page, '#address');
      // What stands there is selected.
      await page.type(typed);
      await page.press('Enter');
      await page.waitFor(isState, 'forgot', 'verifying');
      await page.waitFor(hasFocus, '#code');
      const heading = await page.evaluate(() =>
        document
          .querySelector('genauth-forgot-password')
          .shadowRoot?.querySelector('[part=heading]')
          .textContent.trim(),
      );
      assert.equal(heading, HEADINGS[app.lang]);
      const message = demo.genauth.tenant(app.id).inbox.at(-1);
      assert.equal(message.kind, kind);
      await page.type(message.code);
      await page.press('Enter');
      await page.waitFor(isState, 'reset', 'ready');
      return message;
    };

    for (const [id, method] of [
      ...pairs,
      ...(engine === 'chromium' ? otherPairs : []),
    ]) {
      const app = appById(id);

      it(`is mended where it leads, by ${method} in ${app.lang}`, async () => {
        const {page} = browser;
        const tenant = demo.genauth.tenant(id);
        const {typed} = ways[method](app);
        const password = `${PASSWORDS[id]} ${method}`;
        const mail = sendExpired(app);
        tenant.clearRequests();

        await page.goto(demo.url);
        await page.waitFor(
          (it) => !!document.querySelector(`[data-mail='${it}']`),
          mail.id,
        );
        await tabTo(page, `[data-mail='${mail.id}']`);
        await page.press('Enter');
        await page.waitFor(hasFocus, '.subject');
        await tabTo(page, '.link');
        pageRequests.length = 0;
        await page.press('Enter');
        await page.waitFor(() => location.pathname === '/reset.html');
        await page.waitFor(shows, 'reset', 'confirmation');
        const address = await page.url();
        const arrived = await documentOf(page);

        await tabTo(page, '#password');
        await page.type(password);
        await tabTo(page, '#confirmation');
        await page.type(password);
        await page.press('Enter');
        await page.waitFor(isState, 'reset', 'failed');
        await page.waitFor(hasFocus, '[part=heading]');

        const message = await getToken(app, method);
        assert.equal(message.lang, LANGUAGES[id]);
        await page.waitFor(hasFocus, '#password');
        assert.deepEqual(await typedIn(page), [password, password]);

        await page.press('Enter');
        await page.waitFor(isState, 'reset', 'succeeded');
        await page.waitFor(hasFocus, '[part=heading]');
        assert.equal(await documentOf(page), arrived);
        assert.equal(await page.url(), address);
        const documents = pageRequests
          .map(({url}) => new URL(url, demo.url).pathname)
          .filter((path) => path.endsWith('.html') || path.endsWith('/'));
        assert.deepEqual(documents, ['/reset.html']);

        const record = [...tenant.requests];
        const given = record.map(({body}) => body);
        const [refused, healed] = record
          .filter(({path}) => path === '/api/v3/reset-password')
          // Before each, the browser asks whether it may.
          .filter(({method}) => method === 'POST')
          .map(({body}) => JSON.parse(body).passwordResetToken);
        assert.equal(refused, tokenOf(mail.link));
        assert.notEqual(healed, refused);
        const kept = [await keptIn(page)];
        const heads = [...record, ...pageRequests].map(headOf);
        for (const secret of [refused, healed]) {
          assert.equal(count(given, secret), 1);
          assert.equal(count(kept, secret), 0);
          assert.equal(count(heads, secret), 0);
        }
        assert.equal(countCode(given, message.code), 1);
        assert.equal(countCode([...kept, ...heads], message.code), 0);
        assert.equal(count([...given, ...kept, ...heads], password), 0);
        assert.equal(count(heads, typed), 0);
        for (const {headers} of record) {
          assert.equal(headers.referer, undefined);
        }
        // The log shows each event, and this one by its name alone.
        const handover = await page.evaluate(() =>
          [...document.querySelectorAll('[data-kind=token]')].map(
            ({textContent}) => textContent,
          ),
        );
        assert.deepEqual(handover, ['genauth-forgot-token']);

        await tabTo(page, '[part=link]');
        await page.press('Enter');
        await page.waitFor(() => location.pathname === '/login.html');
        await signInAnew(page, {old: current.get(id), password});
        current.set(id, password);
      });
    }

    if (engine === 'chromium') {
      it('is not needed by who says at the sign-in that it was forgotten', async () => {
        const {page} = browser;
        const app = appById('none');
        const password = 'found without any link';
        await page.goto(`${demo.url}login.html?app=none`);
        await page.waitFor(hasFocus, 'input[name=password]');
        await tabTo(page, '[href*=forgot]');
        await page.press('Enter');
        await page.waitFor(() => location.pathname === '/forgot.html');
        await page.waitFor(shows, 'forgot', 'address');
        const arrived = await documentOf(page);

        await getToken(app, 'phone');
        await page.waitFor(hasFocus, '#password');
        await page.type(password);
        await tabTo(page, '#confirmation');
        await page.type(password);
        await page.press('Enter');
        await page.waitFor(isState, 'reset', 'succeeded');
        assert.equal(await documentOf(page), arrived);

        await page.waitFor(hasFocus, '[part=heading]');
        await tabTo(page, '[part=link]');
        await page.press('Enter');
        await page.waitFor(() => location.pathname === '/login.html');
        await signInAnew(page, {old: app.firstPassword, password});
      });
    }
  });
}
