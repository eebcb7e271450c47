import {linkTo, testApp} from './journeys.js';
import {serveNuxt} from './serve.js';

testApp({
  name: 'nuxt',
  serve: serveNuxt,
  variants: [
    {
      name: 'defined after hydration',
      engines: ['chromium'],
      ids: {shadow: 'to-shadow', light: 'to-light'},
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
    },
    {
      name: 'defined before hydration',
      engines: ['chromium'],
      ids: {shadow: 'to-early-shadow', light: 'to-early-light'},
      link: linkTo('/early'),
    },
    {
      name: 'page that is kept alive',
      engines: ['chromium'],
      ids: {shadow: 'to-kept-shadow', light: 'to-kept-light'},
      link: linkTo('/kept'),
    },
  ],
});
