/**
 * Calls of the service over HTTP. This is the only file that imports ky.
 *
 * Nothing of ky leaves it: ky's errors hold the request with the password and
 * the token. Every option that matters is an own property, because ky and
 * `fetch` look up the others on a prototype that a page may have polluted.
 */
import ky, {replaceOption, type Options} from 'ky';
import {throwIfAborted, untilAborted} from '../model/abort-signals.js';
import type {Fetch} from '../model/settings.js';
import {parseJson} from './envelope.js';

// ky calls `Object.hasOwn`, which Chromium has since 93.
(Object as Partial<ObjectConstructor>).hasOwn ??= (object, key) =>
  Object.prototype.hasOwnProperty.call(object, key);

/**
 * Options of every call. A caller sets each property: none may be inherited.
 */
interface CallOptions {
  readonly signal: AbortSignal;
  /** The page's own `fetch`, where it has one. */
  readonly pageFetch: Fetch | undefined;
  /** The most bytes of an answer. The body of a proxy's page may be endless. */
  readonly maxBytes: number;
}

/** Options without a use here. As own properties, they end the look-up. */
const unusedOptions = {
  body: undefined,
  json: undefined,
  integrity: undefined,
  priority: undefined,
  referrer: undefined,
  window: undefined,
  stringifyJson: undefined,
  parseJson: undefined,
  onDownloadProgress: undefined,
  onUploadProgress: undefined,
  // Only Chromium has the rest.
  targetAddressSpace: undefined,
  privateToken: undefined,
  adAuctionHeaders: undefined,
} as unknown as Options;

const isResponse = (answer: unknown): boolean =>
  // A frame's response is an instance of another class.
  Object.prototype.toString.call(answer) === '[object Response]';

/**
 * Makes a call with the page's own `fetch`. Every failure of that function is a
 * network error. So is an answer without information: no response at all, one
 * that scripts may not read (status 0), or none within the signal's time.
 */
const callPageFetch = async (
  pageFetch: Fetch,
  request: Request,
  signal: AbortSignal,
): Promise<Response> => {
  try {
    throwIfAborted(signal);
    // A page without types may return anything, at once or later.
    const answer = Promise.resolve(pageFetch(request));
    const response = await untilAborted(answer, signal);
    if (isResponse(response) && response.status > 0) return response;
  } catch {
    // The page's error is dropped, as it may hold the request.
  }
  // ky repeats a call after this message, which is Chromium's.
  throw new TypeError('Failed to fetch');
};

const safeOptions = ({signal, pageFetch}: CallOptions): Options => ({
  signal,
  retry: 0,
  // The caller's signal is the one deadline for headers and body.
  timeout: false,
  totalTimeout: false,
  throwHttpErrors: false,
  // A redirect would hand the body to another origin.
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  mode: 'cors',
  keepalive: false,
  // ky would merge these with those of the prototype, unless they replace them,
  // and would look up a missing one there.
  hooks: replaceOption({
    init: [],
    beforeRequest: [],
    afterResponse: [],
    beforeRetry: [],
    beforeError: [],
  }),
  prefix: '',
  // ky would drop `undefined`.
  searchParams: '',
  baseUrl: '',
  headers: replaceOption({}),
  fetch: (request) =>
    pageFetch
      ? callPageFetch(pageFetch, request as Request, signal)
      : fetch(request),
  ...unusedOptions,
});

/** Whether the content type is JSON or missing. */
const mayBeJson = ({headers}: Response): boolean =>
  /\bjson\b/i.test(headers.get('content-type') ?? 'json');

/** Reads a JSON body; `undefined` for other text and for a longer body. */
const readBody = async (
  response: Response,
  {signal, maxBytes}: CallOptions,
): Promise<unknown> => {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  // WebKit does not always end the reading of a body with its request.
  signal.addEventListener('abort', cancel);
  try {
    const decoder = new TextDecoder();
    let text = '';
    for (let size = 0; ;) {
      const {done, value} = await reader.read();
      throwIfAborted(signal);
      if (done) return parseJson(text + decoder.decode());
      // A body without end may come in chunks without bytes.
      size += value.length || 1;
      if (size > maxBytes) {
        cancel();
        return undefined;
      }
      text += decoder.decode(value, {stream: true});
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/**
 * Gets JSON, and repeats the call after some failures: it changes nothing. The
 * call has no header of this package, so it needs no preflight.
 */
export const getJson = async (
  url: string,
  options: CallOptions,
): Promise<unknown> => {
  const response = await ky(new Request(url), {
    ...safeOptions(options),
    method: 'get',
    throwHttpErrors: true,
    retry: {
      limit: 2,
      backoffLimit: 1000,
      // ky cuts a longer `Retry-After` to this.
      maxRetryAfter: 2000,
      jitter: undefined,
      shouldRetry: undefined,
      retryOnTimeout: false,
      delay: (attempt) => 300 * 2 ** (attempt - 1),
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
    } as Options['retry'] & object,
  });
  if (mayBeJson(response)) return readBody(response, options);
  void response.body?.cancel().catch(() => undefined);
  return undefined;
};

/**
 * Posts JSON once, without a repetition. The content type of the answer does
 * not matter: a service behind a proxy that mislabels its answer has changed
 * the password all the same.
 *
 * @returns The response, and its JSON if there is any.
 */
export const postJson = async (
  url: string,
  {
    json,
    headers,
    ...options
  }: CallOptions & {
    readonly json: object;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<{readonly response: Response; readonly body: unknown}> => {
  // `JSON.stringify` would call a `toJSON` of a polluted prototype.
  const withoutMethods: unknown = {__proto__: null, ...json};
  const response = await ky(new Request(url), {
    ...safeOptions(options),
    method: 'post',
    body: JSON.stringify(withoutMethods),
    headers: replaceOption({
      'content-type': 'application/json',
      ...headers,
    }),
  });
  return {response, body: await readBody(response, options)};
};
