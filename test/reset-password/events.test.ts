import {expect} from 'chai';
import {allowConsole, newPassword} from '../helpers/canary.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp} from '../helpers/genauth.js';
import {
  failuresIn,
  fill,
  formOf,
  namesOf,
  posts,
  put,
  settled,
  textOf,
  visit,
  watch,
  fieldsOf,
} from './visit.js';

describe('the events of a submission', () => {
  for (const outcome of ['success', 'failure'] as const) {
    it(`come after what they tell of is on the screen, up to the ${outcome} [NET-19]`, async () => {
      const {app, element, seen} = await visit();
      if (outcome === 'failure') {
        await app.fault('reset-password', {kind: 'status', status: 403}, 1);
      }
      await element.submit();
      const end = outcome === 'success' ? 'succeeded' : 'failed';
      expect(
        seen.map(({name, state, event}) => [
          name,
          state,
          event.detail as unknown,
        ]),
      ).to.deep.equal([
        ['submit', 'ready', {}],
        [
          'state-change',
          'submitting',
          {state: 'submitting', previous: 'ready'},
        ],
        ['state-change', end, {state: end, previous: 'submitting'}],
        [outcome, end, seen.at(-1)?.event.detail],
      ]);
      const [, , ended, last] = seen;
      // Shown between the change and the end.
      expect(ended).to.include({form: true});
      expect(ended?.heard).to.contain('Setting your new password…');
      expect(last?.form).to.equal(outcome === 'failure');
      expect(last?.heard).not.to.contain('Setting your new password…');
      if (outcome === 'failure') {
        expect(last?.heard).to.contain(failuresIn(seen)[0]?.message);
      }
      for (const {event} of seen) {
        expect(event).to.include({bubbles: true, composed: true});
        expect(event).to.be.instanceOf(CustomEvent);
        expect(Object.isFrozen(event.detail)).to.equal(true);
      }
      expect(seen.map(({event}) => event.cancelable)).to.deep.equal([
        true,
        false,
        false,
        false,
      ]);
    });
  }

  it('reach the document', async () => {
    const {element} = await visit();
    const heard = watch(element, document);
    await element.submit();
    expect(namesOf(heard)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
  });

  it('go no further when the page prevents the submission', async () => {
    const {app, element, seen, password} = await visit();
    element.addEventListener(
      'genauth-reset-submit',
      (event) => event.preventDefault(),
      {once: true},
    );
    await element.submit();
    expect(namesOf(seen)).to.deep.equal(['submit']);
    expect(element.state).to.equal('ready');
    await element.updateComplete;
    expect(formOf(element)?.ariaBusy).to.equal('false');
    expect(await app.requests()).to.deep.equal([]);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('leave a failure on the screen when the page prevents the next attempt', async () => {
    const {app, element, seen} = await visit();
    await app.fault('reset-password', {kind: 'status', status: 403});
    await element.submit();
    element.addEventListener('genauth-reset-submit', (event) =>
      event.preventDefault(),
    );
    await element.submit();
    expect(element.state).to.equal('failed');
    expect(namesOf(seen).slice(4)).to.deep.equal(['submit']);
    expect(textOf(element)).to.contain(failuresIn(seen)[0]?.message);
    expect(await posts(app)).to.equal(1);
  });

  it('tell of fields that do not pass after that is on the screen', async () => {
    const {app, element, seen} = await visit();
    await app.fault('reset-password', {kind: 'status', status: 403});
    await element.submit();
    seen.length = 0;
    const marked: (string | null | undefined)[] = [];
    element.addEventListener('genauth-reset-invalid', () =>
      marked.push(fieldsOf(element)[0]?.ariaInvalid),
    );
    fill(element, '', newPassword());
    await element.submit();
    expect(namesOf(seen)).to.deep.equal(['state-change', 'invalid']);
    expect(seen[0]?.event.detail).to.deep.equal({
      state: 'ready',
      previous: 'failed',
    });
    expect(seen[1]?.event).to.include({
      bubbles: true,
      composed: true,
      cancelable: false,
    });
    expect(marked).to.deep.equal(['true']);
  });

  it('are not lost when a listener throws', async () => {
    allowConsole(); // Mocha's
    const {element, seen} = await visit();
    const heard: string[] = [];
    const onerror = window.onerror;
    window.onerror = (message) => {
      heard.push(message as string);
      return true;
    };
    onceAfterTest(() => void (window.onerror = onerror));
    element.addEventListener('genauth-reset-state-change', () => {
      throw new Error('of the page');
    });
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(heard).to.have.length(2);
  });
});

describe('the messages of failures', () => {
  it('are those of the page where it has its own', async () => {
    const {app, element, seen} = await visit();
    element.messages = {'bad-response': 'Ask the help desk.'};
    await app.fault('reset-password', {kind: 'status', status: 403});
    await element.submit();
    expect(failuresIn(seen)[0]?.message).to.equal('Ask the help desk.');
    expect(textOf(element)).to.contain('Ask the help desk.');
  });

  it('are in the visitor’s language', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, seen} = await visit({lang: 'zh-CN'}, {app});
    await app.fault('reset-password', {kind: 'reset'}, 1);
    await element.submit();
    expect(failuresIn(seen)[0]?.message).to.match(/[\u4e00-\u9fff]/);
    expect(textOf(element)).to.contain(failuresIn(seen)[0]?.message);
  });
});

describe('every property of a token-less element', () => {
  it('has nothing to submit', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    await element.submit();
    await settled();
    expect(await app.requests()).to.deep.equal([]);
  });
});
