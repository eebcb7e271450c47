/** Turns an answer that is no success into an error. */
import {ResetPasswordError, type FailureFacts} from '../core/errors.js';
import {classify, classifyRequest} from './error-codes.js';
import {isSuccess, type Envelope} from './envelope.js';
import {readRetryAfter} from './retry-after.js';
import {serviceLanguage} from './service-language.js';

/** How a call reads an answer that is no success. */
export interface Reading {
  /** What the service's own codes mean for it. */
  readonly classify: typeof classify | typeof classifyRequest;
  /** What it means that no readable answer came back. */
  readonly lost: 'outcome-unknown' | 'network';
}

/** Of the call that changes the password: it may have arrived. */
export const resetReading: Reading = {classify, lost: 'outcome-unknown'};

/** Of the calls on the way to a token: another try does no harm. */
export const requestReading: Reading = {
  classify: classifyRequest,
  lost: 'network',
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

/** The error that an answer without success stands for. */
export const refusal = (
  response: Response,
  envelope: Envelope | undefined,
  lang: string,
  {classify, lost}: Reading,
): ResetPasswordError => {
  const {status} = response;
  const facts = envelope ? factsOf(envelope, lang) : {statusCode: status};
  if (status === 429 || envelope?.statusCode === 429) {
    const retryAfter = readRetryAfter(response.headers);
    return new ResetPasswordError('rate-limited', {...facts, retryAfter});
  }
  if (envelope && envelope.statusCode !== 200) {
    const code = classify(envelope.statusCode, envelope.apiCode);
    return new ResetPasswordError(code, {
      ...facts,
      ...(code === 'rate-limited' && {
        retryAfter: readRetryAfter(response.headers),
      }),
    });
  }
  if (status >= 400 && status < 500) {
    return new ResetPasswordError('bad-response', {statusCode: status});
  }
  return response.ok && envelope && isSuccess(envelope.data) === false
    ? new ResetPasswordError('server-error', facts)
    : new ResetPasswordError(lost, {statusCode: status});
};
