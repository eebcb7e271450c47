import {parseUrl} from '../model/settings.js';

/** An element with an address that its page has set. */
type Linked<Name extends string> = Element & Readonly<Record<Name, string>>;

let isReported = false;

/** Writes the rule to the console, once a page. The address is not printed. */
const report = (tag: string, setting: string): void => {
  if (isReported) return;
  isReported = true;
  // eslint-disable-next-line no-console -- for the developer of the page
  console.error(
    `<${tag}> does not use its property ${setting}: it leads neither to the page's own origin nor, over https:, to one of allowedHosts.`,
  );
};

/** Whether a page that restricts the hosts lets its visitors go there. */
const isAllowed = (
  {host, origin, protocol, username, password}: URL,
  allowedHosts: readonly string[],
): boolean =>
  // A name and a password would sign the visitor in as somebody else.
  !username &&
  !password &&
  (origin === location.origin ||
    allowedHosts.some(
      (entry) =>
        entry === origin ||
        // A host alone does not stand for a connection without encryption.
        (entry === host && ['https:', location.protocol].includes(protocol)),
    ));

/**
 * Returns the page's address for a link. Returns nothing for an address that is
 * not on the web, or that leads to a host that is not allowed: injected markup
 * must not lead a visitor there.
 *
 * @param element The element, in the document that the address is relative to.
 * @param setting The property with the address.
 * @param allowedHosts Hosts or origins besides the page's own; `null` for any.
 */
export const webAddress = <Name extends 'signInUrl' | 'requestUrl'>(
  element: Linked<Name>,
  setting: Name,
  allowedHosts: readonly string[] | null,
): string | undefined => {
  // The base comes from the element, because an image named `baseURI` would
  // replace the document's property.
  const {baseURI, localName, [setting]: address} = element;
  const url = address ? parseUrl(address, baseURI) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (!allowedHosts) return address;
  // A `<base>` that is injected later does not move an absolute address.
  if (isAllowed(url, allowedHosts)) return url.href;
  report(localName, setting);
  return undefined;
};
