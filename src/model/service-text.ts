/**
 * Prepares texts of the service for the page: plain, short, and without an echo
 * of a secret in any encoding.
 */
import type {FailureFacts} from './errors.js';
import {withoutPrototype} from './own-properties.js';

/** Characters that could reorder, hide or fake the text around them. */
const unprintable = /[\p{Cc}\p{Cf}]+/gu;

/** Chooses the separator of two paragraphs by the end of the first. */
const between = (paragraph: string): string => {
  if (/[.!?:;,…]$/.test(paragraph)) return ' ';
  if (/[\u3000-\u303f\uff01-\uff5e]$/.test(paragraph)) return '';
  return /[\u3040-\u30ff\u3400-\u9fff]$/.test(paragraph) ? '；' : '; ';
};

/** Joins the paragraphs of a text, without unprintable characters. */
const onOneLine = (text: string): string => {
  const paragraphs = text
    .split('\u2029')
    .map((paragraph) => paragraph.replace(unprintable, ' ').trim())
    .filter(Boolean);
  const last = paragraphs.pop() ?? '';
  return (
    paragraphs.map((paragraph) => paragraph + between(paragraph)).join('') +
    last
  );
};

/**
 * Returns the part of a foreign text that may be shown.
 *
 * @param length The most code points of the result.
 * @returns `undefined` when nothing is left.
 */
export const plainText = (text: string, length: number): string | undefined =>
  [...onOneLine(text)].slice(0, length).join('') || undefined;

/** Removes everything that could hide a secret between its letters. */
const squeezed = (text: string): string =>
  text
    // The normalization of a long row of marks takes quadratic time.
    .replace(/(\p{M}{32})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\p{Pd}\s]+/gu, '')
    .toLowerCase();

/** Characters of HTML's named references. */
const entities = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

/** Decodes a text as HTML, as JSON and as a URL: an echo may be encoded. */
const decodings = (text: string): string[] => [
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

/** Returns the service's text, short and plain, unless it echoes a secret. */
export const presentable = (
  text: string | undefined,
  secrets: readonly string[],
  length: number,
): string | undefined => {
  if (text === undefined) return undefined;
  const decoded = decodings(text).map(squeezed);
  const echoes = secrets
    .map(squeezed)
    .some((secret) => decoded.some((reading) => reading.includes(secret)));
  return echoes ? undefined : plainText(text, length);
};

/** Returns the facts with presentable texts of the service. */
export const present = (
  given: FailureFacts,
  secrets: readonly string[],
): FailureFacts => {
  const {serviceMessage, requestId, ...facts} = withoutPrototype(given);
  const message = presentable(serviceMessage, secrets, 300);
  const id = presentable(requestId, secrets, 100);
  return {
    ...facts,
    ...(message !== undefined && {serviceMessage: message}),
    ...(id !== undefined && {requestId: id}),
  };
};
