import {expect} from 'chai';
import {channelName} from '../../src/reset-password/tabs.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp} from '../helpers/genauth.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  next,
  override,
  posts,
  put,
  rootOf,
  textOf,
  valuesOf,
  visit,
  watch,
  type Visit,
} from './visit.js';

const elsewhere = 'You changed your password in another tab of this browser';

/** The same link in another tab, as far as the element can tell. */
const twice = async (attributes: Record<string, string> = {}) => {
  const app = await createApp({rsaBits: 1024});
  const token = await app.issueToken();
  const open = async (): Promise<Visit> => {
    const element = await put({'app-host': app.appHost, token, ...attributes});
    return {app, element, seen: watch(element), password: ''};
  };
  return {app, token, one: await open(), other: await open()};
};

const change = async ({app, element}: Visit): Promise<void> => {
  const password = `${app.name} and a long one`;
  fill(element, password);
  const success = next(element, 'success');
  await element.submit();
  await success;
};

const touch = ({element}: Visit): void => fieldsOf(element)[0]?.click();

/** The links that the visitor sees. */
const linksOf = ({element}: Visit): string[] =>
  [...rootOf(element).querySelectorAll('a')]
    .filter((link) => link.checkVisibility())
    .map((link) => link.textContent.trim());

/** Whatever goes between tabs until the end of the test. */
const overhear = (): {
  heard: unknown[];
  say: (message: unknown) => void;
} => {
  const channel = new BroadcastChannel(channelName);
  onceAfterTest(() => channel.close());
  const heard: unknown[] = [];
  channel.addEventListener('message', ({data}) => heard.push(data));
  return {heard, say: (message) => channel.postMessage(message)};
};

/** Until everything that was said before has arrived everywhere. */
const delivered = async (): Promise<void> => {
  const [from, to] = [new BroadcastChannel('-'), new BroadcastChannel('-')];
  const arrived = new Promise((resolve) => {
    to.onmessage = resolve;
  });
  from.postMessage('');
  await arrived;
  from.close();
  to.close();
};

describe('two tabs with the same link', () => {
  it('both know when one of them has changed the password', async () => {
    const {one, other} = await twice({
      'sign-in-url': '/login',
      'request-url': '/forgot',
    });
    touch(other);
    fill(other.element, 'something typed');
    const failure = next(other.element, 'failure');
    await change(one);
    await failure;
    expect(other.element.state).to.equal('failed');
    expect(failuresIn(other.seen)).to.deep.equal([
      {
        code: 'token-rejected',
        message:
          'You changed your password in another tab of this browser, so this link no longer works. Sign in with your new password.',
        retryable: false,
      },
    ]);
    const text = textOf(other.element);
    expect(text).to.contain('Your password has been changed');
    expect(text).to.contain(elsewhere);
    expect(linksOf(other)).to.deep.equal(['Sign in']);
    expect(formOf(other.element)).to.equal(null);
    expect(valuesOf(other.element)).to.deep.equal(['', '']);
    expect(one.element.state).to.equal('succeeded');
    expect(failuresIn(one.seen)).to.deep.equal([]);
  });

  it('are told of it later, when the visitor comes to the other', async () => {
    const {app, one, other} = await twice();
    await change(one);
    await delivered();
    expect(other.element.state).to.equal('ready');
    const failure = next(other.element, 'failure');
    touch(other);
    await failure;
    expect(textOf(other.element)).to.contain(elsewhere);
    expect(await posts(app)).to.equal(1);
  });

  it('are told of it in answer to a refusal', async () => {
    const {one, other} = await twice();
    // Held back until the service has said no.
    const {postMessage} = BroadcastChannel.prototype;
    const held: (() => void)[] = [];
    let holding = true;
    override(BroadcastChannel.prototype, 'postMessage', {
      value(this: BroadcastChannel, message: {type: string}) {
        const send = () => postMessage.call(this, message);
        if (message.type === 'used' && holding) held.push(send);
        else send();
      },
    });
    await change(one);
    fill(other.element, 'another password');
    const failure = next(other.element, 'failure');
    const post = window.fetch;
    override(window, 'fetch', {
      async value(...request: Parameters<typeof fetch>) {
        const answer = await post(...request);
        holding = false;
        for (const send of held) send();
        return answer;
      },
    });
    // With it, what was typed is kept for another link.
    const forgot = document.createElement('genauth-forgot-password');
    forgot.slot = 'request';
    other.element.append(forgot);
    await other.element.submit();
    await failure;
    expect(textOf(other.element)).to.contain(elsewhere);
    expect(failuresIn(other.seen)).to.have.length(1);
    expect(valuesOf(other.element).join('')).to.equal('');
  });

  it('know of a change with a token that replaced a refused one', async () => {
    const app = await createApp({rsaBits: 1024});
    const refused = await app.issueToken({state: 'expired'});
    const element = await put({'app-host': app.appHost, token: refused});
    const token = await app.issueToken();
    const other = await put({'app-host': app.appHost, token});
    fieldsOf(other)[0]?.click();
    const password = `${app.name} and a long one`;
    fill(element, password);
    const success = next(element, 'success');
    element.addEventListener(
      'genauth-reset-failure',
      () => {
        element.token = token;
        fill(element, password);
        void element.submit();
      },
      {once: true},
    );
    const failure = next(other, 'failure');
    await element.submit();
    await success;
    await failure;
    expect(textOf(other)).to.contain(elsewhere);
  });

  it('do without a channel where there is none', async () => {
    override(globalThis, 'BroadcastChannel', {value: undefined});
    const {one, other} = await twice();
    await change(one);
    fill(other.element, 'another password');
    const failure = next(other.element, 'failure');
    await other.element.submit();
    await failure;
    expect(textOf(other.element)).to.contain('This link no longer works');
    expect(textOf(other.element)).to.contain('has already been used');
  });

  it('say nothing of the token to anybody else [TOK-5]', async () => {
    const {heard} = overhear();
    const {token, one, other} = await twice();
    touch(other);
    const failure = next(other.element, 'failure');
    await change(one);
    await failure;
    await delivered();
    const used = heard.filter((message) => 'salt' in (message as object));
    expect(used).not.to.deep.equal([]);
    for (const message of used) {
      expect(Object.keys(message as object).sort()).to.deep.equal([
        'digest',
        'salt',
        'type',
      ]);
    }
    expect(JSON.stringify(heard)).not.to.contain(token);
    expect(JSON.stringify(heard)).not.to.contain(token.slice(0, 12));
  });

  it('have a salt each time', async () => {
    const {heard} = overhear();
    await change((await twice()).one);
    await change((await twice()).one);
    const all = (key: 'salt' | 'digest') =>
      new Set(
        (heard as Partial<Record<string, string>>[]).flatMap(
          (message) => message[key] ?? [],
        ),
      );
    while (all('digest').size < 2) await delivered();
    expect(all('salt').size).to.equal(2);
  });

  it('are not taken in by others on the channel', async () => {
    const {say} = overhear();
    const {app, element, seen} = await visit();
    fieldsOf(element)[0]?.click();
    const other = await visit({}, {app});
    fieldsOf(other.element)[0]?.click();
    for (const message of [
      null,
      7,
      'used',
      {},
      {type: 'used'},
      {type: 'used', salt: 1, digest: 2},
      {type: 'used', salt: 'a', digest: 'b'},
      {type: 'used', salt: 'a', digest: undefined},
    ]) {
      say(message);
    }
    await change(other);
    await delivered();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(failuresIn(seen)).to.deep.equal([]);
    const success = next(element, 'success');
    await element.submit();
    await success;
  });

  it('are quiet once the element is gone', async () => {
    const {one} = await twice();
    await change(one);
    one.element.remove();
    const {heard, say} = overhear();
    say({type: 'ask'});
    await delivered();
    expect(heard).to.deep.equal([]);
  });

  it('go on from where they were, when one is put back', async () => {
    const {one, other} = await twice();
    touch(other);
    const place = other.element.parentElement!;
    other.element.remove();
    await change(one);
    await delivered();
    place.append(other.element);
    await other.element.updateComplete;
    expect(other.element.state).to.equal('ready');
    fill(other.element, 'another password');
    const failure = next(other.element, 'failure');
    await other.element.submit();
    await failure;
    expect(rootOf(other.element).textContent).to.contain(elsewhere);
  });
});
