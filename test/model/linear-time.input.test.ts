import {baseUrl} from '../../src/model/base-url.js';
import {expect} from 'chai';
import {readKey as readRsa} from '../../src/ciphers/rsa.js';
import {readKey as readSm2} from '../../src/ciphers/sm2.js';
import {readTyped} from '../../src/model/address.js';
import {findCode} from '../../src/model/code.js';
import {compileForeignPattern} from '../../src/model/foreign-pattern.js';
import {
  checkPassword,
  requirementsOf,
} from '../../src/model/password-policy.js';
import {readResetToken} from '../../src/model/reset-token.js';
import {hasEcho} from '../../src/model/echo.js';
import {plainText, presentable} from '../../src/model/service-text.js';
import {defaultSettings, settingsProblem} from '../../src/model/settings.js';
import {claimsSuccess, readEnvelope} from '../../src/genauth/envelope.js';
import {readRetryAfter} from '../../src/genauth/retry-after.js';
import {serviceLanguage} from '../../src/genauth/service-language.js';
import {typographyFor} from '../../src/locales/formats.js';
import {findLocale} from '../../src/locales/index.js';
import {notesOn} from '../../src/reset-password/view/notes.js';

const run = (work: () => unknown): void => {
  try {
    work();
  } catch {
    // A text may be refused.
  }
};

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  run(work);
  return performance.now() - start;
};

/** Milliseconds for one run of what may be quick, on a clock that may be coarse. */
const shareOf = (work: () => unknown): number => {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < 20) {
    run(work);
    runs++;
  }
  return (performance.now() - start) / runs;
};

const smallest = 1000;
const doublings = 5;
/** Milliseconds that are nothing: what is as quick is not the square of anything. */
const least = 5;
/** Milliseconds after which nobody has to wait for the rest. */
const most = 300;
/** Work that is quadratic takes 32 times its share in the end. */
const tolerance = 10;

/** Doubles the input again and again, and sees the time grow no faster. */
const expectLinear = (
  name: string,
  work: (size: number) => () => unknown,
): void => {
  for (let doubling = 1; doubling <= doublings; doubling++) {
    const factor = 2 ** doubling;
    const larger = work(smallest * factor);
    let time = timeOf(larger);
    if (time < (doubling < doublings ? most : least)) continue;
    const limit = factor * tolerance * shareOf(work(smallest));
    // Another program may have had its turn meanwhile.
    for (let again = 0; time > limit && again < 4; again++)
      time = Math.min(time, timeOf(larger));
    expect(time, `${factor} times ${name}`).to.be.below(limit);
  }
};

const row = (text: string) => (size: number) =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts that make an expression begin again and again, or give back a lot. */
const hard: Record<string, (size: number) => string> = {
  spaces: row(' '),
  'spaces and a letter': (size) => `${row(' ')(size)}x`,
  'spaces between letters': (size) => `x${row(' ')(size)}x`,
  'line breaks': row('\r\n'),
  'escaped line breaks': row('\\n'),
  backslashes: row('\\'),
  dashes: row('-'),
  underscores: row('_'),
  letters: row('a'),
  digits: row('1'),
  'digits and a letter': (size) => `${row('1')(size)}x`,
  'slashes and a letter': (size) => `https://a.example${row('/')(size)}x`,
  slashes: (size) => `https://a.example${row('/')(size)}`,
  dots: row('.'),
  'labels of a host': row('a.'),
  quotes: row('"'),
  'quotes and a letter': (size) => `.${row('"')(size)}x`,
  'closing brackets': row('»）)'),
  ampersands: row('&'),
  'escaped ampersands': row('&amp;'),
  'escaped ampersands without an end': row('&amp'),
  'references without an end': row('&#1'),
  'a long reference': (size) => `&#${row('1')(size)}`,
  zeros: (size) => `#0${row('0')(size)}`,
  'number signs': row('#'),
  'question marks': row('?'),
  'equals signs': row('='),
  'names and values': row('token=a&'),
  'other names': row('a=b&'),
  'routes in a fragment': row('#/a?b#'),
  'percent signs': row('%'),
  'escaped bytes': row('%ff'),
  'escaped letters': row('%61'),
  'escapes of JSON': row('\\u0061'),
  pluses: row('+'),
  base64: row('MIGf'),
  'base64 padding': row('='),
  'a PEM block without an end': (size) =>
    `-----BEGIN PUBLIC KEY-----${row('A \n')(size)}`,
  'beginnings of PEM': row('-----BEGIN PUBLIC KEY-----\n'),
  'ends of PEM': row('-----END PUBLIC KEY-----\n'),
  hex: row('04'),
  'subtags of three letters': (size) => `zh${row('-abc')(size)}`,
  subtags: (size) => `zh${row('-x')(size)}`,
  Chinese: row('zh-'),
  Cantonese: row('yue'),
  'zero-width spaces': row('\u200b'),
  'full-width signs': row('！'),
  'ideographic spaces': row('\u3000'),
  emoji: row('👩\u200d'),
  'keycaps without an end': row('1\ufe0f'),
  paragraphs: row('a\u2029'),
  'empty paragraphs': row('\u2029'),
  'what NFKC makes longer': row('\ufdfa'),
  'combining marks': (size) => `a${row('\u0301\u0323')(size)}`,
  Thursdays: row('Thu, '),
  groups: row('1 '),
  'groups and letters': row('1 - x'),
  codes: row('123456 '),
  'slashes and digits': row('/ 1'),
  'open brackets': row('('),
  'zeros in brackets': row('(0)'),
  'other digits': row('๑'),
  'at signs': row('@'),
  'full stops after an @': (size) => `ana@${row('.')(size)}`,
  'labels after an @': (size) => `ana@${row('a.')(size)}com`,
  'a long label': (size) => `ana@${row('a')(size)}!`,
  'a long name': (size) => `${row('a')(size)}@example.com`,
  joiners: row('ශ\u200d'),
};

const secrets = ['t0ken.of-a-page', 'Passw0rd!~'];

/** Each place where an expression or a loop meets a text of others. */
const places: Record<string, (text: string) => unknown> = {
  'a public key for rsa': readRsa,
  'a public key for sm2': readSm2,
  'a URL with a token': (text) => readResetToken(`https://a.example/?${text}`),
  'a fragment with a token': (text) =>
    readResetToken(`https://a.example/#${text}`),
  'the host of the service': (appHost) => baseUrl(appHost),
  'the settings of a page': (text) =>
    settingsProblem(
      {
        ...defaultSettings,
        appHost: `https://a.example/${text}`,
        headerPrefix: text,
        appId: text,
      },
      null,
    ),
  'the header prefix': (headerPrefix) =>
    settingsProblem(
      {...defaultSettings, appHost: location.origin, headerPrefix},
      null,
    ),
  'the application id': (appId) =>
    settingsProblem(
      {...defaultSettings, appHost: location.origin, appId},
      null,
    ),
  'a language tag for the words': findLocale,
  'a language tag for the service': serviceLanguage,
  'an envelope': (text) =>
    readEnvelope({
      statusCode: 499,
      message: [text, text],
      apiCode: text,
      requestId: text,
    }),
  'a status code that is text': (statusCode) => claimsSuccess({statusCode}),
  "the service's words": (text) =>
    presentable(text, 300, (texts) => hasEcho(texts, secrets, [])),
  'a text of the settings': (text) => plainText(text, 300),
  'the header Retry-After': (text) =>
    readRetryAfter(new Headers({'retry-after': encodeURI(text)})),
  'a pattern of the settings': (text) => compileForeignPattern(text),
  'a password that is checked': (password) =>
    checkPassword(password, password, {
      passwordEncryptType: 'rsa',
      maxBytes: 117,
      requirements: requirementsOf({minLength: 6, maxLength: 64, classes: 3}),
    }),
  'a password that has a pattern': compileForeignPattern('^.*a.*b$')!,
  'a password that is typed': notesOn,
  'a typed address': (text) => readTyped(text, ['email', 'phone'], '+86'),
  'a typed code': (text) => findCode(text, 6),
  'a sentence beside another': (text) => typographyFor().together(text, text),
  'an item of a list': (text) =>
    typographyFor(['。', '；', '（', '）']).listed([text, text]),
};

describe('Time grows as its text does [REACH-7]', () => {
  for (const [place, read] of Object.entries(places)) {
    it(`in ${place}`, function () {
      this.timeout(120_000);
      for (const [name, make] of Object.entries(hard)) {
        expectLinear(name, (size) => {
          const text = make(size);
          return () => read(text);
        });
      }
    });
  }
});
