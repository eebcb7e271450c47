import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

testApp({
  name: 'vue',
  env: (appHost) => ({VITE_APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'plain route',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
    {
      name: 'route that is kept alive',
      engines: ['chromium'],
      ids: {shadow: 'to-kept-shadow', light: 'to-kept-light'},
      link: linkTo('/kept'),
    },
  ],
});
