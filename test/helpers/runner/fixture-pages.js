/** What a page's query may ask for, and the header that it then gets. */
const headers = {
  csp: 'Content-Security-Policy',
  'referrer-policy': 'Referrer-Policy',
  'permissions-policy': 'Permissions-Policy',
};

/**
 * Lets a test open `test/pages/*.html` under response headers of its choice:
 * `/test/pages/plain.html?csp=default-src 'none'`.
 */
export const fixturePages = () => async (context, next) => {
  await next();
  if (!context.path.startsWith('/test/pages/')) return;
  for (const [parameter, header] of Object.entries(headers)) {
    const value = context.query[parameter];
    if (typeof value === 'string') context.set(header, value);
  }
};
