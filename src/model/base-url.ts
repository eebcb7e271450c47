import {parseUrl} from './settings.js';

/** Returns the base of the service's URLs, without a slash at its end. */
export const baseUrl = (appHost: string): string =>
  // The match ends at the last character that is no slash. A search for slashes
  // at the end would start at each slash, and take quadratic time.
  String(/.*[^/]/.exec(parseUrl(appHost)?.href ?? ''));
