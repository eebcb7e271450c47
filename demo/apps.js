/**
 * The three applications of the demo, one for each way a password may travel,
 * and what is in the inbox when it starts.
 */

const HOUR = 3_600_000;

/** Seconds that a link of the demo lives; somebody may look around first. */
export const LINK_LIFETIME = 24 * 3600;

/**
 * `id` is the tenant at the stand-in as well as `password-encrypt-type`.
 *
 * @typedef {object} App
 * @property {'rsa' | 'sm2' | 'none'} id
 * @property {string} name
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
    lang: 'en',
    person: 'Ada Byron',
    email: 'ada@example.com',
    firstPassword: 'harbor-2019',
  },
  {
    id: 'sm2',
    name: '云舟',
    lang: 'zh-CN',
    person: '李明',
    email: 'ming@example.com',
    firstPassword: 'yunzhou-2019',
  },
  {
    id: 'none',
    name: 'Juniper',
    lang: 'en',
    person: 'Sam Okoro',
    email: 'sam@example.com',
    firstPassword: 'juniper-2019',
  },
];

/** Oldest first. `note` tells whoever looks at the demo what to expect. */
const mails = [
  {app: 'rsa', sent: -3 * 24 * HOUR, note: 'expired'},
  {app: 'sm2', sent: -5 * HOUR, state: 'used', note: 'used'},
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
  for (const {app: id, sent, state, note} of mails) {
    const {email, lang} = apps.find((app) => app.id === id);
    setClock(sent);
    const mail = genauth.tenant(id).sendMail({
      email,
      state,
      lifetime: LINK_LIFETIME,
      link: `${origin}/reset.html?app=${id}&lang=${lang}#passwordResetToken={token}`,
    });
    if (note) Object.assign(mail, {note});
  }
  setClock(0);
}
