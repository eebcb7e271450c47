import {linkTo, testApp} from './journeys.js';
import {serveRendered} from './serve.js';

testApp({
  name: 'htmx',
  serve: serveRendered('htmx.org/dist'),
  variants: [
    {
      name: 'boosted links',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
