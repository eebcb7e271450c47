import {randomBytes} from 'node:crypto';
import {failure, success} from '../envelope.js';
import {asEncryptType, asObject, asString, parseObject} from './json-body.js';
import {BodyError} from './json-body.js';
import {withRefusals} from './refusals.js';

/**
 * `POST /api/v3/signin`, e-mail and password only. Real requests may carry more
 * fields than the stand-in knows, so others are let through.
 */
export const signIn = withRefusals((tenant, request) => {
  const {email, password, encryptType} = parse(request);
  const account = {email, password: tenant.decrypt(password, encryptType)};
  if (!tenant.checkPassword(account)) {
    return failure('sign-in-refused', request.language);
  }
  const data = {
    scope: 'openid profile',
    token_type: 'Bearer',
    access_token: randomBytes(24).toString('base64url'),
    expires_in: 3600,
  };
  return success(data, request.language);
});

/** @param {import('../api.js').ApiRequest} request */
function parse(request) {
  const body = parseObject(request);
  if (body.connection !== 'PASSWORD') throw new BodyError('connection');
  const payload = asObject(body.passwordPayload, 'passwordPayload');
  const options = asObject(body.options ?? {}, 'options');
  return {
    email: asString(payload.email, 'passwordPayload.email'),
    password: asString(payload.password, 'passwordPayload.password'),
    encryptType: asEncryptType(options.passwordEncryptType),
  };
}
