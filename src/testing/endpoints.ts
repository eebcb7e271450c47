/** The endpoints of the test service: each chooses an answer by the request. */
import type {
  ResetPasswordDto,
  SendEmailDto,
  SendSmsDto,
} from '../genauth/dtos.js';
import {testKeys} from './keys.js';
import {keyIn, testCodes, testEmails, testPhones, testTokens} from './names.js';
import type {ReplySettings} from './options.js';
import {
  codeReplies,
  json,
  refusal,
  sendReplies,
  tokenReplies,
  type Reply,
} from './replies.js';

/** Properties of a JSON body, which may be anything. */
type Body<T> = {readonly [K in keyof T]?: unknown};

/** The answer to a request, and the `data` of a success. */
interface Choice {
  readonly reply: Reply;
  readonly data?: object;
}

type Endpoint = (body: object, settings: ReplySettings) => Choice;

const system = {
  rsa: {publicKey: testKeys.rsa.publicKey},
  sm2: {publicKey: testKeys.sm2.publicKey},
  version: {server: '2.0.0', console: '2.0.0', login: '2.0.0'},
  publicIps: [],
};

const invalid: Choice = {reply: refusal(400, 'Invalid request parameter')};

const resetPassword: Endpoint = (body) => {
  const {passwordResetToken, password} = body as Body<ResetPasswordDto>;
  if (typeof passwordResetToken !== 'string') return invalid;
  if (typeof password !== 'string') return invalid;
  const name = passwordResetToken.replace(/\..*/s, '');
  const key = keyIn(testTokens, name) ?? 'wrong';
  return {reply: tokenReplies[key], data: {success: true}};
};

const sendEmail: Endpoint = (body) => {
  const {email} = body as Body<SendEmailDto>;
  if (typeof email !== 'string') return invalid;
  const address = email.toLowerCase().replace(/\+.*@/, '@');
  const key = keyIn(testEmails, address) ?? 'accepted';
  return {reply: sendReplies[key]};
};

const sendSms: Endpoint = (body) => {
  const {phoneNumber, phoneCountryCode = '+86'} = body as Body<SendSmsDto>;
  if (typeof phoneNumber !== 'string') return invalid;
  const phone = `${String(phoneCountryCode)}${phoneNumber}`;
  const key = keyIn(testPhones, phone) ?? 'accepted';
  return {reply: sendReplies[key]};
};

/** Both kinds of a request for a token. */
interface VerifyBody {
  readonly emailPassCodePayload?: {readonly passCode?: unknown} | null;
  readonly phonePassCodePayload?: {readonly passCode?: unknown} | null;
}

/** Repeats the digit of a code of another length, `0000`, six times. */
const asSixDigits = (code: string): string =>
  /^(\d)\1*$/.test(code) ? code.charAt(0).repeat(6) : code;

const verify: Endpoint = (body, {passwordResetToken, tokenExpiresIn}) => {
  const {emailPassCodePayload, phonePassCodePayload} = body as VerifyBody;
  const passCode = (emailPassCodePayload ?? phonePassCodePayload)?.passCode;
  if (typeof passCode !== 'string') return invalid;
  const key = keyIn(testCodes, asSixDigits(passCode)) ?? 'accepted';
  return {
    reply: codeReplies[key],
    data: {passwordResetToken, tokenExpiresIn},
  };
};

/** The service answers this call without an envelope. */
const getSystem: Endpoint = () => ({reply: () => json(system)});

/** The older envelope has a `code`. */
const getPublicConfig: Endpoint = (_, {publicConfig}) => ({
  reply: () =>
    json({
      code: 200,
      message: 'Operation succeeded',
      data: {
        passwordStrength: 0,
        customPasswordStrength: {enabled: false},
        ...publicConfig,
      },
    }),
});

const notFound: Endpoint = () => ({
  reply: () =>
    json({statusCode: 404, message: 'There is no such endpoint'}, 404),
});

const endpoints: readonly (readonly [RegExp, Endpoint])[] = [
  [/^GET \/api\/v3\/system$/, getSystem],
  [/^GET \/api\/v2\/applications\/[^/]+\/public-config$/, getPublicConfig],
  [/^POST \/api\/v3\/reset-password$/, resetPassword],
  [/^POST \/api\/v3\/send-email$/, sendEmail],
  [/^POST \/api\/v3\/send-sms$/, sendSms],
  [/^POST \/api\/v3\/verify-reset-password-request$/, verify],
];

/**
 * Finds the endpoint of a request.
 *
 * @param address Method and path, such as `GET /api/v3/system`.
 */
export const endpointOf = (address: string): Endpoint =>
  endpoints.find(([pattern]) => pattern.test(address))?.[1] ?? notFound;
