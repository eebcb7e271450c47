/** Tests and engines in a table. */
import {browsers} from './tests.js';

/** Text in a cell, where no sign means more than itself. */
export const cell = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replaceAll('{{', '&#123;&#123;')
    .replace(/([*_[\]])/g, '\\$1');

/** A requirement may have code in it. */
export const sentence = (text) =>
  text
    .split('`')
    .map((piece, at) => (at % 2 ? `\`${piece}\`` : cell(piece)))
    .join('');

/** @param {string[]} engines */
export const listed = (engines) =>
  browsers.every((name) => engines.includes(name))
    ? ['three browsers', ...engines.filter((name) => !browsers.includes(name))]
        .reverse()
        .join(', ')
    : engines.join(', ');
