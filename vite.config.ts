/**
 * Three builds of one source: for bundlers and Node (dependencies stay outside),
 * in mode `cdn` for one script tag (everything inside, what is not needed at
 * first in chunks of its own), and in mode `token` the classic script for the
 * top of a page.
 */
import {Features, transform} from 'lightningcss';
import {minify} from 'terser';
import {defineConfig, type Plugin, type Rolldown, type UserConfig} from 'vite';
import {bill} from './tools/shipped/bill-of-materials.js';
import {importMap} from './tools/shipped/import-map.js';
import {leaveOut} from './tools/shipped/leave-out.js';
import {notices} from './tools/shipped/notices.js';
import {manifest, packageFolder} from './tools/shipped/packages.js';
import {platformIntegers} from './tools/shipped/platform-integers.js';
import {withoutGlobals} from './tools/shipped/without-globals.js';

const {version, dependencies} = manifest;

/**
 * All supported browsers (package.json, browserslist) understand what is used of
 * ES2022, which a test shows. A list of browsers would make the build rewrite
 * every class field, for bugs that do not affect this code.
 */
const target = 'es2022';

/** Where the template literal that opens before `at` ends. */
const templateEnd = (code: string, at: number): number => {
  for (let depth = 0; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code.startsWith('${', at)) depth++;
    else if (code[at] === '}' && depth > 0) depth--;
    else if (code[at] === '`') {
      if (depth === 0) return at;
      at = templateEnd(code, at + 1);
    }
  }
  return at;
};

const minifyCss = (css: string): string =>
  new TextDecoder().decode(
    transform({
      filename: 'styles.css',
      code: new TextEncoder().encode(css),
      minify: true,
      targets: {
        chrome: 88 << 16,
        firefox: 102 << 16,
        safari: (15 << 16) | (4 << 8),
      },
      // The sources say themselves what older browsers get for it.
      exclude: Features.LightDark,
    }).code,
  );

/** The formatter never breaks a line where a space beside a tag matters. */
const minifyHtml = (template: string): string =>
  template
    .replace(/^\s*\n\s*(?=[<$])|(?<=[>}])\s*\n\s*$/g, '')
    .replace(/(?<=[<>}`"])\s*\n\s*(?=[<>$`])/g, '')
    .replace(/(?<=[<}"\w-])\s*\n\s+(?=[@?.a-zA-Z/-]+(?:=[$"]|[\s/>]))/g, ' ');

/**
 * White space in templates and style sheets is bytes that nobody reads. (Not
 * minify-literals: it brings html-minifier-terser and clean-css for 13 bytes,
 * and the style sheets need lightningcss for the oldest browsers anyway.)
 */
const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/') || !id.endsWith('.ts')) return undefined;
    let result = '';
    let from = 0;
    for (const {0: tag, index} of code.matchAll(/\b(?:html|svg|css)`/g)) {
      if (index < from) continue;
      const start = index + tag.length;
      const end = templateEnd(code, start);
      const template = code.slice(start, end);
      result += code.slice(from, start);
      result += tag === 'css`' ? minifyCss(template) : minifyHtml(template);
      from = end;
    }
    return result + code.slice(from);
  },
});

/**
 * Makes Chromium compile all functions of a file while it arrives, beside the
 * main thread, instead of each at its first call
 * (https://v8.dev/blog/explicit-compile-hints).
 */
const compileAhead = '//# allFunctionsCalledOnLoad';

/** Whether nearly all functions are called, and are worth the line. */
const isCompiledAhead = ({code, moduleIds}: Rolldown.OutputChunk): boolean =>
  code.length > 1000 && !moduleIds.some((id) => id.includes('libphonenumber'));

/**
 * A second minifier, because every byte counts. Libraries were not written for
 * its boldest options. It makes words larger.
 */
const squeeze = (): Plugin => ({
  name: 'squeeze',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const ids = chunk.moduleIds;
      if (ids.every((id) => id.includes('/src/locales/'))) continue;
      const isBold = chunk.isEntry || !ids.some((id) => packageFolder(id));
      const preamble = isCompiledAhead(chunk) ? compileAhead : '';
      const {code} = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 2,
          ...(isBold && {keep_fargs: false, pure_getters: true}),
        },
        // Double quotes always, as most of them are in markup.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- terser has its enum in its types alone
        format: {comments: false, quote_style: 2, preamble},
      });
      chunk.code = code ?? chunk.code;
    }
  },
});

const tokenBuild: UserConfig = {
  // Its script is one more in the same folder.
  plugins: [squeeze(), importMap()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2020',
    lib: {
      entry: 'src/token-script.ts',
      formats: ['iife'],
      name: 'genAuthToken',
      fileName: () => 'genauth-token.js',
    },
  },
};

const packageBuild = (mode: string): UserConfig =>
  mode === 'cdn'
    ? {
        plugins: [
          minifyTemplates(),
          withoutGlobals(),
          platformIntegers(),
          leaveOut(),
          squeeze(),
          notices(),
          bill([]),
          importMap(),
        ],
        build: {
          outDir: 'dist/cdn',
          target,
          modulePreload: false,
          lib: {
            entry: {'genauth-reset-password': 'src/define.ts'},
            formats: ['es'],
          },
          rolldownOptions: {
            // The entry has no exports, so that what chunks share with it may
            // stay in it: one request for the first load.
            preserveEntrySignatures: 'allow-extension',
            // Not by a hash, which no compression makes smaller; a version is
            // published once.
            output: {
              minify: true,
              chunkFileNames: `[name]-${version}.js`,
            },
          },
        },
      }
    : {
        plugins: [
          platformIntegers(),
          leaveOut(),
          notices(),
          bill(Object.keys(dependencies)),
        ],
        build: {
          target,
          minify: false,
          sourcemap: true,
          lib: {
            entry: {
              index: 'src/index.ts',
              elements: 'src/elements.ts',
              server: 'src/server.ts',
              'server-elements': 'src/server-elements.ts',
              core: 'src/core.ts',
              testing: 'src/testing.ts',
            },
            formats: ['es'],
          },
          rolldownOptions: {
            // The ciphers' libraries are built in, for their integers, and
            // because Node cannot import jsencrypt's modules, which name each
            // other without `.js`. sm-crypto would need CommonJS.
            external: [/^lit($|\/)/, 'ky', /^libphonenumber-js\//],
            output: {chunkFileNames: 'chunks/[name].js'},
          },
        },
      };

export default defineConfig(({mode}) => ({
  define: {__VERSION__: JSON.stringify(version)},
  ...(mode === 'token' ? tokenBuild : packageBuild(mode)),
}));
