/**
 * Three builds of one source: for bundlers and Node (dependencies stay outside),
 * in mode `cdn` for one script tag (everything inside, what is not needed at
 * first in chunks of its own), and in mode `token` the classic script for the
 * top of a page.
 */
import {Features, transform} from 'lightningcss';
import {minify} from 'terser';
import {
  defineConfig,
  parseSync,
  Visitor,
  type ESTree,
  type Plugin,
  type UserConfig,
} from 'vite';
import {bill} from './tools/shipped/bill-of-materials.js';
import {importMap} from './tools/shipped/import-map.js';
import {notices} from './tools/shipped/notices.js';
import {manifest, packageFolder} from './tools/shipped/packages.js';

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
 * Parts of the libraries that this package never calls, by file. Of the ciphers:
 * key generation, decryption, signatures, the export of keys, and the arithmetic
 * behind them. Of ky: hooks, progress, search parameters, and its own reading of
 * JSON. Of lit: its declaration of properties, because `src/ui/declare.ts` has
 * its own. No bundler can know that of methods. A call in spite of this list
 * throws, and then nothing is sent.
 */
const neverCalled = Object.entries({
  '@lit/reactive-element/reactive-element.js': `addInitializer createProperty
    getPropertyDescriptor getPropertyOptions _$Eu _$ET _$AK C`,
  'ky/distribution/core/Ky.js': `#raceBodyRead #getBodyReadTimeout
    #raceWithTotalTimeout #cancelReturnedBody #normalizeSearchParams
    cloneInitHookOptions cloneRetryOptions cloneSearchParametersForInitHook
    validateJsonWithSchema isAbsoluteInput normalizeInputForProtocolCheck`,
  'ky/distribution/utils/body.js': 'streamRequest streamResponse',
  'ky/distribution/utils/merge.js': 'appendSearchParameters',
  'jsencrypt/lib/JSEncrypt.js': `setPrivateKey encrypt decrypt encryptOAEP sign
    signSha256 verify verifySha256 getPrivateKey getPrivateKeyB64 getPublicKey
    getPublicKeyB64`,
  'jsencrypt/lib/JSEncryptRSAKey.js': `getPrivateBaseKey getPrivateBaseKeyB64
    getPublicBaseKey getPublicBaseKeyB64 wordwrap getPrivateKey getPublicKey
    hasPublicKeyProperty hasPrivateKeyProperty parsePropertiesFrom`,
  'jsencrypt/lib/lib/jsbn/rsa.js': `doPrivate setPublic setPrivate setPrivateEx
    generate generateAsync decrypt sign verify pkcs1pad2`,
  'jsencrypt/lib/lib/jsbn/jsbn.js': `negate clone intValue byteValue shortValue
    signum toByteArray equals min max and or xor andNot not shiftLeft shiftRight
    getLowestSetBit bitCount setBit clearBit flipBit add subtract multiply divide
    remainder divideAndRemainder modPow modInverse pow gcd isProbablePrime
    chunkSize toRadix fromRadix fromNumber bitwiseTo changeBit addTo dMultiply
    dAddOffset multiplyLowerTo multiplyUpperTo modInt millerRabin square gcda
    fromNumberAsync NullExp Barrett`,
  'jsencrypt/lib/lib/asn1js/asn1.js': `isASCII parseStringISO parseStringUTF
    parseStringBMP parseTime parseInteger parseBitString parseOctetString parseOID
    typeName content toString toPrettyString posContent`,
  'jsencrypt/lib/lib/asn1js/hex.js': 'Hex',
  'jsencrypt/lib/lib/asn1js/int10.js': 'Int10',
  'sm-crypto/src/index.js': 'sm3 sm4',
  'sm-crypto/src/sm2/index.js': `compressPublicKeyHex comparePublicKeyHex
    doDecrypt doSignature doVerifySignature getPublicKeyFromPrivateKey getPoint`,
  'sm-crypto/src/sm2/utils.js':
    'compressPublicKeyHex comparePublicKeyHex arrayToUtf8',
  'sm-crypto/src/sm2/asn1.js': 'encodeDer decodeDer',
  'sm-crypto/src/sm2/sm3.js': 'hmac',
  'jsbn/index.js': `toByteArray byteValue shortValue and or xor andNot not bitCount
    setBit clearBit flipBit remainder divideAndRemainder gcd isProbablePrime
    millerRabin pow modPow modPowInt exp convert revert reduce mulTo sqrTo Barrett
    invDigit modInt multiplyLowerTo multiplyUpperTo bitwiseTo changeBit
    getLowestSetBit am1 am2`,
});

/** A change of a module's code. */
interface Cut {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What stands there afterwards. */
  readonly instead?: string;
}

/** What a function does that must stay, because something refers to it. */
const refusal = '{throw 0}';

/**
 * The parts of a module that can be left out one by one. Methods, properties of
 * objects, and assignments to a property go as a whole. Private methods,
 * functions and variables keep their names.
 */
const namedParts = (code: string): Cut[] => {
  const parts: Cut[] = [];
  const add = (key: ESTree.Node, {start, end}: ESTree.Node): void => {
    if (key.type !== 'Identifier') return;
    const to = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
    parts.push({name: key.name, from: start, to});
  };
  const replace = (
    name: string,
    {start, end}: ESTree.Node,
    instead = refusal,
  ): void => void parts.push({name, from: start, to: end, instead});
  new Visitor({
    MethodDefinition: (node) => {
      if (node.key.type !== 'PrivateIdentifier') add(node.key, node);
      else if (node.value.body) replace(`#${node.key.name}`, node.value.body);
    },
    ObjectExpression: ({properties}) => {
      for (const one of properties) if ('key' in one) add(one.key, one);
    },
    ExpressionStatement: (node) => {
      const {expression} = node;
      if (expression.type !== 'AssignmentExpression') return;
      const {left} = expression;
      if (left.type === 'MemberExpression') add(left.property, node);
    },
    FunctionDeclaration: ({id, body}) => {
      if (id && body) replace(id.name, body);
    },
    VariableDeclarator: ({id, init}) => {
      if (id.type !== 'Identifier' || !init) return;
      if (init.type === 'ArrowFunctionExpression') replace(id.name, init.body);
      else replace(id.name, init, '0');
    },
  }).visit(parseSync('module.js', code).program);
  return parts;
};

/** Leaves out what is never called. */
const leaveOut = (): Plugin => ({
  name: 'leave-out',
  transform(code, id) {
    const [file, list] =
      neverCalled.find(([path]) => id.endsWith(`/node_modules/${path}`)) ?? [];
    // Names of the ciphers' libraries are too common to be looked for.
    const ofLit = neverCalled[0]?.[1].split(/\s+/) ?? [];
    const called = ofLit.find((name) => code.includes(`.${name}(`));
    if (called && id.includes('/src/')) {
      throw new Error(`${id} calls ${called}, which is left out`);
    }
    if (!file || !list) return undefined;
    const names = list.split(/\s+/);
    const parts = namedParts(code);
    for (const name of names) {
      if (parts.every((part) => part.name !== name)) {
        throw new Error(`${file} has no ${name} any more`);
      }
    }
    const cuts = parts
      .filter(({name}) => names.includes(name))
      .sort((one, other) => one.from - other.from);
    let rest = '';
    let end = 0;
    for (const {from, to, instead = ''} of cuts) {
      // A part inside of another one goes with it.
      if (to <= end) continue;
      rest += code.slice(end, from) + instead;
      end = to;
    }
    return {
      code: rest + code.slice(end),
      // No source map: the code of a library that was cut.
      map: {mappings: ''},
      moduleSideEffects: file.startsWith('jsencrypt') ? false : null,
    };
  },
});

/**
 * Parts of lit that read globals, by file, and what takes their place. An element
 * of the page with such a name as its `id` is a global, too, and lit would call
 * it: then no element is defined. Nothing here needs lit's polyfills.
 */
const globalsOfLit: Record<string, [part: RegExp, instead: string][]> = {
  'lit-html/lit-html.js': [
    [
      /(\w)\?(\1\.createPolicy)\((.+?)\):void 0(?=,)/,
      '"function"==typeof $1?.createPolicy?$2($3):void 0',
    ],
    [/\w\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\w\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-element/lit-element.js': [
    // A page that hydrates has it.
    [/(\w\.litElementHydrateSupport)\?\.\(/, '"function"==typeof $1&&$1('],
    [/\w\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
};

/** Replaces the parts of lit that read globals. */
const withoutGlobals = (): Plugin => ({
  name: 'without-globals',
  enforce: 'pre',
  transform(code, id) {
    const [, parts] =
      Object.entries(globalsOfLit).find(([file]) =>
        id.endsWith(`/node_modules/${file}`),
      ) ?? [];
    return parts?.reduce((text, [part, instead]) => {
      if (!part.test(text)) throw new Error(`${id} has no ${part.source}`);
      return text.replace(part, instead);
    }, code);
  },
});

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
      const {code} = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 2,
          ...(isBold && {keep_fargs: false, pure_getters: true}),
        },
        // Double quotes always, as most of them are in markup.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- terser has its enum in its types alone
        format: {comments: false, quote_style: 2},
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
        plugins: [leaveOut(), notices(), bill(Object.keys(dependencies))],
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
            // jsencrypt is built in: Node cannot import its modules, which
            // name each other without `.js`.
            external: [/^lit($|\/)/, 'ky', 'sm-crypto', /^libphonenumber-js\//],
            output: {chunkFileNames: 'chunks/[name].js'},
          },
        },
      };

export default defineConfig(({mode}) => ({
  define: {__VERSION__: JSON.stringify(version)},
  ...(mode === 'token' ? tokenBuild : packageBuild(mode)),
}));
