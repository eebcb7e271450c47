import {linkTo, testApp} from './journeys.js';
import {serveLitSsr} from './serve.js';

const without = [
  // The page that a link opens is another one, which has no token.
  'is there again after a link to another route and a link back',
  // There is no router.
  'stays when the router writes the address',
];

testApp({
  name: 'lit-ssr',
  serve: serveLitSsr,
  variants: [
    {
      name: 'defined after hydration',
      engines: ['chromium'],
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
      without,
      // The page has been loaded again, and the token is spent.
      afterwards: 'token-missing',
    },
    {
      name: 'defined before hydration',
      engines: ['chromium'],
      link: linkTo('/early'),
      without,
      afterwards: 'token-missing',
    },
  ],
});
