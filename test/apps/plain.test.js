import {linkTo, testApp} from './journeys.js';
import {servePages} from './serve.js';

testApp({
  name: 'plain',
  serve: servePages,
  variants: [
    {
      name: 'script tag',
      engines: ['chromium', 'firefox'],
      link: linkTo('/reset'),
      repair: (pair) => `/repair#${pair}`,
      without: [
        // The page that a link opens is another one, which has no token.
        'is there again after a link to another route and a link back',
        // There is no router.
        'stays when the router writes the address',
      ],
      // The page has been loaded again, and the token is spent.
      afterwards: 'token-missing',
    },
  ],
});
