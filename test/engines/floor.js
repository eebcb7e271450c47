/**
 * What is newer than the oldest browsers that are supported, by the data that
 * MDN shows (@mdn/browser-compat-data).
 */
import {readFileSync} from 'node:fs';

const dataFile = new URL(
  '../../node_modules/@mdn/browser-compat-data/data.json',
  import.meta.url,
);

/** @type {Record<string, any>} */
export const data = JSON.parse(readFileSync(dataFile, 'utf8'));

/** As package.json's browserslist says. */
export const floor = {
  chrome: '88',
  chrome_android: '88',
  webview_android: '88',
  safari: '15.4',
  safari_ios: '15.4',
  firefox: '102',
  firefox_android: '102',
};

const isNewer = (version, than) => {
  const [[a, b = 0], [c, d = 0]] = [version, than].map((text) =>
    text.replace('≤', '').split('.').map(Number),
  );
  return a > c || (a === c && b > d);
};

/** As it is called, and without being asked for. */
const isPlain = ({prefix, alternative_name: otherName, flags}) =>
  !prefix && !otherName && !flags;

const isWhole = (statement) =>
  !statement.partial_implementation && !statement.version_removed;

const isIn = ({version_added: added}, version) =>
  !!added && added !== 'preview' && !isNewer(added, version);

const statements = (feature, browser) =>
  [feature?.__compat?.support[browser] ?? []].flat().filter(isPlain);

/**
 * Whether a browser of the floor has nothing of a feature of the data.
 *
 * @param {keyof floor} browser
 * @param {any} feature
 */
export const hasNothingOf = (browser, feature) =>
  !!feature?.__compat &&
  !statements(feature, browser).some((one) => isIn(one, floor[browser]));

/**
 * Whether a browser of the floor lacks a feature, or has only a part of it.
 *
 * @param {any} feature
 */
export const isTooNew = (feature) =>
  !!feature?.__compat &&
  Object.keys(floor).some(
    (browser) =>
      !statements(feature, browser)
        .filter(isWhole)
        .some((one) => isIn(one, floor[browser])),
  );

/** Interfaces and built-in objects by name, those of a part of JavaScript too. */
export const interfaces = {
  ...data.api,
  ...data.javascript.builtins,
};

const isStatic = (name) => name.endsWith('_static');

/** By name: where a member is old enough, and where it is too new. */
const members = new Map();
for (const [owner, features] of Object.entries(interfaces)) {
  for (const [key, feature] of Object.entries(features)) {
    if (key === '__compat' || key.endsWith('_event') || key === owner) continue;
    const name = key.replace(/_static$/, '');
    const entry = members.get(name) ?? {old: [], young: []};
    members.set(name, entry);
    const list = isTooNew(feature) ? entry.young : entry.old;
    list.push(isStatic(key) ? `${owner}.${name}` : `${owner}#${name}`);
  }
}

/**
 * Members of interfaces that are called so and are too new wherever there is
 * one.
 *
 * @param {string} name
 * @returns {string[]}
 */
export const youngMembers = (name) => {
  const {old = [], young = []} = members.get(name) ?? {};
  return old.length > 0 ? [] : young;
};
