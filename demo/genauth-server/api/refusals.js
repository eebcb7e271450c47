/** Turns what a handler throws about its input into the service's answer. */
import {DecryptError} from '../decrypt.js';
import {failure} from '../envelope.js';
import {BodyError} from './json-body.js';

/**
 * @param {import('../api.js').Handler} handler
 * @returns {import('../api.js').Handler}
 */
export function withRefusals(handler) {
  return (tenant, request) => {
    try {
      return handler(tenant, request);
    } catch (error) {
      if (error instanceof BodyError) {
        return failure('body-invalid', request.language, error.message);
      }
      // Nothing about the reason: a service that tells is a padding oracle.
      if (error instanceof DecryptError) {
        return failure('decrypt-failed', request.language);
      }
      throw error;
    }
  };
}
