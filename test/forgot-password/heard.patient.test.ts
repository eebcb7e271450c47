import {expect} from 'chai';
import {handClock} from '../helpers/hand-clock.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {ScreenReader} from '../helpers/screen-reader.js';
import {press, type as typeText} from '../helpers/user.js';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {
  codeIn,
  create,
  next,
  rootOf,
  wrongCodeIn,
  type EventName,
} from './visit.js';

/*
 * The way to a token of somebody who presses keys and hears what comes of them.
 * Each test writes down all that is heard: keys after a ">", what has the focus
 * then (where that has changed), and what the live regions say of themselves.
 */

interface Heard {
  readonly app: App;
  readonly element: GenAuthForgotPassword;
  readonly reader: ScreenReader;
  /** Presses keys, one after the other. */
  readonly keys: (...keys: string[]) => Promise<void>;
  readonly types: (text: string) => Promise<void>;
  /** Presses Enter, and waits for what comes of it. */
  readonly submits: (outcome: EventName) => Promise<void>;
}

/** Before the element, with the keyboard. */
const arrive = async (
  attributes: Record<string, string> = {},
): Promise<Heard> => {
  const app = await createApp({rsaBits: 1024});
  const home = await mount('<div><button>Before</button></div>');
  const element = create(app, attributes);
  home.append(element);
  await element.updateComplete;
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

const address =
  'textbox "Email or phone number" required described "A number from another country starts with + and the country code."';
const sent = 'If there is an account for …, a code is on its way.';
const spam = 'It may take a minute. Check your spam folder, too.';
const code = `textbox "Code" required described "${sent} ${spam}"`;
const [sending, checking] = [
  'status: Sending a code…',
  'status: Checking your code…',
];
const done = 'heading 2 "Your code is correct"';
const resend = 'button "Send another code"';
const back = 'button "Change email or number"';
const wrong =
  'alert: That code isn’t right. Check it against the latest message, or ask for another one.';

/** Up to the field of the code. */
const ask = async ({app, keys, types, submits}: Heard): Promise<void> => {
  await keys('Tab');
  await types(app.email);
  await submits('code-sent');
};

/** What was heard, whoever it was for. */
const plain = ({app, reader}: Heard): string[] =>
  reader.transcript.map((line) =>
    line
      .replaceAll(/[⁨⁩]/g, '')
      .replaceAll(app.email, '…')
      .replace(/Reference: \S+/, 'Reference: …'),
  );

const askedFor = ['> Tab', address, '> …', '> Enter', sending, code];

describe('who hears the way to a token and does not see it [WCAG 4.1.3]', () => {
  it('comes to its end', async () => {
    const heard = await arrive();
    const {app, types, submits} = heard;
    await ask(heard);
    await types(await codeIn(app));
    await submits('token');
    expect(plain(heard)).to.deep.equal([
      ...askedFor,
      '> …',
      '> Enter',
      checking,
      done,
    ]);
  });

  it('learns of a slip of the finger, and again where it is not mended [WCAG 3.3.1, WCAG 3.3.3]', async () => {
    const heard = await arrive();
    const {app, keys, types, submits} = heard;
    await keys('Tab', 'Enter');
    await types('ana');
    await keys('Enter', 'Control+a');
    await types(app.email);
    await submits('code-sent');
    await keys('Enter');
    await types('12');
    await keys('Enter');
    const required = 'Enter your email address or phone number.';
    const invalid =
      'That’s not an email address or a phone number. An email address looks like name@example.com.';
    const hint =
      'A number from another country starts with + and the country code.';
    const field = 'textbox "Email or phone number" required invalid described';
    const all = 'The code has 6 digits. Enter the whole code.';
    const codeField = 'textbox "Code" required invalid described';
    expect(plain(heard)).to.deep.equal([
      '> Tab',
      address,
      '> Enter',
      `status: ${required}`,
      `${field} "${required} ${hint}"`,
      '> …',
      '> Enter',
      `status: ${invalid}`,
      `${field} "${invalid} ${hint}"`,
      '> Control+a',
      '> …',
      address,
      '> Enter',
      sending,
      code,
      '> Enter',
      'status: Enter the code from the message.',
      `${codeField} "Enter the code from the message. ${sent} ${spam}"`,
      '> …',
      '> Enter',
      `status: ${all}`,
      `${codeField} "${all} ${sent} ${spam}"`,
    ]);
  });

  it('is told of a mistake where the button was pressed by the field itself', async () => {
    const {reader, keys} = await arrive();
    await keys('Tab', 'Tab', 'Enter');
    expect(reader.transcript).to.deep.equal([
      '> Tab',
      address,
      '> Tab',
      'button "Send me a code"',
      '> Enter',
      'textbox "Email or phone number" required invalid described "Enter your email address or phone number. A number from another country starts with + and the country code."',
    ]);
  });

  it('is told of a wrong code each time, and where to go on', async () => {
    const heard = await arrive();
    const {app, reader, keys, types, submits} = heard;
    await ask(heard);
    await types(await wrongCodeIn(app));
    await submits('failure');
    await submits('failure');
    await keys('Tab', 'Tab', 'Enter', 'Tab', 'Enter');
    expect(plain(heard)).to.deep.equal([
      ...askedFor,
      '> …',
      '> Enter',
      checking,
      wrong,
      // By whom goes back to it; the reader here says what is new at once.
      `textbox "Code" required invalid described "${wrong.slice(7)} ${sent} ${spam}"`,
      '> Enter',
      checking,
      wrong,
      '> Tab',
      'button "Continue"',
      '> Tab',
      `${resend} unavailable`,
      '> Enter',
      reader.transcript.find((line) => /^status: You can ask/.test(line)),
      '> Tab',
      back,
      '> Enter',
      address,
    ]);
  });

  it('hears of the wait at its end and when asked, and of the other message', async () => {
    const clock = handClock();
    const heard = await arrive();
    const {app, element, reader, keys} = heard;
    const wait = (seconds: number): Promise<void> =>
      reader.after(`${seconds} s`, async () => {
        await clock.pass(seconds);
        await element.updateComplete;
      });
    await ask(heard);
    await keys('Tab', 'Tab');
    await wait(20);
    await keys('Enter');
    await wait(40);
    // The service counts by its own clock.
    await app.fault('send-email', {
      kind: 'envelope',
      statusCode: 200,
      message: 'Sent.',
    });
    await heard.submits('code-sent');
    await wait(10);
    expect(plain(heard)).to.deep.equal([
      ...askedFor,
      '> Tab',
      'button "Continue"',
      '> Tab',
      `${resend} unavailable`,
      '> 20 s',
      '> Enter',
      'status: You can ask for another code in 40 seconds.',
      '> 40 s',
      'status: You can ask for another code now.',
      resend,
      '> Enter',
      sending,
      `status: ${sent}`,
      `${resend} unavailable`,
      '> 10 s',
    ]);
  });

  const failures: [name: string, fault: Fault, alert: string][] = [
    [
      'could not be reached',
      {kind: 'reset'},
      'alert: We couldn’t reach the service. Check your connection and try again.',
    ],
    [
      'refuses, in its own words',
      {kind: 'envelope', statusCode: 400, message: 'It is Sunday.'},
      'alert: That didn’t work. The service says: It is Sunday. Reference: …',
    ],
  ];
  for (const [name, fault, alert] of failures) {
    it(`is told that the service ${name}, and tries again`, async () => {
      const heard = await arrive();
      const {app, keys, types, submits} = heard;
      await app.fault('send-email', fault, 2);
      await keys('Tab');
      await types(app.email);
      await submits('failure');
      await submits('failure');
      await submits('code-sent');
      expect(plain(heard)).to.deep.equal([
        '> Tab',
        address,
        '> …',
        '> Enter',
        sending,
        alert,
        '> Enter',
        sending,
        alert,
        '> Enter',
        sending,
        code,
      ]);
    });
  }
});
