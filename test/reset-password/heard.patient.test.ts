import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {createApp, type App, type TokenOptions} from '../helpers/genauth.js';
import {handClock, handTimers} from '../helpers/hand-clock.js';
import {mount} from '../helpers/mount.js';
import {ScreenReader} from '../helpers/screen-reader.js';
import {press, tab, type as typeText} from '../helpers/user.js';
import {inLightMode, next, rootOf, settled, type EventName} from './visit.js';

/*
 * A reset by somebody who presses keys and hears what comes of them. Each test
 * writes down all that is heard: keys after a ">", what has the focus then
 * (where that has changed), and what the live regions say of themselves.
 */

interface Heard {
  readonly app: App;
  readonly element: GenAuthResetPassword;
  readonly reader: ScreenReader;
  /** Presses keys, one after the other. */
  readonly keys: (...keys: string[]) => Promise<void>;
  readonly types: (text: string) => Promise<void>;
  /** Presses Enter and waits for what comes of it. */
  readonly submits: (outcome: EventName) => Promise<void>;
}

/** Before the element, with the keyboard. */
const arrive = async (
  attributes: Record<string, string> = {},
  options: TokenOptions = {},
): Promise<Heard> => {
  const app = await createApp({rsaBits: 1024});
  const token = await app.issueToken(options);
  const home = await mount('<div><button>Before</button></div>');
  const element = document.createElement('genauth-reset-password');
  const all = {
    'app-host': app.appHost,
    'sign-in-url': '/login',
    'request-url': '/forgot',
    token,
    ...attributes,
    ...(inLightMode && {light: ''}),
  };
  for (const [name, value] of Object.entries(all)) {
    element.setAttribute(name, value);
  }
  home.append(element);
  while (!element.hasUpdated) await element.updateComplete;
  home.querySelector('button')!.focus();
  const reader = new ScreenReader(rootOf(element));
  return {
    app,
    element,
    reader,
    keys: async (...keys) => {
      for (const key of keys) await reader.after(key, () => press(key));
    },
    types: (text) => reader.after('…', () => typeText(text)),
    submits: (outcome) =>
      reader.after('Enter', async () => {
        const over = next(element, outcome);
        await press('Enter');
        await over;
      }),
  };
};

/** Milliseconds without a key before anything is said of the password. */
const speechPause = 1000;

/** Until the polite live region says something else. */
const change = async (element: GenAuthResetPassword): Promise<void> => {
  const status = rootOf(element).querySelector('[role=status]')!;
  const before = status.textContent;
  while (status.textContent === before) await settled();
};

const password =
  'textbox "New password" required described "Try a few words you can remember."';
const confirmation = 'textbox "Confirm new password" required';
const reveal = 'button "Show password" not pressed';
const submit = 'button "Set new password"';
const busy = 'status: Setting your new password…';
const done = 'heading 2 "Your password has been changed"';
const mistyped =
  'The passwords don’t match. Enter the same password in both fields.';
const lost =
  'alert: We couldn’t confirm whether your password was changed. Your new password may already work, so try signing in with it. If it doesn’t, try again here or request a new link.';

/** Up to the button, everything filled in. */
const fillIn = async ({keys, types}: Heard, chosen: string): Promise<void> => {
  await keys('Tab');
  await types(chosen);
  await keys('Tab');
  await types(chosen);
  await keys('Tab', 'Tab');
};

const filledIn = [
  '> Tab',
  password,
  '> …',
  '> Tab',
  confirmation,
  '> …',
  '> Tab',
  reveal,
  '> Tab',
  submit,
];

describe('who hears the form and does not see it [A11Y-6, WCAG 4.1.3]', () => {
  it('sets a new password', async () => {
    const heard = await arrive();
    const {app, reader, keys, submits} = heard;
    const chosen = newPassword();
    await fillIn(heard, chosen);
    await submits('success');
    await keys('Tab');
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      done,
      '> Tab',
      'link "Sign in"',
    ]);
    expect(await app.passwordIs(chosen)).to.equal(true);
  });

  it('learns of a slip of the finger, and mends it [WCAG 3.3.1, WCAG 3.3.3]', async () => {
    const {app, reader, keys, types, submits} = await arrive();
    const chosen = newPassword();
    await keys('Tab');
    await types(chosen);
    await keys('Tab');
    await types('another');
    await submits('invalid');
    await keys('Control+a');
    await types(chosen);
    await submits('success');
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      password,
      '> …',
      '> Tab',
      confirmation,
      '> …',
      '> Enter',
      // Said, as the focus is there already.
      `status: ${mistyped}`,
      `${confirmation} invalid described "${mistyped}"`,
      '> Control+a',
      '> …',
      confirmation,
      '> Enter',
      busy,
      done,
    ]);
    expect(await app.passwordIs(chosen)).to.equal(true);
  });

  it('is led to each of two mistakes [WCAG 2.4.4, WCAG 3.3.1]', async () => {
    const {app, reader, keys, types, submits} = await arrive();
    const chosen = newPassword();
    await keys('Tab');
    await submits('invalid');
    await keys('Tab', 'Tab', 'Shift+Tab', 'Enter');
    await types(chosen);
    await keys('Tab');
    await types(chosen);
    await submits('success');
    const first = 'Enter a new password.';
    const second = 'Enter your new password again.';
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      password,
      '> Enter',
      'group "Please check what you entered"',
      '> Tab',
      `link "${first}"`,
      '> Tab',
      `link "${second}"`,
      '> Shift+Tab',
      `link "${first}"`,
      '> Enter',
      `textbox "New password" required invalid described "${first} Try a few words you can remember."`,
      '> …',
      password,
      '> Tab',
      `${confirmation} invalid described "${second}"`,
      '> …',
      confirmation,
      '> Enter',
      busy,
      done,
    ]);
    expect(await app.passwordIs(chosen)).to.equal(true);
  });

  it('is told why the service refuses a password, and chooses another', async () => {
    const heard = await arrive();
    const {app, reader, keys, types, submits} = heard;
    await app.fault(
      'reset-password',
      {
        kind: 'envelope',
        statusCode: 422,
        apiCode: 2029,
        message: 'It was used before.',
      },
      1,
    );
    await fillIn(heard, newPassword());
    await submits('failure');
    const chosen = newPassword();
    await keys('Control+a');
    await types(chosen);
    await keys('Tab', 'Control+a');
    await types(chosen);
    await submits('success');
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      'textbox "New password" required invalid described "This password wasn’t accepted. Choose a different one. The service says: It was used before. Try a few words you can remember."',
      '> Control+a',
      '> …',
      '> Tab',
      confirmation,
      '> Control+a',
      '> …',
      '> Enter',
      busy,
      done,
    ]);
    expect(await app.passwordIs(chosen)).to.equal(true);
  });

  it('is led from a link that has expired to a new one', async () => {
    const heard = await arrive({}, {state: 'expired'});
    const {reader, keys, submits} = heard;
    await fillIn(heard, newPassword());
    await submits('failure');
    await keys('Tab');
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      'heading 2 "This link no longer works"',
      '> Tab',
      'link "Request a new link"',
    ]);
  });

  it('learns that an answer was lost, the second time as well, and has two ways on', async () => {
    const heard = await arrive();
    const {app, reader, keys, submits} = heard;
    await app.fault('reset-password', {kind: 'reset'});
    await fillIn(heard, newPassword());
    await submits('failure');
    await submits('failure');
    await keys('Tab', 'Tab', 'Shift+Tab', 'Shift+Tab');
    await app.fault('reset-password', null);
    await submits('success');
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      lost,
      '> Enter',
      busy,
      lost,
      '> Tab',
      'link "Sign in"',
      '> Tab',
      'link "Request a new link"',
      '> Shift+Tab',
      'link "Sign in"',
      '> Shift+Tab',
      submit,
      '> Enter',
      busy,
      done,
    ]);
  });

  it('is told how long to wait, once and when asked, and tries again', async () => {
    const heard = await arrive();
    const {app, element, reader, keys, submits} = heard;
    const clock = handClock();
    await app.fault(
      'reset-password',
      {kind: 'rate-limit', retryAfter: '30', exposed: true},
      1,
    );
    const wait = (seconds: number): Promise<void> =>
      reader.after(`${seconds} s`, async () => {
        await clock.pass(seconds);
        await element.updateComplete;
      });
    await fillIn(heard, newPassword());
    await submits('failure');
    await wait(12);
    await keys('Enter');
    await wait(18);
    await submits('success');
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      'alert: There have been too many attempts. Your password wasn’t changed.',
      'status: You can try again in 30 seconds.',
      `${submit} unavailable`,
      '> 12 s',
      '> Enter',
      'status: You can try again in 18 seconds.',
      '> 18 s',
      'status: You can try again now.',
      submit,
      '> Enter',
      busy,
      done,
    ]);
  });

  it('knows whether the password can be seen', async () => {
    const {element, reader, keys} = await arrive();
    await keys('Tab', 'Tab', 'Tab');
    // What there is to say arrives a little later.
    await reader.after('Space', async () => {
      const said = change(element);
      await press('Space');
      await said;
    });
    await keys('Enter', 'Space', 'Escape');
    const pressed = 'button "Show password" pressed';
    const [seen, hidden] = [
      'status: Your password is visible.',
      'status: Your password is hidden.',
    ];
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      password,
      '> Tab',
      confirmation,
      '> Tab',
      reveal,
      '> Space',
      seen,
      pressed,
      '> Enter',
      hidden,
      reveal,
      '> Space',
      seen,
      pressed,
      '> Escape',
      hidden,
      reveal,
    ]);
  });

  it('hears in a pause, and only then, what the password still needs', async () => {
    const {element, reader, keys, types} = await arrive({
      'password-strength': '3',
    });
    const speech = handTimers(speechPause);
    const pause = (): Promise<void> =>
      reader.after('a pause', () => {
        speech.letGo();
        return element.updateComplete;
      });
    await keys('Tab');
    await types('12');
    await types('34');
    await pause();
    await types('56');
    await pause();
    await types('a');
    await types('!');
    await pause();
    const needs = 'A mix of letters, numbers, and symbols';
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      `textbox "New password" required described "Your password needs: At least 6 characters; ${needs}."`,
      '> …',
      '> …',
      '> a pause',
      `status: Still needed: At least 6 characters; ${needs}.`,
      '> …',
      '> a pause',
      `status: Still needed: ${needs}.`,
      '> …',
      '> …',
      '> a pause',
      'status: Your password meets all the requirements.',
    ]);
  });

  it('hears how strong it is, when a slow scorer has found out', async () => {
    const {element, reader, keys, types} = await arrive({
      'password-strength': '3',
    });
    const speech = handTimers(speechPause);
    let score: ((strength: {score: 3}) => void) | undefined;
    element.strengthMeter = () => new Promise((resolve) => (score = resolve));
    await keys('Tab');
    await types('12345a!');
    await reader.after('a pause', () => {
      speech.letGo();
      return element.updateComplete;
    });
    while (!score) await settled();
    score({score: 3});
    await reader.after('a longer pause', () => change(element));
    const met = 'status: Your password meets all the requirements.';
    expect(reader.transcript.slice(2)).to.deep.equal([
      '> …',
      '> a pause',
      met,
      '> a longer pause',
      `${met} Strong: hard to guess.`,
    ]);
  });

  it('is told of a space at the edge and of Caps Lock', async () => {
    const {element, reader, keys, types} = await arrive();
    await keys('Tab');
    await types('ends with a space ');
    while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
    await keys('Tab');
    const capsLock = (modifierCapsLock: boolean) => (): Promise<void> => {
      // The one modifier that no driver can lock.
      rootOf(element)
        .querySelector('#confirmation, [id$=-confirmation]')!
        .dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'A',
            bubbles: true,
            composed: true,
            modifierCapsLock,
          }),
        );
      return Promise.resolve();
    };
    await reader.after('Caps Lock', capsLock(true));
    await reader.after('Caps Lock', capsLock(false));
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      password,
      '> …',
      '> Tab',
      'status: Your password starts or ends with a space. That’s OK.',
      confirmation,
      '> Caps Lock',
      'status: Caps Lock is on.',
      '> Caps Lock',
    ]);
  });

  it('is told of what is hard to type again', async () => {
    const {element, reader, keys, types} = await arrive();
    await keys('Tab');
    await types('ends with a wide\u00ad！');
    while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
    await keys('Tab');
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      password,
      '> …',
      '> Tab',
      'status: Your password contains an invisible character. That’s OK, but it’s hard to type again. Your password contains full-width characters such as “！”. That’s OK, but they’re hard to type again.',
      confirmation,
    ]);
  });

  it('is told that the page will go on, and stays [WCAG 2.2.1]', async () => {
    const heard = await arrive({'redirect-delay': '20'});
    const {reader, keys, submits} = heard;
    const clock = handClock();
    await fillIn(heard, newPassword());
    await submits('success');
    await keys('Tab', 'Tab', 'Enter');
    await clock.pass(30);
    await tab();
    await reader.listen();
    expect(reader.transcript).to.deep.equal([
      ...filledIn,
      '> Enter',
      busy,
      'status: You’ll be taken to the sign-in page in 20 seconds.',
      done,
      '> Tab',
      'link "Sign in"',
      '> Tab',
      'button "Stay on this page"',
      '> Enter',
      done,
      'link "Sign in"',
    ]);
  });
});
