import {svg} from 'lit';
import {icon} from './icons.js';

/** A circled exclamation mark: something needs attention. */
export const warning = icon(
  svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v6m0 3.5v.1"/>`,
);

/** A tick: done. */
export const tick = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);

/** A chain that is broken: the link is of no use. */
export const brokenLink = icon(
  svg`<path d="m18.5 12 2-2a5 5 0 0 0-7-7l-2 2m-6 7-2 2a5 5 0 0 0 7 7l2-2M8 2v3M2 8h3m11 14v-3m6-3h-3"/>`,
);

/** A closed lock: the page does not ask for anything. */
export const lock = icon(
  svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
);

/** A clock: the service wants a pause. */
export const clock = icon(
  svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v5l3 2"/>`,
);
