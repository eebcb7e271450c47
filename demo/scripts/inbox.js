/** The inbox: the mails of the three accounts, newest first. */
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

/** What the service would say of a link. */
const notes = {
  'token-expired': 'Expired link',
  'token-used': 'Used link',
};

/** Pages that the same link works on. */
const pages = {
  '/reset.html': 'Plain page',
  '/hosted/': 'Hosted login page',
  '/themed.html': 'Themed page',
};

/** Whose link a reset page found to be of no use, and sent here for another. */
const asked = new URLSearchParams(location.search).get('app');

const list = document.querySelector('#mails');
const reading = document.querySelector('#mail');
const status = document.querySelector('#status');

/** The mail that is open. */
let shown;

/** A copy of a template; `fill` sets the text of what has `data-text`. */
const copy = (id, texts) => {
  const {content} = document.querySelector(`template#${id}`);
  const element = content.firstElementChild.cloneNode(true);
  for (const place of element.querySelectorAll('[data-text]')) {
    place.textContent = texts[place.dataset.text];
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

const lookOf = ({app, link, to, refused, sentAt}) => {
  const lang = new URL(link).searchParams.get('lang');
  const {subject, greeting, text, button, end, sender} = words[lang];
  return {
    lang,
    initial: [...app.name][0],
    sender: sender(app.name),
    subject: subject(app.name),
    person: app.person,
    to: `<${to}>`,
    greeting: greeting(app.person),
    text: text(app.name, to),
    preview: text(app.name, to),
    button,
    end,
    link,
    note: notes[refused] ?? '',
    time: ago(sentAt),
  };
};

const open = (mail, {focus = true} = {}) => {
  shown = mail.id;
  const look = lookOf(mail);
  const view = copy('mail-view', look);
  view.querySelector('.letter').lang = look.lang;
  view.querySelector('.subject').lang = look.lang;
  view.querySelector('.avatar').dataset.app = mail.app.id;
  view.querySelector('.link').href = mail.link;
  view.querySelector('.address').href = mail.link;
  const elsewhere = view.querySelector('.elsewhere');
  for (const [path, name] of Object.entries(pages)) {
    const link = document.createElement('a');
    link.href = Object.assign(new URL(mail.link), {pathname: path}).href;
    link.textContent = name;
    elsewhere.append(link);
  }
  reading.replaceChildren(view);
  for (const item of list.querySelectorAll('button')) {
    if (item.dataset.mail === mail.id)
      item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
  }
  if (focus) view.querySelector('.subject').focus();
};

const showMails = (mails) => {
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
      account.dataset.changed = !matches;
      account.dataset.chosen = app.id === asked;
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

await refresh();
document.querySelector(`[data-chosen='true'] button`)?.focus();
// Back from the reset page, out of the back-forward cache.
window.addEventListener('pageshow', ({persisted}) => persisted && refresh());
