/**
 * Serves the pages of this folder and the built element. A page is a file with
 * `{{name}}` where the service's address and the like go, which only the start
 * of the demo decides; scripts in the page could not be had under its policy.
 */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {apps, inboxOf, LINK_LIFETIME, linkTo} from './apps.js';
import {languages} from './scripts/languages.js';
import {themes} from './scripts/theme-list.js';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const reset = {en: 'Reset password', zh: '重置密码'};

/** Pages that a link in a mail may lead to: they talk to one application and to nobody else. */
const resetPages = {
  '/reset.html': {file: 'reset.html', title: reset},
  '/hosted/': {file: 'hosted/index.html', title: reset},
  '/themed.html': {file: 'themed.html', title: reset},
};

const visitorsPages = {
  ...resetPages,
  '/forgot.html': {
    file: 'forgot.html',
    title: {en: 'Forgot password', zh: '忘记密码'},
  },
  '/captcha.html': {
    file: 'captcha.html',
    title: {en: 'Forgot password', zh: '忘记密码'},
  },
  '/login.html': {file: 'login.html', title: {en: 'Sign in', zh: '登录'}},
};

/** Pages that steer the stand-in. */
const demoPages = {
  '/': {file: 'index.html'},
  '/gallery.html': {file: 'gallery.html'},
  '/states.html': {file: 'states.html'},
};

/** A page with a frame, and the page in it. They work without the stand-in. */
const playgroundPages = {
  '/playground.html': {file: 'playground.html'},
  '/playground-preview.html': {file: 'playground-preview.html'},
};

const allPages = {...visitorsPages, ...demoPages, ...playgroundPages};

/** Paths of built files that pages load. */
const BUILT = /^\/dist\/(?:cdn\/|testing\.js$|custom-elements\.json$)/;

/** Opens a reset page as if from a mail that has just been sent. */
const OPEN = '/open';

/**
 * @param {import('./genauth-server/server.js').GenAuthServer} genauth
 * @returns {import('node:http').RequestListener}
 */
export function pageServer(genauth) {
  const built = folder('../dist');
  if (!existsSync(`${built}/cdn/genauth-reset-password.js`)) {
    throw new Error('The element is not built yet: npm run build');
  }
  // `dev` looks at the files again each time, so a page can be worked on.
  const serveBuilt = sirv(built, {dev: true});
  const serveFile = sirv(folder('.'), {dev: true});
  return (request, response) => {
    const {url = ''} = request;
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    const notFound = () => void response.writeHead(404).end('Not found');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {allow: 'GET, HEAD'}).end();
    } else if (pathname === '/hosted') {
      response.writeHead(308, {location: '/hosted/'}).end();
    } else if (pathname === '/inbox.json') {
      response.writeHead(200, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      response.end(JSON.stringify(inboxOf(genauth)));
    } else if (
      pathname.startsWith(OPEN) &&
      pathname.slice(OPEN.length) in resetPages
    ) {
      const page = pathname.slice(OPEN.length);
      const location = linkTo(genauth, appOf(searchParams), page);
      response.writeHead(303, {location, 'cache-control': 'no-store'}).end();
    } else if (pathname in allPages) {
      sendPage(genauth, {pathname, searchParams}, response).catch((error) => {
        console.error(error);
        response.destroy();
      });
    } else if (BUILT.test(pathname)) {
      request.url = url.slice('/dist'.length);
      serveBuilt(request, response, notFound);
    } else if (/^\/(?:scripts|assets)\/|\.css$/.test(pathname)) {
      serveFile(request, response, notFound);
    } else {
      notFound();
    }
  };
}

/** A page may also be opened by its bare address. */
const appOf = (searchParams) =>
  apps.find(({id}) => id === searchParams.get('app')) ?? apps[0];

async function sendPage(genauth, {pathname, searchParams}, response) {
  const app = appOf(searchParams);
  const isDemoPage = pathname in demoPages;
  const appHost = genauth.appHost(app.id);
  const settings = {
    app: app.id,
    controlUrl: genauth.controlUrl,
    linkLifetime: LINK_LIFETIME,
    apps: apps.map((one) => ({...one, appHost: genauth.appHost(one.id)})),
  };
  const {file, title} = allPages[pathname];
  const lang =
    Object.keys(languages).find((lang) => lang === searchParams.get('lang')) ??
    'en';
  const values = {
    app: app.id,
    'app-name': app.name,
    'app-host': appHost,
    email: app.email,
    theme: app.theme,
    mark: themes[app.theme].brand.mark,
    lang,
    // As the words in the page: in Chinese, and in English for all others.
    title: lang.startsWith('zh') ? title?.zh : title?.en,
    settings: JSON.stringify(settings),
  };
  const html = await readFile(folder(file), 'utf8');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // The address holds the token until the element has taken it out.
    'referrer-policy': 'no-referrer',
    'content-security-policy':
      pathname in playgroundPages
        ? policy(["'self'"], "'self'")
        : policy(
            isDemoPage
              ? [
                  "'self'",
                  new URL(genauth.controlUrl).origin,
                  // A page of states has an application of its own each time.
                  genauth.appHost('*'),
                ]
              : [appHost],
          ),
  });
  response.end(
    html.replace(/{{([\w-]+)}}/g, (_, name) => escapeHtml(values[name])),
  );
}

/**
 * What a page that asks for a password should allow, and no more.
 *
 * @param {string[]} services whom the page may talk to
 * @param {string} [frames] what may be in a frame of the page, and around it
 */
const policy = (services, frames = "'none'") =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${services.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-src ${frames}`,
    `frame-ancestors ${frames}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);
