import {randomBytes} from 'node:crypto';
import express from 'express';

const escapeHtml = (text) =>
  String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = ({nonce, appHost, appId, username}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Set a new password</title>
    <script nonce="${escapeHtml(nonce)}">
      window.litNonce = document.currentScript.nonce;
    </script>
    <script type="module" src="/genauth/genauth-reset-password.js"></script>
  </head>
  <body>
    <main>
      <genauth-reset-password
        app-host="${escapeHtml(appHost)}"
        app-id="${escapeHtml(appId)}"
        username="${escapeHtml(username)}"
        sign-in-url="/login"
        heading-level="1"
      >
        <p>The form is loading.</p>
        <genauth-forgot-password slot="request"></genauth-forgot-password>
      </genauth-reset-password>
    </main>
  </body>
</html>
`;

const policy = (nonce, appHost) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    `connect-src ${appHost}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * @param {object} options
 * @param {string} options.scripts folder with a copy of `dist/cdn`
 * @param {string} options.appHost
 * @param {string} options.appId
 * @param {(request: express.Request) => string} [options.usernameOf] the account
 *   that the visitor is known by, where there is one
 */
export const createApp = ({scripts, appHost, appId, usernameOf = () => ''}) => {
  const app = express();

  app.get('/.well-known/change-password', (request, response) => {
    response.redirect(302, '/reset');
  });

  app.get('/reset', (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': policy(nonce, appHost),
    });
    response.send(page({nonce, appHost, appId, username: usernameOf(request)}));
  });

  app.use('/genauth', express.static(scripts));
  return app;
};
