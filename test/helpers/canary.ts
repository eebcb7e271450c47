import {onceAfterTest} from './after-test.js';
import type {pageToken} from '../../src/core/page-token.js';
import {encodings} from './canary/encodings.js';
import {allTexts} from './canary/places.js';
import {forgetRecorded, recorded, recordIn} from './canary/recorder.js';
import {
  beginTest,
  isAllowed,
  watched,
  type Place,
  type SecretKind,
} from './canary/watched.js';
import './plain-errors.js';

/*
 * The canary. In every test of a file that imports this, no secret may be
 * anywhere but where it belongs, and nothing may be written to the console. It
 * looks when the body of the test has come to its end, and fails that test.
 */

export {recordIn} from './canary/recorder.js';
export {
  allowSecret,
  newPassword,
  newToken,
  secretsOfTest as secrets,
  watchElement,
  watchRequests,
  watchSecret,
} from './canary/watched.js';
export type {RecordedRequest} from './canary/watched.js';

export interface Leak {
  readonly place: Place;
  readonly path: string;
  readonly kind: SecretKind;
  readonly encoding: string;
}

let plaintextPasswordAllowed = false;
let consoleAllowed = false;

/** For `password-encrypt-type="none"`, until the end of the test. */
export const allowPlaintextPassword = (): void => {
  plaintextPasswordAllowed = true;
};

/** Lets the running test write to the console; no secrets, though. */
export const allowConsole = (): void => {
  consoleAllowed = true;
};

/** The one event that holds a token: it is how a page receives it. */
const handedOver = 'genauth-forgot-token.detail.passwordResetToken';

/** Where the secrets of this test are and should not be. */
export const findLeaks = async (): Promise<Leak[]> => {
  const searched = watched.secrets.map(({kind, value}) => ({
    kind,
    forms: encodings(value),
  }));
  const own: SecretKind[] = plaintextPasswordAllowed
    ? ['token', 'password']
    : ['token'];
  const leaks: Leak[] = [];
  for await (const {place, path, text} of allTexts(own)) {
    for (const {kind, forms} of searched) {
      if (isAllowed(kind, place) || path === handedOver) continue;
      for (const [form, encoding] of forms) {
        if (!text.includes(form)) continue;
        leaks.push({place, path, kind, encoding});
        break;
      }
    }
  }
  return leaks;
};

export const expectNoLeaks = async (): Promise<void> => {
  const leaks = await findLeaks();
  if (leaks.length === 0) return;
  const lines = leaks.map(
    ({kind, place, path, encoding}) =>
      `  the ${kind} in ${place}: ${path} (${encoding})`,
  );
  throw new Error(`Secrets leaked:\n${lines.join('\n')}`);
};

export const expectSilentConsole = (): void => {
  const calls = recorded.consoleCalls;
  if (calls.length === 0) return;
  throw new Error(`The console was written to:\n  ${calls.join('\n  ')}`);
};

/** The next test has a page of its own, where nothing has succeeded. */
const forgetSuccess = (): void => {
  const page = Reflect.get(globalThis, Symbol.for('genauth-reset-password')) as
    typeof pageToken | undefined;
  if (page) page.success = undefined;
};

const startTest = (): void => {
  forgetRecorded();
  onceAfterTest(forgetSuccess);
  const forgetWatched = beginTest();
  onceAfterTest(() => {
    forgetWatched();
    plaintextPasswordAllowed = consoleAllowed = false;
  });
};

recordIn(window);

// Not an afterEach: where such a hook fails, Mocha drops all further tests,
// and by then a suite's own hooks have tidied the evidence away.
beforeEach(function () {
  startTest();
  const test = this.currentTest;
  const body = test?.fn as Mocha.AsyncFunc | undefined;
  if (!test || !body) return;
  if (body.length > 0) throw new Error('Write async tests, without `done`');
  test.fn = async function (this: Mocha.Context) {
    await body.call(this);
    await expectNoLeaks();
    if (!consoleAllowed) expectSilentConsole();
  };
});
