/**
 * `npm run test:engines` or `npm run test:engines 88 wpe`: the whole job in
 * real old browsers, the newest, and in simulations of those that cannot be had.
 */
import {fileURLToPath} from 'node:url';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {Page} from '../helpers/e2e/page.js';
import {reportCounts} from '../helpers/runner/counts.js';
import {engines} from './engines.js';
import {Job} from './job.js';
import {startPages} from './pages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const only = process.env.PARTS?.split(',') ?? Job.names;

/** A simulation that takes nothing away would prove nothing. */
const checkSimulation = async (page, pages) => {
  await page.goto(pages.add({body: ''}));
  const taken = await page.evaluate('window.takenAway');
  const [sample] = taken.filter((name) => name === 'URL.canParse');
  if (!sample) throw new Error('URL.canParse is still there');
  console.log(`  ${taken.length} of its interfaces and members are taken away`);
};

/** Runs the job in one engine; answers what went wrong, by part. */
const runIn = async (name, genauth) => {
  const {open, rewrite, darkBy = 'preference', title} = engines[name];
  const results = new Map();
  let browser;
  let pages;
  try {
    browser = await open();
    pages = await startPages(rewrite);
    console.log(`\n${title ?? browser.version}`);
    const page = new Page(browser.page);
    await page.setViewport({width: 480, height: 640});
    const screenshot = (what) =>
      `${root}screenshots/engines/${name}-${what}.png`;
    if (title) await checkSimulation(page, pages);
    const job = new Job({page, pages, genauth, darkBy, screenshot});
    for (const part of only) {
      try {
        await job.run(part);
        results.set(part, undefined);
        console.log(`  ✓ ${part}`);
      } catch (error) {
        results.set(part, error);
        console.log(`  ✗ ${part}: ${error.message}`);
        if (process.env.VERBOSE) console.log(error);
      }
    }
  } catch (error) {
    console.log(`\n${name}: ${error.message}`);
    for (const part of only) {
      if (!results.has(part)) results.set(part, error);
    }
  } finally {
    await pages?.close();
    await browser?.close().catch(() => {});
  }
  return {title: title ?? browser?.version ?? name, results};
};

const printTable = (rows) => {
  const width = Math.max(...rows.map(({title}) => title.length));
  console.log(`\n${'parts'.padEnd(width)}  ${only.join(' | ')}`);
  for (const {title, results} of rows) {
    const cells = only.map((part) =>
      (results.get(part) ? '✗' : '✓')
        .padStart(Math.ceil(part.length / 2))
        .padEnd(part.length),
    );
    console.log(`${title.padEnd(width)}  ${cells.join('   ')}`);
  }
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in engines));
if (unknown.length > 0) {
  console.error(
    `No such engine: ${unknown.join(', ')}. ` +
      `There are ${Object.keys(engines).join(', ')}.`,
  );
  process.exit(1);
}

const genauth = await startGenAuthServer();
const rows = [];
try {
  for (const name of names.length ? names : Object.keys(engines)) {
    rows.push(await runIn(name, genauth));
  }
} finally {
  await genauth.close();
}
printTable(rows);

const errors = rows.flatMap(({results}) => [...results.values()]);
const failed = errors.filter(Boolean).length;
const passed = errors.length - failed;
reportCounts({passed, failed});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
