/** The table of faults as text: in a terminal, and in docs/faults.md. */
import {calls} from './calls.js';
import {faults, groups} from './index.js';
import {forgotSentences, linkMayBeUsed, resetSentences} from './sentences.js';

/** @typedef {import('./index.js').Engine} Engine */
/** @typedef {import('./index.js').Fault} Fault */
/** @typedef {import('./index.js').Seen} Seen */

/**
 * What was seen in an engine, or is to be seen.
 *
 * @typedef {(fault: Fault, engine: Engine) => Seen} SeenOf
 */

/** @type {Record<Engine, string>} */
export const engineNames = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKitGTK',
};

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** @type {(keyof Seen)[]} */
const columns = ['event', 'screen', 'goesOn', 'reached', 'text'];

/** The first sentence of what is on the screen. @param {string} screen */
const shortened = (screen) => {
  const [ours, theirs] = screen.split(' The service says: ');
  const first = /^[^.?!]*[.?!]?/.exec(ours)?.[0] ?? ours;
  return theirs === undefined ? first : `${first} And the service’s words.`;
};

/**
 * One cell: the most common text, and the engines with another one.
 *
 * @param {Fault} fault
 * @param {keyof Seen} column
 * @param {SeenOf} seenOf
 * @param {Engine[]} seenIn
 */
const cellOf = (fault, column, seenOf, seenIn) => {
  const texts = seenIn.map((engine) => {
    const text = seenOf(fault, engine)[column];
    return column === 'screen' ? shortened(text) : text;
  });
  const count = (text) => texts.filter((other) => other === text).length;
  const [usual] = [...texts].sort((a, b) => count(b) - count(a));
  const others = seenIn.flatMap((engine, at) =>
    texts[at] === usual ? [] : [`${engineNames[engine]}: ${texts[at]}`],
  );
  return [usual, ...others].join('; ');
};

/** @param {Fault} fault @param {SeenOf} seenOf @param {Engine[]} seenIn */
const cellsOf = (fault, seenOf, seenIn) =>
  columns.map((column) => cellOf(fault, column, seenOf, seenIn));

/**
 * Lines for a terminal, one for each fault.
 *
 * @param {Fault[]} shown
 * @param {SeenOf} seenOf
 * @param {Engine[]} seenIn
 */
export const linesOf = (shown, seenOf, seenIn) =>
  shown.map((fault) =>
    [fault.id, ...cellsOf(fault, seenOf, seenIn)].join(' | '),
  );

/** Text in a cell, where no sign means more than itself. @param {string} text */
const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('://', '&#58;//')
    .replace(/([|*_[\]\\`])/g, '\\$1');

/** @param {string[]} cells */
const line = (cells) => `| ${cells.map(escaped).join(' | ')} |`;

/** @param {[name: string, text: string][]} rows */
const sentencesTable = (rows) => [
  '| code | on the screen |',
  '| --- | --- |',
  ...rows.map(line),
];

/**
 * One line for each kind of fault, where it ends in the same way for several
 * calls.
 *
 * @param {string} group
 * @param {SeenOf} seenOf
 */
const tableOf = (group, seenOf) => {
  /** @type {Map<string, [name: string, strikes: string[], cells: string[]]>} */
  const rows = new Map();
  for (const fault of faults) {
    if (fault.group !== group) continue;
    const cells = cellsOf(fault, seenOf, engines);
    const key = [fault.name, ...cells].join('\n');
    const row = rows.get(key) ?? [fault.name, [], cells];
    row[1].push(calls[fault.call].says);
    rows.set(key, row);
  }
  return [
    '| fault | strikes | event | on the screen | the visitor | the service got | typed text |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...[...rows.values()].map(([name, strikes, cells]) =>
      line([name, strikes.join(', '), ...cells]),
    ),
  ];
};

/** How many faults there are. */
export const figures = () => {
  const statuses = faults.flatMap(({statuses = []}) => statuses);
  return {
    faults: faults.length,
    kinds: Object.values(groups).flatMap(({rows}) => rows).length,
    statuses: statuses.length,
  };
};

/**
 * The part of docs/faults.md that is made of what was seen.
 *
 * @param {SeenOf} seenOf
 */
export const documentOf = (seenOf) => {
  const {faults: all, kinds, statuses} = figures();
  return [
    `${all} faults: ${kinds} kinds, each at the calls that it can strike. The rows of ranges try ${statuses} statuses one by one.`,
    '',
    ...Object.entries(groups).flatMap(([group, {title, about}]) => [
      `### ${title}`,
      '',
      about,
      '',
      ...tableOf(group, seenOf),
      '',
    ]),
    '## The sentences',
    '',
    'The tables have the first sentence. The whole text of `<genauth-reset-password>`:',
    '',
    ...sentencesTable([
      ...Object.entries(resetSentences).filter(([code]) => code !== 'fine'),
      ['token-rejected, after outcome-unknown', linkMayBeUsed],
    ]),
    '',
    'And of `<genauth-forgot-password>`:',
    '',
    ...sentencesTable(Object.entries(forgotSentences)),
  ].join('\n');
};

/** The part of the page that is written. */
const part =
  /(?<=<!-- prettier-ignore-start -->\n)[^]*(?=\n<!-- prettier-ignore-end -->)/;

/** @param {string} page */
export const readPart = (page) => part.exec(page)?.[0].trim();

/** @param {string} page @param {string} text */
export const replacePart = (page, text) =>
  page.replace(part, () => `\n${text}\n`);
