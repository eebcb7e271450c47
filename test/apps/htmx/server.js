/** The pages, and the pieces of them that change. */

/** A button that has come works at once, and not some milliseconds later. */
const config = '{"defaultSettleDelay": 0}';

const layout = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="htmx-config" content='${config}'>
    <title>Reset with htmx</title>
    <script src="/genauth/genauth-token.js"></script>
    <script type="module" src="/genauth/genauth-reset-password.js"></script>
    <script src="/assets/htmx.min.js"></script>
    <script type="module" src="/app.js"></script>
  </head>
  <body hx-boost="true">${body}</body>
</html>`;

const help = '<p slot="help" id="help">Call us.</p>';
const logo = '<strong slot="logo" id="logo">Acme</strong>';

const form = ({appHost, light, repair}) => `
  <genauth-reset-password
    app-host="${appHost}"
    username="ada@example.com"
    sign-in-url="/away"
    ${light ? 'light' : ''}
  >
    ${help}
    ${repair ? '<genauth-forgot-password slot="request"></genauth-forgot-password>' : ''}
  </genauth-reset-password>`;

const intoElement = 'hx-target="genauth-reset-password" hx-swap="beforeend"';

/** What each button changes, and what comes in its place. */
const changes = {
  element: {
    show: {swap: 'hx-target="#place"', content: form},
    hide: {swap: 'hx-target="#place"'},
  },
  help: {
    show: {swap: intoElement, content: () => help},
    hide: {swap: 'hx-target="#help" hx-swap="delete"'},
  },
  logo: {
    show: {swap: intoElement, content: () => logo},
    hide: {swap: 'hx-target="#logo" hx-swap="delete"'},
  },
};

const button = (path, name, way, more = '') =>
  `<button id="toggle-${name}" hx-get="${path}/${name}/${way}"
    ${changes[name][way].swap} ${more}>${name}</button>`;

const resetPage = (settings) =>
  layout(`
  <main id="reset-page">
    <h1>A new password</h1>
    <p>
      <button
        id="remount"
        hx-get="${settings.path}"
        hx-select="genauth-reset-password"
        hx-target="#place"
      >Draw anew</button>
      ${button(settings.path, 'element', 'hide')}
      ${button(settings.path, 'help', 'hide')}
      ${button(settings.path, 'logo', 'show')}
      <button
        id="refresh"
        hx-get="${settings.path}"
        hx-select="#drawn"
        hx-target="#drawn"
        hx-swap="outerHTML"
        hx-replace-url="true"
      >Refresh</button>
      <a id="away" href="/away">Away</a>
    </p>
    <div id="place">${form(settings)}</div>
    <p>
      Drawn <output id="drawn">${settings.drawn}</output>, outcomes:
      <output id="outcomes"></output>
    </p>
  </main>`);

const awayPage = layout(`
  <main id="away-page">
    <h1>Somewhere else</h1>
    <p><a id="to-shadow" href="/reset">Back to the form</a></p>
    <p><a id="to-light" href="/reset/light">Back to the light form</a></p>
  </main>`);

const pages = {
  '/reset': {},
  '/reset/light': {light: true},
  '/repair': {repair: true},
};

export const createApp = (appHost) => {
  let drawn = 0;
  return (request, response) => {
    const send = (text) =>
      response.writeHead(200, {'content-type': 'text/html'}).end(text);
    const {pathname} = new URL(request.url, 'http://localhost');
    const [, path, name, way] =
      /^(.+?)(?:\/(element|help|logo)\/(show|hide))?$/.exec(pathname);
    const settings = pages[path] && {...pages[path], appHost, path};
    if (path === '/away') {
      send(awayPage);
    } else if (!settings) {
      response.writeHead(404).end();
    } else if (name) {
      const opposite = way === 'show' ? 'hide' : 'show';
      send(
        button(path, name, opposite, 'hx-swap-oob="true"') +
          (changes[name][way].content?.(settings) ?? ''),
      );
    } else {
      drawn++;
      send(resetPage({...settings, drawn}));
    }
  };
};
