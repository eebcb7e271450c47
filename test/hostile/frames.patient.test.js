/** Pages in frames: in a sandbox, and of another origin, in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {leaksIn} from '../helpers/secret-forms.js';
import {FramedPage} from './framed-page.js';
import {openSite} from './site.js';
import {Visitor} from './visit.js';

/** Each with the attribute `sandbox` of the frame. */
const frames = [
  {name: 'by a link, of another origin', sandbox: null, byLink: true},
  {
    name: 'by a link, in a sandbox without an origin',
    sandbox: 'allow-scripts allow-forms',
    byLink: true,
  },
  {
    name: 'by a code, in a sandbox without an origin and without forms',
    sandbox: 'allow-scripts',
    byLink: false,
  },
];

for (const engine of engines) {
  describe(`A page that is framed, in ${engine}`, () => {
    let browser;
    let site;

    before(async () => {
      site = await openSite();
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const {name, sandbox, byLink} of frames) {
      const visit = () => {
        const framing = `${site.otherOrigin}/framing.html`;
        const page = new FramedPage(browser.page, framing, sandbox);
        return new Visitor(page, site);
      };

      /** Nothing has come to the page around, which wrote the link alone. */
      const assertOuterUnlearned = async ({secrets}) => {
        const others = {...secrets};
        delete others.address;
        delete others.token;
        const {readable} = await browser.page.evaluate('spy.report()');
        const own = readable.filter(
          // What the test has asked.
          (text) => !text.startsWith('message: {"data":{"id":'),
        );
        assert.deepEqual(leaksIn(own, others), []);
      };

      it(`has a password changed, ${name}`, async () => {
        const visitor = visit();
        await visitor.open('framed.html', {link: byLink});
        if (!byLink) await visitor.getToken();
        await visitor.reset();
        await visitor.assertUnlearned();
        await assertOuterUnlearned(visitor);
      });
    }
  });
}
