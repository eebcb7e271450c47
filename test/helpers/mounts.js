/** What stays in memory of elements that come and go. */

/**
 * The elements that are mounted, and what belongs to each.
 *
 * @type {Record<string, {tag: string, properties: {light?: boolean}}>}
 */
export const mounted = {
  rsa: {tag: 'genauth-reset-password', properties: {}},
  light: {tag: 'genauth-reset-password', properties: {light: true}},
  forgot: {tag: 'genauth-forgot-password', properties: {}},
};

/**
 * Runs in the page: mounts the element, waits until its form is there, and takes
 * it away, `count` times.
 */
const cycle = async ({tag, properties, count}) => {
  await customElements.whenDefined(tag);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < count; i++) {
    const element = /** @type {any} */ (document.createElement(tag));
    Object.assign(element, properties);
    document.body.append(element);
    await element.updateComplete;
    const root = properties.light ? element : element.shadowRoot;
    while (!root.querySelector('input')) await frame();
    element.remove();
  }
  // The work of a removal may be put off.
  await frame();
  await frame();
};

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {object} options
 * @param {string} options.url of a page with the package's script and no element
 * @param {string} options.appHost
 * @param {string} options.token
 * @param {string} options.name in `mounted`
 * @param {number} [options.count]
 * @param {number} [options.warmUp] mounts before the first look; the engine
 *   compiles code for some hundreds of them
 * @returns {Promise<{bytes: number, nodes: number, listeners: number}>} kept
 *   of one mount
 */
export const measureMounts = async (
  browser,
  {url, appHost, token, name, count = 1000, warmUp = 200},
) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateFocusedPage(true);
    const cdp = await page.createCDPSession();
    await page.goto(url);
    const {tag, properties} = mounted[name];
    const all = {
      ...properties,
      appHost,
      ...(name !== 'forgot' && {token}),
    };
    const run = (count) => page.evaluate(cycle, {tag, properties: all, count});
    await run(warmUp);
    const before = await held(cdp);
    await run(count);
    const after = await held(cdp);
    return {
      bytes: (after.bytes - before.bytes) / count,
      nodes: (after.nodes - before.nodes) / count,
      listeners: (after.listeners - before.listeners) / count,
    };
  } finally {
    await context.close();
  }
};

/** @param {import('puppeteer-core').CDPSession} cdp */
const held = async (cdp) => {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize: bytes} = await cdp.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners: listeners} = await cdp.send(
    'Memory.getDOMCounters',
  );
  return {bytes, nodes, listeners};
};
