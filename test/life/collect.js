/** Which elements of a page an engine lets go of. */
import {until} from '../helpers/until.js';

/*
 * The functions that run in the page are sent there as text, so they cannot
 * use anything from this file.
 */

/**
 * Mounts elements, types into each and takes it away. It keeps no more than
 * weak references.
 */
const comeAndGo = async ({tag, properties, count}) => {
  await customElements.whenDefined(tag);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const page = /** @type {any} */ (window);
  page.gone = [];
  for (let i = 0; i < count; i++) {
    const element = /** @type {any} */ (document.createElement(tag));
    Object.assign(element, properties);
    document.body.append(element);
    await element.updateComplete;
    const root = properties.light ? element : element.shadowRoot;
    while (!root.querySelector('input')) await frame();
    const input = root.querySelector('input');
    input.focus();
    input.value = `Quince-${i}`;
    input.dispatchEvent(
      new window.Event('input', {bubbles: true, composed: true}),
    );
    await frame();
    element.remove();
    page.gone.push(new WeakRef(element));
  }
};

const countKept = () =>
  /** @type {any} */ (window).gone.filter((ref) => ref.deref()).length;

/** Asks for so much memory that the engine looks for what it can let go of. */
const pressForMemory = async () => {
  for (let round = 0; round < 4; round++) {
    const all = [];
    for (let i = 1; i <= 8; i++) all.push(new Uint8Array(16e6).fill(i));
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** What an engine has to make it collect. */
const collect = {
  chromium: async ({raw}) => {
    const cdp = await raw.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.detach();
  },
  firefox: ({raw}) => raw.collectGarbage(),
  webkit: (page) => page.evaluate(pressForMemory),
};

/**
 * Resolves to the count of elements that are still there once no more than `few`
 * are, or after 20 seconds.
 *
 * @param {import('../helpers/e2e/page.js').Page} page with the package's script
 * @param {object} options
 * @param {import('../helpers/e2e/browser.js').Engine} options.engine
 * @param {number} options.few
 * @param {{tag: string, properties: object, count: number}} options.elements
 */
export const keptOf = async (page, {engine, few, elements}) => {
  await page.evaluate(comeAndGo, elements);
  let kept = elements.count;
  const look = async () => {
    await collect[engine](page);
    kept = await page.evaluate(countKept);
    return kept <= few;
  };
  const within = 20_000;
  await until(look, {what: 'a collection', within}).catch(() => undefined);
  return kept;
};
