/** Reads the fields with the settings of the element. */
import {readTyped, type Address} from '../model/address.js';
import {findCode} from '../model/code.js';
import {digitsOf, methodsOf, type ForgotSettings} from './settings.js';
import type {AddressFieldIssue, CodeFieldIssue} from './state.js';

type AddressReading = Address | AddressFieldIssue;

/**
 * Reads an address, or finds the mistake in it. The result is a promise only
 * for a number, which needs a library.
 */
export const readAddressField = (
  {methods, phoneCountryCode, timeout}: ForgotSettings,
  typed: string,
): AddressReading | Promise<AddressReading> =>
  typed.trim()
    ? readTyped(typed, methodsOf(methods), phoneCountryCode, timeout)
    : 'address-required';

/** Reads a code, or finds the mistake in it. */
export const readCodeField = (
  settings: ForgotSettings,
  typed: string,
): {readonly code: string} | {readonly issue: CodeFieldIssue} => {
  const digits = digitsOf(settings);
  const code = findCode(typed, digits);
  if (!code) return {issue: 'code-required'};
  return code.length === digits ? {code} : {issue: 'code-incomplete'};
};
