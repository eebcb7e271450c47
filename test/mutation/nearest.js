/** Which files are mutated, and which tests should notice. */
import {readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {build} from 'esbuild';
import {root} from './paths.js';

const folders = ['model', 'core', 'genauth', 'ciphers'];
const elements = ['reset-password', 'forgot-password'];

/** The files of an element that decide what happens: not the views. */
const decisions = /^(?:flow|flow-context|submission|transition|state)\.ts$/u;

const filesOf = (folder) =>
  readdirSync(join(root, 'src', folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => ({folder, name, path: `src/${folder}/${name}`}));

/** All files that have mutants. */
export const mutatedFiles = () => [
  ...folders.flatMap(filesOf).map(({path}) => path),
  ...elements
    .flatMap(filesOf)
    .filter(({name}) => decisions.test(name))
    .map(({path}) => path),
];

const named = (folder, names) =>
  names.map((name) => `test/${folder}/${name}.test.ts`);

const testsOf = (folder) =>
  readdirSync(join(root, 'test', folder))
    // It measures time, which the mutants cost.
    .filter((name) => /^(?!linear-time).*\.test\.ts$/u.test(name))
    .sort()
    .map((name) => `test/${folder}/${name}`);

const resetTests = named('reset-password', [
  'flow',
  'state',
  'journey',
  'start',
  'deadline',
  'submission.service',
  'events',
  'notes',
  'tabs.pages',
  'outcomes.patient',
  'token.pages',
  'page-token.pages',
  'lost-parts.patient',
  'lifecycle.pages',
  'surroundings.pages',
  'copies.pages',
  'fields.patient',
]);

const forgotTests = named('forgot-password', [
  'state',
  'journey',
  'handover',
  'guard',
  'turning-back.patient',
  'waiting.patient',
  'failures.patient',
  'settings.patient',
  'events.patient',
  'fields.patient',
  'lost-parts.patient',
  'second-token.pages',
  'lifecycle.pages',
  'page-doors.pages',
  'keyboard.patient',
]);

const tokenTests = [
  ...named('reset-password', [
    'token.pages',
    'page-token.pages',
    'token-written-back.pages',
    'start',
    'tabs.pages',
  ]),
  ...named('forgot-password', [
    'guard',
    'handover',
    'second-token.pages',
    'page-doors.pages',
  ]),
  ...named('reset-password', ['lifecycle.pages']),
];

/**
 * By the start of a path in `src`; the first that fits.
 *
 * @type {Record<string, () => string[]>}
 */
const tests = {
  'model/address.ts': () => [
    ...testsOf('model'),
    ...named('forgot-password', ['lost-parts.patient', 'fields.patient']),
  ],
  'model/abort-signals.ts': () => [
    ...named('model', ['abort-signals']),
    ...testsOf('genauth'),
    ...testsOf('core'),
    ...named('reset-password', ['deadline', 'submission.service']),
    ...named('forgot-password', ['lost-parts.patient', 'waiting.patient']),
  ],
  'model/': () => [
    ...testsOf('model'),
    ...testsOf('genauth'),
    ...testsOf('core'),
  ],
  'genauth/endpoints.ts': () => [
    ...testsOf('genauth'),
    ...testsOf('core'),
    ...named('forgot-password', ['journey', 'failures.patient']),
    ...named('reset-password', ['submission.service', 'outcomes.patient']),
  ],
  'genauth/': () => [
    ...testsOf('genauth'),
    ...testsOf('core'),
    ...named('reset-password', ['submission.service', 'outcomes.patient']),
    ...named('forgot-password', ['failures.patient', 'waiting.patient']),
  ],
  'ciphers/': () => [
    ...testsOf('ciphers'),
    ...named('core', ['reset-password.service']),
  ],
  'core/report-lost-file.ts': () => [
    ...named('core', ['report-lost-file']),
    ...elements.flatMap((element) => named(element, ['lost-parts.patient'])),
  ],
  'core/load-policy.ts': () => testsOf('core'),
  'core/re': () => [
    ...testsOf('core'),
    ...named('reset-password', ['submission.service']),
  ],
  'core/': () => [...testsOf('core'), ...tokenTests],
  'reset-password/': () => resetTests,
  'forgot-password/': () => forgotTests,
};

/**
 * The nearest first: one with the same name, if there is one.
 *
 * @param {string} file
 * @param {boolean} isNear only those in the folder with the same name
 */
export const testsFor = (file, isNear) => {
  const path = file.replace(/^src\//u, '');
  const start = Object.keys(tests).find((name) => path.startsWith(name));
  if (!start) throw new Error(`There are no tests for ${file}`);
  const name = basename(file, '.ts');
  const isNamesake = (test) => basename(test).startsWith(`${name}.`);
  const folder = `test/${dirname(path)}/`;
  const all = tests[start]().filter(
    (test) => !isNear || test.startsWith(folder),
  );
  return [...all.filter(isNamesake), ...all.filter((t) => !isNamesake(t))];
};

/** @type {Map<string, Promise<Set<string>>>} */
const loads = new Map();

/** The files of the project that a file of tests loads. */
const loadedBy = async (test) => {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: [test],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return new Set(Object.keys(metafile.inputs));
};

/** Whether that file of tests can notice anything of that source. */
export const isLoadedBy = async (test, file) => {
  if (!loads.has(test)) loads.set(test, loadedBy(test));
  return (await loads.get(test))?.has(file);
};
