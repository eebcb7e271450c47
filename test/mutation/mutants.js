/**
 * The mutants of the files in `src`: small changes, each of which some test
 * should notice.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {ignored} from './ignored.js';
import {packages, root} from './paths.js';

const require = createRequire(join(packages, 'node_modules', 'from.js'));

/** The packages are installed at run time: no static import finds them. */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const silence = () => {};

const logger = {
  isDebugEnabled: () => false,
  debug: silence,
  info: silence,
  warn: console.warn,
  error: console.error,
};

const lineStarts = (text) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
};

/** On one line, and not too long for a list. */
export const short = (text) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};

// `a || b && c` is another expression than `(a || b) && c`.
const inBrackets = new Set(['LogicalOperator', 'ConditionalExpression']);

const describe = (mutant, source, starts) => {
  const {start, end} = mutant.location;
  const from = starts[start.line] + start.column;
  const to = starts[end.line] + end.column;
  const lineEnd = source.indexOf('\n', from);
  const line = source.slice(starts[start.line], lineEnd);
  const original = source.slice(from, to);
  const replacement = inBrackets.has(mutant.mutatorName)
    ? `(${mutant.replacement})`
    : mutant.replacement;
  return {
    id: mutant.id,
    file: mutant.fileName,
    line: start.line + 1,
    in: short(line),
    from: short(original),
    to: short(mutant.replacement),
    kind: mutant.mutatorName,
    excluded: mutant.statusReason,
    mutated: () => source.slice(0, from) + replacement + source.slice(to),
  };
};

/** Which mutant it is, whatever else has changed in its file. */
export const keyOf = ({file, in: line, from, to}) =>
  [file, line, from, to].join('\n');

/**
 * All mutants of the files, and the files with all of them: each is off until
 * `__stryker__.activeMutant` has its id.
 *
 * @param {string[]} names from the root, such as `src/model/code.ts`
 */
export const instrument = async (names) => {
  const {createInjector} = await load('typed-inject');
  const {createInstrumenter} = await load('@stryker-mutator/instrumenter');
  const files = names.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }));
  const options = {
    ignorers: [{shouldIgnore: ignored}],
    excludedMutations: [],
    plugins: null,
    noHeader: false,
  };
  const result = await createInjector()
    .provideValue('logger', logger)
    .injectFunction(createInstrumenter)
    .instrument(files, options);
  const sources = new Map(files.map(({name, content}) => [name, content]));
  const starts = new Map(
    files.map(({name, content}) => [name, lineStarts(content)]),
  );
  return {
    mutants: result.mutants.map((mutant) => {
      const {fileName} = mutant;
      return describe(mutant, sources.get(fileName), starts.get(fileName));
    }),
    files: new Map(result.files.map(({name, content}) => [name, content])),
  };
};
