import {pageToken} from './page-token.js';
import {defaultTokenParam, readResetToken} from '../model/reset-token.js';
import {guardToken} from './token-guard.js';

/**
 * Takes the reset token from the page's URL, before a router or a monitoring
 * tool reads it, and keeps it for the element. Call this function before any
 * other script runs. On a server it does nothing.
 *
 * @param names Parameter names, in order, separated by spaces.
 * @returns Whether there was a usable token.
 */
export function takeResetToken(names: string = defaultTokenParam): boolean {
  if (typeof location !== 'object') return false;
  const {code} = readResetToken(location.href, names);
  // An unusable token stays in the URL for the element, which shows the reason.
  if (!code) pageToken.take({tokenParam: names});
  pageToken.visit(guardToken);
  return !code;
}
