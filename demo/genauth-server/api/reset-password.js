import {failure, success} from '../envelope.js';
import {judgePassword} from '../passwords.js';
import {asEncryptType, assertOnly, asString, parseObject} from './json-body.js';
import {withRefusals} from './refusals.js';

/**
 * `POST /api/v3/reset-password`: sets the password of the token's account and
 * spends the token. A refusal of any kind leaves both as they were.
 */
export const resetPassword = withRefusals((tenant, request) => {
  const {token, password, encryptType} = parse(request);
  const found = tenant.tokens.look(token);
  if ('refused' in found) return failure(found.refused, request.language);

  const account = {
    email: found.email,
    password: tenant.decrypt(password, encryptType),
  };
  const flaw =
    judgePassword(account.password, tenant.policy) ??
    (tenant.checkPassword(account) ? 'password-reused' : undefined);
  if (flaw) return failure(flaw, request.language);

  tenant.setPassword(account);
  tenant.tokens.spend(token);
  return success({success: true}, request.language);
});

/** @param {import('../api.js').ApiRequest} request */
function parse(request) {
  const body = parseObject(request);
  assertOnly(body, ['passwordResetToken', 'password', 'passwordEncryptType']);
  return {
    token: asString(body.passwordResetToken, 'passwordResetToken'),
    password: asString(body.password, 'password'),
    encryptType: asEncryptType(body.passwordEncryptType),
  };
}
