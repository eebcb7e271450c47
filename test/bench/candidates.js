/** What is compared, and how each is found on its page. */
import {readFile} from 'node:fs/promises';

/**
 * @typedef {object} Candidate
 * @property {string} title in the table; Markdown
 * @property {'own' | 'bundled' | 'peer'} kind `own` are pages with `dist/cdn`;
 *   the others have a folder in `candidates/`, a peer with packages of its own
 * @property {string} host a selector of the element around the form
 * @property {boolean} [posts] whether what is typed is sent at once
 * @property {string} [attributes] of our element
 */

/** @type {Record<string, Candidate>} */
export const candidates = {
  plain: {
    title: 'by hand, no library',
    kind: 'bundled',
    host: 'form',
    posts: true,
  },
  lit: {
    title: 'minimal Lit form',
    kind: 'bundled',
    host: 'lit-form',
    posts: true,
  },
  rsa: {
    title: 'ours, `rsa`',
    kind: 'own',
    host: 'genauth-reset-password',
    posts: true,
  },
  sm2: {
    title: 'ours, `sm2`',
    kind: 'own',
    host: 'genauth-reset-password',
    attributes: 'password-encrypt-type="sm2"',
    posts: true,
  },
  light: {
    title: 'ours, `light`',
    kind: 'own',
    host: 'genauth-reset-password',
    attributes: 'light',
    posts: true,
  },
  vaadin: {
    title: '`@vaadin/login`',
    kind: 'peer',
    host: 'vaadin-login-form',
  },
  hanko: {
    title: '`@teamhanko/hanko-elements`',
    kind: 'peer',
    host: 'hanko-auth',
  },
  descope: {
    title: '`@descope/web-component`',
    kind: 'peer',
    host: 'descope-wc',
  },
  guard: {
    title: '`@authing/guard`',
    kind: 'peer',
    host: '#root',
  },
};

/** Names for several of them. */
export const groups = {
  ours: ['rsa', 'sm2', 'light'],
  peers: Object.keys(candidates).filter(
    (name) => candidates[name].kind === 'peer',
  ),
};

/** The page of the README, with the address of the service that is used here. */
export const ownPage = async (appHost, attributes = '') => {
  const readme = new URL('../../README.md', import.meta.url);
  const text = await readFile(readme, 'utf8');
  const page = /```html\n(<!doctype html>.*?)```/s.exec(text)?.[1];
  if (!page) throw new Error('The README has no page.');
  return page
    .replace('app-host="https://acme.genauth.ai"', `app-host="${appHost}"`)
    .replace('"acme.genauth.ai"', `"${appHost}"`)
    .replace('<genauth-reset-password', `$& ${attributes}`);
};
