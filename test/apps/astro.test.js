import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

testApp({
  name: 'astro',
  env: (appHost) => ({APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'client router',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
