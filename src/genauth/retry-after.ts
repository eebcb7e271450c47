/** The time to wait after the service has refused a call as too frequent. */

/** Seconds for a header that is absent or, across origins, unreadable. */
const fallback = 30;
/** Most seconds. A longer wait comes from a wrong clock. */
const longest = 3600;

/** Start of an HTTP date. Browsers would parse "-5" as a date, too. */
const dayName = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3), seconds or a date.
 *
 * A date is compared with the answer's own `Date` where that is readable, so
 * that a wrong clock of the visitor does not matter.
 *
 * @returns Whole seconds, from 1 to 3600.
 */
export function readRetryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  let seconds = fallback;
  if (/^\d+$/.test(value)) {
    seconds = Number(value);
  } else if (dayName.test(value) && !Number.isNaN(Date.parse(value))) {
    const date = Date.parse(headers.get('date') ?? '');
    const now = Number.isNaN(date) ? Date.now() : date;
    seconds = (Date.parse(value) - now) / 1000;
  }
  return Math.min(Math.max(Math.ceil(seconds), 1), longest);
}
