import {linkTo, testApp} from './journeys.js';
import {serveFiles} from './serve.js';

testApp({
  name: 'angular',
  env: (appHost) => ({APP_HOST: appHost}),
  serve: serveFiles,
  variants: [
    {
      name: 'router',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
    {
      name: 'element outside of a block',
      engines: ['chromium'],
      ids: {shadow: 'to-plain-shadow', light: 'to-plain-light'},
      // It is there as long as its page.
      without: ['is there again when it was taken out and put back'],
      link: linkTo('/plain'),
      isLate: true,
    },
  ],
});
