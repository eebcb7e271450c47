import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import {allowSecret, newPassword, newToken} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {fill, override, posts, put, settled, watch} from './visit.js';

import {
  elementFor,
  goTo,
  isClean,
  open,
  page,
  succeeds,
  until,
} from './visit-link.js';

describe('a token that is written back [TOK-3]', () => {
  const states: [name: string, state: (token: string) => unknown][] = [
    ['no state', () => null],
    [
      'what vue-router keeps',
      (token) => ({
        back: null,
        current: `/reset#token=${token}`,
        forward: `/reset?token=${token}&a=%20`,
        position: 1,
        scroll: {left: 0},
      }),
    ],
    [
      'what Next.js keeps',
      (token) => ({
        __NA: true,
        __PRIVATE_NEXTJS_INTERNALS_TREE: [
          '',
          {children: [`__PAGE__?{"token":"${token}"}`, {}]},
        ],
      }),
    ],
  ];
  for (const [name, state] of states) {
    it(`with ${name} is taken out again`, async () => {
      const opened = await open();
      const {token, element, seen} = opened;
      history.replaceState(state(token), '', `${page}#token=${token}`);
      if (!('navigation' in globalThis)) {
        // Nothing tells of it; the visitor's next step does.
        element.dispatchEvent(new Event('pointerdown', {bubbles: true}));
      }
      await until(() => isClean(token));
      const after = state('') as Record<string, unknown> | null;
      expect(Object.keys({...(history.state as object | null)})).to.deep.equal(
        Object.keys(after ?? {}),
      );
      expect(seen).to.deep.equal([]);
      await succeeds(opened, element);
    });
  }

  it('does not take away an error that is on the screen', async () => {
    const opened = await open();
    const {app, token, element, seen} = opened;
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    fill(element, newPassword());
    await element.submit();
    expect(element.state).to.equal('failed');
    history.replaceState(null, '', `${page}#token=${token}`);
    dispatchEvent(new Event('pointerdown'));
    await until(() => isClean(token));
    await settled();
    expect(element.state).to.equal('failed');
    expect(seen.at(-1)?.name).to.equal('failure');
  });

  it('after success is taken out as well, and does not come back', async () => {
    const opened = await open();
    const {token, element, seen} = opened;
    await succeeds(opened, element);
    const many = seen.length;
    history.replaceState(
      {current: `/reset#token=${token}`},
      '',
      `${page}#token=${token}`,
    );
    dispatchEvent(new Event('keydown'));
    await until(() => isClean(token));
    await settled();
    expect(element.state).to.equal('succeeded');
    expect(seen).to.have.length(many);
  });

  it('is taken out while no element is there', async () => {
    const opened = await open();
    const {token, element, app} = opened;
    element.remove();
    await settled();
    history.replaceState(null, '', `${page}#token=${token}`);
    dispatchEvent(new Event('pointerdown'));
    await until(() => isClean(token));
    const second = elementFor(app);
    document.body.append(second);
    await succeeds(opened, second);
  });

  it('is not in the way of a parameter of another view', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const {element} = await open();
    element.remove();
    await settled();
    const invitation = newToken();
    history.replaceState(null, '', `${page}&token=${invitation}`);
    dispatchEvent(new Event('pointerdown'));
    await settled();
    expect(location.href).to.contain(invitation);
  });

  it('is out of the address when the visitor goes back and forward', async () => {
    const opened = await open();
    const {token, element} = opened;
    history.pushState({page: 2}, '', `${page}#second`);
    const back = new Promise((resolve) =>
      addEventListener('popstate', resolve, {once: true}),
    );
    history.back();
    await back;
    expect(isClean(token)).to.equal(true);
    await succeeds(opened, element);
  });

  for (const [before, after] of [
    ['ab+cd/efgh==', 'ab%20cd%2Fefgh%3D%3D'],
    ['ab+cd/efgh==', 'ab%252Bcd%252Fefgh'],
    ['密码-reset-token', '%E5%AF%86%E7%A0%81-reset-token'],
  ] as const) {
    it(`as ${after} is the same one`, async () => {
      const {appHost} = await createApp({rsaBits: 1024});
      goTo(`#token=${encodeURIComponent(before)}`);
      const element = await put({'app-host': appHost});
      const seen = watch(element);
      history.replaceState(null, '', `${page}#token=${after}`);
      dispatchEvent(new Event('pointerdown'));
      await until(() => !location.href.includes('token='));
      expect(seen).to.deep.equal([]);
      expect(pageToken.claim(element, new URL(appHost).origin)).to.equal(
        before,
      );
    });
  }

  it('beside a state that refers to itself is taken out', async () => {
    const opened = await open();
    const {token, element} = opened;
    const state: Record<string, unknown> = {scroll: {[`/?token=${token}`]: 10}};
    state['self'] = state;
    history.replaceState(state, '', `${page}#token=${token}`);
    dispatchEvent(new Event('pointerdown'));
    await until(() => !location.href.includes(token));
    const after = history.state as typeof state;
    expect(Object.keys(after['scroll'] as object)).to.deep.equal(['/']);
    history.replaceState(null, '');
    await succeeds(opened, element);
  });

  it('is taken out before the request, whatever pressed the button', async () => {
    const opened = await open();
    const {app, token, element} = opened;
    fill(element, newPassword());
    element.focus();
    history.replaceState(null, '', `${page}#token=${token}`);
    await app.fault('reset-password', {kind: 'hold'}, 1);
    void element.submit();
    while ((await posts(app)) === 0);
    expect(isClean(token)).to.equal(true);
  });

  it('at once, each time, makes no endless race', async () => {
    const {token} = await open();
    let times = 0;
    const restore = (): void => {
      if (location.href.includes(token) || times >= 1000) return;
      times++;
      history.replaceState(null, '', `${page}#token=${token}`);
    };
    const {replaceState} = History.prototype;
    override(history, 'replaceState', {
      value: (...args: Parameters<typeof replaceState>) => {
        replaceState.apply(history, args);
        setTimeout(restore);
      },
    });
    restore();
    dispatchEvent(new Event('pointerdown'));
    const start = performance.now();
    while (performance.now() - start < 1500) await settled();
    expect(times).to.be.below(20);
    times = 1000;
    dispatchEvent(new Event('pointerdown'));
    await until(() => isClean(token));
  });

  it('is found in the address before it is in no other place', async () => {
    const {token} = await open();
    expect(
      Reflect.ownKeys(globalThis).filter((key) => String(key).includes(token)),
    ).to.deep.equal([]);
    expect(JSON.stringify(pageToken)).not.to.contain(token);
  });
});
