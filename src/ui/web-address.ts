/** A link's address as the page gave it, or nothing where it is no web address. */
export const webAddress = (
  address: string,
  // Of a node: an image of that name would be the document's.
  {baseURI}: Node,
): string | undefined => {
  if (!address || !URL.canParse(address, baseURI)) return undefined;
  const {protocol} = new URL(address, baseURI);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
};
