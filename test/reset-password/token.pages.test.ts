import {expect} from 'chai';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowSecret, newPassword, newToken} from '../helpers/canary.js';
import {eventLog} from '../helpers/expect-event.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  next,
  override,
  posts,
  put,
  settled,
  submitAndHold,
  valuesOf,
  visit,
  watch,
} from './visit.js';

/** The page's own address; the test runner needs its query. */
const {pathname, search} = location;
const page = pathname + search;

/** Goes to the page with that much more in its address, until the test ends. */
const goTo = (more: string, state: unknown = null): void => {
  const before: unknown = history.state;
  // Not pushed: Firefox keeps 50 entries, and drops others when it likes.
  history.replaceState(state, '', page + more);
  onceAfterTest(() => {
    // Safari takes a hundred changes in ten seconds, and no more.
    const {href} = new URL(page, location.origin);
    if (location.href !== href || history.state !== before) {
      history.replaceState(before, '', page);
    }
  });
};

const sentTokens = async (app: App): Promise<unknown[]> =>
  (await app.requestsTo('reset-password')).map(
    ({body}) =>
      (JSON.parse(body) as {passwordResetToken: unknown}).passwordResetToken,
  );

/** Opens the element where it reads the address. */
const open = async (attributes: Record<string, string> = {}) => {
  const app = await createApp({rsaBits: 1024});
  const element = await put({'app-host': app.appHost, ...attributes});
  return {app, element, seen: watch(element)};
};

const submitted = async ({
  app,
  element,
}: Awaited<ReturnType<typeof open>>): Promise<unknown[]> => {
  fill(element, newPassword());
  await element.submit();
  return sentTokens(app);
};

describe('a token in the address', () => {
  const places: [
    name: string,
    more: (token: string) => string,
    rest: string,
  ][] = [
    ['the query', (t) => `&token=${t}`, ''],
    ['the query by its long name', (t) => `&passwordResetToken=${t}`, ''],
    ['the fragment', (t) => `#token=${t}`, ''],
    [
      'the fragment beside other things',
      (t) => `&a=%20x+y&b#c=%2F&token=${t}&d=`,
      '&a=%20x+y&b#c=%2F&d=',
    ],
    [
      'the query beside other things',
      (t) => `&a=1&token=${t}&b=%20x+y&c&=&d=%zz#frag`,
      '&a=1&b=%20x+y&c&=&d=%zz#frag',
    ],
    ['the route of a fragment', (t) => `#/reset?token=${t}`, '#/reset'],
    [
      'a fragment behind a route',
      (t) => `#/reset?x=1#token=${t}`,
      '#/reset?x=1',
    ],
    ['a link escaped twice', (t) => `&lang=en&amp;token=${t}`, '&lang=en'],
    ['two places, equal', (t) => `&token=${t}#token=${t}`, ''],
  ];
  for (const [name, more, rest] of places) {
    it(`is read from ${name} and taken out of it at once [TOK-3]`, async () => {
      const token = newToken();
      const state = {route: 'reset', deep: [1, {two: 2}]};
      goTo(more(token), state);
      const {length} = history;
      const left = eventLog(window, 'popstate', 'hashchange');
      const opened = await open();
      expect(opened.element.state).to.equal('ready');
      expect(location.href).to.equal(location.origin + page + rest);
      expect(history.state).to.deep.equal(state);
      expect(history.length).to.equal(length);
      expect(await submitted(opened)).to.deep.equal([token]);
      await settled();
      expect(left).to.deep.equal([]);
    });
  }

  for (const odd of ['a+b c%2B%20=.~', ' edge ', 'ToKeN', '密码🔐', '%25']) {
    it(`is sent as it was given: "${odd}" [TOK-1]`, async () => {
      const token = `${newToken()}${odd}`;
      goTo(`&token=${encodeURIComponent(token)}`);
      expect(await submitted(await open())).to.deep.equal([token]);
    });
  }

  it('keeps a plus sign', async () => {
    const token = `${newToken()}+1`;
    goTo(`#token=${token}`);
    expect(await submitted(await open())).to.deep.equal([token]);
  });

  it('stays there where the page wants it to', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    goTo(`&token=${token}#x`);
    const opened = await open({'keep-token-in-url': ''});
    expect(location.href).to.contain(`&token=${token}#x`);
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('is found by the name that the page gives', async () => {
    const token = newToken();
    const other = newToken();
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    goTo(`&token=${other}&t=${token}`);
    const opened = await open({'token-param': 'nothing t'});
    expect(location.href).to.contain(`&token=${other}`).and.not.contain(token);
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  const useless: [code: string, name: string, more: () => string][] = [
    ['token-missing', 'none', () => '&a=1'],
    ['token-missing', 'an empty one', () => '&token='],
    [
      'token-ambiguous',
      'two',
      () => `&token=${newToken()}&token=${newToken()}`,
    ],
    [
      'token-ambiguous',
      'two in two places',
      () => `&token=${newToken()}#token=${newToken()}`,
    ],
    ['token-malformed', 'half an escape', () => `&token=${newToken()}%E4%zz`],
    [
      'token-malformed',
      'an endless one',
      () => `#token=${newToken()}${'x'.repeat(8200)}`,
    ],
  ];
  for (const [code, name, more] of useless) {
    it(`is ${code} where there is ${name} [TOK-6, TOK-7]`, async () => {
      goTo(more());
      const heard: unknown[] = [];
      const listen = (event: Event): void => {
        heard.push((event as CustomEvent).detail);
      };
      addEventListener('genauth-reset-failure', listen);
      onceAfterTest(() => removeEventListener('genauth-reset-failure', listen));
      const {app, element} = await open();
      while (heard.length === 0) await settled();
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({code, retryable: false});
      expect(element.state).to.equal('token-missing');
      expect(formOf(element)).to.equal(null);
      expect(location.href).not.to.contain('oken=');
      await element.submit();
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  it('is read though the page may not change its address [TOK-4]', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    goTo(`&token=${token}`);
    override(history, 'replaceState', {
      value: () => {
        throw new DOMException('Not here', 'SecurityError');
      },
    });
    expect(await submitted(await open())).to.deep.equal([token]);
    Reflect.deleteProperty(history, 'replaceState');
  });

  it('heals an element whose link was no good', async () => {
    const opened = await open();
    const {element, seen} = opened;
    expect(element.state).to.equal('token-missing');
    const token = newToken();
    goTo('');
    location.hash = `token=${token}`;
    await next(element, 'state-change');
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(location.href).not.to.contain(token);
    expect(await submitted(opened)).to.deep.equal([token]);
    expect(namesOf(seen).slice(0, 2)).to.deep.equal(['state-change', 'submit']);
  });

  it('of a new link is used instead of the old one', async () => {
    const old = newToken();
    goTo(`#token=${old}`);
    const opened = await open();
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    const token = newToken();
    location.hash = `token=${token}`;
    await changed;
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('of a new link does not alter a submission, and is used after it', async () => {
    goTo(`#token=${newToken()}`);
    const {app, element} = await open();
    fill(element, newPassword());
    await app.fault(
      'reset-password',
      {
        kind: 'hold',
        fault: {kind: 'envelope', statusCode: 401, message: 'Expired'},
      },
      1,
    );
    const over = element.submit();
    while ((await posts(app)) < 1);
    const token = await app.issueToken();
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    location.hash = `token=${token}`;
    await changed;
    expect(element.state).to.equal('submitting');
    await app.release();
    await over;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect((await sentTokens(app)).at(-1)).to.equal(token);
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is not that of a parameter of the page beside it', async () => {
    const token = newToken();
    goTo(`&token=page&passwordResetToken=${token}`);
    const opened = await open();
    expect(location.href).to.match(/&token=page$/);
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    location.hash = 'section';
    await changed;
    expect(location.href).to.match(/&token=page#section$/);
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('is left alone by a fragment without one', async () => {
    const opened = await open({token: newToken()});
    const {element, seen} = opened;
    fill(element, 'typed already');
    goTo('');
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    location.hash = 'section';
    await changed;
    expect(valuesOf(element)).to.deep.equal(['typed already', 'typed already']);
    expect(seen).to.deep.equal([]);
    expect(location.hash).to.equal('#section');
  });

  it('is sent to nobody before the visitor submits [TOK-2]', async () => {
    goTo(`#token=${newToken()}`);
    const {app, element, seen} = await open();
    element.focus();
    fieldsOf(element)[0]?.dispatchEvent(
      new Event('pointerdown', {bubbles: true}),
    );
    dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    while ((await app.requestsTo('system')).length < 1);
    await settled();
    expect(await posts(app)).to.equal(0);
    expect(seen).to.deep.equal([]);
  });
});

describe('the same link, opened again', () => {
  /** As from the mail, in the tab that is still open. */
  const openAgain = async (token: string): Promise<void> => {
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    location.hash = `token=${token}`;
    await changed;
  };

  const firstAttempt = async (fault: Fault) => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    goTo(`#token=${token}`);
    const element = await put({'app-host': app.appHost});
    const seen = watch(element);
    const password = newPassword();
    fill(element, password);
    await app.fault('reset-password', fault, 1);
    await element.submit();
    expect(element.state).to.equal('failed');
    await openAgain(token);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    fill(element, password);
    return {app, element, seen, password, token};
  };

  it('does not forget that an answer was lost', async () => {
    const {app, element, seen} = await firstAttempt({
      kind: 'reset',
      when: 'after',
    });
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
      'token-rejected',
    ]);
    expect(failuresIn(seen)[1]?.message).to.contain(
      'your earlier attempt may have worked',
    );
    expect(await posts(app)).to.equal(2);
  });

  it('does not forget it over another link', async () => {
    const {app, element, seen, password, token} = await firstAttempt({
      kind: 'reset',
      when: 'after',
    });
    await openAgain(await app.issueToken());
    await app.fault('reset-password', {kind: 'rate-limit'}, 1);
    fill(element, password);
    await element.submit();
    await openAgain(token);
    fill(element, password);
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
      'rate-limited',
      'token-rejected',
    ]);
    expect(failuresIn(seen)[2]?.message).to.contain(
      'your earlier attempt may have worked',
    );
  });

  it('is no way around a wait', async () => {
    const {app, element, seen, password} = await firstAttempt({
      kind: 'rate-limit',
      retryAfter: '600',
      exposed: true,
    });
    await element.submit();
    const [first, second, ...more] = failuresIn(seen);
    expect(first).to.include({code: 'rate-limited', retryAfter: 600});
    expect(second).to.include({code: 'rate-limited', retryable: true});
    expect(second?.retryAfter).to.be.within(500, 600);
    expect(more).to.deep.equal([]);
    expect(await posts(app)).to.equal(1);
    expect(await app.passwordIs(password)).to.equal(false);
  });

  it('does not wait for what another link was told to wait for', async () => {
    const {app, element, seen, password} = await firstAttempt({
      kind: 'rate-limit',
      retryAfter: '600',
      exposed: true,
    });
    await openAgain(await app.issueToken());
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('a token from the page', () => {
  it('leaves the attribute at once [TOK-8]', async () => {
    const element = document.createElement('genauth-reset-password');
    element.setAttribute('token', newToken());
    expect(element.hasAttribute('token')).to.equal(false);
    expect(element.token).to.equal('');
    const {app, element: mounted} = await visit();
    expect(mounted.outerHTML).not.to.contain('token');
    mounted.setAttribute('token', await app.issueToken());
    expect(mounted.hasAttribute('token')).to.equal(false);
  });

  it('may be a number in a page without types', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken({token: '1234567890123'});
    const element = await put({'app-host': app.appHost});
    element.token = Number(token) as unknown as string;
    await element.updateComplete;
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('begins anew, and an earlier one has its wait still', async () => {
    const app = await createApp({rsaBits: 1024});
    const first = await app.issueToken();
    const element = await put({'app-host': app.appHost, token: first});
    const seen = watch(element);
    fill(element, newPassword());
    const wait: Fault = {kind: 'rate-limit', retryAfter: '600', exposed: true};
    await app.fault('reset-password', wait, 1);
    await element.submit();
    expect(buttonOf(element).ariaDisabled).to.equal('true');
    element.token = await app.issueToken();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    const refusal: Fault = {
      kind: 'envelope',
      statusCode: 422,
      message: 'No.',
    };
    await app.fault('reset-password', refusal, 1);
    await element.submit();
    element.token = first;
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'rate-limited',
      'rejected',
      'rate-limited',
    ]);
    expect(buttonOf(element).ariaDisabled).to.equal('true');
    expect(await posts(app)).to.equal(2);
  });

  it('can be set and never read [TOK-5]', async () => {
    const {element} = await visit();
    element.token = newToken();
    expect(element.token).to.equal('');
  });

  it('wins over that of the address, which is taken out all the same [TOK-8]', async () => {
    goTo(`&token=${newToken()}`);
    const token = newToken();
    const opened = await open({token});
    expect(location.search).to.equal(search);
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('wins over that of the address when it comes later', async () => {
    goTo(`&token=${newToken()}`);
    const opened = await open();
    const token = newToken();
    opened.element.token = token;
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('makes up for a useless one in the address', async () => {
    goTo(`&token=${newToken()}&token=${newToken()}`);
    const token = newToken();
    const opened = await open({token});
    expect(opened.element.state).to.equal('ready');
    expect(await submitted(opened)).to.deep.equal([token]);
  });

  it('is not followed by an older one when it is rejected', async () => {
    const app = await createApp({rsaBits: 1024});
    // It may be another account's, whose password nobody wants to change.
    const older = await app.issueToken();
    goTo(`&token=${older}`);
    const rejected = await app.issueToken({state: 'expired'});
    const element = await put({'app-host': app.appHost, token: rejected});
    const seen = watch(element);
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'token-rejected',
    ]);
    await element.updateComplete;
    expect(element.state).to.equal('failed');
    await element.submit();
    expect(await sentTokens(app)).to.deep.equal([rejected]);
    // A link that is opened now is a new beginning.
    location.hash = `token=${older}`;
    await next(element, 'state-change');
    expect(element.state).to.equal('ready');
  });

  it('keeps what was typed when another one follows [MEM-2]', async () => {
    const {app, element, seen, password} = await visit();
    const token = await app.issueToken();
    element.token = token;
    await element.updateComplete;
    expect(valuesOf(element)).to.deep.equal([password, password]);
    expect(seen).to.deep.equal([]);
    await element.submit();
    expect(await sentTokens(app)).to.deep.equal([token]);
  });

  it('is dropped after success, not used for another attempt [TOK-5]', async () => {
    const visited = await visit();
    const {app, element} = visited;
    const {over} = await submitAndHold(visited);
    await app.release();
    await over;
    await element.submit();
    expect(await posts(app)).to.equal(1);
    expect(failuresIn(visited.seen)).to.deep.equal([]);
  });
});
