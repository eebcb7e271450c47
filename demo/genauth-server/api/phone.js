/** A phone number as the API takes it: in two fields. */
import {asString, BodyError} from './json-body.js';

export const PHONE_FIELDS = ['phoneNumber', 'phoneCountryCode'];

/**
 * Stricter than the schema, which only knows strings: a number in another form
 * would be that of nobody, and nothing would tell the caller.
 *
 * @param {Record<string, unknown>} object with the two fields
 * @param {string} [at] put before the name of the field at fault
 * @returns {string} in E.164
 * @throws {BodyError}
 */
export function asPhone({phoneNumber, phoneCountryCode = '+86'}, at = '') {
  const number = asString(phoneNumber, `${at}phoneNumber`);
  const country = asString(phoneCountryCode, `${at}phoneCountryCode`);
  if (!/^\d+$/.test(number)) throw new BodyError(`${at}phoneNumber`);
  if (!/^\+\d+$/.test(country)) throw new BodyError(`${at}phoneCountryCode`);
  return country + number;
}
