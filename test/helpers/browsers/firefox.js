import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/** @type {import('puppeteer-core').LaunchOptions} */
const launchOptions = {
  // Makes puppeteer speak WebDriver BiDi, so no geckodriver is needed.
  browser: 'firefox',
  executablePath: '/usr/bin/firefox-esr',
  headless: true,
  // Opens the scope of the browser's own windows to BiDi: the one way to media
  // features, for which Firefox ESR has no BiDi command.
  args: ['-remote-allow-system-access'],
};

/**
 * What is used of that scope.
 *
 * @typedef {{Services: {
 *   prefs: {setIntPref: (name: string, value: number) => void},
 *   obs: {notifyObservers: (subject: null, topic: string) => void},
 *   wm: {getEnumerator: (type: string) => Iterable<{gBrowser: {browsers:
 *     Iterable<{browsingContext: Record<string, string>}>}}>},
 * }}} BrowserScope
 */

/**
 * Runs in the scope of the browser's own windows. A feature that is not listed
 * goes back to its default.
 */
const setMediaFeatures = (features) => {
  const wanted = Object.fromEntries(
    features.map(({name, value}) => [name, value]),
  );
  const {Services} = /** @type {BrowserScope} */ (
    /** @type {unknown} */ (globalThis)
  );
  Services.prefs.setIntPref(
    'ui.prefersReducedMotion',
    wanted['prefers-reduced-motion'] === 'reduce' ? 1 : 0,
  );
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const {browsingContext} of window.gBrowser.browsers) {
      browsingContext.prefersColorSchemeOverride =
        wanted['prefers-color-scheme'] ?? 'none';
      browsingContext.forcedColorsOverride = wanted['forced-colors'] ?? 'none';
    }
  }
};

const emulable = [
  'prefers-color-scheme',
  'prefers-reduced-motion',
  'forced-colors',
];

/** Runs in the scope of the browser's own windows. */
const collectGarbage = () => {
  const {Services} = /** @type {BrowserScope} */ (
    /** @type {unknown} */ (globalThis)
  );
  for (const topic of ['child-gc-request', 'child-cc-request'])
    Services.obs.notifyObservers(null, topic);
};

/** Runs a function in the scope of the browser's own windows. */
const evaluateInBrowser = async (page, what, ...args) => {
  const {connection} = page.browser();
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const answer = await connection.send('script.evaluate', {
    expression: `(${what})(...${JSON.stringify(args)})`,
    target: {context: tree.result.contexts[0].context},
    awaitPromise: true,
  });
  if (answer.result.type !== 'success') {
    throw new Error(answer.result.exceptionDetails.text);
  }
};

const preparePage = (page) => {
  page.collectGarbage = () => evaluateInBrowser(page, collectGarbage);
  page.emulateMediaFeatures = async (features = []) => {
    for (const {name} of features) {
      if (!emulable.includes(name)) {
        throw new Error(`Firefox cannot emulate ${name}`);
      }
    }
    await evaluateInBrowser(page, setMediaFeatures, features);
    // The page hears of it in its own time.
    await page.waitForFunction(
      (all) => all.every((f) => matchMedia(`(${f.name}: ${f.value})`).matches),
      {timeout: 5000},
      features,
    );
  };
  return page;
};

/** For @web/test-runner, whose Chrome launcher takes any puppeteer browser. */
export const firefoxLauncher = () =>
  chromeLauncher({
    puppeteer,
    launchOptions,
    concurrency: 1,
    createPage: async ({context}) => preparePage(await context.newPage()),
  });

/**
 * For end-to-end tests: a browser with one page.
 *
 * @param {string} [script] runs in each page before any of its own
 */
export const openFirefox = async (script) => {
  const browser = await puppeteer.launch(launchOptions);
  const page = preparePage(await browser.newPage());
  if (script) await page.evaluateOnNewDocument(script);
  const version = await browser.version();
  return {page, version, close: () => browser.close()};
};
