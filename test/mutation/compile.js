/** Which mutants do not compile. */
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import ts from 'typescript';
import {root} from './paths.js';

/** As many copies as one compiler checks at once. */
const batch = 250;

const readOptions = () => {
  const path = join(root, 'tsconfig.json');
  const {config} = ts.readConfigFile(path, ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    root,
  );
  return {
    fileNames,
    options: {
      ...options,
      noEmit: true,
      declaration: false,
      // A mutant that leaves a name unused, or a line unreached, still runs.
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
    },
  };
};

const createCompiler = () => {
  const {fileNames, options} = readOptions();
  const parsed = new Map();
  let program;

  /** A program in which these files have these texts. */
  const compile = (texts, names) => {
    const host = ts.createCompilerHost(options);
    const {fileExists, getSourceFile} = host;
    host.fileExists = (path) => texts.has(path) || fileExists(path);
    host.getSourceFile = (path, target) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, target);
      if (!parsed.has(path)) parsed.set(path, getSourceFile(path, target));
      return parsed.get(path);
    };
    program = ts.createProgram(names, options, host, program);
    return program;
  };

  /** What is wrong in the file; nothing of where. */
  const errorsIn = (path) => {
    const file = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ].map(({code, messageText}) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${code} ${text.replace(/\.mutant-\d*/gu, '')}`;
    });
  };
  return {fileNames, compile, errorsIn};
};

/**
 * The ids of the mutants that do not compile. Each is a copy of its file, beside
 * it: so that one compiler can check hundreds of them. The files that import it
 * are not asked.
 */
export const findUncompilable = (mutants) => {
  const {fileNames, compile, errorsIn} = createCompiler();
  const errorsOf = (copies) => {
    const texts = new Map(copies.map(({path, text}) => [path, text]));
    compile(texts, [...fileNames, ...texts.keys()]);
    return copies.map(({path}) => errorsIn(path));
  };
  const copyOf = (file, id, text) => ({
    path: join(root, file.replace(/\.ts$/u, `.mutant-${id}.ts`)),
    text,
  });

  // A copy of a class with private fields is not the class itself.
  const files = [...new Set(mutants.map(({file}) => file))];
  const plain = errorsOf(
    files.map((file) =>
      copyOf(file, '', readFileSync(join(root, file), 'utf8')),
    ),
  );
  const expected = new Map(files.map((file, at) => [file, new Set(plain[at])]));

  const wrong = new Set();
  for (let at = 0; at < mutants.length; at += batch) {
    const some = mutants.slice(at, at + batch);
    const errors = errorsOf(
      some.map(({file, id, mutated}) => copyOf(file, id, mutated())),
    );
    some.forEach(({file, id}, index) => {
      const known = expected.get(file);
      if (errors[index].some((error) => !known?.has(error))) wrong.add(id);
    });
  }
  return wrong;
};

/** Whether a file that imports the mutant does not compile. */
export const createImporterCheck = () => {
  const {fileNames, compile, errorsIn} = createCompiler();
  const texts = fileNames.map((name) => ({
    name,
    text: readFileSync(name, 'utf8'),
  }));
  return ({file, mutated}) => {
    compile(new Map([[join(root, file), mutated()]]), fileNames);
    const imported = `/${basename(file, '.ts')}.js'`;
    return texts.some(
      ({name, text}) => text.includes(imported) && errorsIn(name).length > 0,
    );
  };
};
