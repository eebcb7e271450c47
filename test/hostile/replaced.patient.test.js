/** Pages whose scripts have replaced what browsers have, in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {openSite} from './site.js';
import {Visitor} from './visit.js';

/** What the visitor reads where it cannot work; `null` where it does. */
const replacements = {
  'no storage': null,
  'no channel': null,
  'a channel that throws': null,
  'a history that throws': null,
  'no frames of animation': null,
  'an old library': null,
  'a patched fetch': null,
  'a fetch that throws': /Nothing was sent/,
  'a fetch that answers anything': /Nothing was sent/,
  'no random numbers': /couldn’t encrypt your password\. Nothing was sent/,
  'random numbers that are all 0':
    /couldn’t encrypt your password\. Nothing was sent/,
  'no encoder': /couldn’t encrypt your password\. Nothing was sent/,
  'no JSON': /Nothing was sent/,
  'no Request': /Nothing was sent/,
};

/** WebKit's driver runs in the page, and needs them itself. */
const needed = {webkit: ['an old library', 'no JSON']};

for (const engine of engines) {
  describe(`A page with replaced globals, in ${engine}`, () => {
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

    for (const [mode, words] of Object.entries(replacements)) {
      if (needed[engine]?.includes(mode)) continue;
      it(`${words ? 'says that nothing was sent' : 'works'} with ${mode}`, async () => {
        await visitor.open(`replaced.html?mode=${encodeURIComponent(mode)}`);
        const {password} = visitor.secrets;
        await visitor.submit(password);
        const state = await visitor.waitForState('failed', 'succeeded');
        assert.equal(state, words ? 'failed' : 'succeeded');
        if (words) {
          assert.match(await visitor.words(), words);
          // The form is there for another attempt.
          assert.match(await visitor.words(), /Set new password$/);
          assert.deepEqual(site.tenant.requests.filter(isChange), []);
          visitor.assertEncrypted();
        } else {
          visitor.assertChanged();
        }
        if (mode === 'a history that throws') return;
        await visitor.assertUnlearned(/a file is missing$/);
      });
    }
  });
}

const isChange = ({path}) => path.endsWith('/reset-password');
