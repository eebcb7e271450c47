/** The two requests of the flow. Their code is fetched on first interaction. */
import {reportLostFile} from '../core/report-lost-file.js';
import type {IssuedToken, TokenRequest} from '../core/request-token.js';
import {waitUntil} from '../core/wait-until.js';
import {ResetPasswordError} from '../model/errors.js';
import type {RequestFailureCode} from '../model/failure-codes.js';
import {withoutPrototype} from '../model/own-properties.js';
import {keepSendTime} from './send-times.js';
import {serviceOf} from './settings.js';
import type {Failure, SecondsLeft} from './state.js';

const load = () => {
  const requests = import('../core/request-token.js');
  requests.catch(reportLostFile);
  return requests;
};

/** Fetches the code for requests. Never rejects: a request tries again. */
export const prepareRequests = (): void => {
  load().catch(() => undefined);
};

/** GenAuth's code for an address that got a message within the last minute. */
const tooSoon = 2080;

const isTooSoon = (error: unknown): boolean =>
  (error as Partial<ResetPasswordError>).facts?.apiCode === tooSoon;

/** A code that the service sent, now or within the last minute. */
export interface CodeRequested {
  readonly untilResend: SecondsLeft;
  /** Seconds until another one; `undefined` if the code was sent earlier. */
  readonly retryAfter: number | undefined;
}

/**
 * Has the service send a code.
 *
 * @param isFirst Whether this is the first request for the address. If so, the
 *   answer "a code was sent within the last minute" counts as sent.
 * @throws {ResetPasswordError} As `sendCode` of the core.
 */
export async function requestCode(
  request: TokenRequest,
  isFirst: boolean,
): Promise<CodeRequested> {
  const {sendCode, sendInterval} = await load();
  const retryAfter = await sendCode(request).catch((error: unknown) => {
    if (isFirst && isTooSoon(error)) return undefined;
    throw error;
  });
  const interval = retryAfter ?? sendInterval;
  // The wait starts here, and not after the digest, which takes time.
  const untilResend = waitUntil(interval);
  const {settings, address} = request;
  await keepSendTime(serviceOf(settings), address, interval);
  return {untilResend, retryAfter};
}

/**
 * Exchanges a code for a token.
 *
 * @throws {ResetPasswordError} As `checkCode` of the core.
 */
export async function requestToken(
  request: TokenRequest & {readonly code: string},
): Promise<IssuedToken> {
  const {checkCode} = await load();
  return checkCode(request);
}

/** Returns what a failed request tells the page. */
export const failureOf = (error: unknown): Failure =>
  withoutPrototype(
    error instanceof ResetPasswordError
      ? {code: error.code as RequestFailureCode, ...error.facts}
      : {code: 'internal'},
  );
