import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));

/** The folder is named after the machine's kind, as x86_64-linux-gnu. */
const hasTypelib = (name) =>
  existsSync('/usr/lib') &&
  readdirSync('/usr/lib').some((folder) =>
    existsSync(join('/usr/lib', folder, 'girepository-1.0', name)),
  );

/** What the tests need besides npm packages, and how to tell it is there. */
const packages = {
  chromium: () => existsSync('/usr/bin/chromium'),
  'firefox-esr': () => existsSync('/usr/bin/firefox-esr'),
  'webkit2gtk-driver': () => onPath('WebKitWebDriver'),
  xvfb: () => onPath('Xvfb'),
  xsettingsd: () => onPath('xsettingsd'),
  'python3-gi': () => existsSync('/usr/lib/python3/dist-packages/gi'),
  'gir1.2-gtk-3.0': () => hasTypelib('Gtk-3.0.typelib'),
  'gir1.2-webkit2-4.1': () => hasTypelib('WebKit2-4.1.typelib'),
  // An old WebKit: see test/engines/.
  'wpewebkit-driver': () => onPath('WPEWebDriver'),
  cog: () => onPath('cog'),
  // Without it Chinese is drawn as boxes in screenshots.
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto'),
};

const missingPackages = () =>
  Object.keys(packages).filter((name) => !packages[name]());

const install = (names) => {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {env, stdio: ['ignore', 'inherit', 'inherit']};
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    options,
  );
};

/**
 * Makes sure that the browsers and their company are installed. Installs them
 * where it may, else throws an error that says what to run.
 */
export const ensureDebianPackages = () => {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const advice =
    `The tests need these Debian packages: ${missing.join(' ')}. ` +
    'Install them as root: apt-get update && ' +
    `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new Error(advice);
  try {
    install(missing);
  } catch (cause) {
    throw new Error(advice, {cause});
  }
  const still = missingPackages();
  if (still.length > 0) {
    throw new Error(`Installed, yet not found: ${still.join(' ')}`);
  }
};
