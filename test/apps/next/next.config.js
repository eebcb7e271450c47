import {fileURLToPath} from 'node:url';

const headers = [{key: 'Referrer-Policy', value: 'no-referrer'}];

export default {
  // The folder that holds this package and what it depends on.
  turbopack: {root: fileURLToPath(new URL('../../..', import.meta.url))},
  headers: () => [{source: '/:path*', headers}],
};
