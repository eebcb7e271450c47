/**
 * Known holes in packages that the lock files have, or had, and where they are
 * closed. Each is in GitHub's Advisory Database by its id. `versions.test.js`
 * compares the lock files with it.
 *
 * Add a row when an advisory names a package in a lock file. Then raise the
 * version; only if that cannot be done, accept the risk below, with the reason.
 */

/**
 * @typedef {object} Advisory
 * @property {string} name of the package
 * @property {string} id
 * @property {[from: string, fixed: string][]} affected the first version with the
 *   hole, and the first one without it; one pair for each line of versions that
 *   was mended. It begins at 0.0.0 where older versions are of no interest here.
 * @property {string} about
 */

/** @type {Advisory[]} */
export const advisories = [
  // What is shipped.
  {
    name: 'sm-crypto',
    id: 'GHSA-pgx9-497m-6c4v',
    affected: [['0.0.0', '0.3.14']],
    about: 'decryption gives the private key away (CVE-2026-23966)',
  },
  {
    name: 'sm-crypto',
    id: 'GHSA-qv7w-v773-3xqm',
    affected: [['0.0.0', '0.3.14']],
    about: 'a signature can be changed and stays valid (CVE-2026-23967)',
  },
  {
    name: 'sm-crypto',
    id: 'GHSA-hpwg-xg7m-3p6m',
    affected: [['0.0.0', '0.4.0']],
    about: 'signatures can be forged (CVE-2026-23965)',
  },
  {
    name: 'sm-crypto',
    id: 'GHSA-vh45-f885-3848',
    affected: [['0.0.0', '0.5.0']],
    about: 'random numbers can be predicted without a window (CVE-2026-73567)',
  },
  // What builds it.
  {
    name: 'vite',
    id: 'GHSA-93m4-6634-74q7',
    affected: [
      ['0.0.0', '5.4.21'],
      ['6.0.0', '6.4.1'],
      ['7.0.0', '7.0.8'],
      ['7.1.0', '7.1.11'],
    ],
    about: 'its server shows forbidden files on Windows (CVE-2025-62522)',
  },
  {
    name: 'vite',
    id: 'GHSA-p9ff-h696-f583',
    affected: [
      ['6.0.0', '6.4.2'],
      ['7.0.0', '7.3.2'],
      ['8.0.0', '8.0.5'],
    ],
    about: 'its server reads any file over a WebSocket (CVE-2026-39363)',
  },
  {
    name: 'vite',
    id: 'GHSA-4w7w-66w2-5vf9',
    affected: [
      ['0.0.0', '6.4.2'],
      ['7.0.0', '7.3.2'],
      ['8.0.0', '8.0.5'],
    ],
    about: 'its server shows source maps from elsewhere (CVE-2026-39365)',
  },
  {
    name: 'vite',
    id: 'GHSA-fx2h-pf6j-xcff',
    affected: [
      ['0.0.0', '6.4.3'],
      ['7.0.0', '7.3.5'],
      ['8.0.0', '8.0.16'],
    ],
    about: 'its server shows forbidden files on Windows (CVE-2026-53571)',
  },
  {
    name: 'esbuild',
    id: 'GHSA-67mh-4wv8-2f99',
    affected: [['0.0.0', '0.25.0']],
    about: 'any website reads what its server has',
  },
  {
    name: 'rollup',
    id: 'GHSA-mw96-cpmx-2vgc',
    affected: [['4.0.0', '4.59.0']],
    about: 'writes files outside of its folder',
  },
  {
    name: 'postcss',
    id: 'GHSA-6g55-p6wh-862q',
    affected: [['0.0.0', '8.5.12']],
    about: 'a style sheet makes it read any file (CVE-2026-45623)',
  },
  {
    name: 'postcss',
    id: 'GHSA-r28c-9q8g-f849',
    affected: [['0.0.0', '8.5.18']],
    about: 'a style sheet makes it read any source map (CVE-2026-73646)',
  },
  {
    name: 'postcss',
    id: 'GHSA-fxqj-rqcc-2cmp',
    affected: [['0.0.0', '8.5.23']],
    about: 'the two before were not mended completely (CVE-2026-69153)',
  },
  {
    name: 'nanoid',
    id: 'GHSA-2v37-7h3g-55p8',
    affected: [['0.0.0', '3.3.18']],
    about: 'never ends for a size of zero (CVE-2026-67213)',
  },
  {
    name: 'picomatch',
    id: 'GHSA-c2c7-rcm5-vvqj',
    affected: [
      ['0.0.0', '2.3.2'],
      ['4.0.0', '4.0.4'],
    ],
    about: 'a pattern takes exponential time (CVE-2026-33671)',
  },
  {
    name: 'brace-expansion',
    id: 'GHSA-rgw5-rvv9-x895',
    affected: [
      ['0.0.0', '1.1.18'],
      ['2.0.0', '2.1.4'],
      ['5.0.0', '5.0.9'],
    ],
    about: 'a pattern takes all memory (CVE-2026-69152)',
  },
  {
    name: 'cross-spawn',
    id: 'GHSA-3xgq-45jj-v275',
    affected: [
      ['0.0.0', '6.0.6'],
      ['7.0.0', '7.0.5'],
    ],
    about: 'an argument takes exponential time (CVE-2024-21538)',
  },
  {
    name: 'js-yaml',
    id: 'GHSA-52cp-r559-cp3m',
    affected: [['0.0.0', '4.3.0']],
    about: 'a short text takes very long (CVE-2026-59869)',
  },
  {
    name: 'fast-uri',
    id: 'GHSA-f65p-4m7j-42xc',
    affected: [['0.0.0', '3.1.6']],
    about: 'takes one host for another (CVE-2026-75975)',
  },
  {
    name: 'tar',
    id: 'GHSA-r292-9mhp-454m',
    affected: [['0.0.0', '7.5.21']],
    about: 'an archive ends the process (CVE-2026-73566)',
  },
  // What tests it.
  {
    name: 'ws',
    id: 'GHSA-3h5v-q93c-6h6q',
    affected: [
      ['7.0.0', '7.5.10'],
      ['8.0.0', '8.17.1'],
    ],
    about: 'many headers end the process (CVE-2024-37890)',
  },
  {
    name: 'ws',
    id: 'GHSA-96hv-2xvq-fx4p',
    affected: [['8.0.0', '8.21.0']],
    about: 'small fragments take all memory (CVE-2026-48779)',
  },
  {
    name: 'undici',
    id: 'GHSA-vxpw-j846-p89q',
    affected: [['0.0.0', '7.28.0']],
    about: 'a WebSocket takes all memory (CVE-2026-12151)',
  },
  {
    name: 'undici',
    id: 'GHSA-4cwx-7wf7-3272',
    affected: [['0.0.0', '7.29.0']],
    about: 'shows the answer for one user to another (CVE-2026-13697)',
  },
  {
    name: 'happy-dom',
    id: 'GHSA-37j7-fg3j-429f',
    affected: [['0.0.0', '20.0.0']],
    about: 'a page runs code outside of it (CVE-2025-61927)',
  },
  {
    name: 'happy-dom',
    id: 'GHSA-w4gp-fjgq-3q4g',
    affected: [['0.0.0', '20.8.9']],
    about: 'sends cookies to another origin (CVE-2026-34226)',
  },
  {
    name: 'preact',
    id: 'GHSA-36hm-qxxp-pg3m',
    affected: [
      ['10.26.5', '10.26.10'],
      ['10.27.0', '10.27.3'],
      ['10.28.0', '10.28.2'],
    ],
    about: 'JSON from elsewhere becomes markup (CVE-2026-22028)',
  },
  {
    name: 'solid-js',
    id: 'GHSA-3qxh-p7jc-5xh6',
    affected: [['0.0.0', '1.9.4']],
    about: 'markup in fragments is not escaped (CVE-2025-27109)',
  },
  {
    name: 'svelte',
    id: 'GHSA-f7gr-6p89-r883',
    affected: [['0.0.0', '5.51.5']],
    about: 'spread attributes are not escaped (CVE-2026-27121)',
  },
  {
    name: 'next',
    id: 'GHSA-9qr9-h5gf-34mp',
    affected: [['16.0.0', '16.0.7']],
    about: 'a request runs code on the server',
  },
  {
    name: 'path-to-regexp',
    id: 'GHSA-j3q9-mxjg-w52f',
    affected: [['8.0.0', '8.4.0']],
    about: 'an address takes exponential time (CVE-2026-4926)',
  },
  {
    name: 'qs',
    id: 'GHSA-x5fp-wj9c-mxmx',
    affected: [['0.0.0', '6.16.0']],
    about: 'a query can be longer than allowed',
  },
  {
    name: 'form-data',
    id: 'GHSA-hmw2-7cc7-3qxx',
    affected: [['4.0.0', '4.0.6']],
    about: 'a file name adds headers (CVE-2026-12143)',
  },
  {
    name: 'axios',
    id: 'GHSA-wf5p-g6vw-rhxx',
    affected: [
      ['0.8.1', '0.28.0'],
      ['1.0.0', '1.6.0'],
    ],
    about: 'sends a token to other hosts (CVE-2023-45857)',
  },
];

/**
 * Below these versions, a library of the ciphers or of the requests has no
 * advisory, and yet lacks what this package relies on.
 */
export const floors = {
  // Refuses a public key that is no point of the curve, since 0.5.7.
  'sm-crypto': '0.5.8',
  // The version that `neverCalled` and the tests of the cipher know.
  jsencrypt: '3.5.4',
  jsbn: '1.1.0',
  // Reads its options by own properties alone.
  ky: '2.0.0',
};

const measuredAsItIs =
  'The benchmark measures this product of somebody else with what it brings. ' +
  'It runs in a page of the benchmark alone, and nothing of it is shipped.';

/** Holes that stay open, each in one lock file alone. */
export const accepted = [
  {
    lock: 'test/bench/peers/package-lock.json',
    name: 'sm-crypto',
    ids: ['GHSA-hpwg-xg7m-3p6m', 'GHSA-vh45-f885-3848'],
    why: measuredAsItIs,
  },
  {
    lock: 'test/bench/peers/package-lock.json',
    name: 'axios',
    ids: ['GHSA-wf5p-g6vw-rhxx'],
    why: measuredAsItIs,
  },
];
