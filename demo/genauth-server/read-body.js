/** Far above any reset, far below what would trouble the process. */
const LIMIT = 1024 * 1024;

/** The request has a body of more than 1 MiB. */
export class BodyTooLarge extends Error {
  /** @override */
  name = 'BodyTooLarge';
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string>} the body as UTF-8 text
 * @throws {BodyTooLarge} once all of it was read, so that the client hears the
 *   answer
 */
export async function readBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= LIMIT) chunks.push(chunk);
  }
  if (length > LIMIT) throw new BodyTooLarge();
  return Buffer.concat(chunks).toString();
}
