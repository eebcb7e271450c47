/** Finds what is newer than the floor in style sheets. */
import {data, isTooNew} from './floor.js';

const {properties, selectors, types, 'at-rules': atRules} = data.css;

/** Functions by name, wherever the data has them. */
const functions = new Map();
const collect = (features) => {
  for (const [name, feature] of Object.entries(features)) {
    if (name === '__compat' || typeof feature !== 'object') continue;
    if (feature.__compat) functions.set(name, feature);
    collect(feature);
  }
};
collect(types);

/** Units that the data calls by the name of their kind. */
const units = {
  cqw: types.length.container_query_length_units,
  dvh: types.length.viewport_percentage_units_dynamic,
  svh: types.length.viewport_percentage_units_small,
  lvh: types.length.viewport_percentage_units_large,
  lh: types.length.lh,
  rlh: types.length.rlh,
  cap: types.length.cap,
};
const kinds = {cq: 'cqw', dv: 'dvh', sv: 'svh', lv: 'lvh'};
for (const [name, feature] of Object.entries(units)) {
  if (!feature?.__compat) throw new Error(`${name} is called otherwise by now`);
}

const usesInValue = (value) => [
  ...[...value.matchAll(/([a-z][\w-]*)\(/g)]
    .filter(([, name]) => isTooNew(functions.get(name)))
    .map(([, name]) => `${name}()`),
  ...[...value.matchAll(/\d((cq|dv|sv|lv)(?:i|b|w|h|min|max)|r?lh|cap)\b/g)]
    .filter(([, unit, kind]) => isTooNew(units[kinds[kind] ?? unit]))
    .map(([, unit]) => unit),
];

const usesInDeclaration = (text) => {
  const [, name, value] = /^\s*([\w-]+)\s*:([^]*)$/.exec(text) ?? [];
  if (name === undefined) return [];
  const uses = usesInValue(value);
  if (name.startsWith('--')) return uses;
  const property = properties[name];
  if (isTooNew(property)) uses.push(name);
  for (const word of value.match(/[a-z][a-z-]*/g) ?? []) {
    const feature = property?.[word] ?? property?.[word.replace(/-/g, '_')];
    if (isTooNew(feature)) uses.push(`${name}: ${word}`);
  }
  return uses;
};

const usesInPrelude = (text) => {
  const [, rule] = /^\s*@([\w-]+)/.exec(text) ?? [];
  if (rule === undefined) {
    const uses = [...text.matchAll(/::?([a-z][a-z-]*)/g)]
      .filter(([, name]) => isTooNew(selectors[name]))
      .map(([pseudo]) => pseudo);
    if (text.includes('&') && isTooNew(selectors.nesting)) uses.push('&');
    return uses;
  }
  const features = atRules[rule] ?? {};
  return [
    ...(isTooNew(features) ? [`@${rule}`] : []),
    ...(text.match(/[a-z][a-z-]*/g) ?? [])
      .filter((word) => word !== rule && isTooNew(features[word]))
      .map((word) => `@${rule} ${word}`),
  ];
};

/**
 * @param {string} css
 * @returns {string[]} what is too new. What stands in an `@supports` is asked
 *   for before it is used.
 */
export const scanStyle = (css) => {
  const uses = new Set();
  const open = [];
  for (const [, text, end] of css.matchAll(/([^{};]*)([{};]|$)/g)) {
    const isGuarded = open.some((prelude) => /^\s*@supports/.test(prelude));
    const isPrelude = end === '{';
    if (!isGuarded && !/^\s*@supports/.test(text)) {
      const found = isPrelude ? usesInPrelude(text) : usesInDeclaration(text);
      for (const use of found) uses.add(use);
    }
    if (isPrelude) open.push(text);
    if (end === '}') open.pop();
  }
  return [...uses];
};
