/**
 * Reads phone numbers, and is the only file that imports libphonenumber-js. It
 * is loaded once somebody enters what may be a number.
 *
 * A number that is misread sends the code to a stranger. So a number is never
 * guessed: an ambiguous one is refused.
 */
import parse, {Metadata, PhoneNumber} from 'libphonenumber-js/core';
import type {CountryCode, E164Number} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';

/** The part of a numbering plan that the library's types leave out. */
interface MobilePlan {
  type(name: 'MOBILE'): {possibleLengths(): number[] | undefined} | undefined;
}

/** The countries that share a calling code; none for one of the whole world. */
const regionsOf = (callingCode: string): readonly CountryCode[] =>
  metadata.country_calling_codes[callingCode] ?? [];

/** Reads a number without the prefixes that are dialled at home. */
const asItStands = (number: E164Number): PhoneNumber | undefined => {
  try {
    return new PhoneNumber(number, metadata);
  } catch {
    return undefined;
  }
};

/** The number in each of the countries that share its calling code. */
const inRegions = (number: PhoneNumber): PhoneNumber[] => {
  const regions = regionsOf(number.countryCallingCode);
  return regions.length
    ? regions.map((region) =>
        Object.assign(new PhoneNumber(number.number, metadata), {
          country: region,
        }),
      )
    : [number];
};

/** Whether such numbers are handed out to mobile phones. */
const isMobile = (number: PhoneNumber): boolean =>
  inRegions(number).some((one) => one.isValid());

/** Whether the number has the length of its country's mobile numbers. */
const isAsLong = (number: PhoneNumber): boolean =>
  inRegions(number).some((one) => {
    if (!one.country) return one.isPossible();
    const plan = new Metadata(metadata);
    plan.selectNumberingPlan(one.country);
    const mobile = (plan.numberingPlan as unknown as MobilePlan).type('MOBILE');
    const lengths =
      mobile?.possibleLengths() ?? plan.numberingPlan?.possibleLengths();
    return !!lengths?.includes(one.nationalNumber.length);
  });

/** The only mobile number that these digits with a country code can mean. */
const mobileAbroad = (number: E164Number): PhoneNumber | undefined =>
  [asItStands(number), parse(number, metadata)].find(
    (reading) => reading && isMobile(reading),
  );

/**
 * Reads a number that names its country. It need not be a mobile number that
 * the library knows, because new ones are handed out every year, and there is
 * nothing to guess: then it is taken as it stands, if it has the length of one.
 *
 * @param withZero The same with a `(0)` that was written into it.
 */
const readAbroad = (
  number: E164Number,
  withZero: E164Number | undefined,
): PhoneNumber | undefined => {
  const mobile = mobileAbroad(number);
  if (mobile) return mobile;
  const written = asItStands(number);
  const isPlain = [number, withZero ?? number].every(
    (text) => parse(text, metadata)?.number === written?.number,
  );
  return written && isPlain && isAsLong(written) ? written : undefined;
};

/** All mobile numbers that the digits can mean in this country. */
const readingsIn = (
  region: CountryCode,
  callingCode: string,
  digits: string,
): Set<string> => {
  const readings = [
    // Prefixes that are dialled at home or to leave the country.
    parse(digits, region, metadata),
    asItStands(`+${callingCode}${digits}`),
    digits.startsWith(callingCode) ? mobileAbroad(`+${digits}`) : undefined,
    digits.startsWith('00') ? mobileAbroad(`+${digits.slice(2)}`) : undefined,
  ];
  return new Set(
    readings.flatMap((one) => (one && isMobile(one) ? [one.number] : [])),
  );
};

/**
 * Reads a number that does not say which country's it is. Countries that share
 * a calling code do not all dial alike: a number has to be the same in each.
 */
const readAtHome = (digits: string, home: string): PhoneNumber | undefined => {
  const country = home.toUpperCase() as CountryCode;
  const regions = metadata.countries[country]
    ? [country]
    : regionsOf(home.replace('+', ''));
  const readings = regions.map((region) => {
    const plan = metadata.countries[region];
    return readingsIn(region, String(plan?.[0]), digits);
  });
  const all = new Set(readings.flatMap((each) => [...each]));
  const [only] = all;
  return only && all.size === 1 && readings.every(({size}) => size === 1)
    ? asItStands(only)
    : undefined;
};

/** A number as the service wants it. */
export interface ReadNumber {
  readonly phoneCountryCode: string;
  readonly phoneNumber: string;
}

/**
 * Reads a phone number.
 *
 * @param number Digits, with a `+` before them or not.
 * @param withZero The same with a `(0)` that was written into it.
 * @param home `+86` or `CN`, or empty.
 * @returns `undefined` for none, or one that could be read in two ways.
 */
export function readNumber(
  number: string,
  withZero: string | undefined,
  home: string,
): ReadNumber | undefined {
  const read = number.startsWith('+')
    ? readAbroad(number, withZero)
    : readAtHome(number, home);
  return (
    read && {
      phoneNumber: read.nationalNumber,
      phoneCountryCode: `+${read.countryCallingCode}`,
    }
  );
}
