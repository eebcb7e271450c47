import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

testApp({
  name: 'preact',
  env: (appHost) => ({VITE_APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'preact-iso',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
