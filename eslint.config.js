import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * The folders of `src`, and those that the files of each may import from.
 *
 * @type {Record<string, string[]>}
 */
const folders = {
  'reset-password': ['ui', 'locales', 'core', 'model'],
  'forgot-password': ['ui', 'locales', 'core', 'model'],
  ui: ['locales', 'core', 'model'],
  locales: ['model'],
  core: ['genauth', 'ciphers', 'model'],
  testing: ['genauth', 'model'],
  genauth: ['model'],
  ciphers: ['model'],
  model: [],
};

/**
 * Each library stands behind one file that makes it safe.
 *
 * @type {Record<string, string>}
 */
const libraries = {
  ky: 'src/genauth/http.ts',
  jsencrypt: 'src/ciphers/rsa.ts',
  'sm-crypto': 'src/ciphers/sm2.ts',
  'libphonenumber-js': 'src/model/phone.ts',
  'libphonenumber-js/core': 'src/model/phone.ts',
  'libphonenumber-js/mobile/metadata': 'src/model/phone.ts',
};

/** The doors of the package, which no file behind them imports. */
const doors = 'define|elements|core|testing|token-script';

/**
 * Rules for a file that may import neither those folders nor those libraries.
 *
 * @param {string[]} forbidden
 * @param {string} [file] the one that stands before a library
 * @returns {import('eslint').Linter.RulesRecord}
 */
const without = (forbidden, file) => {
  const upwards = `^(?:\\.\\./)+(?:(?:${forbidden.join('|')})/|(?:${doors})\\.js$)`;
  const upwardsMessage = 'Imports only point down.';
  const names = Object.keys(libraries).filter(
    (name) => libraries[name] !== file,
  );
  return {
    'no-restricted-imports': [
      'error',
      {
        paths: names.map((name) => ({
          name,
          message: `Only ${libraries[name]} imports ${name}.`,
        })),
        patterns: [{regex: upwards, message: upwardsMessage}],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression[source.value=/${upwards.replaceAll('/', '\\/')}/]`,
        message: upwardsMessage,
      },
      ...names.map((name) => ({
        selector: `ImportExpression[source.value="${name}"]`,
        message: `Only ${libraries[name]} imports ${name}.`,
      })),
    ],
  };
};

/** The configuration that keeps imports in order. */
export const importRules = [
  {files: ['src/*.ts'], rules: without(['none'])},
  ...Object.entries(folders).flatMap(([folder, allowed]) => {
    const forbidden = Object.keys(folders).filter(
      (name) => name !== folder && !allowed.includes(name),
    );
    const owners = [...new Set(Object.values(libraries))].filter((file) =>
      file.startsWith(`src/${folder}/`),
    );
    return [
      {files: [`src/${folder}/**/*.ts`], rules: without(forbidden)},
      ...owners.map((file) => ({
        files: [file],
        rules: without(forbidden, file),
      })),
    ];
  }),
];

/**
 * @param {import('eslint').ESLint.Plugin} plugin whose types leave it open
 *   whether its configurations are flat
 */
const recommended = ({configs}) =>
  /** @type {import('eslint').Linter.Config} */ (configs?.['flat/recommended']);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'screenshots/',
      '.cache/',
      // Built from what is linted elsewhere.
      'docs/site/{dist,content,.vitepress/cache}/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vite.config.ts', 'tools/shipped/*.ts'],
        },
      },
    },
    rules: {
      // Numbers in a text are what they look like.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true},
      ],
      // Code points are what is counted here.
      '@typescript-eslint/no-misused-spread': 'off',
      // `() => this.#reveal(true)` is a listener, not a mistake.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
    },
  },
  {files: ['src/**/*.ts'], ...recommended(lit)},
  {files: ['src/**/*.ts'], ...recommended(wc)},
  {
    files: ['src/**/*.ts'],
    rules: {'no-console': ['error', {allow: ['warn']}]},
  },
  ...importRules,
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests show odd things on purpose: promises that hang, letters as pieces.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // chai asserts by property.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Their packages, and with them their types, are installed elsewhere.
  {
    files: ['test/apps/*/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      // A component of Angular may be its template alone.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        {allowWithDecorator: true},
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
          'atob',
          'btoa',
          'console',
          'document',
          'fetch',
          'history',
          'location',
          'performance',
          'process',
          'setInterval',
          'clearInterval',
          'setTimeout',
          'clearTimeout',
          'TextDecoder',
          'TextEncoder',
          'URL',
          'URLSearchParams',
          'window',
          'customElements',
          'HTMLElement',
          'matchMedia',
          'structuredClone',
          'sessionStorage',
          'localStorage',
          'globalThis',
          'queueMicrotask',
          'requestAnimationFrame',
          'setImmediate',
          'FormData',
          'crypto',
          'Headers',
          'Response',
          'Request',
          'navigator',
          'Element',
          'HTMLSlotElement',
          'InputEvent',
          'PublicKeyCredential',
          'Text',
          'History',
          'Storage',
          'BroadcastChannel',
          'addEventListener',
          'removeEventListener',
          'frames',
          'parent',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
