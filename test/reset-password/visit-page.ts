import type {GenAuthResetPassword} from '../../src/elements.js';
import {openFrame, type Frame, type FrameOptions} from '../helpers/frame.js';
import type {App} from '../helpers/genauth.js';
import {formOf, inLightMode, settled} from './visit.js';

/** What the pages of `test/pages` write down in their window. */
export type PageWindow = Frame['contentWindow'] & {
  violations: string[];
  warnings: string[];
  firstCopy: unknown;
};

export interface PageVisit {
  readonly element: GenAuthResetPassword;
  readonly realm: PageWindow;
  /** What went wrong in that window without anybody's care. */
  readonly mishaps: string[];
}

/** A visitor with a fresh token, in a page of `test/pages`. */
export const visitPage = async (
  page: string,
  app: App,
  options: FrameOptions = {},
  attributes: Record<string, string> = {},
  content = '',
): Promise<PageVisit> => {
  const frame = await openFrame(page, options);
  const {contentDocument: document, contentWindow} = frame;
  const mishaps: string[] = [];
  contentWindow.addEventListener('unhandledrejection', ({reason}) =>
    mishaps.push(`a rejection: ${String(reason)}`),
  );
  contentWindow.addEventListener('error', ({message}) =>
    mishaps.push(`an error: ${message}`),
  );
  const element = document.createElement('genauth-reset-password');
  element.setAttribute('app-host', app.appHost);
  element.setAttribute('token', await app.issueToken());
  if (inLightMode) element.setAttribute('light', '');
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(content);
  document.body.append(element);
  while (!formOf(element)) await settled();
  return {element, realm: contentWindow as PageWindow, mishaps};
};
