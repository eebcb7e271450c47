/** The answers of the test service, one line for each key of the names. */
import type {testCodes, testEmails, testTokens} from './names.js';
import type {ReplySettings} from './options.js';

/** The parts of a call that its answer depends on. */
export interface Call {
  /** `data` of the envelope, if the answer is a success. */
  readonly data?: object;
  readonly settings: ReplySettings;
  readonly signal: AbortSignal;
}

/** Makes the answer to a call. */
export type Reply = (call: Call) => Response | Promise<Response>;

const requestId = 'test-request';

/** A page of another origin may read the answer, as the service's. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
};

/** Answers whether a page may make a call (Fetch, 4.8). */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET, POST',
    },
  });

/** Answers JSON. */
export const json = (
  body: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...cors,
      ...headers,
    },
  });

/** Answers a page, as something between the browser and the service does. */
const page = (status: number): Response =>
  new Response('<!doctype html><title>Not the service</title>', {
    status,
    headers: {'content-type': 'text/html; charset=utf-8', ...cors},
  });

/** Answers a refusal. Its HTTP status is 200, as with the service. */
export const refusal = (
  statusCode: number,
  message: string,
  apiCode?: number,
): Reply => {
  const body = {statusCode, apiCode, message, requestId};
  return () => json(body);
};

/** Waits for the milliseconds, or rejects as `fetch` does after an abort. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(new DOMException('The call was aborted.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });

const accepted: Reply = ({data}) =>
  json({statusCode: 200, message: 'Operation succeeded', data});

/** The answers that each of the calls can get. */
const anyCall = {
  accepted,
  async slow(call) {
    await wait(call.settings.delay, call.signal);
    return accepted(call);
  },
  rateLimited({settings}) {
    const message = 'Too many requests, please try again later';
    const headers = {'retry-after': String(settings.retryAfter)};
    return json({statusCode: 429, message}, 429, headers);
  },
  serverError() {
    const message = 'The system is busy, please try again later';
    return json({statusCode: 500, apiCode: 1000, message, requestId}, 500);
  },
  blocked: () => page(403),
  // Chromium's words for a connection that was cut.
  answerLost: () => Promise.reject(new TypeError('Failed to fetch')),
  unreadable: () => page(200),
} satisfies Record<string, Reply>;

/**
 * Answers of `reset-password`. No public source has GenAuth's codes for a reset
 * token; these mean a credential that is expired or bad. None has a code for a
 * reused password either.
 */
export const tokenReplies: Record<keyof typeof testTokens, Reply> = {
  ...anyCall,
  expired: refusal(401, 'The password reset link is too old', 2206),
  used: refusal(401, 'The password reset link has already been used', 2207),
  wrong: refusal(401, 'The password reset link is not valid', 2207),
  weakPassword: refusal(
    422,
    'The password does not meet the password policy',
    2061,
  ),
  reusedPassword: refusal(422, 'The new password must differ from the old one'),
};

/** Answers of `verify-reset-password-request`. */
export const codeReplies: Record<keyof typeof testCodes, Reply> = {
  ...anyCall,
  expired: refusal(499, 'The code has expired', 2300),
  wrong: refusal(499, 'The code is wrong', 2001),
  locked: refusal(499, 'Too many wrong codes, please ask for a new one', 2057),
  unknownAccount: refusal(404, 'The user does not exist', 2004),
};

/** Answers of `send-email` and `send-sms`. */
export const sendReplies: Record<keyof typeof testEmails, Reply> = {
  ...anyCall,
  unknownAccount: refusal(404, 'The user does not exist', 2004),
  tooSoon: refusal(499, 'A code was sent less than a minute ago', 2080),
  refused: refusal(499, 'No message can be sent to this address'),
};
