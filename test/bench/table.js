/** The numbers of all rounds as one table in Markdown. */

const sorted = (values) => [...values].sort((a, b) => a - b);

/** @param {number[]} values */
export const median = (values) => {
  const all = sorted(values);
  const middle = all.length / 2;
  return (all[Math.ceil(middle) - 1] + all[Math.floor(middle)]) / 2;
};

const count = (value, digits = 0) =>
  value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** The median, and the least and the most where they are others. */
const spread = (values, show = count) => {
  if (values.length === 0) return '–';
  const all = sorted(values);
  const [least, middle, most] = [all[0], median(all), all.at(-1)].map((value) =>
    show(value),
  );
  return least === most ? middle : `${middle} (${least}–${most})`;
};

const kilobytes = (value) => count(value / 1000, 1);
const megabytes = (value) => count(value / 1e6, 2);

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} title
 * @property {string} profile
 * @property {import('./load.js').Load[]} loads
 */

/** Of each row, against the minimal Lit form in the same profile. */
const times = (rows, {profile, loads}, key) => {
  const lit = rows.find((row) => row.name === 'lit' && row.profile === profile);
  const values = (all) => all.map((load) => load[key]).filter(Number.isFinite);
  if (!lit || values(loads).length === 0) return '–';
  return `${count(median(values(loads)) / median(values(lit.loads)), 2)} ×`;
};

const markdown = (heads, rows) =>
  [heads, heads.map((_, index) => (index < 1 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/**
 * @param {Row[]} rows
 * @param {Map<string, {title: string, bytes: number, nodes: number,
 *   listeners: number}>} mounts
 */
export const table = (rows, mounts) => {
  const heads = [
    'candidate, profile',
    'form usable, ms',
    'of Lit',
    'kB',
    'requests',
    'script, ms',
    'of Lit',
    'main thread, ms',
    'long tasks',
    'long tasks, ms',
    'heap, MB',
    'click to POST, ms',
    'kept per mount: bytes / nodes / listeners',
  ];
  const kept = (name) => {
    const found = mounts.get(name);
    if (!found) return '–';
    const {bytes, nodes, listeners} = found;
    return [bytes, nodes, listeners].map((value) => show(value)).join(' / ');
  };
  const show = (value) =>
    count(Math.abs(value) < 0.005 ? 0 : value, value % 1 ? 2 : 0);
  const lines = rows.map((row) => {
    const {name, title, profile, loads} = row;
    const values = (key) =>
      loads.map((load) => load[key]).filter(Number.isFinite);
    return [
      `${title}, ${profile}`,
      values('usable').length > 0
        ? spread(values('usable'))
        : 'no form without its service',
      times(rows, row, 'usable'),
      spread(values('bytes'), kilobytes),
      spread(values('requests')),
      spread(values('script')),
      times(rows, row, 'script'),
      spread(values('tasks')),
      spread(values('longTasks')),
      spread(values('longTaskTime')),
      spread(values('heap'), megabytes),
      spread(values('post')),
      // Memory does not depend on the profile.
      profile === rows[0].profile ? kept(name) : '–',
    ];
  });
  const alone = [...mounts]
    .filter(([name]) => !rows.some((row) => row.name === name))
    .map(([name, {title}]) => [
      title,
      ...heads.slice(2).map(() => '–'),
      kept(name),
    ]);
  return markdown(heads, [...lines, ...alone]);
};
