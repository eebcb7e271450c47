/**
 * `/states.html?state=…&lang=…&scheme=…&dir=…`: brings the element into the
 * state and shows it. Without `state`, the list of all.
 */
import {classifyFailure} from './deployment.js';
import {control} from './settings.js';
import {stateGroups} from './state-list.js';

const ACCOUNT = {email: 'ada@example.com', password: 'the old password'};

const options = {
  lang: {en: 'English', 'zh-CN': '中文'},
  scheme: {light: 'Light', dark: 'Dark'},
  dir: {ltr: 'Left to right', rtl: 'Right to left'},
};

const search = new URLSearchParams(location.search);
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

/** The address of this page with one more wish. */
const addressWith = (name, value) => {
  const wishes = new URLSearchParams(search);
  wishes.set(name, value);
  return `/states.html?${wishes}`;
};

const link = (text, href, current = false) => {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  if (current) element.setAttribute('aria-current', 'true');
  return element;
};

const showOptions = (place) => {
  for (const [name, values] of Object.entries(options)) {
    const group = document.createElement('span');
    group.className = 'choice';
    for (const [value, text] of Object.entries(values)) {
      const chosen = search.get(name) === value;
      group.append(link(text, addressWith(name, value), chosen));
    }
    place.append(group);
  }
};

const showIndex = () => {
  showOptions(byId('options'));
  for (const [heading, recipes] of stateGroups) {
    const item = document.createElement('li');
    const title = document.createElement('h2');
    title.textContent = heading;
    item.append(title);
    for (const [name] of recipes) {
      item.append(link(name, addressWith('state', name)));
    }
    byId('states').append(item);
  }
  byId('index').hidden = false;
};

/** An application of its own, so that no state gets in another's way. */
const makeApplication = async ({
  policy,
  faults = {},
  faultTimes,
  tokenState,
}) => {
  const {name, appHost} = await control('tenants', {policy});
  await control(`tenants/${name}/accounts`, ACCOUNT);
  for (const [endpoint, fault] of Object.entries(faults)) {
    const times = faultTimes;
    await control(`tenants/${name}/faults`, {endpoint, fault, times});
  }
  const {passwordResetToken} = await control(`tenants/${name}/tokens`, {
    email: ACCOUNT.email,
    state: tokenState,
  });
  return {appHost, token: passwordResetToken};
};

const show = async (recipe) => {
  byId('stage').hidden = false;
  showOptions(byId('stage-options'));
  const {appHost, token} = await makeApplication(recipe);
  const fragment = recipe.fragment.replace('{token}', token);
  // As if the link in the mail had been followed.
  if (fragment) history.replaceState(null, '', `#${fragment}`);

  const element = document.createElement('genauth-reset-password');
  const attributes = {
    'app-host': appHost,
    'sign-in-url': '/login.html',
    'request-url': '/',
    'heading-level': '1',
    ...recipe.attributes,
  };
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  Object.assign(element, {classifyFailure, ...recipe.properties});

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
  byId('place').append(element);
  await customElements.whenDefined('genauth-reset-password');
  await element.updateComplete;
  // One that has no form tells why once it is shown.
  if (element.state === 'ready') await recipe.run?.(element);
  else await failed;
  byId('reached').textContent = `${element.state} ${told}`.trim();
};

for (const name of ['lang', 'dir']) {
  if (search.has(name)) root[name] = search.get(name);
}
root.dataset.scheme = search.get('scheme') ?? '';

const recipes = new Map(stateGroups.flatMap(([, entries]) => entries));
const recipe = recipes.get(search.get('state'));
if (recipe) await show(recipe);
else showIndex();
