/**
 * The link survives a page that goes away and comes back, and is nowhere while
 * the page is in use. Real reloads and real histories, in all engines.
 */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {count, headOf} from '../helpers/e2e/visitor.js';
import {listen} from '../helpers/listen.js';
import {until} from '../helpers/until.js';

const built = sirv(fileURLToPath(new URL('../../dist/cdn', import.meta.url)), {
  dev: true,
});

const email = 'ana@example.com';

/** What monitoring tools read: the address, at any time. */
const monitor = `
  window.seen = [];
  const look = () => {
    const [entry] = performance.getEntriesByType('navigation');
    seen.push(
      location.href, document.URL, JSON.stringify(history.state), entry.name,
      JSON.stringify(entry), String(window.navigation?.activation?.entry.url),
    );
  };
  look();
  addEventListener('load', look);
  document.addEventListener('genauth-reset-success', look);
`;

const pages = {
  '/reset': {head: '', tag: ''},
  '/early': {
    head: '<script src="/cdn/genauth-token.js"></script><script src="/monitor.js"></script>',
    tag: '',
  },
  '/background': {head: '<script src="/hidden.js"></script>', tag: ''},
  '/forget': {head: '', tag: 'forget-on-reload'},
  '/other': {head: '', tag: undefined},
};

const html = ({head, tag}, appHost) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Reset</title>
<link rel="icon" href="data:,">${head}
<script type="module" src="/cdn/genauth-reset-password.js"></script></head>
<body>${
  tag === undefined
    ? 'Another page'
    : `<genauth-reset-password app-host="${appHost}" ${tag}>Loading…</genauth-reset-password>`
}</body></html>`;

/** Once the element has decided and shows it. */
const isState = (state) => {
  const element = document.querySelector('genauth-reset-password');
  return !!element?.hasUpdated && element.state === state;
};

/** Makes the page believe that the visitor is in another app, or is back. */
const setHidden = (hidden) => {
  Object.defineProperty(document, 'hidden', {
    value: hidden,
    configurable: true,
  });
  document.dispatchEvent(new window.Event('visibilitychange'));
};

/** A discarded tab has no chance to do anything more. */
const discard = () => {
  for (const type of ['beforeunload', 'pagehide', 'visibilitychange']) {
    window.addEventListener(
      type,
      (event) => event.stopImmediatePropagation(),
      true,
    );
  }
};

describe('A page that goes away and comes back', () => {
  let genauth;
  let server;
  let origin;
  const pageRequests = [];

  before(async () => {
    genauth = await startGenAuthServer({rsaBits: 1024});
    const tenant = await genauth.createTenant({name: 'away'});
    tenant.addAccount({email, password: 'an old password'});
    server = createServer((request, response) => {
      const {method, url = '', headers} = request;
      pageRequests.push({method, url, headers});
      const {pathname} = new URL(url, 'http://localhost');
      if (pathname.startsWith('/cdn/')) {
        request.url = url.slice('/cdn'.length);
        built(request, response, () => void response.writeHead(404).end());
      } else if (pathname === '/monitor.js') {
        response.writeHead(200, {'content-type': 'text/javascript'});
        response.end(monitor);
      } else if (pathname === '/hidden.js') {
        response.writeHead(200, {'content-type': 'text/javascript'});
        response.end(`(${setHidden})(true)`);
      } else if (pathname in pages) {
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ${genauth.appHost('away')}; require-trusted-types-for 'script'; trusted-types lit-html`,
        });
        response.end(html(pages[pathname], genauth.appHost('away')));
      } else {
        response.writeHead(404).end();
      }
    });
    ({origin} = await listen(server));
  });

  after(async () => {
    server.closeAllConnections();
    server.close();
    await genauth.close();
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let page;
      let close;
      let token;
      let tenant;
      before(async () => {
        ({page, close} = await openBrowser(engine));
      });
      after(() => close());

      beforeEach(() => {
        tenant = genauth.tenant('away');
        tenant.clearRequests();
        pageRequests.length = 0;
        token = tenant.issueToken({email}).passwordResetToken;
      });

      /** Nowhere, once what guards it has come. */
      const isNowhere = () =>
        page.waitFor((secret) => {
          const [entry] = performance.getEntriesByType('navigation');
          const texts = [
            location.href,
            JSON.stringify(history.state),
            `${JSON.stringify(window.navigation?.currentEntry?.getState())}`,
            JSON.stringify({...window.sessionStorage}),
            JSON.stringify({...window.localStorage}),
            JSON.stringify(entry),
            entry.name,
            String(window.navigation?.activation?.entry.url),
            document.documentElement.outerHTML,
          ];
          return !texts.some((text) => text.includes(secret));
        }, token);

      /** Opens a link, and waits for what guards its token. */
      const open = async (path) => {
        await page.goto(`${origin}${path}`);
        await page.waitFor(isState, 'ready');
        await isNowhere();
      };

      const reload = async (state) => {
        await page.evaluate(() => {
          window.isOld = true;
          // Not within the call that waits for an answer.
          setTimeout(() => location.reload());
        });
        await page.waitFor(() => !window.isOld);
        await page.waitFor(isState, state);
      };

      const succeeds = async () => {
        const password = `away and back in ${engine} ${token.slice(0, 4)}`;
        await page.clickSelector('#password');
        await page.type(password);
        await page.clickSelector('#confirmation');
        await page.type(password);
        await page.press('Enter');
        await page.waitFor(isState, 'succeeded');
        await isNowhere();
        const bodies = tenant.requests.map(({body}) => body);
        assert.equal(count(bodies, token), 1);
        assert.equal(count(tenant.requests.map(headOf), token), 0);
      };

      it('keeps the link over reloads', async () => {
        await open(`/reset?lang=en#passwordResetToken=${token}`);
        await reload('ready');
        assert.equal(await page.url(), `${origin}/reset?lang=en`);
        await isNowhere();
        assert.equal(await page.evaluate('history.state'), null);
        await reload('ready');
        await isNowhere();
        await succeeds();
        await reload('token-missing');
        assert.equal(count(pageRequests.map(headOf), token), 0);
      });

      it('sends a token of the query to no server again', async () => {
        await open(`/reset?passwordResetToken=${token}&a=1`);
        await reload('ready');
        await succeeds();
        assert.equal(await page.url(), `${origin}/reset?a=1`);
        // With the page itself, and with what it loaded before it was there.
        const paths = pageRequests.filter(({url}) => url.includes(token));
        assert.equal(paths.length, 1);
      });

      it('keeps it where the visitor goes back', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.goto(`${origin}/other`);
        // Firefox can still answer for the page that is unloading.
        await page.waitFor(() => location.pathname === '/other');
        const there = await page.evaluate(() => ({
          state: JSON.stringify(history.state),
          location: location.href,
          referrer: document.referrer,
        }));
        assert.equal(count(Object.values(there), token), 0);
        await page.evaluate(() => void setTimeout(() => history.back()));
        await page.waitFor(isState, 'ready');
        await page.waitFor(() => !history.state && !sessionStorage.length);
        await isNowhere();
        await succeeds();
      });

      it('has it rest while the page is hidden, and only then [TOK-5]', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.evaluate(() => {
          history.replaceState({mine: [1]}, '');
          window.navigation?.updateCurrentEntry({state: {ours: 2}});
          // What a monitoring tool sees of the histories of its pages.
          window.written = [];
          const {replaceState} = history;
          history.replaceState = (...args) => {
            window.written.push(JSON.stringify(args));
            replaceState.apply(history, args);
          };
        });
        await page.evaluate(setHidden, true);
        const [state, ...others] = await page.evaluate(() => [
          JSON.stringify([
            history.state,
            window.navigation?.currentEntry?.getState(),
          ]),
          JSON.stringify(window.written),
          location.href,
          JSON.stringify({...window.sessionStorage}),
        ]);
        assert.equal(count([state], token), 1);
        assert.equal(count(others, token), 0);
        await page.evaluate(setHidden, false);
        await isNowhere();
        assert.deepEqual(await page.evaluate('history.state'), {mine: [1]});
        assert.deepEqual(
          await page.evaluate(
            () => window.navigation?.currentEntry?.getState().ours ?? 2,
          ),
          2,
        );
        await succeeds();
        await page.evaluate(setHidden, true);
        await isNowhere();
        await page.evaluate(setHidden, false);
      });

      it('keeps it where the tab is discarded meanwhile', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.evaluate(setHidden, true);
        await page.evaluate(discard);
        await reload('ready');
        await isNowhere();
        await succeeds();
      });

      it('keeps it where the tab was in the background from the start', async () => {
        await page.goto(`${origin}/background#passwordResetToken=${token}`);
        await page.waitFor(isState, 'ready');
        await page.waitFor(
          (secret) =>
            JSON.stringify([
              history.state,
              window.navigation?.currentEntry?.getState(),
            ]).includes(secret),
          token,
        );
        await page.evaluate(discard);
        await reload('ready');
        await page.evaluate(setHidden, false);
        await isNowhere();
        await succeeds();
      });

      it('keeps nothing of it that was spent while the page was hidden', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.clickSelector('#password');
        const password = `hidden and spent in ${engine}`;
        await page.type(password);
        await page.clickSelector('#confirmation');
        await page.type(password);
        tenant.setFault({
          endpoint: 'reset-password',
          fault: {kind: 'hold'},
          times: 1,
        });
        await page.press('Enter');
        await page.waitFor(isState, 'submitting');
        await until(
          () => tenant.requests.some(({body}) => body.includes(token)),
          {what: 'the request'},
        );
        await page.evaluate(setHidden, true);
        tenant.release();
        await page.waitFor(isState, 'succeeded');
        await isNowhere();
        await page.evaluate(setHidden, false);
      });

      it('keeps a parameter of the page’s own that has one of the names', async () => {
        await open(`/reset?passwordResetToken=${token}&token=mine`);
        assert.equal(await page.url(), `${origin}/reset?token=mine`);
        await reload('ready');
        assert.equal(await page.url(), `${origin}/reset?token=mine`);
        await succeeds();
        assert.equal(await page.url(), `${origin}/reset?token=mine`);
      });

      it('forgets it on reload where the page wants that', async () => {
        await open(`/forget#passwordResetToken=${token}`);
        await page.evaluate(setHidden, true);
        await isNowhere();
        await page.evaluate(setHidden, false);
        await reload('token-missing');
        await isNowhere();
      });

      it('never takes that parameter for a token, whatever the page writes', async () => {
        await open(`/reset?passwordResetToken=${token}&token=mine-1111111`);
        await page.evaluate(() =>
          history.replaceState(history.state, '', '/reset?token=mine-2222222'),
        );
        await succeeds();
        await page.evaluate(() =>
          history.pushState(null, '', '/reset?token=mine-3333333'),
        );
        await page.press('Shift');
        assert.ok(await page.evaluate(isState, 'succeeded'));
        assert.equal(await page.url(), `${origin}/reset?token=mine-3333333`);
        // Nor for an element that is drawn anew.
        const old = '/reset?b=1&token=mine-2222222';
        await page.evaluate((url) => {
          history.pushState(null, '', url);
          const element = document.querySelector('genauth-reset-password');
          element.replaceWith(element.cloneNode(true));
        }, old);
        await page.waitFor(isState, 'token-missing');
        assert.equal(await page.url(), origin + old);
      });

      for (const merges of [true, false]) {
        const what = merges ? 'adds to' : 'replaces';
        it(`keeps it over a reload where the page ${what} the history state as it goes`, async () => {
          await open(`/reset#passwordResetToken=${token}`);
          await page.evaluate((isMerging) => {
            window.written = [];
            const {replaceState} = history;
            history.replaceState = (...args) => {
              window.written.push(JSON.stringify(args));
              replaceState.apply(history, args);
            };
            window.addEventListener('beforeunload', () => {
              const state = isMerging ? history.state : {};
              history.replaceState({...state, scroll: 7}, '');
            });
          }, merges);
          await page.press('Shift');
          await page.evaluate(() =>
            window.dispatchEvent(new window.Event('beforeunload')),
          );
          const written = await page.evaluate('window.written');
          assert.equal(count(written, token), 0);
          await page.press('Shift');
          await reload('ready');
          assert.deepEqual(await page.evaluate('history.state'), {scroll: 7});
          await isNowhere();
          await succeeds();
        });
      }

      it('stores a token that comes while the page is hidden', async () => {
        await page.goto(`${origin}/reset`);
        await page.waitFor(isState, 'token-missing');
        await page.evaluate(setHidden, true);
        await page.evaluate((passwordResetToken) => {
          const event = new window.CustomEvent('genauth-forgot-token', {
            detail: {passwordResetToken},
          });
          document.querySelector('genauth-reset-password').dispatchEvent(event);
        }, token);
        await page.waitFor(isState, 'ready');
        await page.evaluate(discard);
        await reload('ready');
        await succeeds();
      });

      it('leaves what the page wrote into the history state meanwhile', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.evaluate(setHidden, true);
        await page.evaluate(() =>
          history.replaceState({...history.state, draft: 'mine'}, ''),
        );
        await page.evaluate(setHidden, false);
        assert.deepEqual(await page.evaluate('history.state'), {draft: 'mine'});
        await isNowhere();
      });

      it('takes a new link for one, and not what rests', async () => {
        await open(`/reset#passwordResetToken=${token}`);
        await page.goto(`${origin}/other`);
        const older = token;
        token = tenant.issueToken({email}).passwordResetToken;
        await open(`/reset#passwordResetToken=${token}`);
        await succeeds();
        assert.equal(
          count(
            tenant.requests.map(({body}) => body),
            older,
          ),
          0,
        );
      });

      it('shows no monitor the token, where the script at the top takes it', async () => {
        await open(`/early?a=1&passwordResetToken=${token}#x`);
        await succeeds();
        const seen = await page.evaluate('seen');
        assert.ok(seen.length >= 18, String(seen.length));
        assert.equal(count(seen, token), 0);
        assert.equal(await page.url(), `${origin}/early?a=1#x`);
      });

      it('keeps it over a reload from the script at the top, too', async () => {
        await open(`/early#passwordResetToken=${token}`);
        await reload('ready');
        assert.equal(count(await page.evaluate('seen'), token), 0);
        await succeeds();
      });
    });
  }
});
