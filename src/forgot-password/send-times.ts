/**
 * When another message may be asked for, by address: kept over a reload and
 * shared between tabs, because the service counts over both.
 *
 * No address stands in the storage: each is a digest with a salt. Whoever has
 * the storage has the salt, too, and can try out phone numbers, so an entry goes
 * once its minute is over. Where there is no storage, nothing is kept.
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

/** Milliseconds, twice the service's minute: further ahead, a clock was wrong. */
const furthest = 120_000;

/** Stores what still counts, and nothing where nothing does. */
const write = ({salt, until}: SendTimes): SendTimes => {
  const now = Date.now();
  const counts = Object.entries(until).filter(
    ([, time]) =>
      typeof time === 'number' && time > now && time < now + furthest,
  );
  const stored = {salt, until: Object.fromEntries(counts)};
  if (counts.length) {
    localStorage.setItem(storageKey, JSON.stringify(stored));
  } else {
    localStorage.removeItem(storageKey);
  }
  return stored;
};

/** What is stored, as far as it makes sense; what is over goes. */
const read = (): SendTimes => {
  let stored: Partial<SendTimes> | null = null;
  try {
    stored = JSON.parse(
      localStorage.getItem(storageKey) ?? 'null',
    ) as Partial<SendTimes> | null;
  } catch {
    // Somebody else's.
  }
  const {salt, until} = {...stored};
  return write({
    salt: typeof salt === 'string' ? salt : newSalt(),
    until: {...until},
  });
};

/** Has the storage forget what is over. */
export function sweepSendTimes(): void {
  try {
    read();
  } catch {
    // There is no storage.
  }
}

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
    write({salt, until: {...read().until, [digest]: until}});
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
