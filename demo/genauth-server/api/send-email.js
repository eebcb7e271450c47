import {failure} from '../envelope.js';
import {assertOnly, asString, parseObject} from './json-body.js';
import {withRefusals} from './refusals.js';
import {isResetChannel, sendCode} from './send-code.js';

const OTHER_CHANNELS = [
  'LOGIN',
  'REGISTER',
  'VERIFY_EMAIL_LINK',
  'UPDATE_EMAIL',
  'BIND_EMAIL',
  'UNBIND_EMAIL',
  'VERIFY_MFA',
  'UNLOCK_ACCOUNT',
  'COMPLETE_EMAIL',
  'DELETE_ACCOUNT',
];

/** `POST /api/v3/send-email`: a code by e-mail, to reset the password with. */
export const sendEmail = withRefusals((tenant, request) => {
  const {email, forReset} = parse(request);
  if (!forReset) return failure('channel-unsupported', request.language);
  return sendCode(tenant, {kind: 'email-code', to: email}, request.language);
});

/** @param {import('../api.js').ApiRequest} request */
function parse(request) {
  const body = parseObject(request);
  assertOnly(body, ['channel', 'email']);
  return {
    email: asString(body.email, 'email'),
    forReset: isResetChannel(body.channel, OTHER_CHANNELS),
  };
}
