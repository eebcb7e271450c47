/** From the mail in the inbox to signing in, as a visitor without a mouse. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {apps} from '../../demo/apps.js';
import {startDemo} from '../../demo/start.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {
  count,
  hasFocus,
  headOf,
  signInAnew,
  tabTo,
} from '../helpers/e2e/visitor.js';

const PASSWORDS = {
  rsa: 'correct horse battery',
  sm2: '正确的马 battery 🔐',
  none: 'plain words on a staple',
};

const isState = (state) =>
  document.querySelector('genauth-reset-password')?.state === state;

describe('The way from the inbox to a changed password', () => {
  let demo;
  /** What the pages' server was asked for. */
  const pageRequests = [];
  const current = new Map(apps.map((app) => [app.id, app.firstPassword]));

  before(async () => {
    demo = await startDemo({
      port: 0,
      onRequest: ({method, url, headers}) =>
        pageRequests.push({method, url, headers}),
    });
  });

  after(() => demo.close());

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const app of apps) {
        it(`works by keyboard with ${app.id}`, async () => {
          const {page} = browser;
          const tenant = demo.genauth.tenant(app.id);
          const password = `${PASSWORDS[app.id]} ${engine}`;
          const old = current.get(app.id);
          tenant.clearRequests();
          pageRequests.length = 0;

          await page.goto(demo.url);
          await page.waitFor(() => !!document.querySelector('[data-send]'));
          const mailsBefore = tenant.inbox.length;
          await tabTo(page, `[data-send=${app.id}]`);
          await page.press('Enter');
          await page.waitFor(hasFocus, '.subject');
          assert.equal(tenant.inbox.length, mailsBefore + 1);
          const {link} = tenant.inbox.at(-1);
          const token = new URLSearchParams(new URL(link).hash.slice(1)).get(
            'passwordResetToken',
          );

          await tabTo(page, '.link');
          await page.press('Enter');
          await page.waitFor(() => location.pathname === '/reset.html');
          await page.waitFor(isState, 'ready');
          const address = await page.url();
          assert.equal(address, link.replace(/#.*/, ''));

          await tabTo(page, '#password');
          await page.type(password);
          await tabTo(page, '#confirmation');
          await page.type(password);
          await page.press('Enter');
          await page.waitFor(isState, 'succeeded');
          assert.equal(await page.url(), address);
          assert.equal(await page.evaluate('document.referrer'), '');
          const kept = await page.evaluate(() =>
            JSON.stringify([
              {...window.localStorage},
              {...window.sessionStorage},
              document.cookie,
              history.state,
              document.querySelector('#events').textContent,
            ]),
          );
          assert.equal(count([kept], token) + count([kept], password), 0);

          const record = [...tenant.requests];
          const bodies = record.map(({body}) => body);
          assert.equal(count(bodies, token), 1);
          assert.equal(count(bodies, password), app.id === 'none' ? 1 : 0);
          const heads = [...record, ...pageRequests].map(headOf);
          assert.equal(count(heads, token), 0);
          assert.equal(count(heads, password), 0);
          for (const {headers} of [...record, ...pageRequests]) {
            assert.ok(!headers.referer?.includes('#'), headers.referer);
          }
          for (const {headers} of record) {
            assert.equal(headers.referer, undefined);
          }

          await page.waitFor(hasFocus, '[part=heading]');
          await tabTo(page, '[part=link]');
          await page.press('Enter');
          await page.waitFor(() => location.pathname === '/login.html');
          await signInAnew(page, {old, password});
          current.set(app.id, password);
        });
      }
    });
  }
});
