/** Reads the recipient of a code: an e-mail address or a phone number. */
import {ResetPasswordError} from './errors.js';
import {international, isPhoneCountry} from './phone-country.js';
import {defaultService} from './settings.js';
import {dashes, toPlain, withoutInvisible} from './typed-text.js';
import {deadline, untilAborted} from './abort-signals.js';

/** The address that a code is sent to. */
export type Address =
  | {readonly method: 'email'; readonly email: string}
  | {
      readonly method: 'phone';
      /** Without the country code. */
      readonly phoneNumber: string;
      /** The calling code of the country, such as `+86`. */
      readonly phoneCountryCode: string;
    };

/** A way to send a code. */
export type Method = Address['method'];

/**
 * The reason why a text is not an address: it is no such text at all, it is an
 * e-mail address or a number with `+` that cannot exist, or it is a number that
 * needs a `+`.
 */
export type AddressIssue =
  'address-invalid' | 'email-invalid' | 'phone-invalid' | 'phone-unclear';

/** Most characters of an e-mail address (RFC 5321, 4.5.3.1.3). */
const maxEmail = 254;

/** A mailbox's name, without the characters that need quotation marks. */
const mailbox = /^[^\s\p{Cc}@<>()[\],;:\\"]+$/u;

/** A label of a host name, in any script. Some registered labels have emoji. */
const label =
  /^(?!-)(?:[\w-]|(?![\0-\x7f])[\p{L}\p{M}\p{N}\p{So}\xb7\u0375\u05f3\u05f4\u30fb\u200c\u200d]){1,63}$/u;

/** The last label of a host name, which is neither a number nor one letter. */
const topLevel = /^(?:xn--.+|[a-z]{2,}|.*[^\0-\x7f].*)$/i;

/** Whether no dot of a mailbox's name is at an end or next to another. */
const isDotted = (name: string): boolean => !name.split('.').includes('');

const isHost = (host: string): boolean => {
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((part) => label.test(part) && !part.endsWith('-')) &&
    topLevel.test(labels[labels.length - 1] ?? '')
  );
};

/** Converts full-width characters, and changes nothing else of a mailbox. */
const toHalfWidth = (typed: string): string =>
  withoutInvisible(typed)
    .replace(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3002\uff61]/g, '.')
    .trim();

/** Refuses an address that is certainly wrong. The service checks the rest. */
const readEmail = (text: string): Address | AddressIssue => {
  // A copied address may bring the full stop of its sentence along.
  const email = text.replace(/\.$/, '');
  const [name = '', host = '', ...more] = email.split('@');
  const isEmail =
    !more.length &&
    email.length <= maxEmail &&
    mailbox.test(name) &&
    isDotted(name) &&
    isHost(host);
  return isEmail ? {method: 'email', email} : 'email-invalid';
};

const apart = new RegExp(`[\\s().${dashes}]`, 'gu');

/** Returns the digits and the `+` of a number; `undefined` for other text. */
const digitsOf = (text: string): string | undefined => {
  const digits = text.replace(apart, '');
  return /^\+?\d+$/.test(digits) ? digits : undefined;
};

/** Most digits, more than anybody dials. */
const maxDigits = 30;

/** Digits of nearly all numbers after these country codes. */
const lengths: Partial<Record<string, number>> = {1: 10, 7: 10, 86: 11};

/** Countries whose mobile numbers may begin with a zero. */
const keepsZero = /^(?:225|229|241|242)$/;

/** Reads a number with `+` when the library for phone numbers did not load. */
const readPlausible = (number: string): Address | AddressIssue => {
  const [, code = '', rest = ''] = international.exec(number) ?? [];
  const isPlausible =
    rest.length >= 6 &&
    // ITU-T E.164, 6.2.
    code.length + rest.length <= 15 &&
    rest.length === (lengths[code] ?? rest.length) &&
    (!rest.startsWith('0') || keepsZero.test(code));
  return isPlausible
    ? {method: 'phone', phoneNumber: rest, phoneCountryCode: `+${code}`}
    : 'phone-invalid';
};

const readPhone = async (
  number: string,
  withZero: string | undefined,
  home: string,
  timeout: number,
): Promise<Address | AddressIssue> => {
  const isAbroad = number.startsWith('+');
  const library = await untilAborted(
    import('./phone.js'),
    deadline(timeout),
  ).catch(() => undefined);
  if (!library && isAbroad && !withZero) return readPlausible(number);
  const read = library?.readNumber(number, withZero, home);
  return read
    ? {method: 'phone', ...read}
    : isAbroad
      ? 'phone-invalid'
      : 'phone-unclear';
};

/**
 * Reads a typed address, or finds the reason why the text is not one. The
 * result is a promise only for a number, which needs the library.
 *
 * @param timeout Milliseconds for the library to load.
 */
export function readTyped(
  typed: string,
  methods: readonly Method[],
  home: string,
  timeout: number = defaultService.timeout,
): Address | AddressIssue | Promise<Address | AddressIssue> {
  const text = toHalfWidth(typed);
  if (text.includes('@')) {
    return methods.includes('email') ? readEmail(text) : 'address-invalid';
  }
  const number = toPlain(typed)
    .trim()
    // Germans write a slash after the area code. Fewer than five digits after
    // it may be the end of another number.
    .replace(/^([^/]*)\/(?=(?:[^\d/]*\d){5})/, '$1');
  const all = digitsOf(number);
  if (!all || all.length > maxDigits || !methods.includes('phone')) {
    return 'address-invalid';
  }
  // The zero in `(0)` is dialled only inside the country.
  const short = digitsOf(number.replace('(0)', '')) ?? all;
  return readPhone(short, short === all ? undefined : all, home, timeout);
}

/**
 * Reads typed text as an address.
 *
 * Full-width characters, which Chinese and Japanese keyboards write, and the
 * digits of other scripts count as ASCII. Separators and invisible characters
 * count for nothing. An ambiguous number is refused, because a code must not go
 * to somebody else.
 *
 * @param typed The text, in any of the usual spellings.
 * @param methods The accepted kinds of addresses.
 * @param phoneCountryCode The country of a number without a country code, such
 *   as `+86` or `CN`; empty for none.
 * @returns `undefined` for any other text.
 * @throws {ResetPasswordError} `config-invalid` for an unknown country.
 */
export async function readAddress(
  typed: string,
  methods: readonly Method[],
  phoneCountryCode: string,
): Promise<Address | undefined> {
  if (!isPhoneCountry(phoneCountryCode)) {
    throw new ResetPasswordError('config-invalid');
  }
  const read = await readTyped(typed, methods, phoneCountryCode);
  return typeof read === 'string' ? undefined : read;
}
