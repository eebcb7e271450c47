/**
 * `/states.html?state=…`: brings an element into the state and shows it, in
 * the theme, language, colours, direction and tree that the address asks for.
 * `username` gives it an account, `bare` leaves out all else, for pictures.
 * Without `state`, the list of all.
 */
import {
  ACCOUNT,
  makeApplication,
  makeBrand,
  makeElement,
  makeReset,
} from './elements.js';
import {
  addressWith,
  applyWishes,
  makeLink,
  showOptions,
  wish,
} from './options.js';
import {stateGroups} from './state-list.js';

const search = new URLSearchParams(location.search);
const recipes = stateGroups.flatMap(([, entries]) => entries);
const byId = (id) => document.getElementById(id);

/** @param {[name: string, recipe: object]} entry */
const addressOf = ([name]) => addressWith({state: name});

const showIndex = () => {
  showOptions(byId('options'), ['theme', 'lang', 'scheme', 'dir', 'dom']);
  for (const [heading, entries] of stateGroups) {
    const item = document.createElement('li');
    const title = document.createElement('h2');
    title.textContent = heading;
    item.append(title);
    for (const entry of entries) {
      const [name, recipe] = entry;
      const link = makeLink(recipe.title, addressOf(entry));
      const code = document.createElement('code');
      code.textContent = name;
      link.append(' ', code);
      item.append(link);
    }
    byId('states').append(item);
  }
  byId('index').hidden = false;
};

/** The way to the state before and the state after. */
const showNeighbours = (name) => {
  const at = recipes.findIndex(([other]) => other === name);
  const link = (text, entry) => entry && makeLink(text, addressOf(entry));
  const neighbours = [
    link('Previous', recipes[at - 1]),
    link('Next', recipes[at + 1]),
  ];
  byId('neighbours').append(...neighbours.filter(Boolean));
};

const showStage = ([name, {title}]) => {
  byId('stage').hidden = false;
  const group = stateGroups.find(([, entries]) =>
    entries.some(([other]) => other === name),
  );
  byId('group').textContent = group?.[0] ?? '';
  byId('title').textContent = title;
  document.title = `${title} · States · genauth-reset-password`;
  /** @type {HTMLAnchorElement} */
  const all = document.getElementById('all');
  all.href = addressWith({state: ''});
  showNeighbours(name);
  showOptions(byId('stage-options'), ['theme', 'lang', 'scheme', 'dir', 'dom']);
};

/** What either element can be told, as the address and the recipe wish. */
const sharedAttributes = (appHost) => {
  const username = search.get('username');
  return {
    'app-host': appHost,
    ...(username && {username}),
    ...(wish('dom') && {light: ''}),
  };
};

const makeForgot = (appHost, attributes) =>
  makeElement('genauth-forgot-password', {
    ...sharedAttributes(appHost),
    ...attributes,
  });

/**
 * The one that sets a password; with `healing`, the other one is in it.
 *
 * @param {Omit<import('./state-list.js').Recipe, 'run'>} recipe
 * @param {string} appHost
 */
const makeResetOf = ({attributes, properties, healing}, appHost) => {
  const element = makeReset(
    {
      ...sharedAttributes(appHost),
      'sign-in-url': '/login.html',
      'request-url': '/',
      'heading-level': '1',
      ...attributes,
    },
    properties,
  );
  const theme = wish('theme');
  if (theme) element.append(makeBrand(theme));
  if (healing) element.append(makeForgot(appHost, {slot: 'request'}));
  return element;
};

/** @param {import('./state-list.js').Recipe} recipe */
const bringAbout = async ({arrange, run, tokenState, ...recipe}) => {
  const application = await makeApplication(recipe);
  const {appHost, makeToken} = application;
  const token = await makeToken(tokenState);
  const fragment = recipe.fragment.replace('{token}', token);
  // As if the link in the mail had been followed.
  if (fragment) history.replaceState(null, '', `#${fragment}`);
  arrange?.();

  const element = recipe.forgot
    ? makeForgot(appHost, {'heading-level': '1', ...recipe.attributes})
    : makeResetOf(recipe, appHost);

  let told = '';
  const failed = new Promise((resolve) => {
    const hear = ({detail}) => {
      told = detail.code;
      resolve(undefined);
    };
    element.addEventListener('genauth-reset-failure', hear);
    element.addEventListener('genauth-forgot-failure', hear);
  });
  element.addEventListener('genauth-reset-invalid', ({detail}) => {
    told = detail.issues.map(({code}) => code).join(' ');
  });
  const theme = wish('theme');
  if (theme) byId('place').classList.add(`theme-${theme}`);
  byId('place').append(element);
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  // One that has no form tells why once it is shown.
  if (['ready', 'identifying'].includes(element.state)) {
    await run?.(element, {...ACCOUNT, ...application});
  } else {
    await failed;
  }
  await element.updateComplete;
  await element.querySelector('genauth-forgot-password')?.updateComplete;
  byId('reached').textContent = `${element.state} ${told}`.trim();
};

applyWishes();
document.body.classList.toggle('bare', search.has('bare'));
const chosen = recipes.find(([name]) => name === search.get('state'));
if (chosen) {
  showStage(chosen);
  await bringAbout(chosen[1]);
} else {
  showIndex();
}
