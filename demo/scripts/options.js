/**
 * What a page of elements can be asked for in its address, and the links that
 * ask for it. `initial` is what stands for no wish at all.
 */
import {languages} from './languages.js';
import {themeTitles} from './theme-list.js';

const options = {
  theme: {title: 'Theme', values: {'': 'None', ...themeTitles}},
  lang: {title: 'Language', values: languages, initial: 'en'},
  scheme: {
    title: 'Colours',
    values: {'': 'System', light: 'Light', dark: 'Dark'},
  },
  dir: {
    title: 'Direction',
    values: {'': 'By language', ltr: 'LTR', rtl: 'RTL'},
  },
  dom: {
    title: 'Rendered in',
    values: {'': 'Shadow root', light: 'Page’s tree'},
  },
};

/** More than this is a menu. */
const ROW = 3;

const search = new URLSearchParams(location.search);

/** What the address asks for; `undefined` when it is nothing that exists. */
export const wish = (name) => {
  const {values, initial = ''} = options[name];
  const value = search.get(name) ?? initial;
  return value && Object.hasOwn(values, value) ? value : undefined;
};

/** The address of a page with the wishes of this one and more. */
export const addressWith = (wishes, page = location.pathname) => {
  const all = new URLSearchParams(search);
  for (const [name, value] of Object.entries(wishes)) {
    if (value === (options[name]?.initial ?? '')) all.delete(name);
    else all.set(name, value);
  }
  return all.size > 0 ? `${page}?${all}` : page;
};

/** A link; `current` marks where the visitor is. */
export const makeLink = (text, href, current = false) => {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  if (current) link.setAttribute('aria-current', 'true');
  return link;
};

const makeLinks = (name) => {
  const {values, initial = ''} = options[name];
  const current = wish(name) ?? initial;
  return Object.entries(values).map(([value, text]) => {
    const href = addressWith({[name]: value});
    const link = makeLink(text, href, value === current);
    if (name === 'lang') link.lang = value;
    return link;
  });
};

const makeRow = (name) => {
  const row = document.createElement('div');
  row.className = 'choice';
  row.role = 'group';
  row.ariaLabel = options[name].title;
  row.append(...makeLinks(name));
  return row;
};

const makeMenu = (name) => {
  const {title, values, initial = ''} = options[name];
  const menu = document.createElement('details');
  menu.className = 'menu';
  // Only one of a name is open.
  menu.name = 'options';
  const summary = document.createElement('summary');
  const value = document.createElement('b');
  value.textContent = values[wish(name) ?? initial];
  summary.append(`${title}: `, value);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.append(...makeLinks(name));
  menu.append(summary, panel);
  menu.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape') return;
    menu.open = false;
    summary.focus();
  });
  document.addEventListener('click', ({target}) => {
    if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
  });
  return menu;
};

/** Shows the choices in a place, and does to the page what they ask for. */
export const showOptions = (place, names) => {
  place.append(
    ...names.map((name) =>
      Object.keys(options[name].values).length > ROW
        ? makeMenu(name)
        : makeRow(name),
    ),
  );
};

/** Gives the page the language, direction and colours that are asked for. */
export const applyWishes = () => {
  const root = document.documentElement;
  root.lang = wish('lang') ?? 'en';
  if (wish('dir')) root.dir = wish('dir');
  root.dataset.scheme = wish('scheme') ?? '';
};
