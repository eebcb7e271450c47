/**
 * What an old browser lacks, taken away from a new one before any script runs:
 * whatever the data knows of objects, and of style sheets what stands in ours.
 * How an old browser does what it has is another matter.
 */
import {data, hasNothingOf, interfaces} from './floor.js';

/**
 * Members, as `Interface`, `Interface.static` or `Interface#member`.
 *
 * @param {'safari' | 'firefox'} browser
 */
const missingIn = (browser) => {
  const missing = [];
  for (const [owner, features] of Object.entries(interfaces)) {
    if (hasNothingOf(browser, features)) missing.push(owner);
    for (const [key, feature] of Object.entries(features)) {
      // A constructor, an event and a symbol are no members of that name.
      if (!/^[a-z]\w*$/i.test(key) || key === owner) continue;
      if (key.endsWith('_event') || !hasNothingOf(browser, feature)) continue;
      missing.push(
        key.endsWith('_static')
          ? `${owner}.${key.slice(0, -'_static'.length)}`
          : `${owner}#${key}`,
      );
    }
  }
  return missing;
};

/** Runs in the page, before anything else. */
const takeAway = (missing) => {
  const removed = [];
  for (const path of missing) {
    const [owner, sign, member] = path.split(/([.#])/);
    const whole = globalThis[owner];
    // Those of the window, of `Intl` or `Math` are their own.
    const holder =
      sign === undefined
        ? globalThis
        : owner === 'Window'
          ? globalThis
          : sign === '.' || typeof whole !== 'function'
            ? whole
            : whole.prototype;
    const name = member ?? owner;
    if (!holder || !Object.getOwnPropertyDescriptor(holder, name)) continue;
    if (delete holder[name]) removed.push(path);
  }
  // The test asks for it.
  Object.defineProperty(globalThis, 'takenAway', {value: removed});
};

/** The script that takes away what a browser of the floor lacks. */
export const scriptWithout = (browser) =>
  `(${takeAway})(${JSON.stringify(missingIn(browser))});`;

const {length, color} = data.css.types;

/** How each is written, and under which name the data has it. */
const inStyles = [
  [/\blight-dark\(/g, color['light-dark']],
  [/\bcolor-mix\(/g, color['color-mix']],
  [/\bcontainer-type:/g, data.css.properties['container-type']],
  [/(?<=\d)cq[a-z]+/g, length.container_query_length_units],
  [/\btext-wrap:/g, data.css.properties['text-wrap']],
  [/\b(?:rotate|translate|scale):/g, data.css.properties.translate],
];

/** Makes of built code what a browser of the floor would understand of it. */
export const rewriteFor = (browser) => {
  const patterns = inStyles
    .filter(([, feature]) => hasNothingOf(browser, feature))
    .map(([pattern]) => pattern);
  return (code) =>
    patterns.reduce(
      (text, pattern) => text.replace(pattern, (found) => `x-${found}`),
      code,
    );
};
