/** A `fetch` that answers like the service, without a server. */
import type {Fetch} from '../model/settings.js';
import {endpointOf} from './endpoints.js';
import {preflight} from './replies.js';
import {defaultOptions, type TestFetchOptions} from './options.js';

/** A request that {@link TestFetch} got. */
export interface TestRequest {
  /** `GET` or `POST`. */
  readonly method: string;
  /** Path of the address, such as `/api/v3/reset-password`. */
  readonly path: string;
  /** Headers by their lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The JSON body; the text itself if it is not JSON, `undefined` if there is
   * none. The types of this module have its properties, such as
   * {@link ResetPasswordDto}. The password is encrypted as
   * `passwordEncryptType` says.
   */
  readonly body: unknown;
}

/** The result of {@link createTestFetch}. */
export interface TestFetch extends Fetch {
  /**
   * The requests so far, in their order, those without an answer included. The
   * preflights of a browser (`OPTIONS`) are not.
   */
  readonly requests: readonly TestRequest[];
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text || undefined;
  }
};

/** An endpoint reads properties, which a text does not have. */
const asObject = (body: unknown): object =>
  typeof body === 'object' && body !== null ? body : {};

/**
 * Creates a `fetch` for tests that answers like the service, without a server.
 * Give it to the `fetch` property of either element, or to `settings.fetch` of
 * the core functions.
 *
 * The token, the code or the address of a request chooses the answer:
 * {@link testTokens}, {@link testCodes}, {@link testEmails} and
 * {@link testPhones} have the names. The same name always gets the same answer:
 * no token is used up. `GET /api/v3/system` answers the public keys of
 * {@link testKeys}. Nothing is decrypted. Messages are English.
 *
 * The promise of an answer rejects with a `TypeError` for `answerLost`, and with
 * an `AbortError` when the request's signal aborts.
 *
 * @returns The function, with the list of the requests that it got. Create one
 *   for each test.
 * @example
 *   const testFetch = createTestFetch();
 *   element.fetch = testFetch;
 *   element.token = testTokens.expired;
 */
export function createTestFetch(options: TestFetchOptions = {}): TestFetch {
  const settings = {...defaultOptions, ...options};
  const requests: TestRequest[] = [];
  const testFetch: Fetch = async (request) => {
    const {method, signal} = request;
    // A tool that catches the requests of a browser also catches its questions.
    if (method === 'OPTIONS') return preflight();
    if (signal.aborted) {
      throw new DOMException('The call was aborted.', 'AbortError');
    }
    const {pathname: path} = new URL(request.url);
    // The page may send the request elsewhere later.
    const body = parse(await request.clone().text());
    const headers = Object.fromEntries(request.headers);
    requests.push({method, path, headers, body});
    const endpoint = endpointOf(`${method} ${path}`);
    const {reply, ...choice} = endpoint(asObject(body), settings);
    return reply({...choice, settings, signal});
  };
  return Object.assign(testFetch, {requests});
}
