/** Elements that are gone are collected, in three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {mounted} from '../helpers/mounts.js';
import {keptOf} from './collect.js';
import {openSite} from './site.js';

const COUNT = 40;
/** WebKit takes what looks like an address on its stack for a reference. */
const FEW = 2;

for (const engine of engines) {
  describe(`Elements that were typed into and are gone, in ${engine}`, () => {
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

    const keptWith = async (name, {leak = '', few = FEW} = {}) => {
      const {tag, properties} = mounted[name];
      const {appHost} = site;
      const token = site.issueToken();
      await browser.page.goto(site.urlWith(leak));
      return keptOf(browser.page, {
        engine,
        few,
        elements: {
          tag,
          properties: {
            ...properties,
            appHost,
            ...(name !== 'forgot' && {token}),
          },
          count: COUNT,
        },
      });
    };

    for (const name of Object.keys(mounted)) {
      it(`are collected: ${name} [LIFE-4]`, async () => {
        const kept = await keptWith(name);
        assert.ok(kept <= FEW, `${kept} of ${COUNT} are still there`);
      });
    }

    it('would be found if the page kept every other one', async () => {
      const leak = 'every other element';
      const kept = await keptWith('rsa', {leak, few: COUNT / 2 + FEW});
      assert.ok(kept >= COUNT / 2, `${kept} of ${COUNT} are still there`);
      assert.ok(kept <= COUNT / 2 + FEW, `none of ${kept} was collected`);
    });
  });
}
