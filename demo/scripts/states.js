/**
 * `/states.html?state=…`: brings the element into the state and shows it, in
 * the theme, language, colours, direction and tree that the address asks for.
 * `username` gives it an account, `bare` leaves out all else, for pictures.
 * Without `state`, the list of all.
 */
import {makeApplication, makeBrand, makeElement} from './elements.js';
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
  const [group] = stateGroups.find(([, entries]) =>
    entries.some(([other]) => other === name),
  );
  byId('group').textContent = group;
  byId('title').textContent = title;
  document.title = `${title} · States · genauth-reset-password`;
  byId('all').href = addressWith({state: ''});
  showNeighbours(name);
  showOptions(byId('stage-options'), ['theme', 'lang', 'scheme', 'dir', 'dom']);
};

const bringAbout = async ({arrange, run, tokenState, ...recipe}) => {
  const {appHost, makeToken} = await makeApplication(recipe);
  const token = await makeToken(tokenState);
  const fragment = recipe.fragment.replace('{token}', token);
  // As if the link in the mail had been followed.
  if (fragment) history.replaceState(null, '', `#${fragment}`);
  arrange?.();

  const username = search.get('username');
  const element = makeElement(
    {
      'app-host': appHost,
      'sign-in-url': '/login.html',
      'request-url': '/',
      'heading-level': '1',
      ...(username && {username}),
      ...(wish('dom') && {light: ''}),
      ...recipe.attributes,
    },
    recipe.properties,
  );
  const theme = wish('theme');
  if (theme) element.append(makeBrand(theme));

  let told = '';
  const failed = new Promise((resolve) => {
    element.addEventListener('genauth-reset-failure', ({detail}) => {
      told = detail.code;
      resolve();
    });
  });
  element.addEventListener('genauth-reset-invalid', ({detail}) => {
    told = detail.issues.map(({code}) => code).join(' ');
  });
  if (theme) byId('place').classList.add(`theme-${theme}`);
  byId('place').append(element);
  await customElements.whenDefined('genauth-reset-password');
  await element.updateComplete;
  // One that has no form tells why once it is shown.
  if (element.state === 'ready') await run?.(element);
  else await failed;
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
