/**
 * Prepares texts of the service for the page: plain, short, and without an echo
 * of a secret in any encoding.
 */
import {untilAborted} from './abort-signals.js';
import type {FailureFacts} from './errors.js';
import {withoutPrototype} from './own-properties.js';
import {wait} from './timing.js';

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

/** Whether one of the texts of an answer echoes a secret of its request. */
export type EchoFilter = (texts: readonly string[]) => boolean;

/**
 * Loads the filter for the answer to a request, while the request is on its
 * way. Without its file, once the signal aborts, and when the filter throws,
 * every text is an echo.
 *
 * @param secrets Texts of which not even a piece may be repeated.
 * @param wholes Texts that may not be repeated as a whole. Their pieces may be
 *   ordinary words.
 */
export const loadEchoFilter = async (
  signal: AbortSignal,
  secrets: readonly string[],
  wholes: readonly string[] = [],
): Promise<EchoFilter> => {
  try {
    // An import takes time of its own, for which the request must not wait.
    const file = wait(0).then(() => import('./echo.js'));
    const {hasEcho} = await untilAborted(file, signal);
    return (texts) => {
      try {
        return hasEcho(texts, secrets, wholes);
      } catch {
        // The page may have replaced a function. The outcome counts more.
        return true;
      }
    };
  } catch {
    return () => true;
  }
};

/** Returns the service's text, short and plain, unless it echoes a secret. */
export const presentable = (
  text: string | undefined,
  length: number,
  isEcho: EchoFilter,
): string | undefined => {
  const shown = text && plainText(text, length);
  // The filter reads only what is shown, and the same length of the raw text:
  // the plain text lacks characters of UTF-8 that was read as Latin-1.
  return shown && !isEcho([shown, text.slice(0, length)]) ? shown : undefined;
};

/** Returns the facts with presentable texts and numbers of the service. */
export const present = async (
  given: FailureFacts,
  filter: Promise<EchoFilter>,
): Promise<FailureFacts> => {
  const {serviceMessage, requestId, statusCode, apiCode, ...facts} =
    withoutPrototype(given);
  // Without an answer, the filter might not arrive either.
  if (statusCode === undefined) return facts;
  const isEcho = await filter;
  const message = presentable(serviceMessage, 300, isEcho);
  const id = presentable(requestId, 100, isEcho);
  return {
    ...facts,
    ...(!isEcho([String(statusCode)]) && {statusCode}),
    ...(apiCode !== undefined && !isEcho([String(apiCode)]) && {apiCode}),
    ...(message !== undefined && {serviceMessage: message}),
    ...(id !== undefined && {requestId: id}),
  };
};
