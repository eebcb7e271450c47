import {fileURLToPath} from 'node:url';
import {until} from '../until.js';
import {Display} from './display.js';
import {freePort} from './free-port.js';
import {WebDriver} from './webdriver.js';
import {WebKitPage} from './webkit-page.js';

const view = fileURLToPath(new URL('webkit-view.py', import.meta.url));

/** WebKitGTK takes the visitor's preferences from the desktop's settings. */
const desktopSettings = (features = {}) => {
  for (const name of Object.keys(features)) {
    if (
      name !== 'prefers-color-scheme' &&
      name !== 'prefers-reduced-motion' &&
      name !== 'prefers-contrast'
    ) {
      throw new Error(`WebKitGTK cannot emulate ${name}`);
    }
  }
  let theme = 'Adwaita';
  if (features['prefers-color-scheme'] === 'dark') theme = 'Adwaita-dark';
  if (features['prefers-contrast'] === 'more') theme = 'HighContrast';
  const still = features['prefers-reduced-motion'] === 'reduce';
  return {'Net/ThemeName': theme, 'Gtk/EnableAnimations': still ? 0 : 1};
};

/** A WebKitGTK window with one page, for end-to-end tests. */
export const openWebKit = async () => {
  const display = await Display.open(desktopSettings());
  try {
    const port = await freePort();
    await display.spawn('WebKitWebDriver', [
      `--port=${port}`,
      '--host=127.0.0.1',
    ]);
    const driver = new WebDriver(`http://127.0.0.1:${port}`);
    await until(() => driver.isReady(), {what: 'WebKitWebDriver'});
    await driver.open({'webkitgtk:browserOptions': {binary: view, args: []}});
    const page = new WebKitPage(driver, (features) =>
      display.changeSettings(desktopSettings(features)),
    );
    const close = async () => {
      try {
        await driver.close();
      } finally {
        await display.close();
      }
    };
    return {page, close};
  } catch (error) {
    await display.close();
    throw error;
  }
};

/**
 * A launcher for @web/test-runner. It calls itself a puppeteer because that
 * makes every command of @web/test-runner-commands speak to its page.
 */
class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'puppeteer';
  concurrency = 1;
  #window;
  #active = new Set();
  #page;

  async initialize() {}

  async startSession(id, url) {
    this.#window ??= openWebKit();
    this.#page = (await this.#window).page;
    this.#active.add(id);
    await this.#page.setViewport({width: 800, height: 600});
    await this.#page.goto(url);
  }

  async stopSession(id) {
    // Ends whatever the test page still runs.
    await this.#page.goto('about:blank');
    this.#active.delete(id);
    return {};
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl() {
    return this.#page.url();
  }

  getPage() {
    return this.#page;
  }

  async startDebugSession() {
    throw new Error('WebKitGTK has no debug session');
  }

  async stop() {
    const window = await this.#window?.catch(() => undefined);
    await window?.close();
  }
}

export const webkitLauncher = () => new WebKitLauncher();
