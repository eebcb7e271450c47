import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

testApp({
  name: 'solid',
  env: (appHost) => ({VITE_APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'Solid Router',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
