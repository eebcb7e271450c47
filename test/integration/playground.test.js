/** The playground of the demo, as whoever opens it finds it. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import sirv from 'sirv';
import {compile as compileSvelte} from 'svelte/compiler';
import {compileTemplate, parse as parseVue} from 'vue/compiler-sfc';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';
import {codeFor} from '../../demo/scripts/playground-code.js';
import {
  readView,
  searchOf,
  settingsOf,
} from '../../demo/scripts/playground-view.js';
import {stateGroups} from '../../demo/scripts/state-list.js';
import {startDemo} from '../../demo/start.js';
import {openBrowser} from '../helpers/e2e/browser.js';
import {states} from '../helpers/state-outcomes.js';

const root = new URL('../../', import.meta.url);
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const manifest = JSON.parse(
  await readFile(new URL('dist/custom-elements.json', root), 'utf8'),
);
const declarations = Object.fromEntries(
  manifest.modules
    .flatMap(({declarations: all}) => all)
    .filter(({tagName}) => tagName)
    .map((one) => [one.tagName.split('-')[1], one]),
);
const elements = ['reset', 'forgot'];
const frameworks = ['html', 'react', 'vue', 'svelte', 'angular'];

/** What may not be just any text. */
const sensible = {
  'app-host': 'https://acme.genauth.ai',
  'header-prefix': 'x-genauth',
  '--genauth-font-family': "'Noto Sans', serif",
  methods: 'email',
  'phone-country-code': '+49',
};

/**
 * What a visitor might choose, which is not the default.
 *
 * @param {import('../../demo/scripts/playground-controls.js').Control} control
 */
const otherValue = ({name, kind, values, sections, standard}) => {
  if (Object.hasOwn(sensible, name)) return sensible[name];
  switch (kind) {
    case 'choice':
    case 'select':
      return [values, ...(sections ?? []).map(([, some]) => some)]
        .flatMap((some) => Object.keys(some ?? {}))
        .find((value) => value && value !== standard);
    case 'check':
      return 'on';
    case 'number':
      return '5';
    case 'size':
      return '0.5rem';
    case 'color':
      return '#7a1fa2';
    case 'json':
      return '{"minLength":12}';
    default:
      return `a"b'c<d>{e}`;
  }
};

const viewOf = (wishes) =>
  readView(manifest, String(new URLSearchParams(wishes)));

/** Everything but the state is as it is not by itself. */
const everything = (element) => {
  const wishes = viewOf({element}).controls.map((control) => [
    control.name,
    otherValue(control),
  ]);
  return {
    ...Object.fromEntries(wishes),
    element,
    state: element === 'reset' ? 'account' : 'forgot-identifying',
  };
};

/**
 * What the code must say of a setting, in the words of each framework.
 *
 * @param {import('../../demo/scripts/playground-controls.js').Control} control
 * @param {string} framework
 */
const trace = ({name, attribute, property, slot, group}, framework) => {
  const constant = name === 'fetch' ? 'callService' : name;
  const handler = `handle${name
    .replace(/^genauth-\w+/, '')
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
  if (property) {
    return {
      html: `element.${name} = ${constant};`,
      react: `${name}={${constant}}`,
      vue: `:${name}="${constant}"`,
      svelte: name === constant ? `{${name}}` : `${name}={${constant}}`,
      angular: `[${name}]="${constant}"`,
    }[framework];
  }
  if (group === 'Listeners') {
    return {
      html: `element.addEventListener('${name}', ${handler});`,
      react: `on${name}={${handler}}`,
      vue: `@${name}="${handler}"`,
      svelte: `on${name}={${handler}}`,
      angular: `(${name})="${handler}($event)"`,
    }[framework];
  }
  if (slot !== undefined) {
    return slot ? ` slot="${slot}"` : 'The form is loading.';
  }
  if (name.startsWith('--')) return `${name}: `;
  if (name === 'theme') return 'theme-bank';
  if (name === 'scheme') return 'color-scheme: ';
  if (attribute === 'token') return undefined;
  return attribute || ['lang', 'dir'].includes(name) ? ` ${name}` : undefined;
};

const compilers = {
  async html(code) {
    const scripts = [...code.matchAll(/<script[^>]*>\n([^]*?)<\/script>/g)];
    for (const [, script] of scripts) await transform(script, {loader: 'js'});
  },
  react: (code) => transform(code, {loader: 'jsx', jsx: 'automatic'}),
  vue(code) {
    const {descriptor, errors} = parseVue(code);
    assert.deepEqual(errors, []);
    const compiled = compileTemplate({
      source: descriptor.template?.content ?? '',
      filename: 'password.vue',
      id: 'password',
      compilerOptions: {isCustomElement: (tag) => tag.startsWith('genauth-')},
    });
    assert.deepEqual(compiled.errors, []);
  },
  svelte(code) {
    const {warnings} = compileSvelte(code, {
      filename: 'password.svelte',
      // Svelte advises against every autofocus.
      warningFilter: ({code: name}) => name !== 'a11y_autofocus',
    });
    assert.deepEqual(
      warnings.map(({message}) => message),
      [],
    );
  },
  angular: (code) =>
    transform(code, {
      loader: 'ts',
      tsconfigRaw: {compilerOptions: {experimentalDecorators: true}},
    }),
};

describe('The code to copy', () => {
  for (const element of elements) {
    for (const framework of frameworks) {
      it(`has every setting of ${element} for ${framework}`, async () => {
        const {controls} = viewOf({element});
        const plain = codeFor(framework, settingsOf(viewOf({element})));
        for (const control of controls) {
          const said = trace(control, framework);
          if (!said) continue;
          const wishes = {element, [control.name]: otherValue(control)};
          const code = codeFor(framework, settingsOf(viewOf(wishes)));
          assert.ok(code.includes(said), `${said} is not in\n${code}`);
          assert.ok(!plain.includes(said), said);
        }
        const all = settingsOf(viewOf(everything(element)));
        await compilers[framework](codeFor(framework, all));
        await compilers[framework](plain);
      });
    }
  }

  it('is not ended by what an address says', () => {
    const rule = 'red;} body{display:none';
    const {values} = viewOf({'--genauth-color-text': rule, policy: '[1]'});
    assert.equal(values['--genauth-color-text'], '');
    assert.equal(values.policy, '');
    const messages = '{"heading":"</script>"}';
    const code = codeFor('html', settingsOf(viewOf({messages})));
    assert.ok(code.includes("{heading: '<\\/script>'}"), code);
  });
});

/** What the browser itself writes about fields without an account. */
const ABOUT_USERNAME = '[DOM]';

/** In the frame that is shown: the element, and the state that is told. */
const lookAt = () => {
  /** @type {HTMLIFrameElement} */
  const frame = document.querySelector('#screen .shown');
  return (
    document.querySelectorAll('#screen iframe').length === 1 &&
    frame && {
      state: document.querySelector('#reached').textContent,
      code: document.querySelector('#code').textContent,
      search: location.search,
      tag: frame.contentDocument?.querySelector('body > *').localName,
    }
  );
};

/** Does to a control what a visitor would. */
const set = (name, value) => {
  const all = /** @type {HTMLInputElement[]} */ ([
    ...document.querySelectorAll(`[name='${name}']`),
  ]);
  const field = all.find(
    ({type, value: own}) => type !== 'radio' || own === value,
  );
  if (!field) throw new Error(`There is no ${name}`);
  if (field.type === 'radio' || field.type === 'checkbox') field.click();
  else {
    field.value = value.replace(/rem$/, '');
    field.dispatchEvent(new window.Event('input', {bubbles: true}));
    field.dispatchEvent(new window.Event('change', {bubbles: true}));
  }
};

/** What the element says of the settings by now. */
const readElement = (names) => {
  /** @type {any} */
  const frame = document.querySelector('#screen .shown');
  const {contentDocument, contentWindow} = frame;
  const element = contentDocument.querySelector('body > *');
  const style = contentWindow.getComputedStyle(element);
  return names.map(({name, attribute, property, slot}) => {
    if (name.startsWith('--')) return style.getPropertyValue(name);
    if (slot === '')
      return element.textContent.includes('The form is loading.');
    if (slot) return !!element.querySelector(`:scope > [slot=${slot}]`);
    if (property) return typeof element[property];
    return element.getAttribute(attribute);
  });
};

describe('The playground', () => {
  let demo;
  let browser;
  let page;
  let complaints;

  before(async () => {
    demo = await startDemo({port: 0});
    browser = await openBrowser('chromium');
    ({page} = browser);
    page.raw.on('console', (message) => {
      if (!message.text().startsWith(ABOUT_USERNAME)) {
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
    await page.setViewport({width: 1280, height: 800});
    await page.emulate({'prefers-reduced-motion': 'reduce'});
    await page.goto('about:blank');
    complaints = [];
  });

  const open = async (wishes = {}, url = demo.url) => {
    await page.goto(`${url}playground.html?${new URLSearchParams(wishes)}`);
    return page.waitFor(lookAt);
  };

  /** By keyboard: the preview may still grow and move the button. */
  const pressButton = async (id) => {
    await page.evaluate((it) => document.getElementById(it)?.focus(), id);
    await page.press('Enter');
  };

  for (const element of elements) {
    it(`has a control for all that ${element} has`, async () => {
      await open({element});
      const {attributes, members, slots, cssProperties, events} =
        declarations[element];
      const wanted = [
        ...attributes.map(({name}) => `[data-attribute='${name}']`),
        ...members
          .filter(
            ({kind, readonly, ...one}) =>
              kind === 'field' && !readonly && !one.static && !one.attribute,
          )
          .map(({name}) => `[data-control='${name}']`),
        ...slots.map(({name}) => `[data-control='slot-${name || 'default'}']`),
        ...[...cssProperties, ...events].map(
          ({name}) => `[data-control='${name}']`,
        ),
        ...['element', 'state', 'lang', 'dir', 'scheme', 'theme', 'width'].map(
          (name) => `[data-control='${name}']`,
        ),
      ];
      const missing = await page.evaluate(
        (all) => all.filter((one) => !document.querySelector(`${one} [name]`)),
        wanted,
      );
      assert.deepEqual(missing, []);
      const listed = await page.evaluate(() =>
        [...document.querySelectorAll('#control-state option')].map((option) =>
          option.getAttribute('value'),
        ),
      );
      const ofElement = stateGroups
        .flatMap(([, recipes]) => recipes)
        .filter(([, {forgot = false}]) => forgot === (element === 'forgot'))
        .map(([name]) => name);
      assert.deepEqual(listed, ofElement);
    });

    it(`gives ${element} whatever is set, and the address too`, async () => {
      await open({element});
      const {controls} = viewOf({element});
      const given = controls.filter(
        ({attribute, property, slot, name}) =>
          (attribute && attribute !== 'token') ||
          property ||
          slot !== undefined ||
          name.startsWith('--'),
      );
      /** @type {Record<string, string | undefined>} */
      const wishes = {element};
      for (const control of given) {
        const {name} = control;
        const value = otherValue(control);
        wishes[name] = value;
        await page.evaluate(set, name, value);
        const {search} = await page.waitFor(lookAt);
        assert.equal(search, searchOf(viewOf(wishes)));
        const expected = control.property
          ? control.kind === 'json'
            ? 'object'
            : 'function'
          : control.slot !== undefined
            ? true
            : control.kind === 'check' || name === 'light'
              ? ''
              : value;
        const [actual] = await page.evaluate(readElement, [control]);
        assert.equal(actual, expected, name);
      }
      assert.deepEqual(complaints, []);
    });

    it(`opens again what was left at ${element}`, async () => {
      const wishes = {
        ...everything(element),
        'app-host': demo.url,
        code: 'vue',
      };
      delete wishes.encryptPassword;
      const {search, code, state, tag} = await open(wishes);
      assert.equal(search, searchOf(viewOf(wishes)));
      assert.equal(code, codeFor('vue', settingsOf(viewOf(wishes))));
      assert.equal(tag, `genauth-${element}-password`);
      assert.ok(['ready', 'identifying', 'failed'].includes(state), state);
      await page.goto('about:blank');
      await page.goto(`${demo.url}playground.html${search}`);
      assert.deepEqual(await page.waitFor(lookAt), {search, code, state, tag});
    });
  }

  it('has nothing in the address that is as it is by itself', async () => {
    await open({state: 'ready', lang: 'en', nonsense: '1'});
    assert.equal(await page.evaluate('location.search'), '');
    await page.evaluate(set, 'username', 'ada');
    assert.equal(await page.evaluate('location.search'), '?username=ada');
    await page.evaluate(set, 'username', '');
    assert.equal(await page.evaluate('location.search'), '');
    await page.evaluate(set, 'username', 'ada');
    await pressButton('defaults');
    await page.waitFor(() => location.search === '');
    assert.equal(
      await page.evaluate(`document.querySelector('[name=username]').value`),
      '',
    );
  });

  it('shows language, direction, colours, theme and width', async () => {
    await open({
      lang: 'zh-CN',
      dir: 'rtl',
      scheme: 'dark',
      theme: 'bank',
      width: '390',
    });
    const look = await page.evaluate(() => {
      /** @type {any} */
      const frame = document.querySelector('#screen .shown');
      const {contentDocument, contentWindow} = frame;
      const element = contentDocument.querySelector('genauth-reset-password');
      const {colorScheme, direction} = contentWindow.getComputedStyle(element);
      const {innerWidth} = contentWindow;
      const heading = element.shadowRoot
        ?.querySelector('h2')
        .textContent.trim();
      const themed = !!element.closest('.theme-bank');
      return {colorScheme, direction, innerWidth, heading, themed};
    });
    assert.deepEqual(look, {
      colorScheme: 'dark',
      direction: 'rtl',
      innerWidth: 390,
      heading: '设置新密码',
      themed: true,
    });
    assert.deepEqual(complaints, []);
  });

  it('shows a wide preview on a phone, where nothing scrolls sideways', async () => {
    await page.setViewport({width: 390, height: 800});
    await open({width: '768', username: 'ada'});
    const sizes = await page.evaluate(() => {
      /** @type {any} */
      const frame = document.querySelector('#screen .shown');
      return {
        inner: frame.contentWindow.innerWidth,
        seen: Math.round(frame.getBoundingClientRect().width),
        place: document.querySelector('#screen').clientWidth,
        page: document.documentElement.scrollWidth,
      };
    });
    assert.equal(sizes.inner, 768);
    assert.equal(sizes.seen, sizes.place);
    assert.equal(sizes.page, 390);
  });

  it('lists the events of a visitor, but no password', async () => {
    const PASSWORD = 'a sturdy new password';
    await open({username: 'ada'});
    const frame = await page.raw.$('#screen .shown');
    const inside = await frame.contentFrame();
    await inside.evaluate((password) => {
      const element = document.querySelector('genauth-reset-password');
      for (const field of /** @type {any} */ (
        element
      ).shadowRoot.querySelectorAll('input[autocomplete=new-password]')) {
        Object.assign(field, {value: password});
      }
      element.submit();
    }, PASSWORD);
    await page.waitFor(
      () => document.querySelector('#reached').textContent === 'succeeded',
    );
    const events = await page.waitFor(() => {
      const {textContent} = document.querySelector('#events');
      return textContent.includes('genauth-reset-success') && textContent;
    });
    assert.ok(events.includes('genauth-reset-submit'));
    assert.ok(!events.includes(PASSWORD));
    assert.deepEqual(complaints, []);
  });

  for (const [name, value, wishes, outcome] of [
    ['link', 'expired', {state: 'succeeded'}, 'token-rejected'],
    ['link', 'answerLost', {state: 'succeeded'}, 'outcome-unknown'],
    [
      'send',
      'rateLimited',
      {element: 'forgot', state: 'forgot-verifying'},
      'rate-limited',
    ],
    [
      'check',
      'expired',
      {element: 'forgot', state: 'forgot-verified'},
      'code-expired',
    ],
  ]) {
    it(`has the service answer ${value} to ${name}`, async () => {
      await open(wishes);
      await page.evaluate(set, name, value);
      const told = await page.waitFor(
        (code) =>
          document
            .querySelector('#events')
            .textContent.includes(`"code": "${code}"`),
        outcome,
      );
      assert.equal(told, true);
    });
  }

  it('brings about what the service does, without a server', async () => {
    const reached = {};
    await open();
    for (const [name, recipe] of stateGroups.flatMap(([, all]) => all)) {
      const {forgot, faults, tokenState, policy, sms} = recipe;
      // The others are those of the element alone.
      if (!(forgot || faults || tokenState || policy || sms === false))
        continue;
      await page.evaluate(set, 'element', forgot ? 'forgot' : 'reset');
      await page.evaluate(set, 'state', name);
      const {state} = await page.waitFor(lookAt);
      const events = await page.evaluate(
        () => document.querySelector('#events').textContent,
      );
      const codes = [...events.matchAll(/-failure{ "code": "([\w-]+)"/g)];
      reached[name] = [state, ...codes.slice(-1).map(([, code]) => code)].join(
        ' ',
      );
    }
    const expected = Object.keys(reached).map((name) => [name, states[name]]);
    assert.ok(expected.length > 20);
    assert.deepEqual(reached, Object.fromEntries(expected));
  });

  it('leaves the focus where the visitor chooses a state', async () => {
    await open({username: 'ada'});
    await page.evaluate(`document.querySelector('#control-state').focus()`);
    await page.evaluate(set, 'state', 'invalid');
    await page.waitFor(lookAt);
    assert.equal(
      await page.evaluate('document.activeElement.id'),
      'control-state',
    );
  });

  it('tells of an object that is none, and keeps the last one', async () => {
    await open();
    await page.evaluate(set, 'policy', '{"minLength":');
    const field = await page.evaluate(() => ({
      invalid: document.querySelector('[name=policy]').ariaInvalid,
      search: location.search,
    }));
    assert.deepEqual(field, {invalid: 'true', search: ''});
  });

  it('copies the code', async () => {
    await browser.page.raw
      .browserContext()
      .overridePermissions(new URL(demo.url).origin, [
        'clipboard-read',
        'clipboard-sanitized-write',
      ]);
    const {code} = await open({code: 'react', 'password-strength': '3'});
    await pressButton('copy');
    await page.waitFor(() =>
      document.querySelector('#status').textContent.includes('copied'),
    );
    const copied = await page.evaluate(() =>
      window.navigator.clipboard.readText(),
    );
    assert.equal(copied, code);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe finds wrong when it is ${scheme}`, async () => {
      await page.emulate({
        'prefers-color-scheme': scheme,
        'prefers-reduced-motion': 'reduce',
      });
      await open({
        username: 'ada',
        state: 'succeeded',
        policy: '{}',
        code: 'react',
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) {
          details.open = true;
        }
      });
      await page.evaluate(await readFile(axePath, 'utf8'));
      const problems = await page.evaluate(async () => {
        const {violations} = await window.axe.run(document, {iframes: false});
        return violations.flatMap(({id, nodes}) =>
          nodes.map(({target, failureSummary}) =>
            [id, target, failureSummary].join(' '),
          ),
        );
      });
      assert.deepEqual(problems, []);
    });
  }

  it('works as static files', async () => {
    const serve = sirv(fileURLToPath(root), {dev: true});
    const host = await listenOnLoopback(0, (request, response) =>
      serve(request, response, () => void response.writeHead(404).end()),
    );
    try {
      const {state, tag} = await open(
        {state: 'succeeded', username: 'ada'},
        `http://localhost:${host.port}/demo/`,
      );
      assert.deepEqual(
        {state, tag},
        {
          state: 'succeeded',
          tag: 'genauth-reset-password',
        },
      );
      const hasNav = await page.evaluate(() =>
        document.querySelector('nav').checkVisibility(),
      );
      // The pages that it leads to need the demo's server.
      assert.equal(hasNav, false);
      assert.deepEqual(complaints, []);
    } finally {
      await page.goto('about:blank');
      await host.close();
    }
  });
});
