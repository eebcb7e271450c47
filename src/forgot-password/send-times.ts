/**
 * Stores, for each address, when another code may be requested. The times
 * survive a reload and are shared between tabs, because the service counts
 * across both. Without storage, nothing is stored.
 *
 * The storage has no addresses, only their salted digests. Whoever can read the
 * storage can read the salt and try out phone numbers, so an entry is removed
 * when its minute is over.
 */
import type {Address} from '../model/address.js';
import {newSalt, saltedDigest} from '../core/digest.js';

/** The one key in `localStorage`. */
export const storageKey = 'genauth-forgot-password';

interface SendTimes {
  readonly salt: string;
  /** The times by digest, in milliseconds since the epoch. */
  readonly until: Record<string, number>;
}

/** Seconds that the service wants between two codes; no stored wait is longer. */
const maxSeconds = 60;
/** Milliseconds. A time that is further ahead comes from a wrong clock. */
const maxAhead = 120_000;

/** Stores the times that are not over, and removes the key if all are. */
const write = ({salt, until}: SendTimes): SendTimes => {
  const now = Date.now();
  const counts = Object.entries(until).filter(
    ([, time]) =>
      typeof time === 'number' && time > now && time < now + maxAhead,
  );
  const stored = {salt, until: Object.fromEntries(counts)};
  if (counts.length) {
    localStorage.setItem(storageKey, JSON.stringify(stored));
  } else {
    localStorage.removeItem(storageKey);
  }
  return stored;
};

/** Reads what is stored, as far as it is valid, and removes what is over. */
const read = (): SendTimes => {
  let stored: Partial<SendTimes> | null = null;
  try {
    stored = JSON.parse(
      localStorage.getItem(storageKey) ?? 'null',
    ) as Partial<SendTimes> | null;
  } catch {
    // The text is from another script.
  }
  const {salt, until} = {...stored};
  return write({
    salt: typeof salt === 'string' ? salt : newSalt(),
    until: {...until},
  });
};

/** Removes the times that are over from the storage. */
export function sweepSendTimes(): void {
  try {
    read();
  } catch {
    // There is no storage.
  }
}

const digestOf = (
  salt: string,
  service: string,
  address: Address,
): Promise<string> =>
  saltedDigest(
    salt,
    service,
    address.method === 'email'
      ? address.email.toLowerCase()
      : address.phoneCountryCode + address.phoneNumber,
  );

/**
 * Stores when another code may be requested.
 *
 * @param seconds Counted from now.
 */
export async function keepSendTime(
  service: string,
  address: Address,
  seconds: number,
): Promise<void> {
  const time = Date.now() + seconds * 1000;
  try {
    const {salt} = read();
    const digest = await digestOf(salt, service, address);
    // The storage is read again, because another tab may have written to it.
    write({salt, until: {...read().until, [digest]: time}});
  } catch {
    // There is no storage; the service refuses a request that is too early.
  }
}

/**
 * Returns the seconds until another code may be requested. They are limited,
 * because the system clock, the only one that survives a reload, may have been
 * set back.
 */
export async function storedWaitOf(
  service: string,
  address: Address,
): Promise<number> {
  try {
    const {salt, until} = read();
    const time = until[await digestOf(salt, service, address)] ?? 0;
    const seconds = Math.ceil((time - Date.now()) / 1000);
    return Math.max(0, Math.min(seconds, maxSeconds));
  } catch {
    return 0;
  }
}
