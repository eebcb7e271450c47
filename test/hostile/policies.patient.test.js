/** Pages whose policies forbid much, in three engines. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {openSite, policyOf} from './site.js';
import {Visitor} from './visit.js';

for (const engine of engines) {
  describe(`A page with a strict policy, in ${engine}`, () => {
    let browser;
    let site;
    let visitor;
    let policy;

    before(async () => {
      site = await openSite();
      browser = await openBrowser(engine);
      visitor = new Visitor(browser.page, site);
      policy = await policyOf(site);
      assert.doesNotMatch(policy, /unsafe/);
    });

    after(async () => {
      await browser?.close();
      await site?.close();
    });

    beforeEach(() => {
      site.headers = {'content-security-policy': policy};
    });

    it('has a password changed by a link [SEC-2, SEC-3, SEC-17]', async () => {
      await visitor.open('element.html');
      await visitor.reset();
      await visitor.assertUnlearned();
    });

    it('has a password changed by a code [SEC-2, SEC-3]', async () => {
      await visitor.open('element.html', {link: false});
      await visitor.getToken();
      await visitor.reset();
      await visitor.assertUnlearned();
    });

    // Lit makes its policy when it loads, and there are two.
    it('may have a Lit of its own, where duplicates are allowed [SEC-2]', async () => {
      const allowing = `${policy} 'allow-duplicates'`;
      site.headers = {'content-security-policy': allowing};
      await visitor.open('with-lit.html');
      await visitor.reset();
      assert.match(await visitor.words(), /Welcome to the page/);
      await visitor.assertUnlearned();
    });

    it('shows its own content where its Lit has the only policy [LIFE-6]', async () => {
      await visitor.open('with-lit.html');
      await browser.page.waitFor(
        () => window.spy.report().warnings.length === 2,
      );
      const words = await visitor.words();
      assert.equal(words, 'Welcome to the page Please call us.');
      // The link is as good as before.
      const url = await browser.page.url();
      assert.ok(url.endsWith(`#passwordResetToken=${visitor.secrets.token}`));
      const [error, violation] = await browser.page.evaluate(
        'spy.report().warnings',
      );
      assert.match(error, /lit-html/);
      assert.match(violation, /trusted-types/);
    });
  });
}
