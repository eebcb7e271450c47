/**
 * Milliseconds for a script in a page. A page that goes into the back-forward
 * cache while it runs one never answers. Less than `until` waits, so that it
 * asks again.
 */
const scriptTime = 8000;

/** The few words of W3C WebDriver that are needed here. */
export class WebDriver {
  #base;
  #session = '';

  /** @param {string} base where the driver listens */
  constructor(base) {
    this.#base = base;
  }

  async isReady() {
    try {
      await this.#send('GET', '/status');
      return true;
    } catch {
      return false;
    }
  }

  async open(capabilities) {
    const {sessionId} = await this.#send('POST', '/session', {
      capabilities: {alwaysMatch: capabilities},
    });
    this.#session = `/session/${sessionId}`;
  }

  get(path) {
    return this.#send('GET', this.#session + path);
  }

  post(path, body = {}) {
    return this.#send('POST', this.#session + path, body);
  }

  delete(path) {
    return this.#send('DELETE', this.#session + path);
  }

  async close() {
    if (this.#session) await this.delete('');
    this.#session = '';
  }

  /** Runs `body`, the text of a function's body, in the page. */
  run(body, ...args) {
    return this.post('/execute/sync', {script: body, args});
  }

  /** Like `run`; the page's last argument is the callback that ends it. */
  runUntilCalledBack(body, ...args) {
    const signal = AbortSignal.timeout(scriptTime);
    const script = {script: body, args};
    return this.#send('POST', `${this.#session}/execute/async`, script, signal);
  }

  async #send(method, path, body, signal) {
    const response = await fetch(this.#base + path, {
      method,
      headers: {'content-type': 'application/json'},
      body: body && JSON.stringify(body),
      signal,
    });
    const {value} = await response.json();
    if (!response.ok) {
      throw new Error(
        `WebDriver ${method} ${path}: ${value?.error} ${value?.message}`,
      );
    }
    return value;
  }
}
