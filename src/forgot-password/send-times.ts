/**
 * When another message may be asked for, by address: kept over a reload and
 * shared between tabs, because the service counts over both.
 *
 * No address stands in the storage: each is a digest, with a salt that this
 * origin's storage alone has. Where there is no storage, nothing is kept.
 */
import type {Address} from '../core/address.js';
import {newSalt, saltedDigest} from '../core/digest.js';

/** The one key in `localStorage`. */
export const storageKey = 'genauth-forgot-password';

interface SendTimes {
  readonly salt: string;
  /** By digest, in milliseconds since the epoch. */
  readonly until: Record<string, number>;
}

/** What is stored, as far as it makes sense; times that are over are dropped. */
const read = (): SendTimes => {
  try {
    const stored = JSON.parse(
      localStorage.getItem(storageKey) ?? '',
    ) as Partial<SendTimes> | null;
    const salt = stored?.salt;
    if (typeof salt !== 'string') throw new TypeError('no salt');
    const now = Date.now();
    const until = Object.entries(stored?.until ?? {}).filter(
      ([, time]) => typeof time === 'number' && time > now,
    );
    return {salt, until: Object.fromEntries(until)};
  } catch {
    return {salt: newSalt(), until: {}};
  }
};

const digestOf = (
  salt: string,
  appHost: string,
  address: Address,
): Promise<string> =>
  saltedDigest(
    salt,
    appHost,
    address.method === 'email'
      ? address.email.toLowerCase()
      : address.phoneCountryCode + address.phoneNumber,
  );

/**
 * Keeps when another message may be asked for.
 *
 * @param until By `Date.now()`.
 */
export async function keepSendTime(
  appHost: string,
  address: Address,
  until: number,
): Promise<void> {
  try {
    const {salt} = read();
    const digest = await digestOf(salt, appHost, address);
    // Read again: another tab may have written meanwhile.
    const stored = {salt, until: {...read().until, [digest]: until}};
    localStorage.setItem(storageKey, JSON.stringify(stored));
  } catch {
    // No storage for this page: the service counts all the same.
  }
}

/** When another message may be asked for, by `Date.now()`; 0 for now. */
export async function sendTimeOf(
  appHost: string,
  address: Address,
): Promise<number> {
  try {
    const {salt, until} = read();
    return until[await digestOf(salt, appHost, address)] ?? 0;
  } catch {
    return 0;
  }
}
