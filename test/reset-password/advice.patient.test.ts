import {expect} from 'chai';
import type {GenAuthResetPassword, PasswordPolicy} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {createApp, type App, type AppOptions} from '../helpers/genauth.js';
import {handTimers} from '../helpers/hand-clock.js';
import {press, type as typeText, typeInto} from '../helpers/user.js';
import {focusedIn, isShown, part} from './in-state.js';
import {visitPage} from './visit-page.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  namesOf,
  next,
  posts,
  put,
  rootOf,
  settled,
  submitAndHold,
  textOf,
  watch,
  type Seen,
} from './visit.js';

/** Milliseconds without a key before anything is said of the password. */
const speechPause = 1000;

interface Arrived {
  readonly app: App;
  readonly element: GenAuthResetPassword;
  readonly field: HTMLInputElement;
  readonly seen: Seen[];
}

type Attributes = Record<string, string | number>;
type Properties = Partial<Pick<GenAuthResetPassword, 'policy'>>;

/** A visitor with a fresh token who has typed nothing yet. */
const arrive = async (
  attributes: Attributes = {},
  options: AppOptions = {},
  properties: Properties = {},
): Promise<Arrived> => {
  const app = await createApp({rsaBits: 1024, ...options});
  const token = await app.issueToken();
  const element = await put({'app-host': app.appHost, token, ...attributes});
  Object.assign(element, properties);
  await element.updateComplete;
  return {app, element, field: fieldsOf(element)[0]!, seen: watch(element)};
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The list of what the password must have, as it is read. */
const listIn = (element: GenAuthResetPassword): string[] =>
  [...rootOf(element).querySelectorAll('[part~=requirement]')].map((item) => {
    const text = oneLine(item.textContent);
    // What is seen and what is read are the same.
    expect(item.part.contains('requirement-met')).to.equal(
      text.endsWith('(met)'),
    );
    expect(item.querySelectorAll('svg[aria-hidden=true]')).to.have.length(1);
    return text;
  });

/** Resolves once the list has so many entries; it is fetched. */
const listOf = async (
  element: GenAuthResetPassword,
  count: number,
): Promise<string[]> => {
  while (listIn(element).length !== count) await settled();
  return listIn(element);
};

/** What is said of a field, by the ids that describe it. */
const describedBy = (field: HTMLInputElement): string[] => {
  const root = field.getRootNode() as Document | ShadowRoot;
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => oneLine(root.getElementById(id)?.textContent ?? ''));
};

const errorOf = (field: HTMLInputElement): string =>
  describedBy(field)[0] ?? '';

/** Resolves when the answer with the policy has had time to be read. */
const answered = async (app: App): Promise<void> => {
  const isAnswered = async (): Promise<boolean> =>
    (await app.requestsTo('public-config')).some(({status}) => status !== null);
  while (!(await isAnswered()));
  // As long as some other answers take.
  for (let trip = 0; trip < 5; trip++) await app.requests();
};

/** Everything that the live regions come to say. */
const listen = (element: GenAuthResetPassword): string[] => {
  const heard: string[] = [];
  for (const region of rootOf(element).querySelectorAll(
    '[role=status], [role=alert]',
  )) {
    new MutationObserver(() => heard.push(oneLine(region.textContent))).observe(
      region,
      {childList: true, subtree: true, characterData: true},
    );
  }
  return heard;
};

const rulesOf = (element: GenAuthResetPassword): (string | null)[] =>
  fieldsOf(element).map((field) => field.getAttribute('passwordrules'));

/** The element as a page in JavaScript sees it, which may set anything. */
const untyped = (element: GenAuthResetPassword): Record<string, unknown> =>
  element as unknown as Record<string, unknown>;

const six = 'At least 6 characters';
const two = 'At least 2 of these: letters, numbers, or symbols';
const mix = 'A mix of letters, numbers, and symbols';

describe('what the password must have', () => {
  const rows: [
    title: string,
    attributes: Attributes,
    policy: PasswordPolicy | undefined,
    list: string[],
  ][] = [
    ['by level 1', {'password-strength': 1}, undefined, [six]],
    ['by level 2', {'password-strength': 2}, undefined, [six, two]],
    ['by level 3', {'password-strength': 3}, undefined, [six, mix]],
    [
      'by a policy',
      {},
      {
        minLength: 12,
        maxLength: 64,
        classes: 2,
        // Nothing has none either, but is nothing yet.
        pattern: /^\S*$/,
        patternText: 'No spaces',
      },
      ['At least 12 characters', 'At most 64 characters', two, 'No spaces'],
    ],
    [
      'by both, the level being the longer',
      {'password-strength': 3},
      {minLength: 3, classes: 1},
      [six, mix],
    ],
    [
      'by both, the policy being the longer',
      {'password-strength': 2},
      {minLength: 8, classes: 3},
      ['At least 8 characters', mix],
    ],
  ];
  for (const [title, attributes, policy, list] of rows) {
    it(`is listed ${title} [WCAG 3.3.2]`, async () => {
      const {element, field} = await arrive(
        attributes,
        {},
        policy ? {policy} : {},
      );
      const lines = await listOf(element, list.length);
      expect(lines).to.deep.equal(list.map((line) => `${line} (not met)`));
      expect(isShown(part(element, 'requirements'))).to.equal(true);
      expect(part(element, 'requirements').textContent).to.contain(
        'Your password needs:',
      );
      expect(describedBy(field)[1]).to.equal(
        `Your password needs: ${list.join('; ')}.`,
      );
      // Before the field, in the order of the page.
      const follows = Node.DOCUMENT_POSITION_FOLLOWING;
      expect(
        part(element, 'requirements').compareDocumentPosition(field) & follows,
      ).to.equal(follows);
    });
  }

  for (const [title, attributes] of Object.entries<Attributes>({
    'nothing is asked': {},
    'the level is 0': {'password-strength': 0},
    'the level is beyond those that can be known': {'password-strength': 4},
    'the level is below zero': {'password-strength': -1},
    'the level is no number': {'password-strength': 'high'},
  })) {
    it(`is not listed where ${title}`, async () => {
      const {element, field} = await arrive(attributes);
      for (let turn = 0; turn < 5; turn++) await settled();
      expect(listIn(element)).to.deep.equal([]);
      expect(rulesOf(element)).to.deep.equal([null, null]);
      expect(describedBy(field)[1]).to.contain('a few words');
      fill(element, 'a');
      await element.submit();
      expect(element.state).to.equal('failed');
    });
  }

  it('fills in while the visitor types, in words as well', async () => {
    const {element, field} = await arrive({'password-strength': 3});
    await listOf(element, 2);
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      await element.updateComplete;
      seen.push(
        listIn(element)
          .map((line) => (line.endsWith('(met)') ? 'met' : 'not met'))
          .join(', '),
      );
    };
    await typeInto(field, 'a');
    await read();
    for (const key of ['b', 'c', '1', '!', 'x', 'Backspace']) {
      await press(key);
      await read();
    }
    expect(seen).to.deep.equal([
      'not met, not met',
      'not met, not met',
      'not met, not met',
      'not met, not met',
      'not met, met',
      'met, met',
      'not met, met',
    ]);
    expect(listIn(element)).to.deep.equal([`${six} (not met)`, `${mix} (met)`]);
  });

  it('keeps the caret and the focus where they are', async () => {
    const {element, field} = await arrive({'password-strength': 2});
    await listOf(element, 2);
    await typeInto(field, 'ac');
    await press('ArrowLeft');
    await typeText('b1xyz');
    expect(field.value).to.equal('ab1xyzc');
    expect(field.selectionStart).to.equal(6);
    expect(focusedIn(element)).to.equal(field);
    expect(listIn(element)).to.deep.equal([`${six} (met)`, `${two} (met)`]);
  });

  it('says nothing at any key, and at most one thing in a pause [A11Y-7]', async () => {
    const {element, field} = await arrive({'password-strength': 3});
    await listOf(element, 2);
    const speech = handTimers(speechPause);
    const pause = async (): Promise<void> => {
      speech.letGo();
      await element.updateComplete;
      await settled();
    };
    const described = describedBy(field);
    const heard = listen(element);
    for (const key of 'abc12') {
      await typeInto(field, key);
      await element.updateComplete;
      expect(heard).to.deep.equal([]);
      expect(describedBy(field)).to.deep.equal(described);
    }
    await pause();
    expect(heard.splice(0)).to.deep.equal([`Still needed: ${six}; ${mix}.`]);
    // Unchanged, it is not said again.
    await press('Backspace');
    await pause();
    await press('2');
    await pause();
    expect(heard).to.deep.equal([]);
    await press('!');
    await pause();
    expect(heard.splice(0)).to.deep.equal([
      'Your password meets all the requirements.',
    ]);
    await pause();
    expect(heard).to.deep.equal([]);
    // Not even after something else was said.
    part(element, 'reveal').click();
    await element.updateComplete;
    await settled();
    expect(heard.splice(0)).to.deep.equal(['Your password is visible.']);
    await press('x');
    await pause();
    expect(heard).to.deep.equal([]);
  });

  it('says nothing after an attempt: its error has been said', async () => {
    const {element, field} = await arrive({'password-strength': 3});
    await listOf(element, 2);
    const speech = handTimers(speechPause);
    await typeInto(field, 'abc');
    const invalid = next(element, 'invalid');
    await press('Enter');
    await invalid;
    const heard = listen(element);
    speech.letGo();
    await element.updateComplete;
    await settled();
    expect(heard).to.deep.equal([]);
  });

  it('says nothing of an empty field', async () => {
    const {element, field} = await arrive({'password-strength': 1});
    await listOf(element, 1);
    const speech = handTimers(speechPause);
    const heard = listen(element);
    await typeInto(field, 'a');
    await press('Backspace');
    speech.letGo();
    await element.updateComplete;
    await settled();
    expect(heard).to.deep.equal([]);
  });

  it('does not speak of the confirmation', async () => {
    const {element, field} = await arrive({'password-strength': 1});
    await listOf(element, 1);
    fill(element, 'abc', '');
    const speech = handTimers(speechPause);
    const heard = listen(element);
    await typeInto(fieldsOf(element)[1]!, 'abcdef');
    speech.letGo();
    await element.updateComplete;
    await settled();
    expect(heard).to.deep.equal([]);
    expect(field.value).to.equal('abc');
  });

  it('does not talk over a submission', async () => {
    const {app, element, field, seen} = await arrive({'password-strength': 1});
    await listOf(element, 1);
    const speech = handTimers(speechPause);
    const password = newPassword();
    await typeInto(field, password);
    fill(element, password);
    const {over} = await submitAndHold({app, element, seen, password});
    const heard = listen(element);
    speech.letGo();
    await element.updateComplete;
    await settled();
    expect(heard).to.deep.equal([]);
    expect(
      rootOf(element).querySelector('[role=status]')?.textContent,
    ).to.contain('Setting your new password');
    await app.release();
    await over;
    expect(element.state).to.equal('succeeded');
  });

  it('is silent once the element is gone', async () => {
    const {element, field} = await arrive({'password-strength': 1});
    await listOf(element, 1);
    const speech = handTimers(speechPause);
    await typeInto(field, 'a');
    element.remove();
    const heard = listen(element);
    speech.letGo();
    await element.updateComplete;
    expect(heard).to.deep.equal([]);
  });

  it('follows what the page changes, under the hands of the visitor', async () => {
    const {element, field} = await arrive({'password-strength': 1});
    await listOf(element, 1);
    await typeInto(field, 'abcdefg');
    element.policy = {minLength: 8};
    await element.updateComplete;
    expect(listIn(element)).to.deep.equal(['At least 8 characters (not met)']);
    element.policy = {};
    await element.updateComplete;
    expect(listIn(element)).to.deep.equal([`${six} (met)`]);
    element.passwordStrength = 0;
    await element.updateComplete;
    expect(listIn(element)).to.deep.equal([]);
    expect(field.value).to.equal('abcdefg');
    expect(focusedIn(element)).to.equal(field);
  });

  it('is in the language of the page, digits and all', async () => {
    const {element} = await arrive({'password-strength': 1, lang: 'ar'});
    const [line] = await listOf(element, 1);
    expect(line).to.match(/[\u0600-\u06ff]/);
    expect(line).not.to.match(/[a-z]/i);
  });

  for (const nonsense of [null, undefined, 5, 'strict', [], true]) {
    it(`minds no policy of ${JSON.stringify(nonsense)}`, async () => {
      const {app, element} = await arrive();
      untyped(element).policy = nonsense;
      await element.updateComplete;
      const password = newPassword();
      fill(element, password);
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(true);
    });
  }

  it('lets everything pass where the pattern of the page is broken', async () => {
    const pattern = (): boolean => {
      throw new Error('a bad day');
    };
    const policy = {pattern, patternText: 'Something'};
    const {app, element, field} = await arrive({}, {}, {policy});
    await listOf(element, 1);
    const password = newPassword();
    await typeInto(field, password);
    expect(listIn(element)).to.deep.equal(['Something (met)']);
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('a password that lacks something', () => {
  const policy: PasswordPolicy = {
    minLength: 8,
    maxLength: 20,
    classes: 2,
    pattern: /^\S+$/,
    patternText: 'No spaces, please.',
  };
  const rows: [
    password: string,
    code: string,
    text: string,
    attributes?: Attributes,
    policy?: PasswordPolicy,
  ][] = [
    ['', 'password-required', 'Enter a new password.'],
    ['        ', 'password-required', 'Enter a new password.'],
    [
      'ab1',
      'password-too-short',
      'Use at least 8 characters. You’ve entered 3.',
    ],
    [
      'ab密1',
      'password-too-short',
      'Use at least 6 characters. You’ve entered 4.',
      {'password-strength': 1},
      {},
    ],
    [
      'a😀1',
      'password-too-short',
      'Use at least 6 characters. You’ve entered 3.',
      {'password-strength': 1, 'password-encrypt-type': 'sm2'},
      {},
    ],
    [
      'ab1'.repeat(8),
      'password-too-long',
      'Use at most 20 characters. You’ve entered 24.',
    ],
    [
      'abcdefgh',
      'password-classes',
      'Use at least 2 of these: letters, numbers, or symbols.',
    ],
    [
      'abcdefg1',
      'password-classes',
      'Use letters, numbers, and symbols together.',
      {'password-strength': 3},
    ],
    ['abcd efg1', 'password-pattern', 'No spaces, please.'],
    [
      'abc',
      'password-pattern',
      'This password isn’t in the required format.',
      {},
      {pattern: /\d/},
    ],
  ];
  for (const [password, code, text, attributes = {}, own = policy] of rows) {
    it(`is told so at its field: ${JSON.stringify(password)}, ${code} [A11Y-4, A11Y-5, WCAG 3.3.3]`, async () => {
      const {app, element, field, seen} = await arrive(
        attributes,
        {},
        {policy: own},
      );
      fill(element, password, password || 'another');
      await element.submit();
      const invalid = seen.find(({name}) => name === 'invalid')!;
      const [issue] = (
        invalid.event.detail as {issues: {field: string; code: string}[]}
      ).issues;
      expect(issue).to.deep.equal({field: 'password', code});
      expect(errorOf(field)).to.equal(text);
      expect(field.ariaInvalid).to.equal('true');
      expect(namesOf(seen)).to.deep.equal(['invalid']);
      expect(await posts(app)).to.equal(0);
      if (password) expect(focusedIn(element)).to.equal(field);
    });
  }

  it('is mended by what it lacks, and no sooner', async () => {
    const {app, element, field, seen} = await arrive({'password-strength': 2});
    await listOf(element, 2);
    for (const keys of ['abcde', 'f', '1']) {
      await typeInto(field, keys);
      fill(element, field.value);
      const over = next(element, keys === '1' ? 'success' : 'invalid');
      await press('Enter');
      await over;
    }
    expect(
      namesOf(seen).filter((name) => name !== 'state-change'),
    ).to.deep.equal(['invalid', 'invalid', 'submit', 'success']);
    expect(await app.passwordIs('abcdef1')).to.equal(true);
    expect(await posts(app)).to.equal(1);
  });

  for (const level of [0, 1, 2, 3]) {
    it(`is none when it is white space alone, at level ${level}`, async () => {
      const {element, seen, app} = await arrive({'password-strength': level});
      fill(element, ' \u3000 \t   ');
      await element.submit();
      expect(seen[0]?.event.detail).to.deep.equal({
        issues: [{field: 'password', code: 'password-required'}],
      });
      expect(await posts(app)).to.equal(0);
    });
  }

  it('is refused by the service at the field, when it passes here [VAL-10]', async () => {
    const {app, element, field, seen} = await arrive(
      {'password-strength': 3},
      {policy: {strength: 3, minLength: 40}},
    );
    await listOf(element, 2);
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen)[0]).to.include({
      code: 'password-rejected',
      apiCode: 2061,
      retryable: true,
    });
    expect(errorOf(field)).to.contain(
      'The password does not meet the password policy',
    );
    expect(field.ariaInvalid).to.equal('true');
    expect(focusedIn(element)).to.equal(field);
    expect(await posts(app)).to.equal(1);
  });

  it('is too short for the service alone', async () => {
    const {element, field, seen} = await arrive();
    fill(element, 'abc12');
    await element.submit();
    expect(failuresIn(seen)[0]).to.include({
      code: 'password-rejected',
      apiCode: 2029,
    });
    expect(errorOf(field)).to.contain('at least 6 characters');
    expect(focusedIn(element)).to.equal(field);
  });
});

describe('the policy of the application', () => {
  const asked = {'load-policy': ''};
  const withId = (app: App): Attributes => ({...asked, 'app-id': app.appId});

  /** The same visitor, on a page that names the application. */
  const arriveAt = async (
    app: App,
    attributes: Attributes = {},
  ): Promise<Arrived> => {
    const token = await app.issueToken();
    const element = await put({
      'app-host': app.appHost,
      token,
      ...withId(app),
      ...attributes,
    });
    return {app, element, field: fieldsOf(element)[0]!, seen: watch(element)};
  };

  const strict = {rsaBits: 1024, policy: {strength: 3}} as const;

  it('comes after the first paint, and is listed', async () => {
    const app = await createApp(strict);
    await app.fault('public-config', {kind: 'hold'}, 1);
    const {element, field} = await arriveAt(app);
    expect(listIn(element)).to.deep.equal([]);
    expect(isShown(field)).to.equal(true);
    await typeInto(field, 'abcdef');
    while (!(await app.release()));
    expect(await listOf(element, 2)).to.deep.equal([
      `${six} (met)`,
      `${mix} (not met)`,
    ]);
    expect(field.value).to.equal('abcdef');
    expect(focusedIn(element)).to.equal(field);
    expect(rulesOf(element)[0]).to.contain('required: digit');
    fill(element, 'abcdef');
    await element.submit();
    expect(errorOf(field)).to.equal(
      'Use letters, numbers, and symbols together.',
    );
    expect(await posts(app)).to.equal(0);
  });

  it('is asked for once, with nothing of ours', async () => {
    const app = await createApp(strict);
    const {element, field} = await arriveAt(app, {
      'header-prefix': 'x-genauth',
    });
    await listOf(element, 2);
    const password = newPassword();
    await typeInto(field, password);
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    const [request, ...others] = await app.requestsTo('public-config');
    expect(others).to.deep.equal([]);
    const names = Object.keys(request?.headers ?? {});
    expect(
      names.filter((name) => /^x-|cookie|referer/.test(name)),
    ).to.deep.equal([]);
    const all = (await app.requests()).map(
      ({method, path}) => `${method} ${path}`,
    );
    expect(all.sort()).to.deep.equal(
      [
        `GET ${request?.path}`,
        'GET /api/v3/system',
        'OPTIONS /api/v3/reset-password',
        'POST /api/v3/reset-password',
      ].sort(),
    );
  });

  it('cannot lower what the page asks for', async () => {
    const app = await createApp({rsaBits: 1024, policy: {strength: 1}});
    const {element} = await arriveAt(app, {'password-strength': 3});
    element.policy = {minLength: 10};
    await answered(app);
    expect(listIn(element)).to.deep.equal([
      'At least 10 characters (not met)',
      `${mix} (not met)`,
    ]);
  });

  it('adds to what the page asks for', async () => {
    const custom = {regex: '^\\S+$', message: 'Without spaces'};
    const app = await createApp({
      rsaBits: 1024,
      policy: {strength: 4, custom},
    });
    const {element, field} = await arriveAt(app, {'password-strength': 1});
    expect(await listOf(element, 2)).to.deep.equal([
      `${six} (not met)`,
      'Without spaces (not met)',
    ]);
    fill(element, 'with space');
    await element.submit();
    expect(errorOf(field)).to.equal('Without spaces');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('speaks the language of the page, when that changes as well', async () => {
    const custom = {
      regex: 'x',
      message: 'mit x',
      enMessage: 'with an x',
      enMessageOpen: true,
      zhMessage: '含有 x',
      zhMessageOpen: true,
    };
    const app = await createApp({
      rsaBits: 1024,
      policy: {strength: 1, custom},
    });
    const {element} = await arriveAt(app, {lang: 'en'});
    const [, english] = await listOf(element, 2);
    expect(english).to.equal('with an x (not met)');
    element.lang = 'zh-CN';
    while (!listIn(element)[1]?.startsWith('含有 x')) {
      // Nothing is taken back meanwhile.
      expect(listIn(element)).to.have.length(2);
      await settled();
    }
    expect(await app.requestsTo('public-config')).to.have.length(2);
  });

  it('holds nothing up', async () => {
    const app = await createApp(strict);
    await app.fault('public-config', {kind: 'hold'});
    const {element, seen} = await arriveAt(app);
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
    expect(await app.passwordIs(password)).to.equal(true);
    // It is still waiting there.
    expect(await app.release()).to.equal(1);
  });

  for (const fault of [
    {kind: 'status', status: 404},
    {kind: 'status', status: 500},
    {kind: 'body', text: '<html>Log in</html>', contentType: 'text/html'},
    {kind: 'body', text: '{"code":200,"data":'},
    {kind: 'body', text: '{"code":401,"data":{"passwordStrength":3}}'},
    {kind: 'body', text: '{"code":200,"data":{"passwordStrength":"3!"}}'},
    {kind: 'huge', bytes: 2_000_000},
    {kind: 'reset'},
    {kind: 'cut'},
    {kind: 'no-cors'},
  ]) {
    it(`is done without after ${JSON.stringify(fault)}`, async () => {
      const app = await createApp(strict);
      await app.fault('public-config', fault);
      const {element} = await arriveAt(app, {'password-strength': 1});
      while ((await app.requestsTo('public-config')).length === 0);
      const password = newPassword();
      fill(element, password);
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(true);
    });

    it(`takes nothing away after ${JSON.stringify(fault)}`, async () => {
      const app = await createApp(strict);
      await app.fault('public-config', fault);
      const {element} = await arriveAt(app, {'password-strength': 1});
      // Of some of them nothing begins.
      if (fault.kind !== 'reset') await answered(app);
      expect(listIn(element)).to.deep.equal([`${six} (not met)`]);
    });
  }

  it('is not asked for without an application, and then when there is one', async () => {
    const {app, element} = await arrive(asked, strict);
    const password = newPassword();
    fill(element, password, 'not it');
    await element.submit();
    expect(await app.requestsTo('public-config')).to.deep.equal([]);
    expect(listIn(element)).to.deep.equal([]);
    element.appId = app.appId;
    await listOf(element, 2);
    expect(await app.requestsTo('public-config')).to.have.length(1);
  });

  it('is not asked for where the page does not want it', async () => {
    const app = await createApp(strict);
    const {element} = await arrive(
      {'app-id': app.appId, 'password-strength': 1},
      strict,
    );
    await listOf(element, 1);
    expect(await app.requests()).to.deep.equal([]);
  });

  it('goes when the page does not want it any more', async () => {
    const app = await createApp(strict);
    const {element} = await arriveAt(app);
    await listOf(element, 2);
    element.loadPolicy = false;
    await element.updateComplete;
    expect(listIn(element)).to.deep.equal([]);
    expect(rulesOf(element)).to.deep.equal([null, null]);
  });

  it('is that of the application which is named now', async () => {
    const first = await createApp(strict);
    const second = await createApp({rsaBits: 1024, policy: {strength: 1}});
    await first.fault('public-config', {kind: 'hold'}, 1);
    const {element} = await arriveAt(first);
    element.appHost = second.appHost;
    element.appId = second.appId;
    await listOf(element, 1);
    while (!(await first.release()));
    await answered(first);
    expect(listIn(element)).to.deep.equal([`${six} (not met)`]);
  });

  it('does not stop the page when its expression would', async () => {
    const custom = {regex: '^(a+)+$', message: 'Only a'};
    const app = await createApp({
      rsaBits: 1024,
      policy: {strength: 1, custom},
    });
    const {element, field} = await arriveAt(app);
    await listOf(element, 1);
    await typeInto(field, `${'a'.repeat(40)}!`);
    expect(listIn(element)).to.deep.equal([`${six} (met)`]);
  });
});

describe('the rules for password managers [PM-8]', () => {
  it('are the same at both fields, and make no manager go astray', async () => {
    const {element} = await arrive({'password-strength': 2});
    await listOf(element, 2);
    const rules =
      'minlength: 6; maxlength: 117; required: lower; required: digit; required: [-!@#$%&*_+=?]; allowed: ascii-printable;';
    expect(rulesOf(element)).to.deep.equal([rules, rules]);
    for (const field of fieldsOf(element)) {
      expect(field.hasAttribute('minlength')).to.equal(false);
      expect(field.hasAttribute('maxlength')).to.equal(false);
    }
  });

  for (const type of ['sm2', 'none']) {
    it(`have no limit of bytes with ${type}`, async () => {
      const {element} = await arrive({
        'password-strength': 1,
        'password-encrypt-type': type,
      });
      await listOf(element, 1);
      const rules = 'minlength: 6; allowed: ascii-printable;';
      expect(rulesOf(element)).to.deep.equal([rules, rules]);
    });
  }

  for (const rsaBits of [1024, 2048] as const) {
    it(`never ask for more than a key of ${rsaBits} bits can carry`, async () => {
      const {app, element} = await arrive({'password-strength': 1}, {rsaBits});
      await listOf(element, 1);
      fill(element, newPassword(), 'not it');
      await element.submit();
      while (!(await app.requestsTo('system')).length);
      const most = Number(/maxlength: (\d+);/.exec(rulesOf(element)[0]!)?.[1]);
      expect(most).to.be.within(100, rsaBits / 8 - 11);
      fill(element, 'x'.repeat(most));
      await element.submit();
      expect(element.state).to.equal('succeeded');
    });
  }

  it('are on the one field where the page asks once', async () => {
    const {element} = await arrive({
      'password-strength': 1,
      confirmation: 'reveal',
    });
    await listOf(element, 1);
    expect(rulesOf(element)).to.deep.equal([
      'minlength: 6; maxlength: 117; allowed: ascii-printable;',
    ]);
  });
});

describe('advice', () => {
  const fetched = (realm: Window): string[] =>
    realm.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter((path) => path.endsWith('/reset-password/view/advice.ts'));

  for (const [attributes, count] of [
    [{}, 0],
    [{'password-strength': '0'}, 0],
    [{'password-strength': '1'}, 1],
    [{'load-policy': ''}, 1],
  ] as const) {
    it(`is ${count ? '' : 'not '}fetched for ${JSON.stringify(attributes)}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const page = await visitPage('element.html', app, {}, attributes);
      const password = newPassword();
      fill(page.element, password);
      await page.element.submit();
      expect(page.element.state).to.equal('succeeded');
      expect(fetched(page.realm)).to.have.length(count);
      expect(page.mishaps).to.deep.equal([]);
    });
  }

  it('leaves nothing of the password in the page [MEM-1]', async () => {
    const {element, field} = await arrive({'password-strength': 3});
    await listOf(element, 2);
    await typeInto(field, newPassword());
    // The canary looks for it now.
    expect(textOf(element)).to.contain('(met)');
  });
});
