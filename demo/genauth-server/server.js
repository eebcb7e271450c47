/**
 * A stand-in for GenAuth's API: a real HTTP server that the demo and the
 * tests run on. Every `http://<tenant>.localhost:PORT` is one application, as
 * every application of GenAuth has a host of its own.
 */
import {randomBytes} from 'node:crypto';
import {endpointAt, handlerOf} from './api.js';
import {passGateway} from './captcha.js';
import {control, CONTROL_CORS} from './control.js';
import {failure, languageOf} from './envelope.js';
import {Exchange} from './exchange.js';
import {sharedKeys} from './keys.js';
import {listenOnLoopback} from './listen.js';
import {BodyTooLarge, readBody} from './read-body.js';
import {Tenant} from './tenant.js';

/**
 * @typedef {object} GenAuthServer
 * @property {number} port
 * @property {string} controlUrl
 * @property {(tenantName: string) => string} appHost
 * @property {(name: string) => Tenant} tenant creates it on demand
 * @property {(name: string) => Tenant | undefined} findTenant
 * @property {(options?: NewTenant) => Promise<Tenant>} createTenant
 * @property {() => Promise<void>} close ends every connection
 */

/**
 * @typedef {object} NewTenant
 * @property {string} [name] random when not given
 * @property {1024 | 2048 | 4096} [rsaBits] the server's when not given
 * @property {import('./passwords.js').Policy} [policy]
 * @property {boolean} [wrapSystem] `GET /api/v3/system` in an envelope
 * @property {boolean} [keepAlive] see `TenantOptions`
 * @property {boolean} [sms] whether codes may go by SMS; true when not given
 * @property {boolean} [tellsUnknown] see `TenantOptions`
 */

/** One label of a host name. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 takes a free one
 * @param {1024 | 2048 | 4096} [options.rsaBits] of tenants that do not say
 * @param {() => number} [options.now] the clock tokens and codes expire by
 * @returns {Promise<GenAuthServer>}
 */
export async function startGenAuthServer({
  port = 0,
  rsaBits = 2048,
  now = Date.now,
} = {}) {
  /** @type {Map<string, Tenant>} */
  const tenants = new Map();
  const defaultKeys = await sharedKeys(rsaBits);
  const listening = await listenOnLoopback(port, (request, response) => {
    serve(genauth, request, response).catch((error) => {
      if (!response.writableEnded) response.destroy();
      // A client that left in the middle is no defect.
      if (!request.socket.destroyed) console.error(error);
    });
  });

  /** @param {NewTenant & {name: string}} options */
  const add = ({name, ...options}, keys = defaultKeys) => {
    if (!NAME.test(name)) throw new TypeError(`${name} is no host name label.`);
    if (tenants.has(name)) throw new RangeError(`There is a tenant ${name}.`);
    const appHost = genauth.appHost(name);
    const tenant = new Tenant({...options, name, appHost, keys, now});
    tenants.set(name, tenant);
    return tenant;
  };

  /** @type {GenAuthServer} */
  const genauth = {
    port: listening.port,
    controlUrl: `http://127.0.0.1:${listening.port}/control`,
    appHost: (name) => `http://${name}.localhost:${listening.port}`,
    tenant: (name) => tenants.get(name) ?? add({name}),
    findTenant: (name) => tenants.get(name),
    async createTenant(options = {}) {
      const name = options.name ?? `t-${randomBytes(6).toString('hex')}`;
      return add(
        {...options, name},
        await sharedKeys(options.rsaBits ?? rsaBits),
      );
    },
    close: listening.close,
  };
  return genauth;
}

/**
 * @param {Parameters<typeof control>[0]} genauth
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(genauth, request, response) {
  const path = (request.url ?? '/').split('?')[0];
  if (/^\/control(?:\/|$)/.test(path)) {
    return serveControl(genauth, request, response, path);
  }
  const name = tenantName(request.headers.host ?? '');
  const tenant = genauth.findTenant(name);
  const refusal = tenant && passGateway(request);
  if (refusal) {
    return sendPlain(response, refusal, {'access-control-allow-origin': '*'});
  }
  if (tenant) return serveTenant(new Exchange(tenant, request, response));
  const answer = failure('application-unknown', languageOf(request.headers));
  sendPlain(response, answer, {'access-control-allow-origin': '*'});
}

/** @param {string} host as in the header */
const tenantName = (host) =>
  /^([^.]+)\.localhost(?::\d+)?$/.exec(host.toLowerCase())?.[1] ?? '';

/** @param {Exchange} exchange */
async function serveTenant(exchange) {
  const {tenant, request, entry} = exchange;
  const {language} = exchange.apiRequest;
  const endpoint = endpointAt(entry.path);
  const handle = handlerOf(entry.path, entry.method);
  try {
    entry.body = await readBody(request);
    if (entry.method === 'OPTIONS') {
      return tenant.faults.answerPreflight(endpoint, exchange);
    }
    if (!endpoint || !handle) {
      return exchange.send(failure('not-found', language));
    }
    /** @type {import('./envelope.js').Answer | undefined} */
    let answer;
    const proceed = () => (answer ??= handle(tenant, exchange.apiRequest));
    await tenant.faults.answer(endpoint, exchange, proceed);
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      return exchange.send(failure('body-too-large', language));
    }
    if (!exchange.response.headersSent) {
      exchange.send(failure('server-defect', language));
    }
    throw error;
  }
}

/**
 * @param {Parameters<typeof control>[0]} genauth
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
async function serveControl(genauth, request, response, path) {
  const method = request.method ?? '';
  const body = await readBody(request);
  if (method === 'OPTIONS') {
    response.writeHead(204, CONTROL_CORS).end();
    return;
  }
  const answer = await control(genauth, {method, path, body});
  sendPlain(response, answer, CONTROL_CORS);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {import('./envelope.js').Answer} answer
 * @param {Record<string, string>} headers
 */
function sendPlain(response, {httpStatus, contentType, body}, headers) {
  response.writeHead(httpStatus, {...headers, 'content-type': contentType});
  response.end(body);
}
