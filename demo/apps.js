/**
 * The three applications of the demo, one for each way a password may travel,
 * and what is in the inbox when it starts.
 */

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
    firstPassword: 'harbor-2019',
  },
  {
    id: 'sm2',
    name: '云舟',
    theme: 'portal',
    lang: 'zh-CN',
    person: '李明',
    email: 'ming@example.com',
    firstPassword: 'yunzhou-2019',
  },
  {
    id: 'none',
    name: 'Juniper',
    theme: 'botanical',
    lang: 'en',
    person: 'Sam Okoro',
    email: 'sam@example.com',
    firstPassword: 'juniper-2019',
  },
];

/** Oldest first; a link that was sent so long ago has expired. */
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
  for (const {id, email, firstPassword} of apps) {
    genauth.tenant(id).addAccount({email, password: firstPassword});
  }
  for (const {app: id, sent, state} of mails) {
    const {email, lang} = apps.find((app) => app.id === id);
    setClock(sent);
    genauth.tenant(id).sendMail({
      email,
      state,
      lifetime: LINK_LIFETIME,
      link: `${origin}/reset.html?app=${id}&lang=${lang}${TOKEN_HASH}{token}`,
    });
  }
  setClock(0);
}

/**
 * What is in the inbox, and whether the service still takes each link.
 *
 * @param {import('./genauth-server/server.js').GenAuthServer} genauth
 */
export const inboxOf = (genauth) =>
  apps.flatMap(({id}) => {
    const {inbox, tokens} = genauth.tenant(id);
    const links = inbox.filter(({kind}) => kind === 'link');
    return links.map((mail) => {
      const token = decodeURIComponent(mail.link.split(TOKEN_HASH)[1] ?? '');
      return {...mail, app: id, refused: tokens.look(token).refused};
    });
  });

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
