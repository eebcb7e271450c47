/** Answers that begin well: cut off, dripping, or far too long. */
import {pipeline} from 'node:stream/promises';
import {setTimeout as sleep} from 'node:timers/promises';

/**
 * @typedef {import('./exchange.js').Exchange} Exchange
 * @typedef {import('./envelope.js').Answer} Answer
 */

/**
 * Announces the whole body, sends half of it and ends the connection.
 *
 * @param {Exchange} exchange
 * @param {Answer} answer
 */
export function sendCut(exchange, answer) {
  const body = Buffer.from(answer.body);
  const {request, response} = exchange;
  exchange.head(answer, body.length);
  response.write(body.subarray(0, body.length / 2), () =>
    request.socket.destroy(),
  );
}

/**
 * The headers at once, then the body little by little.
 *
 * @param {Exchange} exchange
 * @param {Answer} answer
 * @param {{bytes?: number, ms?: number, endless?: boolean}} pace `bytes` every
 *   `ms` milliseconds; endless goes on with spaces until the client leaves
 */
export async function sendDripping(exchange, answer, pace) {
  const {bytes = 1, ms = 10, endless = false} = pace;
  const body = Buffer.from(answer.body);
  const {response} = exchange;
  exchange.head(answer, endless ? undefined : body.length);
  const length = endless ? Infinity : body.length;
  for (let at = 0; at < length && !response.destroyed; at += bytes) {
    const drop = body.subarray(at, at + bytes);
    response.write(drop.length > 0 ? drop : Buffer.alloc(bytes, ' '));
    await sleep(ms);
  }
  response.end();
}

/** Bytes written at a time. */
const CHUNK = 64 * 1024;

/**
 * The answer and white space up to `bytes`, without a length in the headers, so
 * that only counting while reading tells a client how long it is.
 *
 * @param {Exchange} exchange
 * @param {Answer} answer
 * @param {{bytes: number}} size
 */
export async function sendHuge(exchange, answer, {bytes}) {
  const body = Buffer.from(answer.body);
  function* chunks() {
    yield body;
    for (let left = bytes - body.length; left > 0; left -= CHUNK) {
      yield Buffer.alloc(Math.min(CHUNK, left), ' ');
    }
  }
  exchange.head(answer);
  // A client that has read enough and leaves is what this answer is for.
  await pipeline(chunks, exchange.response).catch(() => {});
}
