import {pageToken} from '../core/page-token.js';
import type {Configured} from './declare.js';

/** Warns the developer, once a page, that the page loads the package twice. */
export function warn(
  tag: string,
  first: Partial<typeof Configured>,
  second: typeof Configured,
): void {
  // All copies and both tags share this object.
  if (pageToken.isTwice) return;
  pageToken.isTwice = true;
  // Classes have no `version` in the first release.
  const {version = '0.1.0'} = first;
  console.warn(
    `${tag} ${version} is on this page already; ${second.version} is not used.`,
  );
}
