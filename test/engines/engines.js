/** The browsers by the names of the command line. */
import {openFirefox} from '../helpers/browsers/firefox.js';
import {openChromium} from './chromium.js';
import {oldChromium, packages} from './downloads.js';
import {rewriteFor, scriptWithout} from './simulate.js';
import {openWpe} from './wpe.js';

/**
 * @typedef {object} Engine
 * @property {string} [title] where the browser's own name does not say it
 * @property {() => Promise<{page: object, version: string,
 *   close: () => Promise<void>}>} open
 * @property {(code: string) => string} [rewrite] see `startPages`
 * @property {'preference' | 'page'} [darkBy] see `Job`
 */

/** @type {Record<string, Engine>} */
export const engines = {
  ...Object.fromEntries(
    Object.keys(packages).map((version) => [
      version,
      {open: async () => openChromium(await oldChromium(version))},
    ]),
  ),
  wpe: {open: openWpe, darkBy: 'page'},
  chromium: {open: () => openChromium('/usr/bin/chromium')},
  // Neither can be had.
  safari: {
    title: 'Safari 15.4, simulated in Chromium',
    open: () => openChromium('/usr/bin/chromium', scriptWithout('safari')),
    rewrite: rewriteFor('safari'),
  },
  firefox: {
    title: 'Firefox 102, simulated in Firefox',
    open: () => openFirefox(scriptWithout('firefox')),
    rewrite: rewriteFor('firefox'),
  },
};
