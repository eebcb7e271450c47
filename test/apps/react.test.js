import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

const paths = {shadow: '/reset', light: '/reset/light'};
const ids = {shadow: 'to-shadow', light: 'to-light'};

testApp({
  name: 'react',
  env: (appHost) => ({VITE_APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'browser router',
      engines: ['chromium', 'firefox'],
      ids,
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
    {
      name: 'hash router',
      engines: ['chromium'],
      ids,
      link: (mode, way, pair) =>
        way === 'query'
          ? `/hash/?${pair}#${paths[mode]}`
          : `/hash/#${paths[mode]}?${pair}`,
    },
  ],
});
