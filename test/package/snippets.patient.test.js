/**
 * Every block of code in the README and in docs/ is right: it compiles against
 * the types of the package, and uses only names that the elements have.
 * docs/frameworks.md, docs/testing.md and docs/recipes.md quote files that run,
 * which tests of their own compare.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {transform as transformCss} from 'lightningcss';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, '.cache/snippets');
const compiler = join(root, 'node_modules/.bin/tsc6');
const read = (path) => readFileSync(join(root, path), 'utf8');

const quoting = ['frameworks.md', 'testing.md', 'recipes.md'];
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md') && !quoting.includes(file))
    .map((file) => `docs/${file}`),
];

/** @typedef {{title: string, language: string, code: string}} Snippet */

/** @type {Snippet[]} */
const snippets = pages.flatMap((page) =>
  [...read(page).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ([, language, code], index) => ({
      title: `${page}, block ${index + 1}`,
      language,
      code,
    }),
  ),
);
const inLanguages = (...languages) =>
  snippets.filter(({language}) => languages.includes(language));

const manifest = JSON.parse(read('dist/custom-elements.json'));
const elements = manifest.modules
  .flatMap(({declarations}) => declarations)
  .filter(({tagName}) => tagName);
const namesIn = (list) =>
  new Set(elements.flatMap((element) => element[list].map(({name}) => name)));

/** What a snippet may use without saying where it is from. */
const surroundings = `
import type {GenAuthForgotPassword, GenAuthResetPassword} from 'genauth-reset-password';
declare global {
  const element: GenAuthResetPassword;
  const forgot: GenAuthForgotPassword;
  const showCaptcha: () => void;
  type ElementRef<T> = {readonly nativeElement: T};
  const viewChild: {required: <T>(name: string) => () => T};
}
`;

/**
 * Compiles blocks of code, each in a file of its own.
 *
 * @param {string} name
 * @param {(Snippet & {extension: string})[]} files
 * @param {object} options
 * @returns {string[]} what the compiler says, with the title of the block
 */
const compile = (name, files, options) => {
  const place = join(folder, name);
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, 'surroundings.d.ts'), surroundings);
  for (const file of ['take-token.js', 'router.js']) {
    writeFileSync(join(place, file), 'export {};');
  }
  files.forEach(({code, extension}, index) => {
    // Without it, two files would share their constants.
    writeFileSync(
      join(place, `${index}.${extension}`),
      `${code}\nexport {};\n`,
    );
  });
  const compilerOptions = {
    noEmit: true,
    allowJs: true,
    checkJs: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    types: [],
    ...options,
  };
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({compilerOptions, include: ['.']}),
  );
  const {stdout} = spawnSync(compiler, ['-p', place, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) =>
      line.replace(/^.*?(\d+)\.\w+(?=\()/, (_, index) => files[index].title),
    );
};

/** @param {Snippet[]} list */
const asFiles = (list) =>
  list.map((snippet) => ({...snippet, extension: snippet.language}));

/** The scripts of pages, and of Vue's and Svelte's files. */
const scriptsIn = (list) =>
  list.flatMap(({title, code, language}) =>
    [...code.matchAll(/<script([^>]*)>\n(.*?)<\/script>/gs)].map(
      ([, attributes, script]) => ({
        title,
        language,
        code: script,
        extension: attributes.includes('lang="ts"') ? 'ts' : 'js',
      }),
    ),
  );

describe('The code in the documentation', () => {
  before(() => rmSync(folder, {recursive: true, force: true}));

  it('is found', () => {
    assert.ok(snippets.length > 40, String(snippets.length));
    const known = 'css html js json jsx sh svelte ts tsx vue'.split(' ');
    const languages = new Set(snippets.map(({language}) => language));
    assert.deepEqual([...languages].sort(), known);
  });

  it('compiles: JavaScript and the scripts of pages', () => {
    const files = [
      ...asFiles(inLanguages('js')),
      ...scriptsIn(inLanguages('html')),
    ];
    // JavaScript does not say of what kind an element is that it finds.
    const isUntyped = /on type '(?:Element|CustomElementConstructor)'/;
    const said = compile('js', files, {strict: false});
    assert.deepEqual(
      said.filter((line) => !isUntyped.test(line)),
      [],
    );
  });

  it('compiles: TypeScript', () => {
    const files = [
      ...asFiles(inLanguages('ts')),
      ...scriptsIn(inLanguages('vue', 'svelte')),
    ];
    assert.deepEqual(compile('ts', files, {strict: true}), []);
  });

  for (const [name, mark] of [
    ['react', 'React|/react'],
    ['solid-js', '/solid'],
  ]) {
    it(`compiles: JSX of ${name}`, () => {
      // The README's page has no import of the types, which its text names.
      const types = `import type {} from 'genauth-reset-password/${name.split('-')[0]}';`;
      const files = inLanguages('jsx', 'tsx')
        .filter(({code}) => RegExp(mark).test(code))
        .map(({code, ...snippet}) => ({
          ...snippet,
          code: `${types}\n${code}`,
          extension: 'tsx',
        }));
      assert.ok(files.length > 0);
      const options = {
        strict: true,
        noImplicitAny: false,
        jsxImportSource: name,
        jsx: name === 'react' ? 'react-jsx' : 'preserve',
      };
      assert.deepEqual(compile(name, files, options), []);
    });
  }

  for (const {title, code} of inLanguages('html', 'vue', 'svelte')) {
    it(`has only attributes and slots that there are: ${title}`, () => {
      for (const {tagName, attributes, slots, events} of elements) {
        const known = new Set([
          ...attributes.map(({name}) => name),
          ...events.flatMap(({name}) => [`@${name}`, `on${name}`]),
          ...'autofocus class hidden id slot'.split(' '),
        ]);
        const properties = elements.flatMap(({members}) =>
          members.map(({name}) => name),
        );
        const tags = code.matchAll(
          RegExp(
            `<${tagName}((?:\\s+[^\\s"'{>=/]+(?:="[^"]*"|=\\{.*\\})?)*)`,
            'g',
          ),
        );
        for (const [, text] of tags) {
          for (const [, name] of text.matchAll(
            /\s([^\s="{]+)(?:="[^"]*"|=\{.*\})?/g,
          )) {
            if (name === '…') continue;
            const isKnown =
              known.has(name) || properties.includes(name.replace(/^:/, ''));
            assert.ok(isKnown, `<${tagName} ${name}>`);
          }
        }
        const names = slots.map(({name}) => name);
        for (const [, inside] of code.matchAll(
          RegExp(`<${tagName}\\b[^>]*>(.*?)</${tagName}>`, 'gs'),
        )) {
          for (const [, slot] of inside.matchAll(/\sslot="([^"]*)"/g)) {
            assert.ok(names.includes(slot), `slot="${slot}" in <${tagName}>`);
          }
        }
      }
    });
  }

  for (const {title, code} of inLanguages('css')) {
    it(`is valid, with names that there are: ${title}`, () => {
      const filename = 'snippet.css';
      transformCss({filename, code: Buffer.from(code)});
      const uses = (pattern) =>
        [...code.matchAll(pattern)].map(([, use]) => use);
      const all = (list, known, what) => {
        for (const name of list) assert.ok(known.has(name), `${what} ${name}`);
      };
      all(uses(/(--genauth-[\w-]+)/g), namesIn('cssProperties'), 'property');
      all(uses(/(?:::part\(|\[part~=')([\w-]+)/g), namesIn('cssParts'), 'part');
      all(uses(/\[data-state='([\w-]+)/g), namesIn('cssStates'), 'state');
    });
  }

  for (const {title, code} of inLanguages('json')) {
    it(`is JSON, of files that there are: ${title}`, () => {
      JSON.parse(code);
      const own = code.matchAll(
        /node_modules\/genauth-reset-password\/([^"]+)/g,
      );
      for (const [, path] of own) assert.ok(read(path));
    });
  }

  for (const {title, code} of inLanguages('sh')) {
    it(`names commands that there are: ${title}`, () => {
      const {scripts} = JSON.parse(read('package.json'));
      for (const [, name] of code.matchAll(
        /npm run (?:--silent )?([\w:-]+)/g,
      )) {
        assert.ok(scripts[name], name);
      }
    });
  }
});
