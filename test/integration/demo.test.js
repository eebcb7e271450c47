/** The pages of the demo, as whoever opens it finds them. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, beforeEach, describe, it} from 'node:test';
import {appById, apps, inboxOf} from '../../demo/apps.js';
import {languages} from '../../demo/scripts/languages.js';
import {stateGroups} from '../../demo/scripts/state-list.js';
import {themeNames} from '../../demo/scripts/theme-list.js';
import {startDemo} from '../../demo/start.js';
import {openBrowser} from '../helpers/e2e/browser.js';
import {states} from '../helpers/state-outcomes.js';
import {until} from '../helpers/until.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Each page and what shows that its scripts have done their work. */
const pages = {
  '': '#mails li:nth-child(5)',
  'reset.html#token=a': 'genauth-reset-password:state(ready)',
  'reset.html?app=sm2&lang=zh-CN#token=a': 'genauth-reset-password:lang(zh)',
  'login.html': 'form',
  'forgot.html': '#address',
  'forgot.html?app=sm2&lang=zh-CN': '#address:lang(zh)',
  'captcha.html': '#address',
  'captcha.html?app=sm2&lang=zh-CN': '#address:lang(zh)',
  'hosted/#token=a': 'genauth-reset-password:state(ready)',
  'themed.html#token=a': 'genauth-reset-password:state(ready)',
  'open/reset.html': 'genauth-reset-password:state(ready)',
  'open/hosted/': 'genauth-reset-password:state(ready)',
  'open/themed.html?app=none': 'genauth-reset-password:state(ready)',
  'gallery.html': `#themes li:nth-child(${themeNames.length}) :state(ready)`,
  'gallery.html?lang=ar&scheme=dark': `#themes li:nth-child(${themeNames.length}) :state(ready)`,
  'states.html': '#states li:nth-child(6)',
  'playground.html?username=ada': '#screen .shown',
};

/** Those whose recipes meet the most of the element, in the page's own tree. */
const lightStates = [
  'account',
  'revealed',
  'requirements-met',
  'strength-meter',
  'caps-lock',
  'mismatch',
  'succeeded',
  'token-rejected',
  'rate-limited',
  'healing',
  'forgot-verifying',
];

/** What Chromium advises where no account is known. */
const ABOUT_USERNAME =
  '[DOM] Password forms should have (optionally hidden) username fields';
/** What an element says of a setting that is wrong. */
const ABOUT_SETTING = /^<genauth-\w+-password> .*config-invalid/;
/** What it advises about a password field like {@link addLooseField}'s. */
const ABOUT_LOOSE_FIELD = '[DOM] Password field is not contained in a form';

const addLooseField = () => {
  const field = document.createElement('input');
  field.type = 'password';
  field.autocomplete = 'new-password';
  document.body.append(field);
};

/** Submits the empty forms, once there are so many. */
const submitAll = async (count) => {
  const elements = [...document.querySelectorAll('genauth-reset-password')];
  if (elements.length < count) return false;
  await Promise.all(elements.map((element) => element.updateComplete));
  await Promise.all(elements.map((element) => element.submit()));
  await Promise.all(elements.map((element) => element.updateComplete));
  return true;
};

const findContrastProblems = async () => {
  const {violations} = await window.axe.run(document, {
    runOnly: ['color-contrast'],
  });
  return violations.flatMap(({nodes}) =>
    nodes.map(({target, failureSummary}) => `${target}: ${failureSummary}`),
  );
};

/** Whether there is a match, be it in the shadow root of an element. */
const isThere = (selector) =>
  [...document.querySelectorAll('*'), {shadowRoot: document}].some(
    ({shadowRoot}) => shadowRoot?.querySelector(selector),
  );

const username = 'ada@example.com';

/** What the browser itself writes about an answer that is an error. */
const ABOUT_ANSWER = 'Failed to load resource:';

describe('The demo', () => {
  let demo;
  let browser;
  let page;
  /** Paths that the pages' server was asked for. */
  const asked = [];
  let complaints;
  /** What Chromium advises about forms, as its developer tools show it. */
  let advice;

  before(async () => {
    demo = await startDemo({
      port: 0,
      onRequest: ({url = ''}) => asked.push(url.split('?')[0]),
    });
    browser = await openBrowser('chromium');
    ({page} = browser);
    // A violation of the page's policy is an error in the console, too.
    page.raw.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) {
        complaints.push(message.text());
      }
    });
    page.raw.on('pageerror', (error) => complaints.push(String(error)));
    const cdp = await page.raw.createCDPSession();
    cdp.on('Log.entryAdded', ({entry: {text}}) => {
      if (text.startsWith('[DOM]')) advice.push(text);
    });
    await cdp.send('Log.enable');
  });

  after(async () => {
    await browser.close();
    await demo.close();
  });

  beforeEach(async () => {
    // Only another document is loaded anew: the address differs in its hash.
    await page.goto('about:blank');
    complaints = [];
    advice = [];
  });

  /**
   * Chromium looks at all forms of a page a while after the latest has come. A
   * field that is wrong on purpose shows when it has.
   */
  const takeAdvice = async () => {
    const isAboutIt = (text) => text.startsWith(ABOUT_LOOSE_FIELD);
    await page.evaluate(addLooseField);
    await until(() => advice.some(isAboutIt), {what: ABOUT_LOOSE_FIELD});
    // Whatever it says in the same breath has arrived before this answer.
    await page.evaluate('0');
    return advice.toSpliced(advice.findIndex(isAboutIt), 1);
  };

  for (const [path, ready] of Object.entries(pages)) {
    it(`shows /${path} without a complaint, 320 px wide`, async () => {
      await page.setViewport({width: 320, height: 600});
      await page.goto(demo.url + path);
      await page.waitFor(isThere, ready);
      const tooWide = () =>
        document.documentElement.scrollWidth > window.innerWidth;
      assert.equal(await page.evaluate(tooWide), false);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await takeAdvice(), []);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`can be read in every theme when it is ${scheme}`, async () => {
      await page.setViewport({width: 1280, height: 800});
      // A colour on its way to another would be measured.
      await page.emulate({'prefers-reduced-motion': 'reduce'});
      await page.goto(`${demo.url}gallery.html?scheme=${scheme}`);
      const count = themeNames.length;
      await page.waitFor(submitAll, count);
      await page.evaluate(await readFile(axePath, 'utf8'));
      const problems = await page.evaluate(findContrastProblems);
      assert.deepEqual(problems, []);
    });
  }

  for (const name of themeNames) {
    it(`reaches the same parts in both trees in the theme ${name}`, async () => {
      const css = await readFile(
        new URL(`../../demo/themes/${name}.css`, import.meta.url),
        'utf8',
      );
      const inShadow = css.match(/\S*::part\(.+(?= [{]|,\n)/g) ?? [];
      const inPage = css.match(/\S* \[part~=.+(?= [{]|,\n)/g) ?? [];
      const alike = (selector) =>
        selector.replace(/::part\(([\w-]+)\)/, " [part~='$1']");
      assert.ok(inShadow.length > 0);
      assert.deepEqual(inPage, inShadow.map(alike));
    });
  }

  it('knows every theme and every language of the element', async () => {
    const files = await readdir(new URL('../../demo/themes', import.meta.url));
    assert.deepEqual(
      files.sort(),
      themeNames.map((name) => `${name}.css`).sort(),
    );
    const locales = await readdir(
      new URL('../../src/locales', import.meta.url),
    );
    const known = Object.keys(languages).map(
      (tag) => `${tag.toLowerCase()}.ts`,
    );
    const ofLanguages = locales.filter((name) => /^..(?:-..)?\.ts$/.test(name));
    assert.deepEqual(ofLanguages.sort(), known.sort());
  });

  it('tells of a link that has just been used', async () => {
    const tenant = demo.genauth.tenant('none');
    const {link} = tenant.inbox.at(-1);
    const token = new URL(link).hash.split('=')[1];
    tenant.tokens.spend(token);
    await page.goto(`${demo.url}?app=none`);
    // That app's newest mail is open, and marked here as well as in the list.
    const note = await page.waitFor(
      () => document.querySelector('#mail .note')?.textContent,
    );
    assert.equal(note, 'Used link');
    const sender = await page.evaluate(
      `document.querySelector('#mail b').textContent`,
    );
    assert.equal(sender, 'Juniper accounts');
  });

  it('shows a code when it is sent, but not instead of what is read', async () => {
    const [{id, email, phone}] = apps;
    const tenant = demo.genauth.tenant(id);
    const hasCode = (code) =>
      document.querySelector('#mail .code code')?.textContent === code;
    const lists = (message) =>
      !!document.querySelector(`[data-mail='${message}']`);
    await page.goto(demo.url);
    await page.waitFor(isThere, '#mail .link');
    tenant.sendCode({kind: 'sms-code', to: phone}, 'en-US');
    const sms = tenant.inbox.at(-1);
    await page.waitFor(hasCode, sms.code);
    const item = await page.evaluate(
      (it) => document.querySelector(`[data-mail='${it}'] .kind`).textContent,
      sms.id,
    );
    assert.equal(item, 'SMS');
    await page.clickSelector('.code button');
    await page.waitFor(() =>
      document.querySelector('#status').textContent.includes('copied'),
    );
    tenant.sendCode({kind: 'email-code', to: email}, 'en-US');
    const mail = tenant.inbox.at(-1);
    await page.waitFor(lists, mail.id);
    // The button that was pressed still has the focus.
    assert.equal(await page.evaluate(hasCode, sms.code), true);
    await page.clickSelector(`[data-mail='${mail.id}']`);
    await page.waitFor(hasCode, mail.code);
    assert.deepEqual(complaints, []);
  });

  it('tells of a code that is of no use any more', () => {
    const tenant = demo.genauth.tenant('none');
    const {phone} = appById('none');
    const send = (secondsAgo) => {
      tenant.codes.sent.clear();
      tenant.sendCode({kind: 'sms-code', to: phone});
      const message = tenant.inbox.at(-1);
      const sentAt = Date.now() - secondsAgo * 1000;
      message.sentAt = new Date(sentAt).toISOString();
      return message.id;
    };
    const sent = [send(61), send(30), send(0)];
    const inbox = inboxOf(demo.genauth);
    assert.deepEqual(
      sent.map((id) => inbox.find((message) => message.id === id)?.refused),
      ['code-expired', 'code-replaced', undefined],
    );
  });

  for (const [lang, title] of [
    ['zh-CN', '忘记密码'],
    ['zh-TW', '忘记密码'],
    ['fr', 'Forgot password'],
  ]) {
    it(`has a title in the language of its words in ${lang}`, async () => {
      const response = await fetch(`${demo.url}forgot.html?lang=${lang}`);
      assert.ok((await response.text()).includes(`· ${title}</title>`));
    });
  }

  it('loads the second element for a page that has it, and for no other', async () => {
    const isOfIt = (path) =>
      /^\/dist\/cdn\/(?:screen|request-token)-/.test(path);
    const nameOf = (path) => path.split('/').at(-1).split('-0.')[0];
    const loadedBy = async (path, ready) => {
      asked.length = 0;
      await page.goto('about:blank');
      await page.goto(demo.url + path);
      await page.waitFor(isThere, ready);
      return asked.filter(isOfIt).map(nameOf).sort();
    };
    // What is in the cache would not be asked for again.
    await page.raw.setCacheEnabled(false);
    try {
      const shown = '#reached:not(:empty)';
      for (const state of ['succeeded', 'token-rejected']) {
        const path = `states.html?state=${state}&lang=zh-CN`;
        assert.deepEqual(await loadedBy(path, shown), []);
      }
      // It is there, but a link that is good has nobody see it.
      assert.deepEqual(
        await loadedBy(
          'reset.html?lang=zh-CN#token=a',
          'genauth-reset-password:state(ready)',
        ),
        [],
      );
      assert.deepEqual(
        await loadedBy('states.html?state=healing&lang=zh-CN', '#address'),
        ['screen'],
      );
      assert.deepEqual(await loadedBy('forgot.html', '#address'), ['screen']);
    } finally {
      await page.raw.setCacheEnabled(true);
    }
  });

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

  const bringAbout = async (wishes) => {
    assert.equal(await reach({username, ...wishes}), states[wishes.state]);
    const others = complaints.filter(
      (text) =>
        !text.startsWith(ABOUT_ANSWER) &&
        !(wishes.state.endsWith('config-invalid') && ABOUT_SETTING.test(text)),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(await takeAdvice(), []);
  };

  for (const state of Object.keys(states)) {
    it(`brings about ${state}`, () => bringAbout({state}));
  }

  for (const state of lightStates) {
    it(`brings about ${state} in the page’s own tree`, async () => {
      await bringAbout({state, dom: 'light'});
      const isLight = () =>
        (
          document.querySelector('genauth-reset-password') ??
          document.querySelector('genauth-forgot-password')
        ).light;
      assert.equal(await page.evaluate(isLight), true);
    });
  }

  for (const dom of ['', 'light']) {
    it(`lacks nothing but the account in a form${dom && ' in the page’s own tree'} [TEST-6]`, async () => {
      await reach({state: 'ready', dom});
      const [first, ...others] = await takeAdvice();
      assert.ok(first.startsWith(ABOUT_USERNAME), first);
      assert.deepEqual(others, []);
    });
  }

  it('shows a state in another language, scheme and direction', async () => {
    const wishes = {lang: 'zh-CN', scheme: 'dark', dir: 'rtl'};
    await reach({state: 'succeeded', ...wishes});
    const look = await page.evaluate(() => {
      const element = document.querySelector('genauth-reset-password');
      const {colorScheme, direction} = window.getComputedStyle(element);
      const heading = element.shadowRoot
        ?.querySelector('h2')
        .textContent.trim();
      return {colorScheme, direction, heading};
    });
    assert.deepEqual(look, {
      colorScheme: 'dark',
      direction: 'rtl',
      heading: '密码已修改',
    });
  });
});
