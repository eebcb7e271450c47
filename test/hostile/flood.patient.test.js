/** A page that floods the channel between tabs with forged messages. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {until} from '../helpers/until.js';
import {openSite} from './site.js';
import {Visitor} from './visit.js';

const MANY = 3000;

/** Runs in the page. */
const typed = () => {
  /** @type {any} */
  const element = document.querySelector('genauth-reset-password');
  const selector = 'input[autocomplete=new-password]';
  return [...element.shadowRoot.querySelectorAll(selector)].map(
    ({value}) => value,
  );
};

const isSent = (count) => /** @type {any} */ (window).flood.sent >= count;

for (const engine of engines) {
  describe(`A page that forges messages of other tabs, in ${engine}`, () => {
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

    /** Many more of them, during which the page answers a click. */
    const bear = async () => {
      const {page} = browser;
      const {sent} = await page.evaluate('flood');
      await page.clickSelector('#button');
      await page.waitFor(isSent, sent + MANY);
      await page.clickSelector('#button');
      const {delays} = await page.evaluate('flood');
      assert.ok(Math.max(...delays) < 1000, `a click waited: ${delays}`);
    };

    it('has a password changed, and tells of nothing else [SEC-6]', async () => {
      const {page} = browser;
      const {tenant} = site;
      await visitor.open('flood.html');
      await visitor.waitForState('ready');
      const {password} = visitor.secrets;
      tenant.setFault({
        endpoint: 'reset-password',
        fault: {kind: 'hold'},
        times: 1,
      });
      // The form is open, with something typed.
      await page.clickSelector('input[id$=password][autocomplete]');
      await page.type('half');
      await bear();
      assert.deepEqual(await page.evaluate(typed), ['half', '']);
      assert.deepEqual((await page.evaluate('flood')).events, []);
      assert.doesNotMatch(await visitor.words(), /changed|another tab/);
      // A submission is on its way.
      await visitor.submit(password);
      const posts = () =>
        tenant.requests.filter(({path}) => path.endsWith('/reset-password'));
      await until(() => posts().length > 0, {what: 'the request'});
      await bear();
      assert.equal(await visitor.waitForState('submitting'), 'submitting');
      assert.deepEqual(await page.evaluate(typed), [password, password]);
      tenant.release();
      await visitor.waitForState('succeeded');
      visitor.assertChanged();
      // The others may ask whether the token is used.
      await bear();
      assert.match(await visitor.words(), /Your password has been changed/);
      assert.deepEqual((await page.evaluate('flood')).events, [
        'state-change submitting',
        'state-change succeeded',
        'success',
      ]);
      await visitor.assertUnlearned();
    });
  });
}
