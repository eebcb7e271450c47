/** Measures candidates in rounds that take turns. */
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {openChromium} from '../helpers/browsers/chromium.js';
import {measureMounts, mounted} from '../helpers/mounts.js';
import {buildPages} from './build.js';
import {candidates} from './candidates.js';
import {measureLoad} from './load.js';
import {serveCandidates} from './server.js';

const ACCOUNT = {email: 'ada@example.com', password: 'the-old-one-7'};

/**
 * @param {object} options
 * @param {string[]} options.names
 * @param {string[]} options.profiles
 * @param {number} options.rounds
 * @param {number} [options.mounts] of each of our elements; none with 0
 * @param {(text: string) => void} [options.tell] of what is being done
 */
export const bench = async ({
  names,
  profiles,
  rounds,
  mounts = 1000,
  tell = () => undefined,
}) => {
  tell('Building the pages');
  const folders = await buildPages(names);
  const genauth = await startGenAuthServer();
  const tenant = await genauth.createTenant({name: 'bench', keepAlive: true});
  tenant.addAccount(ACCOUNT);
  const {appHost} = tenant;
  const server = await serveCandidates({folders, appHost});
  const {page, close} = await openChromium({
    // A candidate asks nobody but the servers here.
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
    ],
  });
  const browser = page.browser();
  try {
    const token = () => tenant.issueToken(ACCOUNT).passwordResetToken;
    const load = (name, profile) =>
      measureLoad(browser, {
        ...candidates[name],
        url: `${server.origin}/${name}/#passwordResetToken=${token()}`,
        profile,
      });

    /** @type {import('./table.js').Row[]} */
    const rows = profiles.flatMap((profile) =>
      names.map((name) => {
        const {title} = candidates[name];
        return {name, title, profile, loads: []};
      }),
    );
    // The first pages of a new browser are slower than all others.
    tell('Loading each once');
    for (const name of names) await load(name, 'fast');
    for (let round = 0; round < rounds; round++) {
      for (const profile of profiles) {
        tell(`Round ${round + 1} of ${rounds}, ${profile}`);
        const all = rows.filter((row) => row.profile === profile);
        const first = round % all.length;
        for (const row of [...all.slice(first), ...all.slice(0, first)]) {
          row.loads.push(await load(row.name, profile));
        }
      }
    }

    const kept = new Map();
    const own = names.some((name) => candidates[name].kind === 'own');
    for (const name of own && mounts > 0 ? Object.keys(mounted) : []) {
      if (name in candidates && !names.includes(name)) continue;
      tell(`Mounting ${name} ${mounts} times`);
      const url = `${server.origin}/mounts/`;
      const title =
        candidates[name]?.title ?? 'ours, `<genauth-forgot-password>`';
      const options = {url, appHost, token: token(), name, count: mounts};
      kept.set(name, {title, ...(await measureMounts(browser, options))});
    }
    return {
      rows,
      kept,
      missing: [...server.missing],
      version: await browser.version(),
    };
  } finally {
    await close();
    await server.close();
    await genauth.close();
  }
};
