/**
 * Every option that ky, `fetch`, lit and this package read, on `Object.prototype`
 * of a page, in three engines: one after the other, each in a whole visit from
 * the address to the new password.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {leaksIn} from '../helpers/secret-forms.js';
import {oldPassword, openSite} from './site.js';
import {Visitor} from './visit.js';

/** Where a visit may end as well as in a new password. */
const stopped = ['network', 'internal', 'content', 'token-missing'];

/** An attacker's functions are noted with what they get. */
const groups = {
  'options of ky': {
    kind: 'function',
    names: `hooks init beforeRequest afterResponse beforeRetry beforeError fetch
      parseJson stringifyJson onDownloadProgress onUploadProgress shouldRetry
      delay jitter`,
  },
  'more options of ky': {
    kind: 'text',
    names: `hooks init beforeRequest afterResponse retry prefixUrl prefix baseUrl
      json timeout totalTimeout searchParams throwHttpErrors context limit methods
      statusCodes afterStatusCodes maxRetryAfter backoffLimit`,
  },
  'options of fetch': {
    kind: 'text',
    names: `method referrer integrity keepalive window duplex dispatcher
      targetAddressSpace browsingTopics privateToken`,
  },
  // A value that is none of a browser's own makes a request an error.
  'options of fetch that must be one of a list': {
    kind: 'text',
    names: `headers body mode cache redirect credentials referrerPolicy priority
      type`,
    mayStop: true,
  },
  'options of lit': {
    kind: 'text',
    names: `attribute state reflect converter hasChanged noAccessor toAttribute
      fromAttribute capture once passive handleEvent createHTML key raw el parts
      delegatesFocus detail bubbles composed`,
  },
  // Nothing that uses lit draws anything with these.
  'marks of lit': {
    kind: 'text',
    names: `signal renderBefore creationScope strings slotAssignment _$litType$
      _$litDirective$ _$litPart$`,
    mayStop: true,
  },
  'settings and facts of this package': {
    kind: 'text',
    names: `appHost token tokenParam publicKey passwordEncryptType signInUrl
      requestUrl policy messages light username held owner service names records
      statusCode apiCode message data success requestId retryAfter
      passwordResetToken expiresIn password code email code maxBytes minLength
      pattern salt until`,
  },
  'functions of this package': {
    kind: 'function',
    names: `encryptPassword classifyFailure strengthMeter pageFetch wait`,
  },
};

for (const engine of engines) {
  describe(`A polluted prototype, in ${engine}`, () => {
    let browser;
    let site;
    let visitor;
    let count = 0;

    before(async () => {
      site = await openSite();
      browser = await openBrowser(engine);
      visitor = new Visitor(browser.page, site);
    });

    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const [group, {kind, names, mayStop}] of Object.entries(groups)) {
      it(`with ${group} leads no secret elsewhere [SEC-6, NET-6]`, async () => {
        const {tenant} = site;
        await visitor.open('prototypes.html', {link: false});
        const unfinished = [];
        const passwords = {};
        for (const name of names.split(/\s+/)) {
          const address = `ana.${++count}@example.org`;
          const password = `Quince-${count}-Bramble-7319`;
          passwords[name] = password;
          tenant.addAccount({email: address, password: oldPassword});
          const flow = {name, kind, address, password, appHost: tenant.appHost};
          const [[, , end]] = await browser.page.evaluate(
            (flows) => window.visitAll(flows),
            [flow],
          );
          const isChanged = tenant.checkPassword({email: address, password});
          const isRight = mayStop
            ? isChanged === (end === 'succeeded') &&
              [...stopped, 'succeeded'].includes(end)
            : isChanged && end === 'succeeded';
          if (!isRight) unfinished.push(`${name}: ${end}, ${isChanged}`);
        }
        assert.deepEqual(unfinished, []);
        const {learned} = await browser.page.evaluate('spy.report()');
        const heard = learned.filter((text) => text.startsWith('polluted'));
        assert.deepEqual(heard, []);
        const sent = [...site.requests, ...tenant.requests];
        const texts = [...learned, ...sent.map((one) => JSON.stringify(one))];
        assert.deepEqual(leaksIn(texts, {...passwords, oldPassword}), []);
        assert.deepEqual(
          site.requests.filter(({url}) => /foreign|\/api\//.test(url)),
          [],
        );
      });
    }
  });
}
