import {linkTo, testApp} from './journeys.js';
import {serveRendered} from './serve.js';

testApp({
  name: 'turbo',
  serve: serveRendered('@hotwired/turbo/dist'),
  variants: [
    {
      name: 'Drive, frame and morph',
      engines: ['chromium', 'firefox'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
  ],
});
