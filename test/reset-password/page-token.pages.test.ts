import {expect} from 'chai';
import {allowSecret, newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  failuresIn,
  fill,
  formOf,
  namesOf,
  next,
  override,
  posts,
  put,
  settled,
  submitAndHold,
  watch,
  type Seen,
} from './visit.js';

import {
  elementFor,
  goTo,
  isClean,
  isShown,
  open,
  page,
  succeeds,
  until,
} from './visit-link.js';

/** As from a mail, in the tab that is open. */
const openLink = async (token: string): Promise<void> => {
  const changed = new Promise((resolve) =>
    addEventListener('hashchange', resolve, {once: true}),
  );
  location.hash = `token=${token}`;
  await changed;
};

describe('an element that is drawn anew [REACH-3]', () => {
  const ways: [
    name: string,
    swap: (from: Element, to: Element) => void | Promise<void>,
  ][] = [
    ['in its place', (from, to) => from.replaceWith(to)],
    [
      'after the first is gone',
      async (from, to) => {
        const {parentNode} = from;
        from.remove();
        await settled();
        parentNode?.append(to);
      },
    ],
    [
      'before the first goes, in one task',
      (from, to) => {
        from.after(to);
        from.remove();
      },
    ],
  ];
  for (const [name, swap] of ways) {
    it(`${name} takes the token over`, async () => {
      const opened = await open();
      const second = elementFor(opened.app);
      const seen = watch(second);
      await swap(opened.element, second);
      await succeeds(opened, second);
      expect(failuresIn(seen)).to.deep.equal([]);
      expect(failuresIn(opened.seen)).to.deep.equal([]);
    });
  }

  it('long before the first goes gets it then', async () => {
    const opened = await open();
    const second = elementFor(opened.app);
    const seen = watch(second);
    opened.element.after(second);
    await next(second, 'failure');
    expect(second.state).to.equal('token-missing');
    opened.element.remove();
    await next(second, 'state-change');
    await succeeds(opened, second);
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'token-missing',
    ]);
  });

  it('as often as a framework likes takes it over', async () => {
    const opened = await open();
    let {element} = opened;
    for (let round = 0; round < 5; round++) {
      const another = elementFor(opened.app);
      element.replaceWith(another);
      element = another;
      if (round % 2) await isShown(another);
    }
    await succeeds(opened, element);
  });

  it('for another service never gets it', async () => {
    const opened = await open();
    const other = elementFor(opened.app);
    other.appHost = 'https://evil.example';
    const failure = next(other, 'failure');
    opened.element.replaceWith(other);
    expect((await failure).detail).to.include({code: 'token-missing'});
    expect(other.state).to.equal('token-missing');
    // It is there still, for whom it was.
    const second = elementFor(opened.app);
    other.replaceWith(second);
    await succeeds(opened, second);
  });

  it('goes on where it is put back', async () => {
    const opened = await open();
    const {element, seen} = opened;
    const {parentNode} = element;
    element.remove();
    await settled();
    parentNode?.append(element);
    await succeeds(opened, element);
    expect(failuresIn(seen)).to.deep.equal([]);
  });

  it('leaves none to the first, once that is put back', async () => {
    const opened = await open();
    const {element, app} = opened;
    const {parentNode} = element;
    const second = elementFor(app);
    element.replaceWith(second);
    await isShown(second);
    const failure = next(element, 'failure');
    parentNode?.append(element);
    expect((await failure).detail).to.include({code: 'token-missing'});
    await succeeds(opened, second);
  });

  it('during a submission knows that an answer was lost', async () => {
    const opened = await open();
    const {app, element, seen} = opened;
    const password = newPassword();
    fill(element, password);
    await app.fault('reset-password', {
      kind: 'apply-then',
      fault: {kind: 'hold'},
    });
    const over = element.submit();
    while ((await posts(app)) < 1);
    const second = elementFor(app);
    element.replaceWith(second);
    await over;
    await app.fault('reset-password', null);
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal(['aborted']);
    await isShown(second);
    const heard = watch(second);
    fill(second, password);
    await second.submit();
    const [failure] = failuresIn(heard);
    expect(failure).to.include({code: 'token-rejected'});
    expect(failure?.message).to.contain('earlier attempt');
  });

  it('waits as long as the first was told to', async () => {
    const opened = await open();
    const {app, element} = opened;
    fill(element, newPassword());
    await app.fault(
      'reset-password',
      {kind: 'rate-limit', retryAfter: '600', exposed: true},
      1,
    );
    await element.submit();
    const second = elementFor(app);
    element.replaceWith(second);
    await isShown(second);
    const heard = watch(second);
    fill(second, newPassword());
    await second.submit();
    expect(failuresIn(heard)[0]).to.include({code: 'rate-limited'});
    expect(await posts(app)).to.equal(1);
  });

  it('shows the success that the first one had, and tells nobody again', async () => {
    const opened = await open();
    await succeeds(opened, opened.element);
    const second = elementFor(opened.app);
    const seen = watch(second);
    opened.element.replaceWith(second);
    await isShown(second);
    expect(second.state).to.equal('succeeded');
    expect(namesOf(seen)).to.deep.equal(['state-change']);
  });

  it('shows no success of another page', async () => {
    const opened = await open();
    await succeeds(opened, opened.element);
    opened.element.remove();
    await settled();
    history.replaceState(null, '', `${page}#another`);
    const second = elementFor(opened.app);
    const failure = next(second, 'failure');
    document.body.append(second);
    expect((await failure).detail).to.include({code: 'token-missing'});
  });

  it('gets the token for the service that is set by now', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    goTo(`#token=${token}`);
    // The page does not know its service yet.
    const element = await put({});
    element.appHost = app.appHost;
    await element.updateComplete;
    const second = elementFor(app);
    element.replaceWith(second);
    await succeeds({app, token}, second);
  });

  it('gets nothing once the token was refused', async () => {
    const {app, element} = await open();
    await app.fault(
      'reset-password',
      {kind: 'envelope', statusCode: 401, message: 'Expired'},
      1,
    );
    fill(element, newPassword());
    await element.submit();
    const second = elementFor(app);
    const failure = next(second, 'failure');
    element.replaceWith(second);
    expect((await failure).detail).to.include({code: 'token-missing'});
  });
});

describe('another token', () => {
  it('ends the redirect of the success before it', async () => {
    const clock = handClock();
    const opened = await open({'sign-in-url': '#left', 'redirect-delay': '9'});
    const {app, element} = opened;
    await succeeds(opened, element);
    element.token = await app.issueToken();
    expect(element.state).to.equal('ready');
    await clock.pass(20);
    expect(location.hash).to.equal('');
    expect(element.state).to.equal('ready');
  });

  it('of a link that is opened after success begins anew', async () => {
    const opened = await open();
    const {app, element, seen} = opened;
    await succeeds(opened, element);
    const token = await app.issueToken();
    const change = next(element, 'state-change');
    await openLink(token);
    await change;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(isClean(token)).to.equal(true);
    await succeeds({app, token}, element);
    expect(failuresIn(seen)).to.deep.equal([]);
  });

  it('that the page sets after success begins anew', async () => {
    const opened = await open();
    const {app, element} = opened;
    await succeeds(opened, element);
    const token = await app.issueToken();
    element.token = token;
    await element.updateComplete;
    expect(formOf(element)).not.to.equal(null);
    await succeeds({app, token}, element);
  });

  it('is not the one that a template sets again', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    const element = await put({'app-host': app.appHost, token});
    const seen: Seen[] = watch(element);
    await succeeds({app, token}, element);
    const many = seen.length;
    element.token = token;
    await element.updateComplete;
    await settled();
    expect(element.state).to.equal('succeeded');
    expect(seen).to.have.length(many);
  });

  it('closes the channel of the one that it takes the place of', async () => {
    let channels = 0;
    const Native = BroadcastChannel;
    override(globalThis, 'BroadcastChannel', {
      value: class extends Native {
        constructor(name: string) {
          super(name);
          channels++;
        }
        override close(): void {
          super.close();
          channels--;
        }
      },
    });
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    const element = await put({'app-host': app.appHost, token});
    element.dispatchEvent(new Event('pointerdown', {bubbles: true}));
    element.renderRoot.dispatchEvent(new Event('pointerdown'));
    await until(() => channels === 1);
    element.token = await app.issueToken();
    await until(() => channels === 0);
  });

  it('of a link that was opened is no news where the page keeps it', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const {app, element, seen, token} = await open({'keep-token-in-url': ''});
    fill(element, newPassword());
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await element.submit();
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, {once: true}),
    );
    location.hash = `token=${token}&section=2`;
    await changed;
    await settled();
    expect(element.state).to.equal('failed');
    await app.fault(
      'reset-password',
      {kind: 'envelope', statusCode: 401, message: 'Expired'},
      1,
    );
    await element.submit();
    const many = namesOf(seen).length;
    expect(failuresIn(seen).at(-1)?.code).to.equal('token-rejected');
    await openLink(token);
    await settled();
    expect(element.state).to.equal('failed');
    expect(namesOf(seen)).to.have.length(many);
  });

  it('during a submission is not lost when that succeeds', async () => {
    const opened = await open();
    const {app, element, seen} = opened;
    fill(element, newPassword());
    const {over} = await submitAndHold({...opened, password: ''});
    const token = await app.issueToken();
    element.token = token;
    await app.release();
    await over;
    await element.updateComplete;
    expect(namesOf(seen)).to.include('success');
    await succeeds({app, token}, element);
  });
});
