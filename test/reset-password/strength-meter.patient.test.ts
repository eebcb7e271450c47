import {expect} from 'chai';
import type {GenAuthResetPassword, StrengthMeter} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {handTimers} from '../helpers/hand-clock.js';
import {press, typeInto} from '../helpers/user.js';
import {focusedIn, isShown, part} from './in-state.js';
import {visitPage} from './visit-page.js';
import {fieldsOf, fill, put, rootOf, settled, textOf} from './visit.js';

/** Milliseconds without a key before a strength is asked for. */
const meterPause = 250;
/** Milliseconds without a key before anything is said of the password. */
const speechPause = 1000;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What is seen and read of the strength; nothing where there is no meter. */
const meterOf = (element: GenAuthResetPassword): string | undefined => {
  const meter = rootOf(element).querySelector('.g-strength');
  if (!meter) return undefined;
  const bars = meter.querySelectorAll('.g-bar');
  expect(bars).to.have.length(4);
  // Bars are for the eye, words for everybody.
  expect(bars[0]!.closest('[aria-hidden=true]')).not.to.equal(null);
  const on = meter.querySelectorAll('.g-bar.g-on').length;
  return oneLine(`${on} ${meter.querySelector('[part=hint]')!.textContent}`);
};

interface Measured {
  readonly element: GenAuthResetPassword;
  readonly field: HTMLInputElement;
  /** Lets the pause pass after which a strength is asked for. */
  readonly pause: () => Promise<void>;
  /** Lets the longer pause pass, after which something is said. */
  readonly longPause: () => Promise<void>;
}

/** A visitor on a page that has that scorer. */
const arrive = async (
  strengthMeter: unknown,
  attributes: Record<string, string> = {},
): Promise<Measured> => {
  const app = await createApp({rsaBits: 1024});
  const token = await app.issueToken();
  const element = await put({'app-host': app.appHost, token, ...attributes});
  element.strengthMeter = strengthMeter as StrengthMeter;
  while (strengthMeter && meterOf(element) === undefined) await settled();
  const meter = handTimers(meterPause);
  const speech = handTimers(speechPause);
  const after = async (timers: {letGo: () => void}): Promise<void> => {
    timers.letGo();
    // As long as a scorer takes that has its answer at once.
    for (let turn = 0; turn < 3; turn++) await settled();
    await element.updateComplete;
  };
  return {
    element,
    field: fieldsOf(element)[0]!,
    pause: () => after(meter),
    longPause: () => after(speech),
  };
};

/** Everything that the polite live region comes to say. */
const listen = (element: GenAuthResetPassword): string[] => {
  const heard: string[] = [];
  const region = rootOf(element).querySelector('[role=status]')!;
  new MutationObserver(() => heard.push(oneLine(region.textContent))).observe(
    region,
    {childList: true, subtree: true, characterData: true},
  );
  return heard;
};

const words = [
  '1 Very weak: easy to guess',
  '1 Weak: can be guessed',
  '2 Fair: could be stronger',
  '3 Strong: hard to guess',
  '4 Very strong: very hard to guess',
];

describe('the strength meter', () => {
  for (const [score, expected] of words.entries()) {
    it(`says of a ${score}: ${expected}`, async () => {
      const {element, field, pause} = await arrive(() => ({score}));
      expect(meterOf(element)).to.equal('0');
      await typeInto(field, newPassword());
      await pause();
      expect(meterOf(element)).to.equal(expected);
      expect(isShown(part(element, 'hint'))).to.equal(true);
      expect(focusedIn(element)).to.equal(field);
    });
  }

  it('says so as well when the scorer takes its time', async () => {
    const {element, field, pause} = await arrive(async () => ({score: 3}));
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.equal(words[3]);
  });

  it('is not there where the page has no scorer', async () => {
    const {element, field, pause} = await arrive(undefined);
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.equal(undefined);
  });

  it('can be switched on and off at any time', async () => {
    const {element, field, pause} = await arrive(undefined, {
      'password-strength': '1',
    });
    await typeInto(field, 'abc');
    element.strengthMeter = () => ({score: 2});
    while (meterOf(element) === undefined) await settled();
    expect(meterOf(element)).to.equal('0');
    await press('d');
    await pause();
    expect(meterOf(element)).to.equal(words[2]);
    element.strengthMeter = undefined;
    await element.updateComplete;
    expect(meterOf(element)).to.equal(undefined);
    expect(field.value).to.equal('abcd');
    element.strengthMeter = () => ({score: 4});
    await press('e');
    await pause();
    expect(meterOf(element)).to.equal(words[4]);
  });

  it('tells the scorer the password and the name, and no more', async () => {
    const calls: unknown[][] = [];
    const scorer = (...args: unknown[]) => {
      calls.push(args);
      return {score: 1};
    };
    const {element, field, pause} = await arrive(scorer, {
      username: 'ada@example.com',
    });
    await typeInto(field, 'hunter2');
    await pause();
    element.username = '';
    await press('3');
    await pause();
    expect(calls).to.deep.equal([
      ['hunter2', ['ada@example.com']],
      ['hunter23', []],
    ]);
  });

  it('asks in a pause, once, and never of an empty field', async () => {
    const asked: string[] = [];
    const {element, field, pause} = await arrive((password: string) => {
      asked.push(password);
      return {score: 3};
    });
    await pause();
    await typeInto(field, 'abc');
    expect(asked).to.deep.equal([]);
    await pause();
    await pause();
    expect(asked).to.deep.equal(['abc']);
    expect(meterOf(element)).to.equal(words[3]);
    for (const key of 'abc') {
      expect(key).to.be.a('string');
      await press('Backspace');
    }
    expect(meterOf(element)).to.equal('0');
    await pause();
    expect(asked).to.deep.equal(['abc']);
    expect(meterOf(element)).to.equal('0');
    // The other field has nothing to say.
    await typeInto(fieldsOf(element)[1]!, 'xyz');
    await pause();
    expect(asked).to.deep.equal(['abc']);
  });

  it('shows the hint, but not one with the password in it', async () => {
    const {element, field, pause} = await arrive((password: string) => ({
      score: 1,
      hint: password.length < 8 ? 'Add a word.' : `Not ${password}, please.`,
    }));
    await typeInto(field, 'hunter2');
    await pause();
    expect(meterOf(element)).to.equal(`${words[1]}. Add a word.`);
    const password = newPassword();
    field.value = '';
    await typeInto(field, password);
    await pause();
    expect(meterOf(element)).to.equal(words[1]);
    expect(textOf(element)).not.to.contain(password);
  });

  it('shows a hint as the text that it is', async () => {
    const hint = '<img src=x onerror=alert(1)> & more';
    const {element, field, pause} = await arrive(() => ({score: 1, hint}));
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.equal(`${words[1]}. ${hint}.`);
  });

  it('takes the latest answer, however late an earlier one comes', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const {element, field, pause} = await arrive(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    await typeInto(field, 'abc');
    await pause();
    await typeInto(field, 'd');
    await pause();
    expect(answers).to.have.length(2);
    answers[1]!({score: 4});
    await pause();
    expect(meterOf(element)).to.equal(words[4]);
    answers[0]!({score: 0});
    await pause();
    expect(meterOf(element)).to.equal(words[4]);
  });

  it('takes no answer for what has been typed over since', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const {element, field, pause} = await arrive(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    await typeInto(field, 'abc');
    await pause();
    await typeInto(field, 'd');
    answers[0]!({score: 4});
    for (let turn = 0; turn < 5; turn++) await settled();
    expect(meterOf(element)).to.equal('0');
  });

  it('tells selectors of a page no more than its bars show', async () => {
    let score = 0;
    const {element, field, pause} = await arrive(() => ({score}));
    const markupFor = async (next: number): Promise<string> => {
      score = next;
      await typeInto(field, 'x');
      await pause();
      const meter = rootOf(element).querySelector('.g-strength')!;
      const copy = meter.cloneNode(true) as Element;
      copy.querySelector('[part=hint]')!.textContent = '';
      return copy.outerHTML.replaceAll(/<!--.*?-->/g, '');
    };
    // The weakest two have one bar.
    const weakest = await markupFor(0);
    expect(meterOf(element)).to.match(/^1 /);
    expect(await markupFor(1)).to.equal(weakest);
    expect(await markupFor(2)).not.to.equal(weakest);
  });

  it('does not show the strength of another password for long', async () => {
    const {element, field, pause, longPause} = await arrive(
      (password: string) =>
        password.length > 5
          ? {score: 4}
          : new Promise(() => {
              // Never.
            }),
    );
    await typeInto(field, 'abcdef');
    await pause();
    expect(meterOf(element)).to.equal(words[4]);
    await press('Backspace');
    await pause();
    await longPause();
    expect(meterOf(element)).to.equal('0');
  });

  it('is empty when the fields are', async () => {
    const {element, field, pause} = await arrive(() => ({score: 4}));
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.equal(words[4]);
    element.reset();
    await element.updateComplete;
    expect(field.value).to.equal('');
    expect(meterOf(element)).to.equal('0');
  });

  it('is in the language of the page', async () => {
    const {element, field, pause} = await arrive(() => ({score: 3}), {
      lang: 'zh-CN',
    });
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.match(/^3 [^a-z]+$/);
  });

  it('is heard of in the longer pause, together with what is missing', async () => {
    const {element, field, pause, longPause} = await arrive(
      (password: string) => ({score: password.length > 5 ? 3 : 1}),
      {'password-strength': '1'},
    );
    const heard = listen(element);
    await typeInto(field, 'abc');
    await pause();
    expect(heard).to.deep.equal([]);
    await longPause();
    expect(heard.splice(0)).to.deep.equal([
      'Still needed: At least 6 characters. Weak: can be guessed.',
    ]);
    // Unchanged, it is not said again.
    await press('d');
    await pause();
    await longPause();
    expect(heard).to.deep.equal([]);
    await typeInto(field, 'ef');
    await pause();
    await longPause();
    expect(heard).to.deep.equal([
      'Your password meets all the requirements. Strong: hard to guess.',
    ]);
  });

  it('is heard of alone where nothing else is asked', async () => {
    const {element, field, pause, longPause} = await arrive(() => ({
      score: 2,
      hint: 'Add a word.',
    }));
    const heard = listen(element);
    await typeInto(field, newPassword());
    await pause();
    await longPause();
    expect(heard).to.deep.equal(['Fair: could be stronger. Add a word.']);
  });

  it('never shows a hint that quotes the password, nor after the next key', async () => {
    const password = newPassword();
    const {element, field, pause} = await arrive((typed: string) => ({
      score: 1,
      hint: `${typed} is too common`,
    }));
    await typeInto(field, password);
    await pause();
    expect(meterOf(element)).to.equal(words[1]);
    await press('x');
    await element.updateComplete;
    expect(meterOf(element)).to.equal(words[1]);
  });

  it('takes nothing from a prototype that the page has polluted', async () => {
    const {element, field, pause} = await arrive(() => ({}));
    const polluted = {score: 4, hint: 'Polluted'};
    Object.assign(Object.prototype, polluted);
    onceAfterTest(() => {
      for (const name of Object.keys(polluted)) {
        Reflect.deleteProperty(Object.prototype, name);
      }
    });
    await typeInto(field, newPassword());
    await pause();
    expect(meterOf(element)).to.equal('0');
  });

  const harmless: Record<string, unknown> = {
    'a scorer that throws': () => {
      throw new Error('a bad day');
    },
    'a scorer that rejects': () => Promise.reject(new Error('a bad day')),
    'a scorer that rejects with nothing': () => Promise.reject(),
    'a scorer that hangs': () =>
      new Promise(() => {
        // Never.
      }),
    'a scorer that cannot be called': {},
    'a scorer that is true': true,
    ...Object.fromEntries(
      [
        undefined,
        null,
        3,
        'strong',
        [],
        [3],
        {},
        {score: null},
        {score: '3'},
        {score: 5},
        {score: -1},
        {score: 2.5},
        {score: NaN},
        {score: Infinity},
        {score: 'length'},
        {score: 'map'},
        {score: {}},
        {score: true},
        {score: [3]},
      ].map((answer) => [`the answer ${JSON.stringify(answer)}`, () => answer]),
    ),
    'an answer that throws': () => ({
      get score() {
        throw new Error('a bad day');
      },
    }),
    'a promise of one that throws': async () => ({
      get hint() {
        throw new Error('a bad day');
      },
      score: 3,
    }),
  };
  for (const [name, scorer] of Object.entries(harmless)) {
    it(`is empty, and nothing else, with ${name}`, async () => {
      const {element, field, pause, longPause} = await arrive(scorer);
      const password = newPassword();
      await typeInto(field, password);
      await pause();
      await longPause();
      expect(meterOf(element)).to.equal('0');
      fill(element, password);
      await element.submit();
      expect(element.state).to.equal('succeeded');
    });
  }

  for (const [name, hint] of Object.entries({
    'a number': 5,
    'an object': {},
    'a list': ['Add'],
    'a function': () => 'Add',
    null: null,
    'an empty text': '',
    true: true,
  })) {
    it(`has no hint in ${name}`, async () => {
      const {element, field, pause} = await arrive(() => ({score: 2, hint}));
      await typeInto(field, newPassword());
      await pause();
      expect(meterOf(element)).to.equal(words[2]);
    });
  }

  it('never holds up a submission', async () => {
    const {element} = await arrive(
      () =>
        new Promise(() => {
          // Never.
        }),
    );
    fill(element, newPassword());
    await element.submit();
    expect(element.state).to.equal('succeeded');
  });

  it('goes with the form, and comes to nothing after that', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const {element, field, pause} = await arrive(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    const password = newPassword();
    await typeInto(field, password);
    await pause();
    fill(element, password);
    await element.submit();
    const heard = listen(element);
    answers[0]!({score: 4});
    await pause();
    expect(meterOf(element)).to.equal(undefined);
    expect(heard).to.deep.equal([]);
  });
});

/** The code in the reference that names this package. */
const codeFor = async (name: string): Promise<string> => {
  const reference = await (await fetch('/docs/reference.md')).text();
  const blocks = [...reference.matchAll(/^```js\n([^]*?)^```$/gm)];
  const found = blocks
    .map(([, code = '']) => code)
    .filter((code) => code.includes(name));
  expect(found).to.have.length(1);
  return found[0]!;
};

describe('the adapter for zxcvbn-ts in the reference', () => {
  /** As it stands there, but for a bundler's work. */
  const adapterFor = async (element: object): Promise<void> => {
    const code = await codeFor('@zxcvbn-ts/core');
    const resolved = code.replaceAll(
      /import\('([^']+)'\)/g,
      (_, name: string) =>
        `import('${location.origin}/node_modules/${name}/dist/index.mjs')`,
    );
    expect(resolved).not.to.equal(code);
    const module = `export default (element) => {${resolved}}`;
    const url = URL.createObjectURL(
      new Blob([module], {type: 'text/javascript'}),
    );
    const {default: adapt} = (await import(url)) as {
      default: (element: object) => void;
    };
    adapt(element);
  };

  const loaded = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter((name) => name.includes('/@zxcvbn-ts/'));

  // Browsers list only so many.
  beforeEach(() => performance.clearResourceTimings());

  it('loads nothing before the first password', async () => {
    const page: {strengthMeter?: StrengthMeter} = {};
    await adapterFor(page);
    expect(page.strengthMeter).to.be.a('function');
    expect(loaded()).to.deep.equal([]);
  });

  it('scores as zxcvbn does', async () => {
    const page: {strengthMeter?: StrengthMeter} = {};
    await adapterFor(page);
    const scorer = page.strengthMeter!;
    const rows: [
      password: string,
      inputs: string[],
      low: number,
      high: number,
    ][] = [
      ['password', [], 0, 1],
      ['hunter2', [], 0, 1],
      ['aaaaaaaaaa', [], 0, 1],
      ['ada.lovelace', ['ada.lovelace'], 0, 1],
      ['quarry-vellum-oboe-drizzle-49', [], 4, 4],
      ['kV7#pq2Zx!9mWc', [], 4, 4],
    ];
    for (const [password, inputs, low, high] of rows) {
      const {score, hint} = await scorer(password, inputs);
      expect(score, password).to.be.within(low, high);
      if (score < 2) expect(hint, password).to.match(/\w+ \w+/);
    }
    expect(loaded().length).to.be.above(2);
  }).timeout(30_000);

  it('moves the meter of a real page', async () => {
    const {element, field, pause} = await arrive(() => ({score: 2}));
    await adapterFor(element);
    const measure = async (text: string): Promise<string> => {
      field.value = '';
      await typeInto(field, text);
      await pause();
      // The dictionaries are large.
      while (meterOf(element)?.startsWith('0')) await settled();
      return meterOf(element)!;
    };
    expect(await measure('password')).to.match(
      /^1 Very weak: easy to guess\. \w/,
    );
    field.value = '';
    element.reset();
    expect(await measure('quarry-vellum-oboe-drizzle-49')).to.equal(words[4]);
  }).timeout(30_000);
});

describe('a page without a scorer', () => {
  it('does not fetch the meter', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage('element.html', app);
    fill(element, newPassword());
    await element.submit();
    const paths = realm.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname);
    expect(paths.join(' ')).not.to.contain('advice');
  });

  it('does fetch it once it has one', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage('element.html', app);
    element.strengthMeter = () => ({score: 3});
    while (!rootOf(element).querySelector('.g-strength')) await settled();
    const paths = realm.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname);
    expect(paths.join(' ')).to.contain('advice');
  });
});
