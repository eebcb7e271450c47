import {execFileSync} from 'node:child_process';
import {constants, publicEncrypt} from 'node:crypto';
import {request} from 'node:http';
import {text} from 'node:stream/consumers';
import smCrypto from 'sm-crypto';
import {startGenAuthServer} from '../../../demo/genauth-server/server.js';

export const EMAIL = 'ming@example.com';
/** Of the same account; in China, whose code the API takes for granted. */
export const PHONE = '+8613800000000';
export const PHONE_NUMBER = '13800000000';
export const OLD = 'old-Passw0rd';
export const NEW = 'new-Passw0rd';

/** A server for one test; it ends with the test. */
export async function startFor(t, options) {
  const genauth = await startGenAuthServer({rsaBits: 1024, ...options});
  t.after(() => genauth.close());
  return genauth;
}

/** The same, with a tenant that has one account and one fresh token. */
export async function tenantFor(t, options, serverOptions) {
  const genauth = await startFor(t, serverOptions);
  const tenant = await genauth.createTenant(options);
  tenant.addAccount({email: EMAIL, password: OLD, phone: PHONE});
  const {passwordResetToken} = tenant.issueToken({email: EMAIL});
  return {genauth, tenant, passwordResetToken};
}

/** The same by a clock that stands still until the test moves it. */
export async function tenantByClock(t, options) {
  let time = Date.now();
  const now = () => time;
  const {tenant} = await tenantFor(t, options, {now});
  return {tenant, pass: (seconds) => (time += seconds * 1000)};
}

/** A tenant with a fault on `reset-password`, and the reset to meet it. */
export async function resettingWith(t, fault, options = {}) {
  const {tenant, passwordResetToken} = await tenantFor(t);
  tenant.setFault({endpoint: 'reset-password', fault, ...options});
  return {
    tenant,
    go: () => reset(tenant, {passwordResetToken, password: NEW}),
    changed: () => tenant.checkPassword({email: EMAIL, password: NEW}),
  };
}

/**
 * @typedef {object} RequestOptions
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] JSON unless it is a text
 * @property {string} [host] where the request goes; 127.0.0.1 when not given
 * @property {import('node:http').Agent | false} [agent]
 */

/**
 * A request to a tenant's host. Not `fetch`: the resolver of some systems does
 * not know `*.localhost`, and `fetch` hides a broken body.
 *
 * @param {string} appHost
 * @param {string} path
 * @param {RequestOptions} [options]
 * @returns {Promise<import('node:http').IncomingMessage>}
 */
export function open(
  appHost,
  path,
  {method = 'GET', headers, body, host, agent = false} = {},
) {
  const {port, host: hostHeader} = new URL(appHost);
  return new Promise((resolve, reject) => {
    const req = request(
      {
        host: host ?? '127.0.0.1',
        port,
        path,
        method,
        agent,
        headers: {
          host: hostHeader,
          ...(body !== undefined && {'content-type': 'application/json'}),
          ...headers,
        },
      },
      resolve,
    );
    req.on('error', reject);
    req.end(typeof body === 'object' ? JSON.stringify(body) : body);
  });
}

/** The same with the whole body read: `{status, headers, text, json}`. */
export async function call(appHost, path, options) {
  const response = await open(appHost, path, options);
  const body = await text(response);
  return {
    status: response.statusCode,
    headers: /** @type {Record<string, string>} */ (response.headers),
    text: body,
    get json() {
      return JSON.parse(body);
    },
  };
}

export const system = ({appHost}) => call(appHost, '/api/v3/system');

export const reset = ({appHost}, body, headers) =>
  call(appHost, '/api/v3/reset-password', {method: 'POST', body, headers});

const post = ({appHost}, endpoint, body, headers) =>
  call(appHost, `/api/v3/${endpoint}`, {method: 'POST', body, headers});

/** Asks for a code, with other fields where the test says so. */
export const sendEmail = (tenant, fields, headers) =>
  post(
    tenant,
    'send-email',
    {channel: 'CHANNEL_RESET_PASSWORD', email: EMAIL, ...fields},
    headers,
  );

export const sendSms = (tenant, fields, headers) =>
  post(
    tenant,
    'send-sms',
    {
      channel: 'CHANNEL_RESET_PASSWORD',
      phoneNumber: PHONE_NUMBER,
      ...fields,
    },
    headers,
  );

export const verify = (tenant, body, headers) =>
  post(tenant, 'verify-reset-password-request', body, headers);

export const verifyEmail = (tenant, passCode, email = EMAIL) =>
  verify(tenant, {
    verifyMethod: 'EMAIL_PASSCODE',
    emailPassCodePayload: {email, passCode},
  });

export const verifyPhone = (tenant, passCode, phoneNumber = PHONE_NUMBER) =>
  verify(tenant, {
    verifyMethod: 'PHONE_PASSCODE',
    phonePassCodePayload: {phoneNumber, passCode},
  });

/** Six digits that are not those. */
export const wrongFor = (code) => (code === '000000' ? '111111' : '000000');

export const signIn = ({appHost}, password, options) =>
  call(appHost, '/api/v3/signin', {
    method: 'POST',
    body: {
      connection: 'PASSWORD',
      passwordPayload: {email: EMAIL, password},
      ...(options && {options}),
    },
  });

/** What a preflight of the element asks. */
export const preflight = ({appHost}, path = '/api/v3/reset-password') =>
  call(appHost, path, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://page.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-authing-app-id',
    },
  });

export const encryptRsa = (publicKey, password) =>
  publicEncrypt(
    {key: publicKey, padding: constants.RSA_PKCS1_PADDING},
    Buffer.from(password),
  ).toString('base64');

/**
 * What the tests use of sm-crypto, which has no types.
 *
 * @typedef {object} Sm2
 * @property {(text: string | number[], publicKey: string, cipherMode?: 0 | 1)
 *   => string} doEncrypt
 * @property {(ciphertext: string, privateKey: string) => string} doDecrypt
 * @property {() => {publicKey: string, privateKey: string}} generateKeyPairHex
 */

export const {sm2} = /** @type {{sm2: Sm2}} */ (
  /** @type {unknown} */ (smCrypto)
);

export const encryptSm2 = (publicKey, password) =>
  sm2.doEncrypt(password, publicKey);

/** Until the condition holds; by turns of the event loop, not by a clock. */
export async function until(condition) {
  while (!condition()) await new Promise((go) => setImmediate(go));
}

export const openssl = (args, input) => execFileSync('openssl', args, {input});
