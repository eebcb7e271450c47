let isReported = false;

/**
 * Reports a file of this package that did not load, once, to the developer of
 * the page. The browser's own message names the file. This one does not,
 * because an address of the page is never repeated.
 */
export const reportLostFile = (): undefined => {
  if (!isReported)
    // eslint-disable-next-line no-console -- for the developer of the page
    console.error('genauth-reset-password: a file is missing');
  isReported = true;
};
