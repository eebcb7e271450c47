import {linkTo, testApp} from './journeys.js';
import {serveSvelteKit} from './serve.js';

testApp({
  name: 'sveltekit',
  env: (appHost) => ({APP_HOST: appHost}),
  serve: serveSvelteKit,
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
      // The server knows nothing of the form in the element. Svelte draws the
      // page anew where the form is there first.
      mayWarn: /hydration_mismatch/,
    },
  ],
});
