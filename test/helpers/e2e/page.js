import {mkdir} from 'node:fs/promises';
import {dirname} from 'node:path';
import {until} from '../until.js';

/*
 * The functions that run in the page are sent there as text, so they cannot
 * use anything from this file.
 */

/** The first match in the document and in all open shadow roots. */
const centreOf = (selector) => {
  const find = (root) => {
    const match = root.querySelector(selector);
    if (match) return match;
    for (const {shadowRoot} of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const element = find(document);
  if (!element) return null;
  element.scrollIntoView({block: 'center', inline: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  return {
    x: Math.round(left + width / 2),
    y: Math.round(top + height / 2),
  };
};

/** The same page object over puppeteer's and WebKitGTK's. */
export class Page {
  /** The engine's own page, for what only that engine can do. */
  raw;

  constructor(raw) {
    this.raw = raw;
  }

  /** Waits until the page has loaded. */
  async goto(url) {
    await this.raw.goto(String(url));
  }

  /** The address as the page itself sees it now. */
  url() {
    return this.evaluate(() => location.href);
  }

  /**
   * @param {string | Function} what runs in the page; may give a promise
   * @param {...unknown} args JSON values
   */
  evaluate(what, ...args) {
    return this.raw.evaluate(what, ...args);
  }

  /** Types into whatever has the focus. */
  async type(text) {
    await this.raw.keyboard.type(text);
  }

  /** Presses one key, such as `Tab`, `Space` or `Shift+Tab`. */
  async press(key) {
    const keys = key.length > 1 ? key.split('+') : [key];
    const last = keys.pop();
    for (const modifier of keys) await this.raw.keyboard.down(modifier);
    // Firefox knows the space bar by its character only.
    await this.raw.keyboard.press(last === 'Space' ? ' ' : last);
    for (const modifier of keys.reverse()) {
      await this.raw.keyboard.up(modifier);
    }
  }

  /** In CSS pixels from the viewport's corner. */
  async click(x, y) {
    await this.raw.mouse.click(x, y);
  }

  /** Waits until the element is there and rests; it may be in a shadow root. */
  async clickSelector(selector) {
    let before;
    const rest = async () => {
      const centre = await this.evaluate(centreOf, selector);
      const rests = centre && centre.x === before?.x && centre.y === before?.y;
      before = centre;
      return rests ? centre : undefined;
    };
    const {x, y} = await this.#until(rest, `${selector}, at rest`);
    await this.click(x, y);
  }

  /**
   * Waits until `condition` is truthy in the page, across navigations, and
   * answers its value.
   *
   * @param {string | Function} condition
   * @param {...unknown} args JSON values
   */
  async waitFor(condition, ...args) {
    return this.#until(
      () => this.evaluate(condition, ...args),
      `${condition} ${JSON.stringify(args)}`,
    );
  }

  async #until(ask, what) {
    let lastError;
    const askPage = async () => {
      try {
        return await ask();
      } catch (error) {
        // The page that was asked may have gone.
        lastError = error;
        return undefined;
      }
    };
    try {
      return await until(askPage, {what});
    } catch (error) {
      error.cause = lastError;
      throw error;
    }
  }

  /** Writes a PNG. */
  async screenshot(path) {
    await mkdir(dirname(path), {recursive: true});
    await this.raw.screenshot({path});
  }

  /** @param {{width: number, height: number}} size in CSS pixels */
  async setViewport({width, height}) {
    await this.raw.setViewport({width, height});
  }

  /**
   * What the visitor prefers, as `{'prefers-color-scheme': 'dark'}`; what is
   * not named has its default.
   */
  async emulate(features) {
    await this.raw.emulateMediaFeatures(
      Object.entries(features).map(([name, value]) => ({name, value})),
    );
  }
}
