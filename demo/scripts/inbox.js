/**
 * The inbox: the mails and text messages of the three accounts, newest first. A
 * message that arrives while the page is open is shown at once.
 */
import {apps, control, linkLifetime} from './settings.js';

const words = {
  en: {
    subject: (app) => `Reset your ${app} password`,
    greeting: (person) => `Hi ${person.split(' ')[0]},`,
    text: (app, email) =>
      `We got a request to reset the ${app} password of ${email}. If it was you, choose a new one:`,
    button: 'Set a new password',
    end: 'The link works once, for 24 hours. If you did not ask for it, ignore this mail: your password stays as it is.',
    sender: (app) => `${app} accounts`,
  },
  'zh-CN': {
    subject: (app) => `重置您的${app}密码`,
    greeting: (person) => `${person}，您好：`,
    text: (app, email) =>
      `我们收到了重置${app}账号 ${email} 密码的请求。如果是您本人操作，请设置新密码：`,
    button: '设置新密码',
    end: '链接在 24 小时内有效，且只能使用一次。如果不是您本人操作，请忽略此邮件，您的密码不会改变。',
    sender: (app) => `${app}账号中心`,
  },
};

/** What heads a message that has no subject. */
const untitled = {
  'zh-CN': '短信',
  'zh-TW': '簡訊',
  'en-US': 'Text message',
  'ja-JP': 'ショートメッセージ',
};

/** What the service would say of a link or a code. */
const notes = {
  'token-expired': 'Expired link',
  'token-used': 'Used link',
  'code-expired': 'Expired code',
  'code-replaced': 'Older code',
};

/** Milliseconds between two looks for what is new. */
const PAUSE = 1000;

/** Pages that the same link works on. */
const pages = {
  '/reset.html': 'Plain page',
  '/hosted/': 'Hosted login page',
  '/themed.html': 'Themed page',
};

/** Whose messages a page sent the visitor here for. */
const asked = new URLSearchParams(location.search).get('app');

const list = document.querySelector('#mails');
const reading = document.querySelector('#mail');
const status = document.querySelector('#status');

/** The message that is open. */
let shown;
/** All that the list shows, as a text. */
let listed;

/** A copy of a template; `texts` are those of what has `data-text`. */
const copy = (id, texts) => {
  /** @type {HTMLTemplateElement} */
  const {content} = document.querySelector(`template#${id}`);
  const element = /** @type {HTMLElement} */ (
    content.querySelector('*').cloneNode(true)
  );
  /** @type {NodeListOf<HTMLElement>} */
  const places = element.querySelectorAll('[data-text]');
  for (const place of places) {
    place.textContent = texts[place.dataset.text ?? ''];
  }
  return element;
};

const ago = (sentAt) => {
  const minutes = Math.round((Date.parse(sentAt) - Date.now()) / 60_000);
  const format = new Intl.RelativeTimeFormat('en', {style: 'short'});
  if (minutes > -1) return 'now';
  if (minutes > -60) return format.format(minutes, 'minute');
  if (minutes > -24 * 60)
    return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 60 / 24), 'day');
};

const loadMails = async () => {
  const mails = await (await fetch('/inbox.json')).json();
  return mails
    .map((mail) => ({...mail, app: apps.find(({id}) => id === mail.app)}))
    .sort((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt));
};

/** What a mail with a link says, which the stand-in leaves to its reader. */
const linkLook = ({app, link, to}) => {
  const lang = new URL(link).searchParams.get('lang');
  const {subject, greeting, text, button, end} = words[lang];
  return {
    lang,
    subject: subject(app.name),
    greeting: greeting(app.person),
    text: text(app.name, to),
    button,
    end,
    link,
  };
};

/** A message with a code has its words from the service. */
const codeLook = ({lang, subject = untitled[lang], text, code}) => ({
  lang,
  subject,
  text,
  code,
});

const lookOf = (message) => {
  const {kind, app, to, refused, sentAt} = message;
  const look = kind === 'link' ? linkLook(message) : codeLook(message);
  return {
    ...look,
    initial: [...app.name][0],
    sender: (words[look.lang] ?? words.en).sender(app.name),
    person: app.person,
    to: kind === 'sms-code' ? to : `<${to}>`,
    kind: kind === 'sms-code' ? 'SMS' : '',
    preview: look.text,
    note: notes[refused] ?? '',
    time: ago(sentAt),
  };
};

const viewLink = (mail, look) => {
  const view = copy('mail-view', look);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = view.querySelectorAll('.link, .address');
  for (const link of links) link.href = mail.link;
  const elsewhere = view.querySelector('.elsewhere');
  for (const [path, name] of Object.entries(pages)) {
    const link = document.createElement('a');
    link.href = Object.assign(new URL(mail.link), {pathname: path}).href;
    link.textContent = name;
    elsewhere.append(link);
  }
  return view;
};

const viewCode = ({code}, look) => {
  const view = copy('code-view', look);
  view.querySelector('button').addEventListener('click', async () => {
    await window.navigator.clipboard.writeText(code);
    status.textContent = 'The code was copied.';
  });
  return view;
};

const open = (mail, {focus = true} = {}) => {
  shown = mail.id;
  const look = lookOf(mail);
  const view = (mail.kind === 'link' ? viewLink : viewCode)(mail, look);
  /** @type {NodeListOf<HTMLElement>} */
  const words = view.querySelectorAll('.letter, .subject');
  for (const text of words) text.lang = look.lang;
  view.querySelector('.avatar').dataset.app = mail.app.id;
  reading.replaceChildren(view);
  mark();
  if (focus) view.querySelector('.subject').focus();
};

/** Marks the message that is open in the list. */
const mark = () => {
  for (const item of list.querySelectorAll('button')) {
    if (item.dataset.mail === shown) item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
  }
};

const showMails = (mails) => {
  const looks = JSON.stringify(mails.map(lookOf));
  if (looks === listed) return;
  listed = looks;
  const {mail: focused} = /** @type {HTMLElement} */ (document.activeElement)
    .dataset;
  list.replaceChildren(
    ...mails.map((mail) => {
      const look = lookOf(mail);
      const item = copy('mail-item', look);
      const button = item.querySelector('button');
      button.dataset.mail = mail.id;
      item.querySelector('.avatar').dataset.app = mail.app.id;
      item.querySelector('.words').lang = look.lang;
      button.addEventListener('click', () => open(mail));
      return item;
    }),
  );
  document.querySelector('#count').textContent = mails.length;
  mark();
  list.querySelector(`[data-mail='${focused}']`)?.focus();
};

const send = async ({id, email, lang, person}) => {
  const path = `/reset.html?app=${id}&lang=${lang}`;
  const {id: sent} = await control(`tenants/${id}/mails`, {
    email,
    lifetime: linkLifetime,
    link: `${location.origin}${path}#passwordResetToken={token}`,
  });
  const mails = await loadMails();
  showMails(mails);
  status.textContent = `A new link was sent to ${person}.`;
  open(mails.find((mail) => mail.id === sent));
};

const showAccounts = async () => {
  const accounts = await Promise.all(
    apps.map(async (app) => {
      const {matches} = await control(`tenants/${app.id}/check`, {
        email: app.email,
        password: app.firstPassword,
      });
      const account = copy('account', {
        ...app,
        initial: [...app.name][0],
        password: matches ? app.firstPassword : 'changed by you',
      });
      account.dataset.changed = String(!matches);
      account.dataset.chosen = String(app.id === asked);
      account.querySelector('.avatar').dataset.app = app.id;
      account.querySelector('a').href =
        `/login.html?app=${app.id}&lang=${app.lang}`;
      const button = account.querySelector('button');
      button.dataset.send = app.id;
      button.setAttribute(
        'aria-label',
        `Send me another link for ${app.person}`,
      );
      button.addEventListener('click', () => send(app));
      return account;
    }),
  );
  document.querySelector('#accounts').replaceChildren(...accounts);
};

/** Shows everything as it is now; the mail that is open stays open. */
const refresh = async () => {
  const [mails] = await Promise.all([loadMails(), showAccounts()]);
  showMails(mails);
  const mail =
    mails.find(({id}) => id === shown) ??
    mails.find(({app}) => app.id === asked) ??
    mails[0];
  // Nobody asked for it, so the focus stays where it is.
  open(mail, {focus: false});
};

/** Opens what has arrived, unless another message is being read. */
const look = async () => {
  const known = new Set(idsInList());
  const mails = await loadMails();
  showMails(mails);
  const arrived = mails.find(({id}) => !known.has(id));
  if (!arrived) return;
  status.textContent = `A new message for ${arrived.app.person}.`;
  if (!reading.contains(document.activeElement)) open(arrived, {focus: false});
};

const idsInList = () =>
  [...list.querySelectorAll('button')].map(({dataset}) => dataset.mail);

/** A page that nobody sees looks again once somebody does. */
const isSeen = () =>
  document.visibilityState === 'visible'
    ? undefined
    : new Promise((resolve) => {
        document.addEventListener('visibilitychange', resolve, {once: true});
      });

const keepLooking = async () => {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await isSeen();
    // The demo may have been ended, and may be started again.
    await look().catch(() => undefined);
  }
};

await refresh();
// Back from the reset page, out of the back-forward cache.
window.addEventListener('pageshow', ({persisted}) => persisted && refresh());
void keepLooking();
