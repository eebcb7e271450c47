/** WPE WebKit 2.38 without a display; about Safari 16.0. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../helpers/browsers/free-port.js';
import {WebDriver} from '../helpers/browsers/webdriver.js';
import {WebKitPage} from '../helpers/browsers/webkit-page.js';
import {until} from '../helpers/until.js';

/** It has nothing to set for the visitor's preferences. */
const changeMedia = (features) => {
  const [name] = Object.keys(features);
  if (name) throw new Error(`WPE WebKit cannot emulate ${name}`);
};

const browserOptions = {
  binary: '/usr/bin/cog',
  args: ['--automation', '--platform=headless'],
};

/** A browser with one page. */
export const openWpe = async () => {
  const home = await mkdtemp(join(tmpdir(), 'wpe-'));
  const port = await freePort();
  const child = spawn('WPEWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      LANG: 'en_US.UTF-8',
      NO_AT_BRIDGE: '1',
    },
  });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  const abandon = () => child.kill();
  process.once('exit', abandon);
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  const close = async () => {
    process.off('exit', abandon);
    try {
      await driver.close();
    } finally {
      child.kill();
      await ended;
      await rm(home, {recursive: true, force: true, maxRetries: 10});
    }
  };
  try {
    await until(() => driver.isReady(), {what: 'WPEWebDriver'});
    await driver.open({'wpe:browserOptions': browserOptions});
    const page = new WebKitPage(driver, changeMedia);
    // Without a display it is always 800 × 600.
    page.setViewport = async () => {};
    const agent = await page.evaluate('navigator.userAgent');
    const safari = /Version\/([\d.]+)/.exec(agent)?.[1];
    return {page, version: `WPE WebKit 2.38, as Safari ${safari}`, close};
  } catch (error) {
    await close();
    throw error;
  }
};
