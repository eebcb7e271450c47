import {Page} from '../helpers/e2e/page.js';

/** A page in a frame of another page, which the driver cannot look into. */
export class FramedPage extends Page {
  #outer;
  #framing;
  #sandbox;

  /**
   * @param {Page} outer
   * @param {string} framing the address of the page around it
   * @param {string | null} sandbox
   */
  constructor(outer, framing, sandbox = null) {
    super(outer.raw);
    this.#outer = outer;
    this.#framing = framing;
    this.#sandbox = sandbox;
  }

  /** @override */
  async goto(url) {
    if (url === 'about:blank') return this.#outer.goto(url);
    await this.#outer.goto(this.#framing);
    await this.#outer.evaluate(
      (src, sandbox) => window.openFrame(src, sandbox),
      url,
      this.#sandbox,
    );
    // Nobody answers before the frame has loaded.
    await this.#outer.waitFor(() =>
      Promise.race([
        window.askFrame('!!window.spy'),
        new Promise((resolve) => setTimeout(resolve, 200)),
      ]),
    );
  }

  /** @override */
  evaluate(what, ...args) {
    const program =
      typeof what === 'string' ? what : `(${what})(...${JSON.stringify(args)})`;
    return this.#outer.evaluate((text) => window.askFrame(text), program);
  }

  /** @override */
  async click(x, y) {
    const {left, top} = await this.#outer.evaluate(() => {
      const frame = document.querySelector('iframe');
      const {left, top} = frame.getBoundingClientRect();
      return {
        left: Math.round(left + frame.clientLeft),
        top: Math.round(top + frame.clientTop),
      };
    });
    await super.click(x + left, y + top);
  }
}
