/** One request on a tenant's host, from its entry in the record to its answer. */
import {languageOf} from './envelope.js';

/** Statuses whose answer never has a body. */
const BODILESS = [204, 304];

/** A request and the one answer it gets. */
export class Exchange {
  /**
   * CORS headers of the answer; a fault may take them away.
   *
   * @type {Record<string, string>}
   */
  cors = {'access-control-allow-origin': '*'};

  /**
   * @param {import('./tenant.js').Tenant} tenant
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  constructor(tenant, request, response) {
    this.tenant = tenant;
    this.request = request;
    this.response = response;
    const [path, ...query] = (request.url ?? '/').split('?');
    /** @type {import('./tenant.js').RequestEntry} */
    this.entry = {
      method: request.method ?? '',
      path,
      query: query.join('?'),
      headers: {...request.headers},
      body: '',
      status: null,
    };
    tenant.requests.push(this.entry);
  }

  /** @returns {import('./api.js').ApiRequest} */
  get apiRequest() {
    return {
      path: this.entry.path,
      body: this.entry.body,
      contentType: this.request.headers['content-type'] ?? '',
      language: languageOf(this.request.headers),
    };
  }

  /**
   * Status line and headers; they leave with the first piece of the body.
   *
   * @param {Pick<import('./envelope.js').Answer,
   *   'httpStatus' | 'contentType' | 'headers'>} answer
   * @param {number} [length] of the body in bytes; chunked when not given
   */
  head({httpStatus, contentType, headers}, length) {
    this.entry.status = httpStatus;
    const bodiless = BODILESS.includes(httpStatus);
    this.response.writeHead(httpStatus, {
      ...this.cors,
      ...(!this.tenant.keepAlive && {connection: 'close'}),
      ...(!bodiless && contentType && {'content-type': contentType}),
      ...(!bodiless && length !== undefined && {'content-length': length}),
      ...headers,
    });
  }

  /**
   * The whole answer.
   *
   * @param {import('./envelope.js').Answer} answer
   */
  send(answer) {
    const body = Buffer.from(answer.body);
    this.head(answer, body.length);
    this.response.end(BODILESS.includes(answer.httpStatus) ? undefined : body);
  }

  /** Answers a preflight; `cors` decides what it allows. */
  sendPreflight() {
    this.head({
      httpStatus: 204,
      contentType: '',
      headers: this.allowsOrigin ? PREFLIGHT : {},
    });
    this.response.end();
  }

  get allowsOrigin() {
    return 'access-control-allow-origin' in this.cors;
  }
}

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': [
    'content-type',
    'x-authing-app-id',
    'x-authing-lang',
    'x-genauth-app-id',
    'x-genauth-lang',
  ].join(', '),
  // Browsers otherwise remember it for seconds, and a test would not see one.
  'access-control-max-age': '0',
};
