import {parseUrl} from '../model/settings.js';

/**
 * Returns the page's address for a link. Returns nothing for an address that is
 * not on the web, or that leads to a host that is not allowed: injected markup
 * must not lead a visitor there.
 *
 * @param node A node of the document that the address is relative to.
 * @param allowedHosts Hosts or origins besides the page's own; `null` for any.
 */
export const webAddress = (
  address: string,
  // The base comes from a node, because an image named `baseURI` would replace
  // the document's property.
  {baseURI}: Node,
  allowedHosts: readonly string[] | null,
): string | undefined => {
  const url = address ? parseUrl(address, baseURI) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const {host, origin} = url;
  return !allowedHosts ||
    [location.origin, ...allowedHosts].some(
      (entry) => entry === host || entry === origin,
    )
    ? address
    : undefined;
};
