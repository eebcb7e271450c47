import {writeFile} from 'node:fs/promises';
import {until} from '../until.js';

/** WebDriver's code points for the keys that have no character. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const buttons = {left: 0, middle: 1, right: 2};

const keyValue = (key) => {
  const value = keys[key] ?? key;
  if ([...value].length !== 1) throw new Error(`Unknown key: "${key}"`);
  return value;
};

class Keyboard {
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  down = (key) => this.#act(['keyDown', keyValue(key)]);
  up = (key) => this.#act(['keyUp', keyValue(key)]);
  press = (key) =>
    this.#act(['keyDown', keyValue(key)], ['keyUp', keyValue(key)]);

  async type(text) {
    for (const character of text) {
      await this.#act(['keyDown', character], ['keyUp', character]);
    }
  }

  #act(...steps) {
    const actions = steps.map(([type, value]) => ({type, value}));
    const source = {type: 'key', id: 'keyboard', actions};
    return this.#driver.post('/actions', {actions: [source]});
  }
}

class Mouse {
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  move = (x, y) => this.#act({type: 'pointerMove', duration: 0, x, y});
  down = ({button = 'left'} = {}) =>
    this.#act({type: 'pointerDown', button: buttons[button]});
  up = ({button = 'left'} = {}) =>
    this.#act({type: 'pointerUp', button: buttons[button]});

  async click(x, y, {button = 'left'} = {}) {
    await this.#act(
      {type: 'pointerMove', duration: 0, x, y},
      {type: 'pointerDown', button: buttons[button]},
      {type: 'pointerUp', button: buttons[button]},
    );
  }

  reset = () => this.#driver.delete('/actions');

  #act(...actions) {
    const parameters = {pointerType: 'mouse'};
    const source = {type: 'pointer', id: 'mouse', parameters, actions};
    return this.#driver.post('/actions', {actions: [source]});
  }
}

/**
 * Looks like a puppeteer page to @web/test-runner-commands and to the
 * end-to-end tests.
 */
export class WebKitPage {
  #driver;
  #changeMedia;
  #url = 'about:blank';

  /**
   * @param {import('./webdriver.js').WebDriver} driver
   * @param {(features: Record<string, string>) => void} changeMedia
   */
  constructor(driver, changeMedia) {
    this.#driver = driver;
    this.#changeMedia = changeMedia;
    this.keyboard = new Keyboard(driver);
    this.mouse = new Mouse(driver);
  }

  /** The address that was asked for last, as WebDriver has to be asked. */
  url = () => this.#url;

  isClosed = () => false;

  async goto(url) {
    this.#url = url;
    await this.#driver.post('/url', {url});
  }

  /** @param {string | Function} what may give a promise */
  async evaluate(what, ...args) {
    const expression =
      typeof what === 'string' ? `(${what})` : `(${what})(...args)`;
    const [value, error] = await this.#driver.runUntilCalledBack(
      `const args = [...arguments];
      const done = args.pop();
      (async () => ${expression})().then(
        (value) => done([value ?? null, null]),
        (error) => done([null, [error, error?.stack].join("\\n")]),
      );`,
      ...args,
    );
    if (error !== null) throw new Error(error);
    return value;
  }

  /** @param {{path?: string}} [options] */
  async screenshot({path} = {}) {
    const image = Buffer.from(await this.#driver.get('/screenshot'), 'base64');
    if (path) await writeFile(path, image);
    return image;
  }

  /** WebDriver sizes the window; its border is found by trying. */
  async setViewport({width, height}) {
    let [extraWidth, extraHeight] = [0, 0];
    const miss = async () => {
      const inner = await this.#driver.run('return [innerWidth, innerHeight]');
      return [width - inner[0], height - inner[1]];
    };
    const fits = async () => (await miss()).every((pixels) => pixels === 0);
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.#driver.post('/window/rect', {
        width: width + extraWidth,
        height: height + extraHeight,
      });
      try {
        await until(fits, {what: 'the new size', within: 2000});
        return;
      } catch {
        const [missingWidth, missingHeight] = await miss();
        extraWidth += missingWidth;
        extraHeight += missingHeight;
      }
    }
    throw new Error(`The window would not become ${width}×${height}`);
  }

  /** A feature that is not listed goes back to its default. */
  async emulateMediaFeatures(features = []) {
    this.#changeMedia(
      Object.fromEntries(features.map(({name, value}) => [name, value])),
    );
    const queries = features.map(({name, value}) => `(${name}: ${value})`);
    await until(
      () =>
        this.#driver.run(
          'return arguments[0].every((query) => matchMedia(query).matches)',
          queries,
        ),
      {what: queries.join(' and ')},
    );
  }
}
