import {expect} from 'chai';
import {createApp, type App} from '../helpers/genauth.js';
import {
  arrival,
  failuresIn,
  fieldsOf,
  fill,
  next,
  override,
  posts,
  settled,
  visit,
} from './visit.js';

/*
 * What a submission needs is fetched while the visitor types. How long that may
 * be used, and how often it is tried, is told by `performance.now()`.
 */

const keyFetches = async (app: App): Promise<number> =>
  (await app.requestsTo('system')).length;

const typeOnce = (field: Element): boolean =>
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));

/** Moves `performance.now()` on, until the end of the test. */
const later = (milliseconds: number): void => {
  const {performance} = globalThis;
  const now = performance.now.bind(performance);
  override(performance, 'now', {value: () => now() + milliseconds});
};

const minute = 60_000;

describe('a key that is fetched ahead of time', () => {
  for (const [minutes, fetches] of [
    [4, 1],
    [6, 2],
  ] as const) {
    it(`is ${fetches === 1 ? 'used' : 'asked for again'} after ${minutes} minutes [ENC-13]`, async () => {
      const {app, element, password} = await visit();
      typeOnce(fieldsOf(element)[0]!);
      while ((await keyFetches(app)) < 1);
      later(minutes * minute);
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await keyFetches(app)).to.equal(fetches);
    });
  }

  it('is not asked for with every key while the service is down', async () => {
    const {app, element, seen, password} = await visit();
    await app.fault('system', {kind: 'status', status: 500});
    const [field] = fieldsOf(element);
    typeOnce(field!);
    // One attempt, and its two repetitions.
    while ((await keyFetches(app)) < 3);
    for (let time = 0; time < 24; time++) {
      await settled();
      typeOnce(field!);
      await app.requests();
    }
    expect(await keyFetches(app)).to.equal(3);
    expect(seen).to.deep.equal([]);

    // Whoever submits asks at once.
    await app.fault('system', null);
    await element.submit();
    expect(await keyFetches(app)).to.equal(4);
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is not asked for when a failed submission moves the focus', async () => {
    const {app, element, seen} = await visit();
    await app.fault('system', {kind: 'status', status: 404});
    await element.submit();
    expect(failuresIn(seen)[0]?.code).to.equal('key-unavailable');
    for (let time = 0; time < 24; time++) {
      await settled();
      typeOnce(fieldsOf(element)[0]!);
      await app.requests();
    }
    expect(await keyFetches(app)).to.equal(1);
  });

  it('is tried again by a visitor who types on much later', async () => {
    const {app, element} = await visit();
    await app.fault('system', {kind: 'status', status: 404}, 1);
    const [field] = fieldsOf(element);
    typeOnce(field!);
    while ((await keyFetches(app)) < 1);
    for (let time = 0; time < 5; time++) await settled();
    later(11_000);
    // The failure is written down a moment after its answer has come.
    while ((await keyFetches(app)) < 2) typeOnce(field!);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await keyFetches(app)).to.equal(2);
  });
});

describe('the time for a submission', () => {
  it('begins with the press of the button', async () => {
    const visited = await visit({timeout: minute});
    const {app, element, seen} = visited;
    await app.fault('reset-password', {kind: 'hold'}, 1);
    element.addEventListener('genauth-reset-submit', () =>
      later(minute - 1500),
    );
    const failure = next(element, 'failure');
    const over = element.submit();
    await arrival(app);
    await failure;
    await over;
    expect(failuresIn(seen)[0]?.code).to.equal('outcome-unknown');
  });

  it('is over before anything is sent when it is spent by then', async () => {
    const app = await createApp({rsaBits: 1024});
    const visited = await visit({timeout: minute}, {app});
    const {element, seen} = visited;
    await app.fault('system', {kind: 'hold'}, 1);
    element.addEventListener('genauth-reset-submit', () => later(2 * minute));
    await element.submit();
    expect(failuresIn(seen)[0]?.code).to.equal('key-unavailable');
    expect(await posts(app)).to.equal(0);
  });
});

describe('a request for which everything is there', () => {
  it('is handed to the browser in the task of the click', async () => {
    const {element, password} = await visit({'public-key': 'of the page'});
    element.encryptPassword = () => 'ciphertext';
    // The first submission loads the parts, and sends nothing.
    fill(element, password, 'another');
    await element.submit();
    fill(element, password);
    let isLater = false;
    const fetch = globalThis.fetch.bind(globalThis);
    const sent = new Promise<boolean>((resolve) => {
      override(globalThis, 'fetch', {
        value: (request: Request) => {
          resolve(!isLater);
          return fetch(request);
        },
      });
    });
    setTimeout(() => (isLater = true));
    void element.submit();
    expect(await sent).to.equal(true);
  });
});
