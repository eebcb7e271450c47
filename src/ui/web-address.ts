/** A link's address as the page gave it, or nothing where it is no web address. */
export const webAddress = (address: string): string | undefined => {
  if (!address || !URL.canParse(address, document.baseURI)) return undefined;
  const {protocol} = new URL(address, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
};
