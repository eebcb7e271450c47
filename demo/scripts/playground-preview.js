/**
 * The page in the frame of the playground: the element alone, as the address of
 * the page around says. `update` on the window has it look there again.
 */
import {add} from './event-log.js';
import {makeService, TOKEN} from './playground-service.js';
import {
  loadManifest,
  readView,
  selectorOf,
  settingsOf,
} from './playground-view.js';
import {tags} from './playground-controls.js';

/** Whom the visitor of the states is. */
const ACCOUNT = {email: 'ada@example.com', phone: '+8613800000001'};

/** Milliseconds after which a state is shown that does not come about. */
const PATIENCE = 3000;

const {parent} = window;
const frameElement = /** @type {HTMLIFrameElement} */ (window.frameElement);
const manifest = await loadManifest();
const readSettings = () => {
  const view = readView(manifest, parent.location.search);
  return {...view, settings: settingsOf(view)};
};

const sheet = new window.CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Design tokens, language, direction and colours. */
const applyLook = ({settings, values}) => {
  const root = document.documentElement;
  root.lang = values.lang;
  root.toggleAttribute('dir', values.dir !== '');
  if (values.dir) root.dir = values.dir;
  root.dataset.scheme = values.scheme;
  document.body.className = `preview ${values.theme && `theme-${values.theme}`}`;
  const selector = selectorOf(settings, Object.values(tags));
  sheet.replaceSync(`${selector} {}`);
  const [rule] = /** @type {any} */ (sheet.cssRules);
  for (const [name, value] of Object.entries(settings.styles)) {
    rule.style.setProperty(name, value);
  }
};

const makeSample = ({tag, slot, href, children}) => {
  const element = document.createElement(tag);
  if (slot) element.slot = slot;
  if (href) element.setAttribute('href', href);
  element.append(
    ...children.map((child) =>
      typeof child === 'string' ? child : makeSample(child),
    ),
  );
  return element;
};

let samples = [];
let given = [];

/** Gives the element what is set, and takes away what is not any more. */
const applySettings = (element, {settings, controls, recipe}) => {
  const {attributes, slots} = settings;
  const properties = {...settings.properties};
  for (const name of Object.keys(properties)) {
    // A state may need a function of its own.
    properties[name] = recipe.properties?.[name] ?? properties[name];
  }
  for (const {attribute} of controls) {
    if (!attribute || attribute === 'token') continue;
    const value = attributes[attribute];
    if (value === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== value) {
      element.setAttribute(attribute, value);
    }
  }
  for (const name of given) element[name] = undefined;
  Object.assign(element, properties);
  given = Object.keys(properties);
  for (const sample of samples) sample.remove();
  samples = slots.map(makeSample);
  element.append(...samples);
};

/** Puts a token into the address, like the link in a mail. */
const openLink = ({recipe, values}) => {
  const [name] = (values['token-param'] ?? '').split(' ');
  const fragment = recipe.fragment
    .replace('{token}', `${TOKEN}.${Math.random()}`)
    .replaceAll('passwordResetToken', name || 'passwordResetToken');
  if (fragment) history.replaceState(null, '', `#${fragment}`);
};

/** A link leads nowhere from here, and no page is in the frame but this one. */
const stay = (event) => {
  const {href, pathname} = new URL(event.destination.url);
  if (!event.cancelable || pathname === location.pathname) return;
  event.preventDefault();
  add('link', href);
};

const show = async () => {
  const view = readSettings();
  const {recipe, settings} = view;
  const service = makeService(view);
  window.fetch = service.fetch;
  // Or else nobody could ask for two codes within a minute.
  localStorage.removeItem('genauth-forgot-password');
  applyLook(view);
  openLink(view);
  recipe.arrange?.();
  const element = /** @type {any} */ (document.createElement(settings.tag));
  applySettings(element, view);
  const failed = new Promise((resolve) => {
    element.addEventListener('genauth-reset-failure', resolve);
    element.addEventListener('genauth-forgot-failure', resolve);
  });
  document.body.append(element);
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([
    patience,
    // One that has no form tells why once it is shown.
    ['ready', 'identifying'].includes(element.state)
      ? recipe.run?.(element, {...ACCOUNT, ...service})
      : failed,
  ]);
  await element.updateComplete;
  const tell = () =>
    frameElement.dispatchEvent(
      new window.CustomEvent('reached', {detail: element.state}),
    );
  element.addEventListener('genauth-reset-state-change', tell);
  element.addEventListener('genauth-forgot-state-change', tell);
  window.addEventListener('update', () => {
    const changed = readSettings();
    applyLook(changed);
    applySettings(element, changed);
  });
  tell();
};

/** @type {any} */ (window).navigation?.addEventListener('navigate', stay);
new window.ResizeObserver(() => {
  frameElement.style.blockSize = `${document.body.offsetHeight}px`;
}).observe(document.body);
await show();
