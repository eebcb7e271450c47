/** Markup that gets in the way, some of it injected, in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {openSite} from './site.js';
import {Visitor} from './visit.js';

/** Functions of the document that lit cannot do without. */
const ofLit = ['createTreeWalker', 'importNode', 'createComment'];

/** A word for the developer about each tag that is not as it should be. */
const ofInjected =
  /^error: <genauth-\w+-password> (is disabled|does not use its property)/;

for (const engine of engines) {
  describe(`A page whose markup gets in the way, in ${engine}`, () => {
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

    /** Nothing was asked for at the address that the page would lead to. */
    const assertNotLedAway = () => {
      const urls = site.requests.map(({url}) => url);
      assert.deepEqual(
        urls.filter((url) => /foreign|page-field|\/api\//.test(url)),
        [],
      );
    };

    // Names of globals, a foreign <base> and a form around the elements.
    for (const [mode, link] of [
      ['', true],
      ['light', true],
      ['light', false],
    ]) {
      const way = link ? 'a link' : 'a code';
      it(`has a password changed by ${way}${mode && ' in light mode'} [SEC-5, NET-5]`, async () => {
        await visitor.open(`names.html?mode=${mode}`, {link});
        if (!link) await visitor.getToken();
        await visitor.reset();
        await visitor.assertUnlearned();
        assertNotLedAway();
      });
    }

    for (const name of ofLit) {
      it(`shows its own content without ${name} [LIFE-6]`, async () => {
        await visitor.open(`document-name.html?mode=${name}`);
        await browser.page.waitFor(() => document.readyState === 'complete');
        assert.equal(await visitor.words(), 'Please call us.');
        // What is taken is given back, and stays.
        const {token} = visitor.secrets;
        await browser.page.waitFor(
          (secret) => location.hash.includes(secret),
          token,
        );
        await browser.page.click(5, 5);
        assert.ok((await browser.page.url()).includes(token));
        assert.deepEqual(site.tenant.requests, []);
      });
    }

    it('has a password changed in spite of injected tags [SEC-9]', async () => {
      await visitor.open('injected.html', {link: false});
      await visitor.getToken();
      await visitor.reset();
      await visitor.assertUnlearned(ofInjected);
      assertNotLedAway();
      const links = await browser.page.evaluate(() =>
        [...document.querySelectorAll('genauth-reset-password')].flatMap(
          ({shadowRoot}) =>
            [...(shadowRoot?.querySelectorAll('a') ?? [])].map(
              ({href}) => href,
            ),
        ),
      );
      assert.deepEqual(links, [`${site.origin}/signed-in`]);
    });

    it('has the token of a link kept from injected tags [SEC-9]', async () => {
      await visitor.open('injected.html');
      await visitor.reset();
      await visitor.assertUnlearned(ofInjected);
      assertNotLedAway();
    });

    it('has a password changed by the first of two versions [SEC-16]', async () => {
      await visitor.open('two-versions.html', {link: false});
      await visitor.getToken();
      await visitor.reset();
      const warning =
        /^warn: genauth-\w+-password 9\.8\.7 is on this page already; \S+ is not used\.$/;
      await visitor.assertUnlearned(warning);
      const {warnings} = await browser.page.evaluate('spy.report()');
      assert.equal(warnings.length, 1);
    });
  });
}
