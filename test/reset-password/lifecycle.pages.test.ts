import {expect} from 'chai';
import {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword, watchElement} from '../helpers/canary.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp} from '../helpers/genauth.js';
import {focusedIn, part} from './in-state.js';
import {
  textOf,
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
  rootOf,
  settled,
  submitAndHold,
  valuesOf,
  visit,
  watch,
  type EventName,
  type Seen,
} from './visit.js';

const leave = (persisted = true): boolean =>
  dispatchEvent(new PageTransitionEvent('pagehide', {persisted}));

const comeBack = (persisted = true): boolean =>
  dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

const newHome = (): HTMLElement => {
  const home = document.createElement('div');
  document.body.append(home);
  onceAfterTest(() => home.remove());
  return home;
};

/** Does it right after the service's confirmation was read, still as text. */
const whenTheAnswerIsRead = (work: () => void): void => {
  const {parse} = JSON;
  let done = false;
  override(JSON, 'parse', {
    value: (...args: Parameters<typeof parse>) => {
      const value: unknown = parse(...args);
      if (!done && /"statusCode":200/.test(args[0])) {
        done = true;
        work();
      }
      return value;
    },
  });
};

/** What goes wrong in the page without anybody's care, until the end. */
const watchMishaps = (): unknown[] => {
  const mishaps: unknown[] = [];
  const listen = (event: Event): void => {
    const {message, reason} = event as Event & Record<string, unknown>;
    mishaps.push(message ?? reason);
  };
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, listen);
    onceAfterTest(() => removeEventListener(type, listen));
  }
  return mishaps;
};

const nothingMore = async (
  seen: readonly Seen[],
  many: number,
): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await settled();
  expect(seen).to.have.length(many);
};

describe('an element that is taken out of the document', () => {
  it('aborts what it is doing, and says so once and to nobody else [NET-17]', async () => {
    const visited = await visit();
    const {app, element, seen, password} = visited;
    const {over} = await submitAndHold(visited);
    const parent = newHome();
    parent.append(element);
    await settled();
    expect(element.state).to.equal('submitting');
    const heard = watch(element, parent);
    const failure = next(element, 'failure');
    parent.remove();
    const event = await failure;
    await over;
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'failure',
    ]);
    expect(failuresIn(seen)[0]).to.include({code: 'aborted', retryable: true});
    expect(event.bubbles).to.equal(false);
    expect(failuresIn(heard)).to.deep.equal([]);
    expect(element.state).to.equal('ready');

    await app.release();
    await app.requests();
    await settled();
    expect(seen).to.have.length(4);
    expect(element.state).to.equal('ready');

    newHome().append(element);
    await settled();
    expect(seen).to.have.length(4);
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    expect(valuesOf(element)).to.deep.equal([password, password]);
  });

  it('works again where it is put back, and knows that an answer was lost', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    await app.fault('reset-password', {
      kind: 'apply-then',
      fault: {kind: 'hold'},
    });
    const over = element.submit();
    while ((await posts(app)) < 1);
    element.remove();
    await over;
    await app.fault('reset-password', null);
    newHome().append(element);
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'aborted',
      'token-rejected',
    ]);
    expect(failuresIn(seen)[1]?.message).to.contain('earlier attempt');
  });

  it('is over at the very moment when the answer is read, and stays so [NET-18]', async () => {
    const {app, element, seen} = await visit();
    const failure = next(element, 'failure');
    whenTheAnswerIsRead(() => element.remove());
    await element.submit();
    await failure;
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'failure',
    ]);
    expect(failuresIn(seen)[0]?.code).to.equal('aborted');
    await nothingMore(seen, 4);
    expect(element.state).to.equal('ready');
    // Nobody knows that it worked, and nobody says that it did not.
    newHome().append(element);
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen)[1]?.code).to.equal('token-rejected');
    expect(failuresIn(seen)[1]?.message).to.contain('earlier attempt');
    expect(await posts(app)).to.equal(2);
  });

  const removals: [state: string, names: EventName[], codes: string[]][] = [
    [
      'submitting',
      ['submit', 'state-change', 'state-change', 'failure'],
      ['aborted'],
    ],
    ['succeeded', ['submit', 'state-change', 'state-change', 'success'], []],
    [
      'failed',
      ['submit', 'state-change', 'state-change', 'failure'],
      ['bad-response'],
    ],
  ];
  for (const [state, names, codes] of removals) {
    it(`by a listener, at "${state}", ends it properly`, async () => {
      const {app, element, seen, password} = await visit();
      const mishaps = watchMishaps();
      if (state === 'failed') {
        await app.fault('reset-password', {kind: 'status', status: 403}, 1);
      }
      element.addEventListener('genauth-reset-state-change', () => {
        if (element.state === state) element.remove();
      });
      await element.submit();
      await nothingMore(seen, 4);
      expect(namesOf(seen)).to.deep.equal(names);
      expect(failuresIn(seen).map(({code}) => code)).to.deep.equal(codes);
      expect(element.state).to.equal(state === 'submitting' ? 'ready' : state);
      expect(await posts(app)).to.equal(state === 'submitting' ? 0 : 1);
      expect(await app.passwordIs(password)).to.equal(state === 'succeeded');
      expect(mishaps).to.deep.equal([]);

      // Put back, it is what it was, and says nothing of it again.
      newHome().append(element);
      await element.updateComplete;
      await nothingMore(seen, 4);
      expect(formOf(element) === null).to.equal(state === 'succeeded');
      expect(mishaps).to.deep.equal([]);
    });
  }

  it('sends nothing when a listener of submit takes it out', async () => {
    const {app, element, seen} = await visit();
    element.addEventListener('genauth-reset-submit', () => element.remove());
    await element.submit();
    expect(namesOf(seen)).to.deep.equal(['submit']);
    expect(element.state).to.equal('ready');
    expect(await posts(app)).to.equal(0);
  });

  it('is not busy any more where it is put back at once after a submit', async () => {
    const {app, element, seen} = await visit();
    const over = element.submit();
    element.remove();
    await over;
    newHome().append(element);
    await element.updateComplete;
    expect(formOf(element)?.ariaBusy).to.equal('false');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    expect(seen).to.deep.equal([]);
    expect(await posts(app)).to.equal(0);
    await element.submit();
    expect(element.state).to.equal('succeeded');
  });

  const moves: [name: string, move: (element: Element) => void][] = [
    ['appended elsewhere', (element) => newHome().append(element)],
    [
      'removed and put back',
      (element) => {
        const {parentNode} = element;
        element.remove();
        parentNode?.append(element);
      },
    ],
  ];
  if ('moveBefore' in Element.prototype) {
    moves.push([
      'moved with moveBefore',
      (element) => {
        const home = newHome() as HTMLElement & {
          moveBefore(node: Node, child: Node | null): void;
        };
        home.moveBefore(element, null);
      },
    ]);
  }
  for (const [name, move] of moves) {
    it(`keeps request and result when it is ${name} in one task [NET-17]`, async () => {
      const visited = await visit();
      const {app, element, seen, password} = visited;
      const {over} = await submitAndHold(visited);
      move(element);
      await settled();
      expect(element.state).to.equal('submitting');
      await app.release();
      await over;
      expect(namesOf(seen)).to.deep.equal([
        'submit',
        'state-change',
        'state-change',
        'success',
      ]);
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await posts(app)).to.equal(1);
    });
  }

  it('leaves no listener and no timer behind, a hundred times [LIFE-4]', async () => {
    const app = await createApp({rsaBits: 1024});
    await put({'app-host': app.appHost}); // whatever is loaded once
    const held = new Map<string, number>();
    const count = (name: string, by: number): void => {
      held.set(name, (held.get(name) ?? 0) + by);
    };
    const {addEventListener: add, removeEventListener: remove} =
      EventTarget.prototype;
    // Called without an object, as `addEventListener(…)`.
    const isBare = (target: unknown): boolean => target === undefined;
    const isGlobal = (target: unknown): boolean =>
      isBare(target) || target === window || target === document;
    override(EventTarget.prototype, 'addEventListener', {
      value(this: EventTarget, ...args: Parameters<typeof add>) {
        if (isGlobal(this)) count(args[0], 1);
        add.apply(isBare(this) ? window : this, args);
      },
    });
    override(EventTarget.prototype, 'removeEventListener', {
      value(this: EventTarget, ...args: Parameters<typeof remove>) {
        if (isGlobal(this)) count(args[0], -1);
        remove.apply(isBare(this) ? window : this, args);
      },
    });
    const timers = new Set<number>();
    const {setInterval: start, clearInterval: stop} = window;
    override(window, 'setInterval', {
      value: (...args: Parameters<typeof setInterval>) => {
        const timer = start(...args);
        timers.add(timer);
        return timer;
      },
    });
    override(window, 'clearInterval', {
      value: (timer: number) => {
        timers.delete(timer);
        stop(timer);
      },
    });
    await app.fault('reset-password', {
      kind: 'rate-limit',
      retryAfter: 60,
      exposed: true,
    });
    const token = await app.issueToken();
    let most = 0;
    for (let round = 0; round < 100; round++) {
      const element = document.createElement('genauth-reset-password');
      element.appHost = app.appHost;
      element.token = round % 2 ? token : '';
      document.body.append(element);
      await element.updateComplete;
      if (round % 25 === 1) {
        fill(element, newPassword());
        await element.submit();
        most = Math.max(most, timers.size);
      }
      element.remove();
      await settled();
    }
    expect(most).to.equal(1);
    expect(timers.size).to.equal(0);
    const left = [...held].filter(([, number]) => number !== 0);
    expect(left).to.deep.equal([]);
    expect(held.size).to.be.greaterThan(0);
  });
});

describe('a page that is left', () => {
  it('does not know what became of the request [MEM-3]', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    const {over} = await submitAndHold(visited);
    const failure = next(element, 'failure');
    leave();
    await failure;
    await over;
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
    ]);
    expect(element.state).to.equal('failed');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    await app.release();
    await app.requests();
    await settled();
    expect(seen).to.have.length(4);
    expect(element.state).to.equal('failed');
  });

  it('has lost nothing when nothing was sent yet', async () => {
    const {app, element, seen, password} = await visit();
    await app.fault('system', {kind: 'hold'}, 1);
    const over = element.submit();
    while ((await app.requestsTo('system')).length < 1);
    expect(element.state).to.equal('submitting');
    const failure = next(element, 'failure');
    leave();
    expect(element.state).to.equal('ready');
    await over;
    await failure;
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal(['aborted']);
    expect(valuesOf(element)).to.deep.equal([password, password]);
    await app.release();
    await app.requests();
    await nothingMore(seen, 4);
    expect(await posts(app)).to.equal(0);
    // And so the next attempt has no earlier one to speak of.
    comeBack();
    fill(element, password);
    await app.fault(
      'reset-password',
      {kind: 'envelope', statusCode: 401, message: 'Expired'},
      1,
    );
    await element.submit();
    expect(failuresIn(seen)[1]?.code).to.equal('token-rejected');
    expect(failuresIn(seen)[1]?.message).not.to.contain('earlier attempt');
  });

  it('at the very moment when the answer is read does not know it', async () => {
    const {element, seen} = await visit();
    const failure = next(element, 'failure');
    whenTheAnswerIsRead(() => leave());
    await element.submit();
    await failure;
    await nothingMore(seen, 4);
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
    ]);
    expect(element.state).to.equal('failed');
  });

  it('says after a lost answer that the first attempt may have worked', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    await app.fault(
      'reset-password',
      {kind: 'apply-then', fault: {kind: 'hold'}},
      1,
    );
    const over = element.submit();
    while ((await posts(app)) < 1);
    leave();
    await over;
    comeBack();
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
      'token-rejected',
    ]);
    expect(failuresIn(seen)[1]?.message).to.contain('earlier attempt');
  });

  it('comes back from the cache with empty, concealed fields [MEM-3]', async () => {
    const visited = await visit();
    const {element} = visited;
    const {over} = await submitAndHold(visited);
    const failure = next(element, 'failure');
    leave();
    await failure;
    await over;
    rootOf(element).querySelector<HTMLElement>('[part~=reveal]')?.click();
    await element.updateComplete;
    expect(fieldsOf(element)[0]?.type).to.equal('text');
    comeBack();
    await element.updateComplete;
    expect(valuesOf(element)).to.deep.equal(['', '']);
    expect(fieldsOf(element).map(({type}) => type)).to.deep.equal([
      'password',
      'password',
    ]);
    expect(formOf(element)?.ariaBusy).to.equal('false');
  });

  it('comes back with nothing said of what was typed', async () => {
    const {element} = await visit({'password-strength': '3'});
    element.policy = {minLength: 20};
    fill(element, ' a1-b ');
    await element.submit();
    const [field] = fieldsOf(element);
    field!.dispatchEvent(new Event('input', {bubbles: true}));
    field!.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(textOf(element)).to.contain('You’ve entered 6');
    expect(textOf(element)).to.contain('starts or ends with a space');
    expect(textOf(element)).to.contain('(met)');
    leave();
    comeBack();
    await element.updateComplete;
    expect(field!.ariaInvalid).to.equal('false');
    expect(textOf(element)).not.to.contain('You’ve entered');
    expect(textOf(element)).not.to.contain('(met)');
    const [note] = rootOf(element).querySelectorAll(
      '[part=form] > [part=hint]',
    );
    expect(note?.checkVisibility()).to.equal(false);
    const status = rootOf(element).querySelector('[role=status]');
    expect(status?.textContent.trim()).to.equal('');
  });

  it('comes back without what was filled in silently and never touched', async () => {
    const {app, element, seen, password} = await visit();
    expect(valuesOf(element)).to.deep.equal([password, password]);
    leave();
    comeBack();
    await element.updateComplete;
    expect(valuesOf(element)).to.deep.equal(['', '']);
    expect(element.state).to.equal('ready');
    expect(seen).to.deep.equal([]);
    expect(await app.requests()).to.deep.equal([]);
  });

  it('is not busy when it comes back from before anything was sent', async () => {
    const {app, element, seen} = await visit();
    const over = element.submit();
    await element.updateComplete;
    leave();
    await over;
    comeBack();
    await element.updateComplete;
    expect(seen).to.deep.equal([]);
    expect(formOf(element)?.ariaBusy).to.equal('false');
    expect(await posts(app)).to.equal(0);
  });

  it('keeps what was typed when it was not left for the cache', async () => {
    const {element, password} = await visit();
    fieldsOf(element)[0]?.focus();
    comeBack(false);
    await element.updateComplete;
    expect(valuesOf(element)).to.deep.equal([password, password]);
  });

  it('still shows the success when it comes back [MEM-3]', async () => {
    const {element, seen} = await visit();
    await element.submit();
    leave();
    comeBack();
    await element.updateComplete;
    expect(element.state).to.equal('succeeded');
    expect(seen).to.have.length(4);
    expect(formOf(element)).to.equal(null);
  });
});

describe('a host that is earlier than the script', () => {
  let number = 0;

  it('has its properties honoured', async () => {
    const app = await createApp({rsaBits: 1024});
    const name = `late-reset-password-${++number}`;
    const early = document.createElement(name);
    Object.assign(early, {
      appHost: app.appHost,
      token: await app.issueToken(),
      passwordEncryptType: 'sm2',
      username: 'ada@example.com',
      confirmation: 'reveal',
    });
    newHome().append(early);
    customElements.define(name, class extends GenAuthResetPassword {});
    watchElement(early);
    if (!(early instanceof GenAuthResetPassword)) throw new Error('Too late');
    await early.updateComplete;
    expect(Object.keys(early)).not.to.include.oneOf(['token', 'appHost']);
    expect(early.token).to.equal('');
    expect(early.state).to.equal('ready');
    expect(fieldsOf(early)).to.have.length(1);
    expect(rootOf(early).textContent).to.contain('ada@example.com');
    const password = newPassword();
    fill(early, password);
    await early.submit();
    expect(await app.passwordIs(password)).to.equal(true);
    const [sent] = await app.requestsTo('reset-password');
    expect(sent?.body).to.contain('sm2');
  });
});

describe('reset()', () => {
  it('empties the fields and goes back to ready after a failure', async () => {
    const {app, element, seen, password} = await visit();
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await element.submit();
    element.reset();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(seen.at(-1)?.event.detail).to.deep.equal({
      state: 'ready',
      previous: 'failed',
    });
    expect(valuesOf(element)).to.deep.equal(['', '']);
    expect(rootOf(element).querySelector('[role=alert]')?.textContent.trim()).to
      .be.empty;
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('takes away what was wrong with the fields', async () => {
    const {element, seen} = await visit();
    fill(element, '');
    await element.submit();
    expect(fieldsOf(element)[0]?.ariaInvalid).to.equal('true');
    element.reset();
    await element.updateComplete;
    expect(fieldsOf(element)[0]?.ariaInvalid).to.equal('false');
    expect(namesOf(seen)).to.deep.equal(['invalid']);
  });

  it('does nothing under a submission', async () => {
    const visited = await visit();
    const {app, element, seen, password} = visited;
    const {over} = await submitAndHold(visited);
    element.reset();
    expect(element.state).to.equal('submitting');
    expect(valuesOf(element)).to.deep.equal([password, password]);
    await app.release();
    await over;
    expect(seen.at(-1)?.name).to.equal('success');
  });

  it('does nothing without a token', async () => {
    const missing = await put({});
    missing.reset();
    expect(missing.state).to.equal('token-missing');
  });

  it('in a listener does not swallow the failure of the attempt', async () => {
    const {app, element, seen} = await visit();
    element.addEventListener('genauth-reset-state-change', () => {
      if (element.state === 'failed') element.reset();
    });
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'bad-response',
    ]);
    expect(element.state).to.equal('ready');
  });
});

describe('focus()', () => {
  it('goes to the first field [PM-4]', async () => {
    const {element} = await visit();
    element.focus();
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });

  it('goes to the heading where there is no form', async () => {
    const element = await put({});
    element.focus();
    expect(focusedIn(element)).to.equal(part(element, 'heading'));
  });

  it('is left alone by an element that nobody asked', async () => {
    const before = document.activeElement;
    await visit();
    expect(document.activeElement).to.equal(before);
  });
});

describe('an element without a document', () => {
  it('does nothing, and without a sound', async () => {
    const element = document.createElement('genauth-reset-password');
    element.reset();
    element.focus();
    await element.submit();
    expect(element.state).to.equal('ready');
  });
});
