/**
 * The three applications of the demo, one for each way a password may travel,
 * and what is in the inbox when it starts.
 */
import {CODE_LIFETIME} from './genauth-server/codes.js';

const HOUR = 3_600_000;

/** Where the token stands in the address of a reset page. */
export const TOKEN_HASH = '#passwordResetToken=';

/** Seconds that a link of the demo lives; somebody may look around first. */
export const LINK_LIFETIME = 24 * 3600;

/**
 * `id` is the tenant at the stand-in as well as `password-encrypt-type`.
 *
 * @typedef {object} App
 * @property {'rsa' | 'sm2' | 'none'} id
 * @property {string} name
 * @property {string} theme one of `demo/themes/`, for its themed page
 * @property {'en' | 'zh-CN'} lang of its mails
 * @property {string} person
 * @property {string} email
 * @property {string} phone in E.164; those outside China are never given out
 * @property {string} firstPassword until somebody sets another
 */

/** @type {App[]} */
export const apps = [
  {
    id: 'rsa',
    name: 'Harbor',
    theme: 'bank',
    lang: 'en',
    person: 'Ada Byron',
    email: 'ada@example.com',
    phone: '+447700900123',
    firstPassword: 'harbor-2019',
  },
  {
    id: 'sm2',
    name: '云舟',
    theme: 'portal',
    lang: 'zh-CN',
    person: '李明',
    email: 'ming@example.com',
    phone: '+8613800000002',
    firstPassword: 'yunzhou-2019',
  },
  {
    id: 'none',
    name: 'Juniper',
    theme: 'botanical',
    lang: 'en',
    person: 'Sam Okoro',
    email: 'sam@example.com',
    phone: '+12025550143',
    firstPassword: 'juniper-2019',
  },
];

/** @param {string} id one of the three */
export const appById = (id) => {
  const app = apps.find((one) => one.id === id);
  if (!app) throw new RangeError(`There is no application ${id}.`);
  return app;
};

/**
 * Oldest first; a link that was sent so long ago has expired.
 *
 * @type {{app: string, sent: number, state?: 'used'}[]}
 */
const mails = [
  {app: 'rsa', sent: -3 * 24 * HOUR},
  {app: 'sm2', sent: -5 * HOUR, state: 'used'},
  {app: 'none', sent: -0.7 * HOUR},
  {app: 'sm2', sent: -0.3 * HOUR},
  {app: 'rsa', sent: -0.05 * HOUR},
];

/**
 * Makes the accounts and sends the first mails.
 *
 * @param {import('./genauth-server/server.js').GenAuthServer} genauth
 * @param {object} options
 * @param {string} options.origin of the pages
 * @param {(milliseconds: number) => void} options.setClock sets the service's
 *   clock to so much after now: the old link has expired like any other
 */
export function fillInbox(genauth, {origin, setClock}) {
  for (const {id, email, phone, firstPassword: password} of apps) {
    genauth.tenant(id).addAccount({email, phone, password});
  }
  for (const {app: id, sent, state} of mails) {
    const {email, lang} = appById(id);
    setClock(sent);
    genauth.tenant(id).sendMail({
      email,
      ...(state && {state}),
      lifetime: LINK_LIFETIME,
      link: `${origin}/reset.html?app=${id}&lang=${lang}${TOKEN_HASH}{token}`,
    });
  }
  setClock(0);
}

/**
 * What is in the inbox, and why the service takes a link or a code no longer,
 * as far as it can tell without spending it.
 *
 * @param {import('./genauth-server/server.js').GenAuthServer} genauth
 */
export const inboxOf = (genauth) =>
  apps.flatMap(({id}) => {
    const tenant = genauth.tenant(id);
    return tenant.inbox.map((message) => ({
      ...message,
      app: id,
      refused:
        message.kind === 'link'
          ? refusalOfLink(tenant, message)
          : refusalOfCode(tenant, message),
    }));
  });

const refusalOfLink = ({tokens}, {link}) =>
  tokens.look(decodeURIComponent(link.split(TOKEN_HASH)[1] ?? '')).refused;

const refusalOfCode = ({inbox}, {id, kind, to, sentAt}) => {
  const age = Date.now() - Date.parse(sentAt);
  if (age >= CODE_LIFETIME[kind] * 1000) return 'code-expired';
  const last = inbox.findLast((one) => one.kind === kind && one.to === to);
  return last.id === id ? undefined : 'code-replaced';
};

/**
 * The address of a reset page with a link that works.
 *
 * @param {import('./genauth-server/server.js').GenAuthServer} genauth
 * @param {App} app
 * @param {string} page
 */
export function linkTo(genauth, {id, email, lang}, page) {
  const {passwordResetToken} = genauth
    .tenant(id)
    .issueToken({email, lifetime: LINK_LIFETIME});
  return `${page}?app=${id}&lang=${lang}${TOKEN_HASH}${passwordResetToken}`;
}
