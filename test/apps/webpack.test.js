import {linkTo, testApp} from './journeys.js';
import {serveWebpack} from './serve.js';

testApp({
  name: 'webpack',
  env: (appHost) => ({APP_HOST: appHost}),
  serve: serveWebpack,
  variants: [
    {
      name: 'router by hand',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
