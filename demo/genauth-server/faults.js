/**
 * The switchboard of faults: which endpoint misbehaves how, and for how many
 * more requests. What each kind does is in `fault-kinds.js`.
 */
import {ENDPOINTS} from './api.js';
import {assertFault, carry, perform} from './fault-kinds.js';

/**
 * @typedef {object} FaultSetting
 * @property {string} endpoint its name, see `api.js`
 * @property {import('./fault-kinds.js').Fault | null} fault `null` heals it
 * @property {number} [times] only for the next so many requests
 */

/** The faults of one tenant. */
export class Faults {
  /** @type {Map<string, {fault: import('./fault-kinds.js').Fault, left: number}>} */
  active = new Map();
  /** @type {(() => void)[]} */
  held = [];

  /** @param {FaultSetting} setting */
  set({endpoint, fault, times = Infinity}) {
    if (!ENDPOINTS.includes(endpoint)) {
      throw new TypeError(`endpoint is one of ${ENDPOINTS.join(', ')}.`);
    }
    if (times !== Infinity && !(Number.isInteger(times) && times > 0)) {
      throw new TypeError('times is a positive integer.');
    }
    if (fault === null) {
      this.active.delete(endpoint);
      return;
    }
    assertFault(fault);
    this.active.set(endpoint, {fault, left: times});
  }

  /**
   * Answers a request, badly where a fault says so.
   *
   * @param {string} endpoint
   * @param {import('./exchange.js').Exchange} exchange
   * @param {import('./fault-kinds.js').Proceed} proceed
   */
  async answer(endpoint, exchange, proceed) {
    const fault = this.#take(endpoint);
    await (fault
      ? perform(fault, exchange, proceed)
      : carry(exchange, proceed));
  }

  /**
   * Answers a preflight. Faults are about the request behind it, apart from
   * `no-cors`; there the preflight counts, as the browser sends nothing more.
   *
   * @param {string | undefined} endpoint
   * @param {import('./exchange.js').Exchange} exchange
   */
  answerPreflight(endpoint, exchange) {
    const fault = this.active.get(endpoint ?? '')?.fault;
    if (endpoint && fault?.kind === 'no-cors' && fault.preflight !== true) {
      this.#take(endpoint);
      exchange.cors = {};
    }
    exchange.sendPreflight();
  }

  /** Waits for `release`. */
  hold() {
    return new Promise((resolve) => {
      this.held.push(() => resolve(undefined));
    });
  }

  /** @returns {number} how many answers were held */
  release() {
    const waiting = this.held.splice(0);
    for (const go of waiting) go();
    return waiting.length;
  }

  /** @param {string} endpoint */
  #take(endpoint) {
    const active = this.active.get(endpoint);
    if (!active) return undefined;
    active.left -= 1;
    if (active.left <= 0) this.active.delete(endpoint);
    return active.fault;
  }
}
