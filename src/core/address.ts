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

/** Where the digits of other scripts begin: Arabic, Persian, Hindi, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

/** As plain keyboards write it: full-width signs, and digits of any script. */
const plain = (typed: string): string =>
  typed.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const at = digit.charCodeAt(0);
    const zero = zeros.find((first) => at >= first && at < first + 10);
    return zero === undefined ? digit : String(at - zero);
  });

/**
 * Reads what somebody typed as an address.
 *
 * Full-width signs, as Chinese and Japanese keyboards write them, and the digits
 * of other scripts in a number count as plain ones, and what phone numbers are written apart with counts for nothing.
 *
 * @param typed In any of the usual ways.
 * @param methods What it may be.
 * @param phoneCountryCode Of a number that does not say.
 * @returns `undefined` for what is no address.
 */
export function readAddress(
  typed: string,
  methods: readonly Method[],
  phoneCountryCode: string,
): Address | undefined {
  const text = typed.normalize('NFKC').trim();
  if (methods.includes('email') && /^[^\s@]+@[^\s@]+$/.test(text)) {
    return {method: 'email', email: text};
  }
  if (!methods.includes('phone')) return undefined;
  const digits = plain(text)
    .replace(/[\s().\-‐-―/]/g, '')
    .replace(/^00/, '+');
  const [, code = phoneCountryCode.replace(/^\+/, ''), number = digits] =
    international.exec(digits) ?? [];
  return /^\d{4,}$/.test(number) &&
    /^\d{1,3}$/.test(code) &&
    code.length + number.length <= maxDigits
    ? {method: 'phone', phoneNumber: number, phoneCountryCode: `+${code}`}
    : undefined;
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
