/**
 * Writes an answer byte by byte, so that it can break at any of them: nothing of
 * Node's own server stands between a fault and the network.
 */
import {once} from 'node:events';
import {gzipSync, deflateSync, brotliCompressSync} from 'node:zlib';

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {import('../table/index.js').Wire} Wire */

const reasons = {200: 'OK', 204: 'No Content', 404: 'Not Found'};

const compress = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/** Bytes of an endless or a huge body that are written at a time. */
const portion = 64 * 1024;

/**
 * @param {Wire} wire
 * @param {Buffer} body
 */
const headOf = (
  {line, status = 200, type = 'application/json', cors, headers = [], length},
  body,
) => {
  const isBodiless = status === 204 || status === 304 || status < 200;
  const sized = {
    right: [['content-length', body.length]],
    chunked: [['transfer-encoding', 'chunked']],
    none: [],
  };
  const fields = [
    ...Object.entries(cors ?? {'access-control-allow-origin': '*'}),
    ['connection', 'close'],
    ...(type && !isBodiless ? [['content-type', type]] : []),
    ...(typeof length === 'number'
      ? [['content-length', length]]
      : sized[length ?? (isBodiless ? 'none' : 'right')]),
    ...headers,
  ];
  const start = line ?? `HTTP/1.1 ${status} ${reasons[status] ?? 'Status'}`;
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${start}\r\n${lines.join('')}\r\n`, 'latin1');
};

/** @param {Buffer} body */
const inChunks = (body) => {
  const half = Math.ceil(body.length / 2);
  return Buffer.concat([
    ...[body.subarray(0, half), body.subarray(half)]
      .filter(({length}) => length > 0)
      .flatMap((piece) => [
        Buffer.from(`${piece.length.toString(16)}\r\n`),
        piece,
        Buffer.from('\r\n'),
      ]),
    Buffer.from('0\r\n\r\n'),
  ]);
};

/**
 * The byte at which the answer breaks off.
 *
 * @param {NonNullable<Wire['cut']>} cut
 * @param {number} head
 * @param {number} body
 */
const placeOf = (cut, head, body) =>
  ({
    start: 0,
    'status-line': 'HTTP/1.1 2'.length,
    headers: head - 4,
    head,
    half: head + Math.floor(body / 2),
    last: head + body - 1,
    end: head + body,
  })[cut];

/** @type {Record<NonNullable<Wire['then']>, (socket: Socket) => void>} */
const ends = {
  close: (socket) => socket.end(),
  reset: (socket) => socket.resetAndDestroy(),
  // The client has to leave.
  hang: () => undefined,
};

/**
 * @param {Socket} socket
 * @param {Buffer} bytes
 */
const write = async (socket, bytes) => {
  if (socket.destroyed || bytes.length === 0) return;
  await new Promise((resolve) => socket.write(bytes, () => resolve(undefined)));
};

/** @param {Socket} socket @param {Buffer} bytes @param {number} ms */
const drip = async (socket, bytes, ms) => {
  for (let at = 0; at < bytes.length && !socket.destroyed; at++) {
    await write(socket, bytes.subarray(at, at + 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
};

/**
 * Fills the connection until so many bytes were sent, or the client has left.
 *
 * @param {Socket} socket
 * @param {NonNullable<Wire['fill']>} fill
 */
const pour = async (socket, {text = ' ', bytes = Infinity, ms}) => {
  const size = Math.min(ms === undefined ? portion : 1, bytes);
  const piece = Buffer.from(text.repeat(size));
  for (let sent = 0; sent < bytes && !socket.destroyed; sent += size) {
    if (!socket.write(piece)) {
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    }
    if (ms !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
};

/**
 * @param {Socket} socket
 * @param {Wire} wire
 * @param {Buffer} given the body
 */
export async function answer(socket, wire, given) {
  const {encode, length, cut = 'end', drip: ms, fill, interim = []} = wire;
  const whole = encode ? compress[encode](given) : given;
  const headers = [...(wire.headers ?? [])];
  if (encode) headers.push(['content-encoding', encode]);
  const body = length === 'chunked' ? inChunks(whole) : whole;
  const head = headOf({...wire, headers}, whole);
  const sent = (wire.status ?? 200) === 204 ? Buffer.alloc(0) : body;
  const bytes = Buffer.concat([head, sent]);
  const place = placeOf(cut, head.length, sent.length);
  // A client that leaves in the middle is what many of these answers are for.
  socket.on('error', () => undefined);
  for (const line of interim)
    await write(socket, Buffer.from(`${line}\r\n\r\n`));
  if (ms === undefined) await write(socket, bytes.subarray(0, place));
  else {
    await write(socket, head);
    await drip(socket, sent.subarray(0, Math.max(0, place - head.length)), ms);
  }
  if (fill) await pour(socket, fill);
  if (!socket.destroyed) ends[wire.then ?? 'close'](socket);
}
