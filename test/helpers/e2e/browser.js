import {openChromium} from '../browsers/chromium.js';
import {openFirefox} from '../browsers/firefox.js';
import {openWebKit} from '../browsers/webkit.js';
import {Page} from './page.js';

const openers = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

/** @typedef {keyof typeof openers} Engine */

/** The engines to test in; `BROWSERS=firefox,webkit` chooses. */
export const engines = /** @type {Engine[]} */ (
  process.env.BROWSERS?.split(',') ?? Object.keys(openers)
);

/**
 * Opens a browser with one empty page of 800 × 600. Close it, or the test
 * never ends.
 *
 * @param {Engine} engine
 * @returns {Promise<{page: Page, close: () => Promise<void>}>}
 */
export const openBrowser = async (engine) => {
  const {page: raw, close} = await openers[engine]();
  const page = new Page(raw);
  try {
    await page.setViewport({width: 800, height: 600});
  } catch (error) {
    await close();
    throw error;
  }
  return {page, close};
};
