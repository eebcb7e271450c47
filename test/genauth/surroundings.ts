import {ResetPasswordError} from '../../src/model/errors.js';
import {onceAfterTest} from '../helpers/after-test.js';

/** The error of this package that the work ends in; any other is a defect. */
export const failureOf = async (
  work: Promise<unknown>,
): Promise<ResetPasswordError> => {
  let result: unknown;
  try {
    result = await work;
  } catch (error) {
    if (error instanceof ResetPasswordError) return error;
    throw error;
  }
  throw new Error(`Expected a failure, got ${JSON.stringify(result)}`);
};

/**
 * Does the work while every object has these properties. Only then, as the
 * helpers and the browser's driver would suffer as well.
 */
export const whilePolluted = async <T>(
  properties: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> => {
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(Object.prototype, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  try {
    return await work();
  } finally {
    for (const name of Object.keys(properties)) {
      Reflect.deleteProperty(Object.prototype, name);
    }
  }
};

/** Puts another `fetch` in place until the end of the test. */
export const replaceFetch = (
  replacement: (request: Request) => Promise<Response>,
): void => {
  const {fetch} = globalThis;
  onceAfterTest(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = ((request: Request) => replacement(request)) as never;
};

/** The requests that `fetch` is called with, until the end of the test. */
export const spyOnFetch = (): {request: Request; others: unknown[]}[] => {
  const {fetch} = globalThis;
  const calls: {request: Request; others: unknown[]}[] = [];
  onceAfterTest(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = ((request: Request, ...others: unknown[]) => {
    // The helpers call it as well, with a text.
    if ((request as unknown) instanceof Request) calls.push({request, others});
    return (fetch as (...args: unknown[]) => Promise<Response>)(
      request,
      ...others,
    );
  }) as never;
  return calls;
};

/** An answer of the service, or of something in its place. */
export const answer = (
  body: BodyInit | null,
  {status = 200, headers}: {status?: number; headers?: HeadersInit} = {},
): Response =>
  new Response(body, {
    status,
    headers: headers ?? {'content-type': 'application/json'},
  });
