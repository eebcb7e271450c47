/** How long to wait when the service says "too often". */

/** Seconds when the header is absent or unreadable, as across origins. */
const fallback = 30;
/** A wait longer than this is a mistake of somebody's clock. */
const longest = 3600;

/** Only what begins like an HTTP date; browsers read "-5" as a date as well. */
const dayName = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3), seconds or a date.
 *
 * A date is held against the answer's own `Date` where that can be read, so
 * that a wrong clock on the visitor's side does not matter.
 *
 * @returns Whole seconds, from 1 to 3600.
 */
export function readRetryAfter(headers: Headers): number {
  const value = headers.get('retry-after')?.trim() ?? '';
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
