/**
 * Two builds of one source: for bundlers (dependencies stay outside), and, in
 * mode `cdn`, for one script tag (everything inside, what is not needed at
 * first in chunks of its own).
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {transform} from 'lightningcss';
import {minify} from 'terser';
import {defineConfig, type Plugin} from 'vite';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};

/** The packages whose code the script-tag build carries. */
const shipped = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  'ky',
  'jsencrypt',
  'sm-crypto',
  'jsbn',
];

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
      // What is in the source is what browsers get: nothing older is meant.
      targets: {
        chrome: 123 << 16,
        firefox: 120 << 16,
        safari: (17 << 16) | (5 << 8),
      },
    }).code,
  );

/** In the formatter's layout no line break next to a tag is a space. */
const minifyHtml = (template: string): string =>
  template
    .replace(/(?<=[<>}`"])\s*\n\s*(?=[<>$`])/g, '')
    .replace(/(?<=[<}"\w-])\s*\n\s+(?=[@?.a-z/-]+(?:=[$"]|[\s/>]))/g, ' ');

/** White space in templates and style sheets is bytes that nobody reads. */
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

/** The licences of what is shipped; minifiers drop them from the code. */
const notices = (): Plugin => ({
  name: 'notices',
  generateBundle() {
    const source = shipped
      .map((name) => {
        const folder = new URL(`node_modules/${name}/`, import.meta.url);
        const file = existsSync(folder)
          ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
          : undefined;
        if (!file) throw new Error(`no licence found for ${name}`);
        return `${name}\n\n${readFileSync(new URL(file, folder), 'utf8')}`;
      })
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source});
  },
});

/**
 * A second minifier over the first load, where every byte counts. Libraries in
 * chunks are left as they are: they were not written for it.
 */
const squeeze = (): Plugin => ({
  name: 'squeeze',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const {code} = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 3,
          keep_fargs: false,
          pure_getters: true,
        },
        format: {comments: false},
      });
      chunk.code = code ?? chunk.code;
    }
  },
});

export default defineConfig(({mode}) =>
  mode === 'cdn'
    ? {
        plugins: [minifyTemplates(), squeeze(), notices()],
        build: {
          outDir: 'dist/cdn',
          target: 'es2022',
          modulePreload: false,
          lib: {
            entry: {'genauth-reset-password': 'src/index.ts'},
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
              chunkFileNames: ({facadeModuleId}) =>
                facadeModuleId?.includes('/locales/forgot-password/')
                  ? `forgot-[name]-${version}.js`
                  : `[name]-${version}.js`,
            },
          },
        },
      }
    : {
        build: {
          emptyOutDir: false,
          target: 'es2022',
          minify: false,
          sourcemap: true,
          lib: {
            entry: {
              index: 'src/index.ts',
              elements: 'src/elements.ts',
              core: 'src/core.ts',
            },
            formats: ['es'],
          },
          rolldownOptions: {
            external: [/^lit($|\/)/, 'ky', 'jsencrypt', 'sm-crypto'],
            output: {chunkFileNames: 'chunks/[name].js'},
          },
        },
      },
);
