/**
 * The view of the playground: the value of each control. The address of the
 * page holds it, and nothing else does; only what differs is in it.
 */
import {controlsOf, ON, tags} from './playground-controls.js';
import {samples, slotSamples} from './playground-samples.js';
import {stateGroups} from './state-list.js';

/**
 * @typedef {object} View
 * @property {string} tag
 * @property {import('./state-list.js').Recipe} recipe
 * @property {import('./playground-controls.js').Control[]} controls
 * @property {Record<string, string>} values by the controls' names
 */

export const loadManifest = async () => {
  const url = new URL('../../dist/custom-elements.json', import.meta.url);
  return (await fetch(url)).json();
};

/** An object of the visitor's; `undefined` where the text is none. */
export const parseObject = (text) => {
  try {
    const value = JSON.parse(text);
    return Object.prototype.toString.call(value) === '[object Object]'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Whether the value of a control makes sense; an address may hold anything.
 *
 * @param {import('./playground-controls.js').Control} control
 * @param {string} value
 */
export const isValid = ({kind, values, sections}, value) => {
  switch (kind) {
    case 'choice':
    case 'select':
      return [values ?? {}, ...(sections ?? []).map(([, some]) => some)].some(
        (some) => Object.hasOwn(some, value),
      );
    case 'check':
      return value === ON || value === '';
    case 'number':
      return value === '' || Number.isFinite(Number(value));
    case 'json':
      return value === '' || parseObject(value) !== undefined;
    default:
      return true;
  }
};

/** A design token cannot end its declaration: the code is there to be copied. */
const isSafe = ({name}, value) =>
  !name.startsWith('--') || !/[;{}<>\\]|\/\*|\*\//.test(value);

/**
 * @param {import('custom-elements-manifest').Package} manifest
 * @param {string} search
 * @returns {View}
 */
export const readView = (manifest, search) => {
  const asked = new URLSearchParams(search);
  const element = asked.get('element') === 'forgot' ? 'forgot' : 'reset';
  const recipes = stateGroups
    .flatMap(([, entries]) => entries)
    .filter(([, {forgot = false}]) => forgot === (element === 'forgot'));
  const [, recipe] =
    recipes.find(([name]) => name === asked.get('state')) ?? recipes[0];
  const controls = controlsOf(element, manifest, recipe);
  const values = Object.fromEntries(
    controls.map((control) => {
      const value = asked.get(control.name);
      const counts =
        value !== null && isValid(control, value) && isSafe(control, value);
      return [control.name, counts ? value : control.initial];
    }),
  );
  return {tag: tags[element], recipe, controls, values};
};

/** The query of a view; empty where nothing differs. */
export const searchOf = ({controls, values}) => {
  const changed = controls
    .filter(({name, initial}) => values[name] !== initial)
    .map(({name}) => [name, values[name]]);
  const search = String(new URLSearchParams(changed));
  return search && `?${search}`;
};

/** The policy with its pattern as an expression, which JSON has not. */
const asPolicy = ({pattern, ...policy}) => {
  if (typeof pattern !== 'string') return policy;
  try {
    return {...policy, pattern: new RegExp(pattern, 'u')};
  } catch {
    return policy;
  }
};

/** Returns the settings of the element, without the token. */
export const settingsOf = ({tag, controls, values}) => {
  const set = controls.filter(({name, standard}) => values[name] !== standard);
  const attributes = set
    .filter(({attribute}) => attribute && attribute !== 'token')
    .map(({name, kind}) => [
      name,
      kind === 'check' || name === 'light' ? '' : values[name],
    ]);
  const properties = set
    .filter(({property}) => property)
    .map(({name, kind}) => {
      if (kind === 'check') return [name, samples[name]];
      const value = parseObject(values[name]);
      return [name, name === 'policy' ? asPolicy(value) : value];
    });
  return {
    tag,
    attributes: Object.fromEntries(attributes),
    properties: Object.fromEntries(properties),
    slots: set
      .filter(({slot}) => slot !== undefined)
      .map(({slot = ''}) => ({slot, ...slotSamples[slot]})),
    styles: Object.fromEntries([
      ...(values.scheme ? [['color-scheme', values.scheme]] : []),
      ...set
        .filter(({name}) => name.startsWith('--'))
        .map(({name}) => [name, values[name]]),
    ]),
    events: set
      .filter(({group}) => group === 'Listeners')
      .map(({name}) => name),
    theme: values.theme,
    lang: values.lang === 'en' ? '' : values.lang,
    dir: values.dir,
  };
};

/**
 * The rule for the design tokens. It has to be as specific as a theme's.
 *
 * @param {{theme: string}} settings
 * @param {string[]} names of the elements
 */
export const selectorOf = ({theme}, names) =>
  names.map((name) => (theme ? `.theme-${theme} ${name}` : name)).join(',\n');
