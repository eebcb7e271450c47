/** A page that poisons the stored waiting times, in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {openSite} from './site.js';
import {isShown, Visitor} from './visit.js';

/** What counts for no wait. */
const poisons = [
  'a time in a thousand years',
  'a time that is no number',
  'a time that is too large a number',
  'a time that is an object',
  'a list of times',
  'thousands of times',
];

const CODE = 'input[id$=code]';

/** Runs in the page. */
const poison = (name, email) => /** @type {any} */ (window).poison(name, email);

for (const engine of engines) {
  describe(`A page with a poisoned storage, in ${engine}`, () => {
    let browser;
    let site;
    let visitor;

    before(async () => {
      site = await openSite();
      browser = await openBrowser(engine);
      visitor = new Visitor(browser.page, site);
    });

    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const name of poisons) {
      it(`gets a code at once, and a new password, with ${name}`, async () => {
        const {page} = browser;
        await visitor.open('poisoned.html', {link: false});
        await page.evaluate(poison, name, visitor.email);
        await visitor.getToken();
        await visitor.waitForState('ready');
        assert.equal(site.tenant.inbox.length, 1);
        await page.evaluate(poison, '');
        await visitor.reset();
        await visitor.assertUnlearned();
      });
    }

    it('has nobody wait for more than a minute', async () => {
      const {page} = browser;
      await visitor.open('poisoned.html', {link: false});
      await page.evaluate(poison, 'a minute and a half', visitor.email);
      await page.waitFor(isShown, 'forgot', 'input[id$=address]');
      await page.clickSelector('input[id$=address]');
      await page.type(visitor.email);
      await page.press('Enter');
      await page.waitFor(isShown, 'forgot', CODE);
      const words = await visitor.words();
      const [, seconds] = /another code in (\d+) seconds/.exec(words) ?? [];
      assert.ok(Number(seconds) > 50 && Number(seconds) <= 60, words);
      assert.match(words, /sent/);
      await page.evaluate(poison, '');
    });
  });
}
