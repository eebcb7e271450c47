/**
 * The meanings of the service's codes, one code a line.
 *
 * The codes are those that GenAuth documents. It documents none for an expired
 * or used reset token. The ones below mean "this credential is not valid", and
 * the token is the only credential of the call.
 */
import type {AnsweredCode, RequestFailureCode} from '../model/failure-codes.js';

/** From `apiCode` to the code of this package. */
const apiCodes: ReadonlyMap<number, AnsweredCode> = new Map([
  [1000, 'server-error'], // system busy
  [1002, 'rate-limited'], // too frequent
  [2020, 'token-rejected'], // not signed in
  [2029, 'password-rejected'], // shorter than the service's minimum
  [2061, 'password-rejected'], // does not meet the strength policy
  [2071, 'password-rejected'], // too weak
  [2080, 'rate-limited'], // a code was sent within the last minute
  [2100, 'rate-limited'], // too frequent
  [2206, 'token-rejected'], // credential expired
  [2207, 'token-rejected'], // credential bad
  [4032, 'token-rejected'], // link expired
  [4033, 'token-rejected'], // page expired
]);

/** From `statusCode` to the code of this package, for an unknown `apiCode`. */
const statusCodes: ReadonlyMap<number, AnsweredCode> = new Map([
  [401, 'token-rejected'], // Unauthorized: only the token could authorise
]);

/**
 * Classifies a refusal of the service. An unknown refusal is `rejected`, so
 * that the visitor sees the service's own message instead of a guess.
 */
export const classify = (
  statusCode: number,
  apiCode: number | undefined,
): AnsweredCode =>
  (apiCode !== undefined ? apiCodes.get(apiCode) : undefined) ??
  statusCodes.get(statusCode) ??
  (statusCode >= 500 ? 'server-error' : 'rejected');

/** From `apiCode` to the code of this package, in a request for a token. */
const requestApiCodes: ReadonlyMap<number, RequestFailureCode> = new Map([
  [1000, 'server-error'], // system busy
  [1002, 'rate-limited'], // too frequent
  [2001, 'code-rejected'], // wrong code
  [2004, 'account-unknown'], // no such user
  [2057, 'code-expired'], // locked after too many wrong codes
  [2080, 'rate-limited'], // a code was sent within the last minute
  [2100, 'rate-limited'], // too frequent
  [2300, 'code-expired'], // code expired
]);

/**
 * Classifies like {@link classify}, for the calls that lead to a token. Neither is
 * asked about the status 429, which is a rate limit whatever the `apiCode` is.
 */
export const classifyRequest = (
  statusCode: number,
  apiCode: number | undefined,
): RequestFailureCode =>
  (apiCode !== undefined ? requestApiCodes.get(apiCode) : undefined) ??
  (statusCode >= 500 ? 'server-error' : 'rejected');
