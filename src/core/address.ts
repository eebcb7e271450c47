/** Where a code can go: an e-mail address or a phone, told apart as typed. */

/** What the visitor is known by. */
export type Address =
  | {readonly method: 'email'; readonly email: string}
  | {
      readonly method: 'phone';
      /** Without the country code. */
      readonly phoneNumber: string;
      /** Such as `+86`. */
      readonly phoneCountryCode: string;
    };

/** A way in which a code can be sent. */
export type Method = Address['method'];

/** Codes of countries as ITU-T E.164 assigns them: none begins another. */
const international =
  /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(\d+)$/;

/** The most digits of a number, country code included (ITU-T E.164, 6.2). */
const maxDigits = 15;

/**
 * Countries where `00` is not, or not all, of what is dialled to leave them: a
 * number that begins so could be read as another country's.
 */
const otherExits = /^(?:1|7|55|57|61|62|65|66|81|82|852|855|886)$/;

/** Numbers that get messages, where all of a country's look alike. */
const shapes: Partial<Record<string, RegExp>> = {
  1: /^[2-9]\d{9}$/,
  86: /^1[3-9]\d{9}$/,
};

/** Countries whose numbers may begin with a zero that is part of them. */
const keepsZero = /^(?:39|225|241|242|378|379)$/;

/** Elsewhere, at least so many digits. */
const anyShape = /^\d{6,}$/;

/** Where the digits of other scripts begin: Arabic, Persian, Hindi, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

/** Without what nobody sees, such as the marks around a copied number. */
const seen = (typed: string): string => typed.replace(/\p{Cf}/gu, '');

/** As plain keyboards write it: full-width signs, and digits of any script. */
const plain = (typed: string): string =>
  seen(typed)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const at = digit.charCodeAt(0);
      const zero = zeros.find((first) => at >= first && at < first + 10);
      return zero === undefined ? digit : String(at - zero);
    });

/** Nothing of a mailbox's name is changed but the width of its signs. */
const readEmail = (typed: string): Address | undefined => {
  const email = seen(typed)
    .replace(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3002\uff61]/g, '.')
    .trim();
  const isEmail =
    /^[^\s\p{Cc}@<>()[\],;:\\"]+@[^\s\p{Cc}@<>()[\],;:\\"/]+$/u.test(email);
  return isEmail ? {method: 'email', email} : undefined;
};

const readPhone = (typed: string, home: string): Address | undefined => {
  const text = plain(typed).trim();
  const exits = otherExits.test(home) ? /^0(?:0|1[01])/ : /^00/;
  const digits = text
    // A zero that is dialled at home alone.
    .replace(/^(\+|00)(.*)\(0\)/, '$1$2')
    .replace(/[\s().\-‐-―]/g, '');
  if (otherExits.test(home) && exits.test(digits)) return undefined;
  const [, code = home, number = digits] =
    international.exec(digits.replace(exits, '+')) ?? [];
  const shape = shapes[code] ?? anyShape;
  // As it would be written with a plus (ITU-T E.123, 7.1): without the zero that
  // is dialled at home.
  const inner =
    shapes[code] && !shape.test(number) && number.startsWith(code)
      ? number.slice(code.length)
      : keepsZero.test(code)
        ? number
        : number.replace(/^0/, '');
  return shape.test(inner) &&
    /^[1-9]\d{0,2}$/.test(code) &&
    code.length + inner.length <= maxDigits
    ? {method: 'phone', phoneNumber: inner, phoneCountryCode: `+${code}`}
    : undefined;
};

/**
 * Reads what somebody typed as an address.
 *
 * Full-width signs, as Chinese and Japanese keyboards write them, and the digits
 * of other scripts count as plain ones; what numbers are written apart with,
 * and what nobody sees, counts for nothing. What could be read in two ways is
 * refused: a code must not go to somebody else.
 *
 * @param typed In any of the usual ways.
 * @param methods What it may be.
 * @param phoneCountryCode Of a number that does not say, such as `+86`.
 * @returns `undefined` for what is no address.
 */
export function readAddress(
  typed: string,
  methods: readonly Method[],
  phoneCountryCode: string,
): Address | undefined {
  return (
    (methods.includes('email') ? readEmail(typed) : undefined) ??
    (methods.includes('phone')
      ? readPhone(typed, phoneCountryCode.replace(/^\+/, ''))
      : undefined)
  );
}

/** A code as it is read off a message: spaces and hyphens count for nothing. */
export const bareCode = (typed: string): string =>
  plain(typed).replace(/[\s\-‐-―]/g, '');

/**
 * The code in what somebody typed or pasted, which may be the whole message.
 *
 * @param digits How many a code has.
 * @returns The one number of that many digits, or else all of it, bare.
 */
export const findCode = (typed: string, digits: number): string => {
  const text = plain(typed).replace(/(?<=\d)[\s\-‐-―]+(?=\d)/g, '');
  const numbers = new Set(text.match(/\d+/g));
  const [only, another] = [...numbers].filter(({length}) => length === digits);
  return only && !another ? only : bareCode(typed);
};
