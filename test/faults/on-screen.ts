import type {LitElement} from 'lit';
import {rootOf} from '../helpers/visit.js';
import {
  forgotSentences,
  isCheck,
  isForgot,
  linkMayBeUsed,
  resetSentences,
  type Fault,
} from './table/index.js';

/* These functions find the table's sentences on the screen. */

/** A message of the service must never become one of these elements. */
const dangerous =
  'img, script, iframe, object, embed, style, meta, base, form form';

/**
 * Every sentence about an outcome that can be read, whichever it should be, with
 * the service's own words behind it.
 */
export const outcomeOn = (
  element: LitElement & {readonly state: string},
  text: string,
  fault: Fault,
): string => {
  const known = isForgot(fault)
    ? [
        ...Object.values(forgotSentences),
        ...(isCheck(fault) ? ['Now set a new password.'] : []),
        // The step for the code says from its beginning that one was sent.
        ...(isCheck(fault) ||
        (fault.call === 'another' && element.state === 'failed')
          ? []
          : ['a code is on its way.']),
      ]
    : [...Object.values(resetSentences), linkMayBeUsed];
  let rest = text;
  const found: string[] = [];
  // The longest first: some are the beginning of another one.
  for (const sentence of [...new Set(known)].sort(
    (a, b) => b.length - a.length,
  )) {
    if (!rest.includes(sentence)) continue;
    found.push(sentence);
    rest = rest.replaceAll(sentence, '');
  }
  const quoted = rootOf(element).querySelector('bdi[lang]')?.textContent;
  const all = found.join(' | ') || `something else: ${text}`;
  return quoted === undefined ? all : `${all} The service says: ${quoted}`;
};

/** How many elements a message has made. */
export const intrudersOn = (element: LitElement): number =>
  rootOf(element).querySelectorAll(dangerous).length;
