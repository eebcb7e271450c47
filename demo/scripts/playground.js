/**
 * `/playground.html?…`: both elements with every setting as a control. The
 * address is the one place that holds the view; the frame reads it there.
 */
import {codeFor} from './playground-code.js';
import {
  countChanges,
  make,
  makeChoice,
  opened,
  showControls,
} from './playground-form.js';
import {
  loadManifest,
  readView,
  searchOf,
  settingsOf,
} from './playground-view.js';

/** Controls that need a new element: it reads them at its start only. */
const needsStart = [
  'element',
  'state',
  'link',
  'send',
  'check',
  'light',
  'token-param',
  'keep-token-in-url',
  'forget-on-reload',
  'autofocus',
];
/** Groups of controls that leave the state of the element as it is. */
const looks = ['Appearance', 'Design tokens', 'Preview', 'Code', 'Listeners'];

const byId = (id) => document.getElementById(id);
const manifest = await loadManifest();
let view = readView(manifest, location.search);

const screen = byId('screen');

/** A frame can be wider than its place: it is seen from farther away then. */
const fit = () => {
  const {width} = view.values;
  const {clientWidth} = screen;
  const scale = width ? Math.min(1, clientWidth / Number(width)) : 1;
  for (const frame of screen.querySelectorAll('iframe')) {
    frame.style.inlineSize = width ? `${width}px` : '100%';
    frame.style.transform = `scale(${scale})`;
    const rest = clientWidth - scale * (Number(width) || clientWidth);
    frame.style.insetInlineStart = `${Math.max(0, rest / 2)}px`;
    if (frame.classList.contains('shown')) {
      screen.style.blockSize = `${frame.offsetHeight * scale}px`;
    }
  }
};
const fitting = new window.ResizeObserver(fit);
fitting.observe(screen);

/** Starts again, in a frame of its own that is shown once it has got there. */
const start = () => {
  const focused = /** @type {HTMLElement} */ (document.activeElement);
  // The frame before this one goes on in a list that nobody sees.
  const list = byId('events');
  list.replaceWith(list.cloneNode(false));
  screen.querySelector('iframe:not(.shown)')?.remove();
  const frame = make('iframe', {
    title: 'Preview',
    src: './playground-preview.html',
  });
  frame.addEventListener('reached', (event) => {
    const {detail} = /** @type {CustomEvent} */ (event);
    if (frame !== screen.lastElementChild) return;
    byId('reached').textContent = detail;
    if (frame.classList.contains('shown')) return;
    for (const other of screen.querySelectorAll('iframe')) {
      if (other !== frame) other.remove();
    }
    frame.className = 'shown';
    fit();
    // The state may have focused a field; the visitor is still at a control.
    if (document.activeElement === frame) focused.focus({preventScroll: true});
  });
  screen.append(frame);
  fitting.observe(frame);
  fit();
};

/** Just so much that the code is easier to read. */
/** @type {[name: string, pattern: RegExp][]} */
const colours = [
  ['comment', /\/\/.*|\/\*[^]*?\*\//],
  ['string', /"[^"\n]*"|'(?:\\.|[^'\n\\])*'/],
  ['tag', /<\/?[\w-]+|\/?>/],
  ['word', /\b(?:import|from|export|const|class|return|await|async)\b/],
];
const pattern = new RegExp(
  colours.map(([name, {source}]) => `(?<${name}>${source})`).join('|'),
  'g',
);

const showCode = () => {
  const text = codeFor(view.values.code, settingsOf(view));
  const pieces = [];
  let end = 0;
  for (const {0: piece, index, groups = {}} of text.matchAll(pattern)) {
    const [className] = Object.entries(groups).find(([, match]) => match) ?? [];
    pieces.push(text.slice(end, index));
    pieces.push(make('span', {className, textContent: piece}));
    end = index + piece.length;
  }
  byId('code').replaceChildren(...pieces, text.slice(end));
};

const showAll = () => {
  showControls(byId('controls'), view, change);
  for (const [place, name] of [
    ['width', 'width'],
    ['framework', 'code'],
  ]) {
    const control = view.controls.find((one) => one.name === name);
    byId(place).replaceChildren(
      makeChoice(control, view.values[name], (value) => change(name, value)),
    );
  }
  countChanges(byId('controls'), view);
  showCode();
};

function change(name, value) {
  const group = view.controls.find((one) => one.name === name)?.group ?? '';
  view.values[name] = value;
  history.replaceState(null, '', searchOf(view) || location.pathname);
  const isOther = name === 'element' || name === 'state';
  if (isOther) {
    // Each has controls and beginnings of its own.
    view = readView(manifest, location.search);
    history.replaceState(null, '', searchOf(view) || location.pathname);
    showAll();
  } else {
    countChanges(byId('controls'), view);
    showCode();
  }
  if (name === 'width') fit();
  const isLive =
    !needsStart.includes(name) && (looks.includes(group) || !view.recipe.run);
  if (!isLive) start();
  else {
    const frames = screen.querySelectorAll('iframe');
    for (const {contentWindow} of frames) {
      contentWindow?.dispatchEvent(new window.Event('update'));
    }
  }
}

byId('again').addEventListener('click', start);
byId('defaults').addEventListener('click', () => {
  history.replaceState(null, '', location.pathname);
  view = readView(manifest, '');
  showAll();
  start();
  byId('status').textContent = 'Every control has its default.';
});
byId('copy').addEventListener('click', async () => {
  await window.navigator.clipboard.writeText(byId('code').textContent ?? '');
  byId('status').textContent = 'The code was copied.';
});

// A visitor with a link of somebody's looks for what is different.
for (const {name, group, initial} of view.controls) {
  if (view.values[name] !== initial) opened.add(group);
}
history.replaceState(null, '', searchOf(view) || location.pathname);
showAll();
start();
