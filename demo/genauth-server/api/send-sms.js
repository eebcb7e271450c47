import {failure} from '../envelope.js';
import {assertOnly, parseObject} from './json-body.js';
import {asPhone, PHONE_FIELDS} from './phone.js';
import {withRefusals} from './refusals.js';
import {isResetChannel, sendCode} from './send-code.js';

const OTHER_CHANNELS = [
  'LOGIN',
  'REGISTER',
  'BIND_PHONE',
  'UNBIND_PHONE',
  'BIND_MFA',
  'VERIFY_MFA',
  'UNBIND_MFA',
  'COMPLETE_PHONE',
  'IDENTITY_VERIFICATION',
  'DELETE_ACCOUNT',
];

/** `POST /api/v3/send-sms`: a code by SMS, to reset the password with. */
export const sendSms = withRefusals((tenant, request) => {
  const {phone, forReset} = parse(request);
  if (!forReset) return failure('channel-unsupported', request.language);
  if (!tenant.sms) return failure('sms-unavailable', request.language);
  return sendCode(tenant, {kind: 'sms-code', to: phone}, request.language);
});

/** @param {import('../api.js').ApiRequest} request */
function parse(request) {
  const body = parseObject(request);
  assertOnly(body, ['channel', ...PHONE_FIELDS]);
  return {
    phone: asPhone(body),
    forReset: isResetChannel(body.channel, OTHER_CHANNELS),
  };
}
