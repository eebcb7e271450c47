/** `/gallery.html?lang=…&scheme=…&dir=…`: every theme, side by side. */
import {ACCOUNT, makeApplication, makeBrand, makeReset} from './elements.js';
import {addressWith, applyWishes, makeLink, showOptions} from './options.js';
import {themes} from './theme-list.js';

const gallery = document.querySelector('#themes');

const describe = (name, {title, about}) => {
  const caption = document.createElement('div');
  caption.className = 'caption';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const text = document.createElement('p');
  text.className = 'quiet';
  text.textContent = about;
  const links = document.createElement('p');
  const states = makeLink(
    'Every state',
    addressWith({theme: name}, '/states.html'),
  );
  const sheet = makeLink(`${name}.css`, `/themes/${name}.css`);
  states.setAttribute('aria-label', `Every state in the theme ${title}`);
  links.append(states, sheet);
  caption.append(heading, text, links);
  return caption;
};

const show = async ([name, theme], {appHost, makeToken}) => {
  const element = makeReset(
    {
      'app-host': appHost,
      'sign-in-url': '/login.html',
      'request-url': '/',
      'heading-level': '3',
      username: ACCOUNT.email,
    },
    {token: await makeToken()},
  );
  element.append(makeBrand(name));
  const stage = document.createElement('div');
  stage.className = `stage theme-${name}`;
  stage.append(element);
  const item = document.createElement('li');
  item.append(describe(name, theme), stage);
  return item;
};

applyWishes();
showOptions(document.querySelector('#options'), ['lang', 'scheme', 'dir']);
const application = await makeApplication();
gallery.append(
  ...(await Promise.all(
    Object.entries(themes).map((theme) => show(theme, application)),
  )),
);
