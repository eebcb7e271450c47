/**
 * A gateway in front of an application that sends no code without a captcha. The
 * service itself has no such thing (V3); deployments put one before it. It
 * stands at `/guarded` of the application's host.
 */
import {randomUUID} from 'node:crypto';
import {failure, success} from './envelope.js';

const PREFIX = '/guarded';

/** Paths that need an answer to the question. */
const GUARDED = ['/api/v3/send-email', '/api/v3/send-sms'];

const digit = () => 1 + Math.floor(Math.random() * 9);

/** The sums that were asked for, by the question's id; each is good once. */
const open = new Map();

/**
 * Looks at a request before the application does.
 *
 * @param {import('node:http').IncomingMessage} request loses the prefix and the
 *   captcha's answer, `?captcha=<id>.<sum>`
 * @returns {import('./envelope.js').Answer | undefined} the gateway's own
 *   answer; `undefined` for what goes on to the application
 */
export function passGateway(request) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith(`${PREFIX}/`)) return undefined;
  const path = url.pathname.slice(PREFIX.length);
  if (path === '/captcha') {
    const question = {id: randomUUID(), first: digit(), second: digit()};
    open.set(question.id, String(question.first + question.second));
    return success(question);
  }
  request.url = path;
  if (!GUARDED.includes(path) || request.method !== 'POST') return undefined;
  const [id, sum] = (url.searchParams.get('captcha') ?? '').split('.');
  const isRight = open.has(id) && open.get(id) === sum;
  open.delete(id);
  const language = request.headers['x-authing-lang'];
  return isRight ? undefined : failure('captcha-wanted', String(language));
}
