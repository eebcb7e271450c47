/**
 * Any Chromium, old or new, over the pipe of its debugging protocol: puppeteer
 * does not drive all of the old ones.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Milliseconds after which a command will not be answered any more. */
const patience = 30_000;

const flags = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--lang=en-US',
  '--remote-debugging-pipe',
];

/** Messages are JSON with a zero byte behind. */
class Connection {
  #pipe;
  /** @type {string | undefined} */
  #rest = '';
  #lastId = 0;
  #waiting = new Map();
  #listeners = [];

  constructor(child) {
    this.#pipe = child.stdio[3];
    // A browser that has ended is told by the command that nobody answers.
    this.#pipe.on('error', () => {});
    child.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (this.#rest + text).split('\0');
      this.#rest = messages.pop();
      for (const message of messages) this.#handle(JSON.parse(message));
    });
    child.once('exit', (code) => this.#end(`The browser ended (${code})`));
  }

  /** @returns {Promise<any>} */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#take(id)?.reject(new Error(`${method} was not answered`)),
        patience,
      );
      this.#waiting.set(id, {resolve, reject, timer, method});
      this.#pipe.write(`${JSON.stringify({id, method, params, sessionId})}\0`);
    });
  }

  /** Calls back with each event of that name until it answers `true`. */
  listen(method, handle) {
    this.#listeners.push({method, handle});
  }

  #take(id) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #handle({id, result, error, method, params}) {
    if (id !== undefined) {
      const waiting = this.#take(id);
      if (error)
        waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve(result);
      return;
    }
    this.#listeners = this.#listeners.filter(
      (listener) => listener.method !== method || !listener.handle(params),
    );
  }

  #end(message) {
    for (const id of [...this.#waiting.keys()]) {
      this.#take(id).reject(new Error(message));
    }
  }
}

/** What a key is besides its name. */
const keys = {
  Tab: {keyCode: 9},
  Enter: {keyCode: 13, text: '\r'},
  Escape: {keyCode: 27},
  Shift: {keyCode: 16},
  ' ': {code: 'Space', keyCode: 32, text: ' '},
};

const modifierBits = {Alt: 1, Control: 2, Meta: 4, Shift: 8};

class Keyboard {
  #send;
  #modifiers = 0;

  constructor(send) {
    this.#send = send;
  }

  async type(text) {
    for (const character of text) {
      // No keyboard has a key for it; an input method would insert it.
      if (character > '~')
        await this.#send('Input.insertText', {text: character});
      else await this.press(character);
    }
  }

  async press(key) {
    await this.down(key);
    await this.up(key);
  }

  async down(key) {
    this.#modifiers |= modifierBits[key] ?? 0;
    const event = this.#event(key);
    await this.#send('Input.dispatchKeyEvent', {
      type: event.text ? 'keyDown' : 'rawKeyDown',
      ...event,
    });
  }

  async up(key) {
    this.#modifiers &= ~(modifierBits[key] ?? 0);
    const event = {...this.#event(key), text: undefined};
    await this.#send('Input.dispatchKeyEvent', {type: 'keyUp', ...event});
  }

  #event(key) {
    const letter = key.length === 1 ? key : undefined;
    const {
      code = letter ? `Key${key.toUpperCase()}` : key,
      // Of other signs it depends on the keyboard; a dot's would be Delete.
      keyCode = /^[a-z\d]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0,
      text = letter,
    } = keys[key] ?? {};
    return {
      key,
      code,
      text,
      windowsVirtualKeyCode: keyCode,
      modifiers: this.#modifiers,
    };
  }
}

class Mouse {
  #send;

  constructor(send) {
    this.#send = send;
  }

  move = (x, y) => this.#act('mouseMoved', {x, y});

  async click(x, y) {
    const left = {x, y, button: 'left', clickCount: 1};
    await this.move(x, y);
    await this.#act('mousePressed', {...left, buttons: 1});
    await this.#act('mouseReleased', left);
  }

  #act = (type, params) =>
    this.#send('Input.dispatchMouseEvent', {type, ...params});
}

/** As much of puppeteer's page as the end-to-end tests need. */
class ChromiumPage {
  #connection;
  #send;

  constructor(connection, sessionId) {
    this.#connection = connection;
    this.#send = (method, params) => connection.send(method, params, sessionId);
    this.keyboard = new Keyboard(this.#send);
    this.mouse = new Mouse(this.#send);
  }

  async prepare(script) {
    await this.#send('Page.enable');
    await this.#send('Runtime.enable');
    await this.#send('Emulation.setFocusEmulationEnabled', {enabled: true});
    if (script) {
      await this.#send('Page.addScriptToEvaluateOnNewDocument', {
        source: script,
      });
    }
  }

  /** Waits until the page has loaded. */
  async goto(url) {
    const loaded = new Promise((resolve) => {
      this.#connection.listen('Page.loadEventFired', () => {
        resolve(undefined);
        return true;
      });
    });
    const {errorText} = await this.#send('Page.navigate', {url});
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  async evaluate(what, ...args) {
    const values = args.map((value) => JSON.stringify(value)).join();
    const {result, exceptionDetails} = await this.#send('Runtime.evaluate', {
      expression: typeof what === 'string' ? what : `(${what})(${values})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      const {text, exception} = exceptionDetails;
      throw new Error(exception?.description ?? text);
    }
    return result.value;
  }

  async screenshot({path}) {
    const {data} = await this.#send('Page.captureScreenshot', {format: 'png'});
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async setViewport({width, height}) {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  async emulateMediaFeatures(features = []) {
    await this.#send('Emulation.setEmulatedMedia', {features});
  }
}

/**
 * A browser with one page.
 *
 * @param {string} program
 * @param {string} [script] runs in each page before any of its own
 */
export const openChromium = async (program, script) => {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const abandon = () => child.kill('SIGKILL');
  process.once('exit', abandon);
  const close = async () => {
    process.off('exit', abandon);
    child.kill('SIGKILL');
    await ended;
    await rm(profile, {recursive: true, force: true, maxRetries: 10});
  };
  try {
    await once(child, 'spawn');
    const connection = new Connection(child);
    const {product} = await connection.send('Browser.getVersion');
    const {targetId} = await connection.send('Target.createTarget', {
      url: 'about:blank',
    });
    const {sessionId} = await connection.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const page = new ChromiumPage(connection, sessionId);
    await page.prepare(script);
    return {page, version: product.replace(/^.*\//, 'Chromium '), close};
  } catch (error) {
    await close();
    throw error;
  }
};
