/** The journeys that a reset link makes through an application. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {until} from '../helpers/until.js';
import {prepareApp} from './prepare.js';
import {EMAIL, Visit} from './visit.js';

/** Runs in the page: whether a child is where it was written, and seen. */
const childOf = (id) => {
  const child = document.getElementById(id);
  if (!child) return 'absent';
  if (child.parentElement?.localName !== 'genauth-reset-password') {
    return `moved into ${child.parentElement?.localName}`;
  }
  return child.getClientRects().length > 0 ? 'seen' : 'unseen';
};

/** Waits for it: an application draws when it likes. */
const sees = async (visit, wanted) => {
  for (const id of ['help', 'logo']) {
    const should = wanted.includes(id) ? 'seen' : 'absent';
    let seen;
    const isSo = async () => {
      seen = await visit.page.evaluate(childOf, id);
      return seen === should;
    };
    await until(isSo, {what: `${id} to be ${should}`}).catch(() =>
      visit.note(`${id} is ${seen}, should be ${should}`),
    );
  }
};

/** Clicks, and waits until the child has come or gone. */
const toggle = async (visit, id) => {
  const isThere = (name) => !!document.getElementById(name);
  const before = await visit.page.evaluate(isThere, id);
  await visit.click(`#toggle-${id}`);
  await visit.waitFor(
    `${id} to come or go`,
    (name, old) => !!document.getElementById(name) !== old,
    id,
    before,
  );
};

/** Puts the logo in and takes the help away, and the other way round. */
const changeChildren = async (visit, check) => {
  await sees(visit, ['help']);
  await toggle(visit, 'logo');
  await sees(visit, ['help', 'logo']);
  await toggle(visit, 'help');
  await sees(visit, ['logo']);
  await check();
  await toggle(visit, 'help');
  await sees(visit, ['help', 'logo']);
  await toggle(visit, 'logo');
  await sees(visit, ['help']);
  await check();
};

/** Notes what of the form is not as it was. */
const expectForm = async (visit, wanted) => {
  const form = await visit.form();
  for (const [name, value] of Object.entries(wanted)) {
    if (form[name] !== value) {
      visit.note(`the form's ${name} is ${form[name]}, should be ${value}`);
    }
  }
};

const isAt = (visit, id) =>
  visit.waitFor(id, (name) => !!document.getElementById(name), id);

const goAway = async (visit) => {
  await visit.click('#away');
  await isAt(visit, 'away-page');
  await visit.look('away');
};

const traverse = async (visit, way, id) => {
  await visit.page.evaluate(`history.${way}()`);
  await isAt(visit, id);
};

const drawAnew = async (visit) => {
  const {page} = visit;
  await page.evaluate(() => {
    document.querySelector('genauth-reset-password').isOld = true;
  });
  await visit.click('#remount');
  await visit.waitFor(
    'another element',
    () => document.querySelector('genauth-reset-password')?.isOld === undefined,
  );
};

/**
 * What happens to the form, by the sentence that then holds. Each begins where
 * the one before ended, or with a new link where that one failed.
 *
 * @type {[string, (visit: Visit, linkBack: string, variant: Variant) =>
 *   Promise<void>][]}
 */
const steps = [
  ['is there when the link is opened', (visit) => visit.works()],
  [
    'is there again when it is drawn anew',
    async (visit) => {
      await drawAnew(visit);
      await visit.works();
    },
  ],
  [
    'is there again when it was taken out and put back',
    async (visit) => {
      const isThere = () => !!document.querySelector('genauth-reset-password');
      await visit.click('#toggle-element');
      await visit.waitFor('the element to go', `!(${isThere})()`);
      await visit.look('taken out');
      await visit.click('#toggle-element');
      await visit.waitFor('the element', isThere);
      await visit.works();
    },
  ],
  [
    'stays while its children come and go',
    async (visit) => {
      const password = 'what was typed';
      await visit.type(password);
      await changeChildren(visit, () => expectForm(visit, {password}));
      await visit.works();
    },
  ],
  [
    'stays while children come and go beside an error',
    async (visit) => {
      await visit.open();
      // The service has no key, so that nothing is sent.
      visit.tenant.setFault({
        endpoint: 'system',
        fault: {kind: 'body', text: '{}'},
      });
      await visit.form();
      await visit.hears('invalid', await visit.submit(''));
      await expectForm(visit, {error: true});
      await changeChildren(visit, () => expectForm(visit, {error: true}));

      const password = 'what was typed';
      await visit.hears('key-invalid', await visit.submit(password));
      const {alert} = await visit.form();
      assert.notEqual(alert, '');
      await changeChildren(visit, () => expectForm(visit, {alert, password}));
      visit.tenant.setFault({endpoint: 'system', fault: null});
      await visit.works();
    },
  ],
  [
    'is there again after a link to another route and a link back',
    async (visit, linkBack) => {
      await goAway(visit);
      await visit.click(`#${linkBack}`);
      await visit.runs();
      await visit.works();
    },
  ],
  [
    'is there again after another route and back',
    async (visit) => {
      await goAway(visit);
      await traverse(visit, 'back', 'reset-page');
      await visit.runs();
      await visit.works('back');
      await traverse(visit, 'forward', 'away-page');
      await visit.look('forward');
      await traverse(visit, 'back', 'reset-page');
      await visit.runs();
      await visit.works('back again');
    },
  ],
  [
    'stays when the router writes the address',
    async (visit) => {
      const password = 'what was typed';
      await visit.type(password);
      const drawn = () => document.querySelector('#drawn').textContent;
      const before = await visit.page.evaluate(drawn);
      await visit.click('#refresh');
      await visit.waitFor(
        'the application to be drawn',
        (old) => document.querySelector('#drawn').textContent !== old,
        before,
      );
      await expectForm(visit, {isShown: true, password});
      await visit.works();
    },
  ],
  [
    'is there again when the page is loaded again',
    async (visit) => {
      // The page that unloads must not answer for the one that loads.
      await visit.page.evaluate(() => {
        window.isOld = true;
      });
      await visit.page.raw.reload();
      await visit.waitFor('another page', () => !window.isOld);
      await visit.runs();
      await visit.works('loaded');
      // A router may have kept what it found when it started.
      await goAway(visit);
      await traverse(visit, 'back', 'reset-page');
      await visit.runs();
      await visit.works('back');
    },
  ],
  [
    'is there for another link that is opened while the first one rests',
    async (visit) => {
      // As after an unload that took its time: the token is in the storage.
      await visit.page.evaluate(() =>
        window.dispatchEvent(new window.Event('pagehide')),
      );
      await visit.open();
      await visit.works();
    },
  ],
  [
    'sets the password, sends the token once, and does not come back',
    async (visit, _linkBack, {afterwards = 'succeeded'}) => {
      const password = `new ${visit.token}`.slice(0, 20);
      await visit.form();
      await visit.hears('success', await visit.submit(password));
      await expectForm(visit, {state: 'succeeded', isShown: false});
      await visit.look('done');
      assert.ok(visit.tenant.checkPassword({email: EMAIL, password}));
      await drawAnew(visit);
      await expectForm(visit, {state: 'succeeded', isShown: false});
      await goAway(visit);
      await traverse(visit, 'back', 'reset-page');
      await visit.runs();
      await expectForm(visit, {state: afterwards, isShown: false});
      await visit.look('back');
      assert.deepEqual(visit.bodies(), ['POST /api/v3/reset-password']);
    },
  ],
];

/**
 * From a link that has expired to a new password, on the one page.
 *
 * @param {Visit} visit
 * @param {string} email of an account that was sent no code yet
 */
const repair = async (visit, email) => {
  const {page, tenant} = visit;
  const password = 'what was typed';
  await visit.open({email, state: 'expired'});
  await visit.hears('token-rejected', await visit.submit(password));
  await expectForm(visit, {state: 'failed', isShown: false});
  await visit.look('refused');

  await visit.type(email, '#address');
  await page.press('Enter');
  const {code} = await until(
    () =>
      tenant.inbox.find(({kind, to}) => kind === 'email-code' && to === email),
    {what: 'a message with a code'},
  );
  await visit.type(code, '#code');
  await page.press('Enter');
  await visit.waitFor(
    'the form to be ready again',
    () => document.querySelector('genauth-reset-password').state === 'ready',
  );
  visit.token = [...tenant.tokens.issued.keys()].at(-1);
  await expectForm(visit, {isShown: true, password});
  await visit.look('repaired');

  await visit.hears('success', await visit.submit(password));
  await expectForm(visit, {state: 'succeeded', isShown: false});
  await visit.look('done');
  assert.ok(tenant.checkPassword({email, password}));
  assert.deepEqual(visit.bodies(), ['POST /api/v3/reset-password']);
};

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {string[]} engines
 * @property {Record<'shadow' | 'light', string>} [ids] of the links back
 * @property {string[]} [without] the steps that this stack does not have
 * @property {string} [afterwards] the element's state on the way back after
 *   success; `succeeded` where the page has not been loaded again
 * @property {boolean} [isLate] whether the framework sets the properties after
 *   the element has drawn itself
 * @property {RegExp} [mayWarn] what the framework may say in light mode
 * @property {(mode: 'shadow' | 'light', way: 'fragment' | 'query',
 *   pair: string) => string} link its path, `pair` being the token with its name
 * @property {(pair: string) => string} [repair] the path of a page where an
 *   expired link is repaired
 */

/**
 * The links to a form with its light mode below it.
 *
 * @param {string} path
 * @returns {Variant['link']}
 */
export const linkTo = (path) => (mode, way, pair) =>
  `${path}${mode === 'light' ? '/light' : ''}` +
  `${way === 'query' ? '?' : '#'}${pair}`;

/**
 * Tests an application: each variant of it, in both modes, with the token in
 * the fragment and in the query.
 *
 * @param {object} app
 * @param {string} app.name of its folder
 * @param {(appHost: string) => Record<string, string>} [app.env] of its build
 * @param {typeof import('./serve.js').serveFiles} app.serve
 * @param {Variant[]} app.variants
 */
export const testApp = ({name, env, serve, variants}) =>
  describe(`An application with ${name} [REACH-3]`, () => {
    const pageRequests = [];
    let genauth;
    let tenant;
    let server;

    before(async () => {
      genauth = await startGenAuthServer();
      tenant = await genauth.createTenant({name});
      tenant.addAccount({email: EMAIL, password: 'the first one'});
      const folder = await prepareApp(name, env?.(tenant.appHost));
      const onRequest = ({method, url, headers}) =>
        pageRequests.push({method, url, headers});
      server = await serve(folder, onRequest, tenant.appHost);
    });

    after(async () => {
      await server?.close();
      await genauth?.close();
    });

    for (const engine of engines) {
      const tested = variants.filter((variant) =>
        variant.engines.includes(engine),
      );
      if (tested.length === 0) continue;
      describe(`in ${engine}`, () => {
        const console = [];
        let browser;

        before(async () => {
          browser = await openBrowser(engine);
          const {raw} = browser.page;
          raw.on('console', (message) => {
            if (['warn', 'error'].includes(message.type())) {
              console.push(
                `${message.text()} ${message.location()?.url ?? ''}`,
              );
            }
          });
          raw.on('pageerror', (error) => console.push(String(error)));
        });

        after(() => browser?.close());

        /** For one test, or for some that follow each other. */
        const visitOf = ({light = false, isLate, mayWarn, link}) =>
          new Visit({
            page: browser.page,
            tenant,
            pageRequests,
            console,
            light,
            isLate,
            mayWarn,
            linkWith: (token) =>
              server.origin + link(`passwordResetToken=${token}`),
          });

        for (const variant of tested) {
          for (const mode of ['shadow', 'light']) {
            for (const way of ['fragment', 'query']) {
              const title = `${variant.name}, ${mode}, token in the ${way}`;
              describe(`(${title}): the form`, () => {
                let visit;

                before(() => {
                  visit = visitOf({
                    light: mode === 'light',
                    isLate: variant.isLate,
                    mayWarn: mode === 'light' ? variant.mayWarn : undefined,
                    link: (pair) => variant.link(mode, way, pair),
                  });
                });

                for (const [sentence, take] of steps) {
                  if (variant.without?.includes(sentence)) continue;
                  it(sentence, async () => {
                    if (visit.isLost) await visit.open();
                    try {
                      await take(visit, variant.ids?.[mode], variant);
                    } catch (error) {
                      visit.isLost = true;
                      visit.note(error.message);
                      // Perhaps that says why.
                      await visit.look('at last');
                    }
                    visit.assertNothingNoted();
                  });
                }
              });
            }
          }

          if (!variant.repair) continue;
          it(`(${variant.name}): an expired link is repaired`, async () => {
            // Of its own: an address is sent one code a minute.
            const email = `${engine}.${variants.indexOf(variant)}@example.com`;
            tenant.addAccount({email, password: 'the first one'});
            const visit = visitOf({link: variant.repair});
            await repair(visit, email);
            visit.assertNothingNoted();
          });
        }
      });
    }
  });
