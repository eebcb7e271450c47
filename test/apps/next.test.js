import {linkTo, testApp} from './journeys.js';
import {serveNext} from './serve.js';

testApp({
  name: 'next',
  env: (appHost) => ({NEXT_PUBLIC_APP_HOST: appHost}),
  serve: serveNext,
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
      // The server knows nothing of the form in the element. React draws the
      // page anew, and the form has to survive that.
      mayWarn: /React error #418/,
    },
  ],
});
