/** The pages of the demo, as whoever opens it finds them. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {stateGroups} from '../../demo/scripts/state-list.js';
import {startDemo} from '../../demo/start.js';
import {openBrowser} from '../helpers/e2e/browser.js';

/** Each page and what shows that its scripts have done their work. */
const pages = {
  '': '#mails li:nth-child(5)',
  'reset.html#token=a': 'genauth-reset-password:state(ready)',
  'reset.html?app=sm2&lang=zh-CN#token=a': 'genauth-reset-password:lang(zh)',
  'login.html': 'form',
  'hosted/#token=a': 'genauth-reset-password:state(ready)',
  'themed.html#token=a': 'genauth-reset-password:state(ready)',
  'states.html': '#states li:nth-child(6)',
};

/** What each page of `states.html` ends in. */
const states = {
  ready: 'ready',
  account: 'ready',
  'one-field': 'ready',
  revealed: 'ready',
  invalid: 'ready password-required confirmation-required',
  mismatch: 'ready confirmation-mismatch',
  // Only with the key it is known how much fits; nothing has asked for it yet.
  'too-long': 'failed encrypt-failed',
  unencodable: 'ready password-unencodable',
  submitting: 'submitting',
  succeeded: 'succeeded',
  redirecting: 'succeeded',
  'token-missing': 'token-missing token-missing',
  'token-ambiguous': 'token-missing token-ambiguous',
  'token-malformed': 'token-missing token-malformed',
  'token-rejected': 'failed token-rejected',
  'token-rejected-after-unknown': 'failed token-rejected',
  'password-rejected': 'failed password-rejected',
  rejected: 'failed rejected',
  'rate-limited': 'failed rate-limited',
  'server-error': 'failed server-error',
  'bad-response': 'failed bad-response',
  'outcome-unknown': 'failed outcome-unknown',
  offline: 'failed offline',
  'key-unavailable': 'failed key-unavailable',
  'key-invalid': 'failed key-invalid',
  'encrypt-failed': 'failed encrypt-failed',
  'config-invalid': 'failed config-invalid',
};

/** What the browser itself writes about an answer that is an error. */
const ABOUT_ANSWER = 'Failed to load resource:';

describe('The demo', () => {
  let demo;
  let browser;
  let page;
  let complaints;

  before(async () => {
    demo = await startDemo({port: 0});
    browser = await openBrowser('chromium');
    ({page} = browser);
    // A violation of the page's policy is an error in the console, too.
    page.raw.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) {
        complaints.push(message.text());
      }
    });
    page.raw.on('pageerror', (error) => complaints.push(String(error)));
  });

  after(async () => {
    await browser.close();
    await demo.close();
  });

  beforeEach(async () => {
    // Only another document is loaded anew: the address differs in its hash.
    await page.goto('about:blank');
    complaints = [];
  });

  for (const [path, ready] of Object.entries(pages)) {
    it(`shows /${path} without a complaint, 320 px wide`, async () => {
      await page.setViewport({width: 320, height: 600});
      await page.goto(demo.url + path);
      await page.waitFor((it) => !!document.querySelector(it), ready);
      const tooWide = () =>
        document.documentElement.scrollWidth > window.innerWidth;
      assert.equal(await page.evaluate(tooWide), false);
      assert.deepEqual(complaints, []);
    });
  }

  it('lists every state', () => {
    const listed = stateGroups.flatMap(([, recipes]) =>
      recipes.map(([name]) => name),
    );
    assert.deepEqual(listed.sort(), Object.keys(states).sort());
  });

  const reach = async (wishes) => {
    await page.goto(`${demo.url}states.html?${new URLSearchParams(wishes)}`);
    return page.waitFor(() => document.querySelector('#reached').textContent);
  };

  for (const [state, expected] of Object.entries(states)) {
    it(`brings about ${state}`, async () => {
      assert.equal(await reach({state}), expected);
      const others = complaints.filter(
        (text) => !text.startsWith(ABOUT_ANSWER),
      );
      assert.deepEqual(others, []);
    });
  }

  it('shows a state in another language, scheme and direction', async () => {
    const wishes = {lang: 'zh-CN', scheme: 'dark', dir: 'rtl'};
    await reach({state: 'succeeded', ...wishes});
    const look = await page.evaluate(() => {
      const element = document.querySelector('genauth-reset-password');
      const {colorScheme, direction} = window.getComputedStyle(element);
      const heading = element.shadowRoot.querySelector('h2').textContent.trim();
      return {colorScheme, direction, heading};
    });
    assert.deepEqual(look, {
      colorScheme: 'dark',
      direction: 'rtl',
      heading: '密码已修改',
    });
  });
});
