/** One load of one candidate, in a browser context of its own: nothing is cached. */
import {until} from '../helpers/until.js';
import {probe} from './probe.js';

const PASSWORD = 'Kiln-harbor-27';

/** Milliseconds without any request until a page counts as loaded. */
const QUIET = 500;

/** What may keep a form away, a slow network included. */
const PATIENCE = 45_000;

/** @type {Record<string, {cpu: number, network?: object}>} */
export const profiles = {
  fast: {cpu: 1},
  slow: {
    cpu: 4,
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 1_600_000 / 8,
    },
  },
};

/**
 * @typedef {object} Load
 * @property {number | undefined} usable milliseconds from the navigation's start
 * @property {number} bytes as transferred, with headers
 * @property {number} requests
 * @property {number} script milliseconds in scripts
 * @property {number} tasks milliseconds of the main thread
 * @property {number} longTasks before the form is usable
 * @property {number} longTaskTime
 * @property {number} heap bytes after garbage collection
 * @property {number | undefined} post milliseconds from the click to the request
 * @property {string[]} blocked other hosts that were asked for
 */

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {object} options
 * @param {string} options.url
 * @param {string} options.host a selector
 * @param {boolean} [options.posts]
 * @param {keyof typeof profiles} options.profile
 * @returns {Promise<Load>}
 */
export const measureLoad = async (browser, {url, host, posts, profile}) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateFocusedPage(true);
    const cdp = await page.createCDPSession();
    const traffic = watchTraffic(cdp, new URL(url).origin);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    const {cpu, network} = profiles[profile];
    if (network) await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
    await page.evaluateOnNewDocument(probe, host);

    await page.goto(url, {waitUntil: 'load', timeout: PATIENCE});
    const usable = await page
      .waitForFunction('window.bench.usableAt', {timeout: PATIENCE})
      .then((handle) => /** @type {Promise<number>} */ (handle.jsonValue()))
      .catch(() => undefined);
    await traffic.untilQuiet();

    const {bytes, requests, blocked} = traffic.soFar();
    const {ScriptDuration: script, TaskDuration: tasks} = await metrics(cdp);
    const longTasks = await page.evaluate(() => window.bench.longTasks());
    // Twice: what the first run finalizes is freed by the second.
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const {usedSize: heap} = await cdp.send('Runtime.getHeapUsage');

    /** @type {Load} */
    const load = {
      usable,
      bytes,
      requests,
      script: script * 1000,
      tasks: tasks * 1000,
      longTasks: longTasks.length,
      longTaskTime: longTasks.reduce((sum, duration) => sum + duration, 0),
      heap,
      blocked,
      post: undefined,
    };
    if (usable === undefined) return load;
    if (!posts) {
      await typeInto(page, 0, 'a');
      return load;
    }
    await typeInto(page, 0, PASSWORD);
    await typeInto(page, 1, PASSWORD);
    await traffic.untilQuiet();
    await clickAt(page, 'buttons', 0);
    const sent = await until(traffic.post, {what: 'the POST'});
    const clicked = await page.evaluate(() => window.bench.clickedAt ?? NaN);
    return {...load, post: sent - clicked};
  } finally {
    await context.close();
  }
};

/** @param {import('puppeteer-core').CDPSession} cdp */
const metrics = async (cdp) => {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
};

/**
 * @param {import('puppeteer-core').CDPSession} cdp
 * @param {string} origin
 */
const watchTraffic = (cdp, origin) => {
  const {hostname} = new URL(origin);
  /** @type {Map<string, {url: URL, bytes: number, isDone: boolean}>} */
  const requests = new Map();
  let post;
  let last = Date.now();
  cdp.on('Network.requestWillBeSent', ({requestId, request, wallTime}) => {
    const url = new URL(request.url);
    if (!url.protocol.startsWith('http')) return;
    // Asked for by the first page of a browser, and by no other.
    if (url.pathname === '/favicon.ico') return;
    last = Date.now();
    requests.set(requestId, {url, bytes: 0, isDone: false});
    if (request.method === 'POST' && /\/reset-password$/.test(url.pathname)) {
      post ??= wallTime * 1000;
    }
  });
  const end = ({requestId, encodedDataLength = 0}) => {
    const request = requests.get(requestId);
    if (!request) return;
    last = Date.now();
    request.bytes = encodedDataLength;
    request.isDone = true;
  };
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);

  const isHere = ({url}) =>
    url.hostname === hostname || url.hostname.endsWith('.localhost');
  return {
    /** Unix time in milliseconds, once it was sent. */
    post: () => post,
    soFar() {
      const all = [...requests.values()];
      const here = all.filter(isHere);
      return {
        bytes: here.reduce((sum, {bytes}) => sum + bytes, 0),
        requests: here.length,
        blocked: [
          ...new Set(
            all.filter((one) => !isHere(one)).map(({url}) => url.host),
          ),
        ],
      };
    },
    untilQuiet: () =>
      until(
        () =>
          [...requests.values()].every(({isDone}) => isDone) &&
          Date.now() - last > QUIET,
        {what: 'the end of all requests', within: PATIENCE},
      ),
  };
};

/** With the mouse and the keyboard; fails where the field does not take it. */
const typeInto = async (page, index, text) => {
  await clickAt(page, 'inputs', index);
  await page.keyboard.type(text);
  const typed = await page.evaluate(
    (index) => window.bench.inputs()[index].value,
    index,
  );
  if (typed !== text) throw new Error(`Field ${index} has “${typed}”.`);
};

const clickAt = async (page, what, index) => {
  const {x, y} = await page.evaluate(
    (what, index) => window.bench.centreOf(what, index),
    what,
    index,
  );
  await page.mouse.click(x, y);
};
