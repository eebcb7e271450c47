import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

const launchOptions = {
  executablePath: '/usr/bin/chromium',
  headless: true,
  args: [
    // Chromium refuses to run its sandbox as root, which CI machines often are.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Shared memory is 64 MB in a container, and too little for a screenshot.
    '--disable-dev-shm-usage',
  ],
};

const preparePage = async (page) => {
  // Focus and key events go astray in a page that thinks it is in the
  // background.
  await page.emulateFocusedPage(true);
  const cdp = await page.createCDPSession();
  // Puppeteer's own refuses forced-colors and prefers-contrast.
  page.emulateMediaFeatures = (features = []) =>
    cdp.send('Emulation.setEmulatedMedia', {features});
  return page;
};

/** For @web/test-runner. */
export const chromiumLauncher = () =>
  chromeLauncher({
    puppeteer,
    launchOptions,
    concurrency: 1,
    createPage: async ({context}) => preparePage(await context.newPage()),
  });

/**
 * For end-to-end tests: a browser with one page.
 *
 * @param {{args?: string[]}} [more] of the command line
 */
export const openChromium = async ({args = []} = {}) => {
  const browser = await puppeteer.launch({
    ...launchOptions,
    args: [...launchOptions.args, ...args],
  });
  const page = await preparePage(await browser.newPage());
  return {page, close: () => browser.close()};
};
