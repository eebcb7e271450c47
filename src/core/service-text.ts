/**
 * What the service says, before anybody is shown it: plain, short, and never an
 * echo of a secret, in whatever writing.
 */
import type {FailureFacts} from './errors.js';

/** Removes what could reorder, hide or fake the text around it. */
const unprintable = /[\p{Cc}\p{Cf}]+/gu;

/**
 * What of somebody else's text may be shown.
 *
 * @param length The most code points of it.
 * @returns `undefined` when nothing is left.
 */
export const plainText = (text: string, length: number): string | undefined =>
  [...text.replace(unprintable, ' ').trim()].slice(0, length).join('') ||
  undefined;

/** What is left of a text when nothing can hide between its letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\p{Pd}\s]+/gu, '')
    .toLowerCase();

/** The signs that HTML has names for. */
const entities = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

/** What an echo may mean: as it stands, or as HTML, JSON or a URL. */
const readings = (text: string): string[] => [
  text,
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi,
    (_, hex: string, decimal: string, name?: string) =>
      name
        ? entities[name.toLowerCase() as keyof typeof entities]
        : String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
  ),
  text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, hex: string, sign: string) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : sign,
  ),
  ...[text, text.replaceAll('+', ' ')].map((query) =>
    query.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    }),
  ),
];

/** What of the service's text may be shown: short, plain, and free of secrets. */
export const presentable = (
  text: string | undefined,
  secrets: readonly string[],
  length: number,
): string | undefined => {
  if (text === undefined) return undefined;
  const read = readings(text).map(bare);
  const echoes = secrets
    .map(bare)
    .some((secret) => read.some((reading) => reading.includes(secret)));
  return echoes ? undefined : plainText(text, length);
};

/** Without what somebody may have put on the prototype of every object. */
export const ownOf = (facts: FailureFacts): FailureFacts =>
  ({__proto__: null, ...facts}) as FailureFacts;

/** The facts with what of the service's words may be shown. */
export const present = (
  given: FailureFacts,
  secrets: readonly string[],
): FailureFacts => {
  const {serviceMessage, requestId, ...facts} = ownOf(given);
  const message = presentable(serviceMessage, secrets, 300);
  const id = presentable(requestId, secrets, 100);
  return {
    ...facts,
    ...(message !== undefined && {serviceMessage: message}),
    ...(id !== undefined && {requestId: id}),
  };
};
