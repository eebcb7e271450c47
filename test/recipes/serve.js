/** Servers for the recipes' pages, and what their tests share. */
import {readFileSync} from 'node:fs';
import {request as ask} from 'node:http';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';

export const root = new URL('../../', import.meta.url);

/** What is copied to a page's server. */
export const scripts = fileURLToPath(new URL('dist/cdn', root));

/** The hosts of the documentation. */
export const HOST = 'https://acme.genauth.ai';
export const LISTS = 'https://api.pwnedpasswords.com';

export const read = (path) => readFileSync(new URL(path, root), 'utf8');

/**
 * What the first group of a pattern finds, or nothing.
 *
 * @param {string} text
 * @param {RegExp} pattern
 */
export const find = (text, pattern) => pattern.exec(text)?.[1] ?? '';

/** The policy of docs/security.md, for pages that talk to others as well. */
export const policyFor = (...services) =>
  find(
    read('docs/security.md'),
    /## Content Security Policy\s+```\n(.+)\n```/,
  ).replace(HOST, services.join(' '));

/**
 * Serves `test/recipes/pages/` under the policy, and `dist/cdn/` where the README
 * has it.
 *
 * @param {object} options
 * @param {Record<string, string>} options.hosts what stands for the hosts of the
 *   documentation
 * @param {string} options.policy
 * @param {import('node:http').RequestListener} [options.answer] answers what is
 *   neither a page nor a script
 */
export const servePages = async ({hosts, policy, answer}) => {
  const built = sirv(scripts, {dev: true});
  const {port, close} = await listenOnLoopback(0, (request, response) => {
    const [path] = (request.url ?? '').split('?');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('referrer-policy', 'no-referrer');
    if (path.startsWith('/genauth/')) {
      request.url = path.slice('/genauth'.length);
      built(request, response);
    } else if (/^\/[\w-]+\.(?:html|js)$/.test(path) && isPage(path)) {
      let text = read(`test/recipes/pages${path}`);
      for (const [host, own] of Object.entries(hosts)) {
        text = text.replaceAll(host, own);
      }
      const isScript = path.endsWith('.js');
      response.writeHead(200, {
        'content-type': isScript ? 'text/javascript' : 'text/html',
        'content-security-policy': policy,
      });
      response.end(text);
    } else if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  return {origin: `http://localhost:${port}`, close};
};

const isPage = (path) => {
  try {
    return read(`test/recipes/pages${path}`) !== '';
  } catch {
    return false;
  }
};

/**
 * Passes a POST on to an application of the stand-in, whose host only browsers
 * can find.
 *
 * @param {string} address
 * @param {{contentType: string, body: string}} request
 * @returns {Promise<{status: number, body: string}>}
 */
export const passOn = (address, {contentType, body}) =>
  new Promise((resolve, reject) => {
    const {host, port, pathname: path} = new URL(address);
    const headers = {host, 'content-type': contentType};
    const options = {host: '127.0.0.1', port, path, method: 'POST', headers};
    const passed = ask(options, (answer) => {
      const {statusCode: status = 0} = answer;
      bodyOf(answer).then((text) => resolve({status, body: text}), reject);
    });
    passed.once('error', reject).end(body);
  });

/** @param {import('node:http').IncomingMessage} request */
export const bodyOf = async (request) => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  return body;
};

/** The state of `<genauth-reset-password>`, in the page. */
export const isState = (state) =>
  document.querySelector('genauth-reset-password')?.state === state;

/** Whether a field of either element is seen, in the page. */
export const hasField = (id) => {
  const find = (tree) =>
    tree.getElementById(id) ??
    [...tree.querySelectorAll('genauth-forgot-password')]
      .map(({shadowRoot}) => shadowRoot && find(shadowRoot))
      .find(Boolean);
  return [...document.querySelectorAll('genauth-reset-password')].some(
    (element) =>
      !!((element.shadowRoot && find(element.shadowRoot)) || find(document))
        ?.offsetWidth,
  );
};

/** Types a new password into both fields, and presses Enter. */
export const setPassword = async (page, password) => {
  for (const id of ['password', 'confirmation']) {
    await page.waitFor(hasField, id);
    await page.clickSelector(`#${id}`);
    // What stands there from an earlier attempt is replaced.
    await page.evaluate(selectField, id);
    await page.type(password);
  }
  await page.press('Enter');
};

const selectField = (id) =>
  /** @type {HTMLInputElement | null | undefined} */ (
    document
      .querySelector('genauth-reset-password')
      .shadowRoot?.getElementById(id)
  )?.select();

/** The requests of a tenant that may change something. */
export const posts = (tenant) =>
  tenant.requests.filter(({method}) => method === 'POST');
