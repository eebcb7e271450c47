/** The controls of the playground as a form. */
import {ON} from './playground-controls.js';
import {isValid} from './playground-view.js';

/** @typedef {import('./playground-controls.js').Control} Control */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {object} [properties]
 * @param {(Node | string)[]} children
 */
export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Groups with a place of their own, and those that are open at first. */
const elsewhere = ['Preview', 'Code'];
export const opened = new Set(['Element and state', 'Appearance']);

const idOf = ({name}) => `control-${name}`;

const optionsOf = (values) =>
  Object.entries(values).map(([value, text]) => make('option', {value, text}));

/** Few values, side by side: radio buttons, which have the arrow keys. */
export const makeChoice = (control, value, change) => {
  const {name, label, values = {}, attribute = ''} = control;
  const segments = Object.entries(values).map(([one, title]) => {
    const input = make('input', {
      type: 'radio',
      name,
      value: one,
      checked: one === value,
      onchange: () => change(one),
    });
    return make('label', {}, input, make('span', {textContent: title}));
  });
  const choice = make(
    'fieldset',
    {className: 'segmented'},
    make('legend', {textContent: label}),
    make('div', {}, ...segments),
  );
  choice.dataset.control = name;
  choice.dataset.attribute = attribute;
  return choice;
};

const makeInput = (control, value, change) => {
  const {name, kind, values = {}, sections = [], placeholder = ''} = control;
  const shared = {id: idOf(control), name, value};
  /** Text counts as it is typed, if it makes sense. */
  const oninput = ({target}) => {
    const isRight = target.validity.valid && isValid(control, target.value);
    target.ariaInvalid = isRight ? null : 'true';
    if (isRight) change(target.value);
  };
  const text = {...shared, oninput, placeholder, spellcheck: false};
  switch (kind) {
    case 'select': {
      const input = make(
        'select',
        {name, id: shared.id, onchange: () => change(input.value)},
        ...optionsOf(values),
        ...sections.map(([label, some]) =>
          make('optgroup', {label}, ...optionsOf(some)),
        ),
      );
      input.value = value;
      return input;
    }
    case 'json':
      return make('textarea', {...text, rows: 2, placeholder: '{}'});
    case 'number':
      return make('input', {type: 'number', ...text});
    case 'size': {
      const input = make('input', {
        ...text,
        type: 'number',
        min: '0',
        step: 'any',
        value: Number.parseFloat(value) || '',
        placeholder: String(Number.parseFloat(placeholder)),
        oninput: () => change(input.value && `${input.value}rem`),
      });
      return make('span', {className: 'with'}, input, 'rem');
    }
    case 'color': {
      const picker = make('input', {
        type: 'color',
        ariaLabel: `Pick ${name}`,
        value: /^#[\da-f]{6}$/i.test(value) ? value : '#808080',
        className: value ? '' : 'unset',
        oninput() {
          input.value = picker.value;
          picker.className = '';
          change(picker.value);
        },
      });
      const input = make('input', {
        ...text,
        placeholder: 'Default',
        oninput() {
          picker.className = input.value ? '' : 'unset';
          if (/^#[\da-f]{6}$/i.test(input.value)) picker.value = input.value;
          change(input.value);
        },
      });
      return make('span', {className: 'with'}, picker, input);
    }
    default:
      return make('input', {...text, autocomplete: 'off'});
  }
};

const makeRow = (control, value, change) => {
  const {name, kind, label, hint, attribute = ''} = control;
  if (kind === 'choice') return makeChoice(control, value, change);
  const title = label
    ? make('span', {textContent: label})
    : make('code', {textContent: name.replace(/^slot-/, '')});
  const row = make('div', {className: 'row'});
  row.dataset.control = name;
  row.dataset.attribute = attribute;
  if (kind === 'check') {
    const input = make('input', {
      type: 'checkbox',
      id: idOf(control),
      name,
      checked: value === ON,
      onchange: () => change(input.checked ? ON : ''),
    });
    row.append(make('label', {className: 'check'}, input, title));
  } else {
    row.append(
      make('label', {htmlFor: idOf(control)}, title),
      makeInput(control, value, change),
    );
  }
  if (hint) {
    const text = make('p', {id: `${idOf(control)}-hint`, textContent: hint});
    row.querySelector(`[name]`).setAttribute('aria-describedby', text.id);
    row.append(text);
  }
  return row;
};

/**
 * @param {HTMLElement} place
 * @param {import('./playground-view.js').View} view
 * @param {(name: string, value: string) => void} change
 */
export const showControls = (place, {controls, values}, change) => {
  const focused = document.activeElement?.id;
  /** @type {Map<string, Control[]>} */
  const groups = new Map();
  for (const control of controls) {
    if (elsewhere.includes(control.group)) continue;
    const group = groups.get(control.group) ?? [];
    groups.set(control.group, [...group, control]);
  }
  place.replaceChildren(
    ...[...groups].map(([group, members]) => {
      const rows = members.map((control) =>
        makeRow(control, values[control.name], (value) =>
          change(control.name, value),
        ),
      );
      const details = make(
        'details',
        {
          open: opened.has(group),
          ontoggle() {
            if (details.open) opened.add(group);
            else opened.delete(group);
          },
        },
        make('summary', {}, make('h2', {textContent: group}), make('b')),
        make('div', {className: 'rows'}, ...rows),
      );
      details.dataset.group = group;
      return details;
    }),
  );
  if (focused) document.getElementById(focused)?.focus();
};

/** Says at each group how many of its controls differ. */
export const countChanges = (place, {controls, values}) => {
  for (const details of place.querySelectorAll('details')) {
    const count = controls.filter(
      ({name, group, initial}) =>
        group === details.dataset.group && values[name] !== initial,
    ).length;
    details.querySelector('b').textContent = count ? `${count} changed` : '';
  }
};
