import {expect} from 'chai';
import {
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/mobile';
import examples from 'libphonenumber-js/mobile/examples';
import metadata from 'libphonenumber-js/mobile/metadata';
import {readTyped} from '../../src/model/address.js';
import {international, isPhoneCountry} from '../../src/model/phone-country.js';
import '../helpers/canary.js';

/** The ways in which people write a number of theirs. */
const notations: Record<string, (number: PhoneNumber) => string> = {
  'E.164': ({number}) => number,
  '+ with spaces': (number) => number.formatInternational(),
  national: (number) => number.formatNational(),
  'national digits': (number) => number.formatNational().replace(/\D/g, ''),
  'country code without +': ({number}) => number.slice(1),
};

/**
 * What is refused, with the reason: `region notation` each. There is nothing
 * now; a new numbering plan in the library may bring something.
 */
const refused: Record<string, string> = {};

/** Numbers of a region that look like its example, by other last digits. */
const similar = (example: PhoneNumber): PhoneNumber[] =>
  ['00', '19', '57', '86', '99'].flatMap((end) => {
    const text = example.number.slice(0, -2) + end;
    const number = parsePhoneNumberFromString(text);
    return number?.isValid() && number.number === text ? [number] : [];
  });

describe('the numbers of every region [REACH-5]', () => {
  const regions = getCountries().map((region) => {
    const example = getExampleNumber(region, examples);
    if (!example) throw new Error(`There is no example for ${region}`);
    return {region, example};
  });

  for (const [notation, write] of Object.entries(notations)) {
    it(`are read right, or refused for a known reason: ${notation}`, async function () {
      this.timeout(60_000);
      const wrong: string[] = [];
      const unread: Record<string, string> = {};
      for (const {region, example} of regions) {
        const {countryCallingCode} = example;
        for (const number of [example, ...similar(example)]) {
          const typed = write(number);
          for (const home of [`+${countryCallingCode}`, region]) {
            const read = await readTyped(typed, ['email', 'phone'], home);
            if (typeof read === 'string') {
              unread[`${region} ${notation}`] = read;
            } else if (
              read.method !== 'phone' ||
              read.phoneCountryCode !== `+${countryCallingCode}` ||
              read.phoneNumber !== number.nationalNumber
            ) {
              wrong.push(`${typed} at ${home}: ${JSON.stringify(read)}`);
            }
          }
        }
      }
      expect(wrong).to.deep.equal([]);
      expect(unread).to.deep.equal(
        Object.fromEntries(
          Object.entries(refused).filter(([name]) => name.endsWith(notation)),
        ),
      );
    });
  }

  it('with + are the same at every home', async function () {
    this.timeout(60_000);
    for (const {example} of regions) {
      for (const home of ['', '+7']) {
        const read = await readTyped(example.number, ['phone'], home);
        expect(read).to.include({phoneNumber: example.nationalNumber});
      }
    }
  });
});

describe('a number that is nobody’s yet', () => {
  const rows: [typed: string, home: string, read: string | undefined][] = [
    // As long as those of one of two islands.
    ['+599 33969625', '', '+599 33969625'],
    // Of no country.
    ['+979 790810932', '', '+979 790810932'],
    // Without its area code, which only one of many countries would add.
    ['695 4641', '+1', undefined],
  ];
  for (const [typed, home, number] of rows) {
    it(`${typed} is ${number ?? 'not read'}`, async () => {
      const read = await readTyped(typed, ['phone'], home);
      const found =
        typeof read === 'object' && read.method === 'phone'
          ? `${read.phoneCountryCode} ${read.phoneNumber}`
          : undefined;
      expect(found).to.equal(number);
    });
  }
});

describe('the countries that a page may name', () => {
  it('are those that the library knows, by their letters', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap((one) => letters.map((two) => one + two));
    expect(all.filter(isPhoneCountry)).to.deep.equal(getCountries().sort());
    expect(isPhoneCountry('cn')).to.equal(true);
    // In capital letters, it is SS.
    expect(isPhoneCountry('ß')).to.equal(false);
  });

  it('are those that the library knows, by their calling codes', () => {
    const known = [
      ...Object.keys(metadata.country_calling_codes),
      ...Object.keys(metadata.nonGeographic),
    ];
    const all = Array.from({length: 10_000}, (_, code) => String(code));
    expect(all.filter(isPhoneCountry).sort()).to.deep.equal(known.sort());
    for (const code of known) {
      expect(isPhoneCountry(`+${code}`)).to.equal(true);
      expect(international.exec(`+${code}0123456`)?.[1]).to.equal(code);
    }
  });
});
