/** Turns an answer without success into an error. */
import {ResetPasswordError, type FailureFacts} from '../model/errors.js';
import {classify, classifyRequest} from './error-codes.js';
import {
  claimsSuccess,
  isSuccess,
  readEnvelope,
  type Envelope,
} from './envelope.js';
import {readRetryAfter} from './retry-after.js';
import {serviceLanguage} from './service-language.js';

/** The meaning of the answers without success, for one kind of call. */
export interface RefusalRules {
  /** Finds the code for the service's own codes. */
  readonly classify: typeof classify | typeof classifyRequest;
  /** The code when no readable answer came back. */
  readonly lost: 'outcome-unknown' | 'network';
  /** The code for an answer that says neither yes nor no. */
  readonly unclear: 'outcome-unknown' | 'server-error';
}

/** Rules for the call that changes the password, which may have arrived. */
export const resetRules: RefusalRules = {
  classify,
  lost: 'outcome-unknown',
  unclear: 'outcome-unknown',
};

/** Rules for the calls that lead to a token. A repetition does no harm. */
export const requestRules: RefusalRules = {
  classify: classifyRequest,
  lost: 'network',
  unclear: 'server-error',
};

const factsOf = (envelope: Envelope, lang: string): FailureFacts => {
  const {statusCode, apiCode, requestId, message} = envelope;
  return {
    statusCode,
    ...(apiCode !== undefined && {apiCode}),
    ...(requestId !== undefined && {requestId}),
    ...(message !== undefined && {
      serviceMessage: message,
      serviceLanguage: serviceLanguage(lang),
    }),
  };
};

/**
 * Makes the error for an answer without success.
 *
 * An answer counts as a refusal only if nothing in it claims a success. A
 * visitor who reads that the password was not changed must be able to rely on
 * that.
 *
 * @param body The answer's JSON, or `undefined` if it had none.
 */
export const refusalError = (
  response: Response,
  body: unknown,
  lang: string,
  {classify, lost, unclear}: RefusalRules,
): ResetPasswordError => {
  const {status} = response;
  const envelope = readEnvelope(body);
  const facts = envelope ? factsOf(envelope, lang) : {statusCode: status};
  const errorOf = (code: ResetPasswordError['code']): ResetPasswordError =>
    new ResetPasswordError(code, {
      ...facts,
      ...(code === 'rate-limited' && {
        retryAfter: readRetryAfter(response.headers),
      }),
    });
  if (claimsSuccess(body)) return errorOf(unclear);
  if (status === 429 || envelope?.statusCode === 429) {
    return errorOf('rate-limited');
  }
  if (envelope) {
    const {statusCode, apiCode, data} = envelope;
    const code = classify(statusCode, apiCode);
    // A status below 400 is a refusal only with a known code.
    if (statusCode >= 400 || code !== 'rejected') return errorOf(code);
    if (isSuccess(data) === false) return errorOf('server-error');
  }
  if (status >= 400 && status < 500) {
    return new ResetPasswordError('bad-response', {statusCode: status});
  }
  return envelope ? errorOf(unclear) : errorOf(lost);
};
