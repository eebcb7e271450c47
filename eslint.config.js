import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports only ever point down: each room, and what it may not look up to. */
const rooms = [
  [
    'src/locales',
    ['reset-password', 'forgot-password', 'ui', 'genauth', 'ciphers'],
  ],
  [
    'src/genauth',
    ['reset-password', 'forgot-password', 'ui', 'locales', 'ciphers'],
  ],
  [
    'src/ciphers',
    ['reset-password', 'forgot-password', 'ui', 'locales', 'genauth'],
  ],
  ['src/core', ['reset-password', 'forgot-password', 'ui', 'locales']],
  ['src/ui', ['reset-password', 'forgot-password', 'genauth', 'ciphers']],
  ['src/reset-password', ['forgot-password', 'genauth', 'ciphers']],
];

/** Each library stands behind one file that makes it safe. */
const libraries = {
  ky: 'src/genauth/client.ts',
  jsencrypt: 'src/ciphers/rsa.ts',
  'sm-crypto': 'src/ciphers/sm2.ts',
};

const restricted = (forbidden, file) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: Object.entries(libraries)
        .filter(([, only]) => only !== file)
        .map(([name, only]) => ({
          name,
          message: `Only ${only} imports ${name}.`,
        })),
      patterns: forbidden.map((room) => ({
        group: [`**/${room}/**`],
        message: 'Imports only point down.',
      })),
    },
  ],
});

export default tseslint.config(
  {ignores: ['dist/', 'node_modules/', 'screenshots/']},
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ['vite.config.ts']},
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
  {files: ['src/**/*.ts'], ...lit.configs['flat/recommended']},
  {files: ['src/**/*.ts'], ...wc.configs['flat/recommended']},
  {
    files: ['src/**/*.ts'],
    rules: {'no-console': ['error', {allow: ['warn']}], ...restricted([])},
  },
  ...rooms.map(([room, forbidden]) => ({
    files: [`${room}/**/*.ts`],
    rules: restricted(forbidden),
  })),
  ...Object.values(libraries).map((file) => ({
    files: [file],
    rules: restricted(rooms.find(([room]) => file.startsWith(room))[1], file),
  })),
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
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
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
          'setImmediate',
          'FormData',
          'crypto',
          'Headers',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
