import {onceAfterTest} from './after-test.js';
import {recordIn} from './canary.js';

export interface FrameOptions {
  /** Served as the page's Content-Security-Policy header. */
  csp?: string;
  /** Served as the page's Referrer-Policy header. */
  'referrer-policy'?: string;
  /** Served as the page's Permissions-Policy header. */
  'permissions-policy'?: string;
  /** More of the page's own query. */
  query?: Record<string, string>;
  /** Without the `#`. */
  fragment?: string;
}

export type Frame = HTMLIFrameElement & {
  contentWindow: Window & typeof globalThis;
  contentDocument: Document;
};

/**
 * Opens `test/pages/<page>` in a same-origin frame until the end of the test,
 * and waits until it has loaded.
 */
export const openFrame = async (
  page: string,
  {query, fragment = '', ...headers}: FrameOptions = {},
): Promise<Frame> => {
  const url = new URL(`/test/pages/${page}`, location.origin);
  for (const [name, value] of Object.entries({...query, ...headers})) {
    url.searchParams.set(name, value);
  }
  url.hash = fragment;
  const frame = document.createElement('iframe') as Frame;
  frame.title = page;
  frame.width = '600';
  frame.height = '400';
  onceAfterTest(() => frame.remove());
  document.body.append(frame);
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      // Firefox reports the empty document a new frame begins with.
      if (frame.contentWindow.location.href !== 'about:blank') resolve();
    });
  });
  // Not by `src`, as the canary would find a token in that attribute.
  frame.contentWindow.location.replace(url);
  await loaded;
  recordIn(frame.contentWindow);
  return frame;
};
