/** The pages, and the pieces of them that change. */

const layout = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="turbo-refresh-method" content="morph">
    <title>Reset with Turbo</title>
    <script src="/genauth/genauth-token.js"></script>
    <script type="module" src="/genauth/genauth-reset-password.js"></script>
    <script type="module" src="/assets/turbo.es2017-esm.js"></script>
    <script type="module" src="/app.js"></script>
  </head>
  <body>${body}</body>
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

/** A link that changes the page, and then itself. */
const change = (name, path, way) =>
  `<a id="toggle-${name}" data-turbo-stream href="${path}/${name}/${way}">${name}</a>`;

const resetPage = (settings) =>
  layout(`
  <main id="reset-page">
    <h1>A new password</h1>
    <p>
      <a id="remount" data-turbo-frame="form" href="${settings.path}">Draw anew</a>
      ${change('element', settings.path, 'hide')}
      ${change('help', settings.path, 'hide')}
      ${change('logo', settings.path, 'show')}
      <a id="refresh" data-turbo-action="replace" href="${settings.path}">Refresh</a>
      <a id="away" href="/away">Away</a>
    </p>
    <turbo-frame id="form">${form(settings)}</turbo-frame>
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

const stream = (action, where, content = '') =>
  `<turbo-stream action="${action}" ${where}><template>${content}</template></turbo-stream>`;

const changes = {
  element: {
    show: (settings) => stream('update', 'target="form"', form(settings)),
    hide: () => stream('update', 'target="form"'),
  },
  help: {
    show: () => stream('append', 'targets="genauth-reset-password"', help),
    hide: () => stream('remove', 'target="help"'),
  },
  logo: {
    show: () => stream('append', 'targets="genauth-reset-password"', logo),
    hide: () => stream('remove', 'target="logo"'),
  },
};

const pages = {
  '/reset': {},
  '/reset/light': {light: true},
  '/repair': {repair: true},
};

export const createApp = (appHost) => {
  let drawn = 0;
  return (request, response) => {
    const send = (type, text) =>
      response.writeHead(200, {'content-type': type}).end(text);
    const {pathname} = new URL(request.url, 'http://localhost');
    const [, path, name, way] =
      /^(.+?)(?:\/(element|help|logo)\/(show|hide))?$/.exec(pathname);
    const settings = pages[path] && {...pages[path], appHost, path};
    if (path === '/away') {
      send('text/html', awayPage);
    } else if (!settings) {
      response.writeHead(404).end();
    } else if (name) {
      const opposite = way === 'show' ? 'hide' : 'show';
      send(
        'text/vnd.turbo-stream.html',
        stream(
          'replace',
          `target="toggle-${name}"`,
          change(name, path, opposite),
        ) + changes[name][way](settings),
      );
    } else {
      drawn++;
      send('text/html', resetPage({...settings, drawn}));
    }
  };
};
