import {failure, success} from '../envelope.js';
import {TOKEN_LIFETIME} from '../tokens.js';
import {
  asObject,
  asOneOf,
  assertOnly,
  asString,
  parseObject,
} from './json-body.js';
import {asPhone, PHONE_FIELDS} from './phone.js';
import {withRefusals} from './refusals.js';

/** @typedef {import('../codes.js').Address} Address */

/**
 * @type {Record<string, {
 *   payload: string,
 *   fields: string[],
 *   addressIn: (payload: Record<string, unknown>, at: string) => Address,
 * }>}
 */
const METHODS = {
  EMAIL_PASSCODE: {
    payload: 'emailPassCodePayload',
    fields: ['email'],
    // Optional in the schema, but without it there is no telling whose code.
    addressIn: ({email}, at) => ({
      kind: 'email-code',
      to: asString(email, `${at}email`),
    }),
  },
  PHONE_PASSCODE: {
    payload: 'phonePassCodePayload',
    fields: PHONE_FIELDS,
    addressIn: (payload, at) => ({kind: 'sms-code', to: asPhone(payload, at)}),
  },
};

/**
 * `POST /api/v3/verify-reset-password-request`: a code for a reset token. An
 * address that nobody has is answered as one whose code is wrong.
 */
export const verifyResetPasswordRequest = withRefusals((tenant, request) => {
  const {address, passCode} = parse(request);
  const found = tenant.codes.redeem(address, passCode);
  if ('refused' in found) return failure(found.refused, request.language);
  const data = {
    ...tenant.issueToken({email: found.email}),
    tokenExpiresIn: TOKEN_LIFETIME,
  };
  return success(data, request.language);
});

/** @param {import('../api.js').ApiRequest} request */
function parse(request) {
  const body = parseObject(request);
  const name = asOneOf(body.verifyMethod, Object.keys(METHODS), 'verifyMethod');
  const method = METHODS[name];
  // The schema allows the other method's payload, which nothing would read.
  assertOnly(body, ['verifyMethod', method.payload]);
  const payload = asObject(body[method.payload], method.payload);
  assertOnly(payload, ['passCode', ...method.fields]);
  const at = `${method.payload}.`;
  return {
    address: method.addressIn(payload, at),
    passCode: asString(payload.passCode, `${at}passCode`),
  };
}
