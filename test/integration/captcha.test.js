/** A captcha before the code is sent, as a visitor without a mouse. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {apps} from '../../demo/apps.js';
import {startDemo} from '../../demo/start.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {hasFocus, tabTo} from '../helpers/e2e/visitor.js';

const isState = (state) =>
  document.querySelector('genauth-forgot-password')?.state === state;

const shows = (id) =>
  !!document
    .querySelector('genauth-forgot-password')
    ?.shadowRoot?.getElementById(id)?.offsetWidth;

/** Adds up what the question says. */
const readSum = () => {
  const numbers = document.querySelector('#question').textContent;
  const [first, second] = (numbers.match(/\d+/g) ?? []).map(Number);
  return String(first + second);
};

for (const engine of engines) {
  describe(`A captcha in ${engine}`, () => {
    let demo;
    let browser;

    before(async () => {
      demo = await startDemo({port: 0});
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      await demo.close();
    });

    it('is asked before a code is sent, and answered by keyboard', async () => {
      const {page} = browser;
      const [app] = apps;
      const tenant = demo.genauth.tenant(app.id);
      const before = tenant.inbox.length;
      await page.goto(`${demo.url}captcha.html`);
      await page.waitFor(shows, 'address');
      await tabTo(page, '#address');
      await page.press('Enter');
      await page.waitFor(hasFocus, '#sum');
      assert.equal(await page.evaluate(isState, 'identifying'), true);

      // Whoever turns back is where they were, and nothing was sent.
      await page.press('Escape');
      await page.waitFor(hasFocus, '#address');
      assert.equal(tenant.inbox.length, before);

      await page.press('Enter');
      await page.waitFor(hasFocus, '#sum');
      await page.type('0');
      await page.press('Enter');
      await page.waitFor(isState, 'failed');
      assert.equal(tenant.inbox.length, before);

      await tabTo(page, '#address');
      await page.press('Enter');
      await page.waitFor(hasFocus, '#sum');
      await page.type(await page.evaluate(readSum));
      await page.press('Enter');
      await page.waitFor(isState, 'verifying');
      await page.waitFor(hasFocus, '#code');
      const message = tenant.inbox.at(-1);
      assert.equal(tenant.inbox.length, before + 1);
      await page.type(message.code);
      await page.press('Enter');
      await page.waitFor(isState, 'verified');
    });
  });
}
