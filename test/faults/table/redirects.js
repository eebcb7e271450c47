/** Redirects: none is followed, as each would hand the request to a stranger. */
import {everywhere, posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */

/** @type {(session: import('../service/session.js').Session) => string} */
const elsewhere = ({attacker, tenant}) => `${attacker}/${tenant.name}`;

/** @type {(name: string, status: number, location: (session: import('../service/session.js').Session) => string, more?: Partial<Row>) => Row} */
const redirect = (name, status, location, more = {}) => ({
  name: `HTTP ${status} to ${name}`,
  at: everywhere,
  does: {
    status,
    body: '',
    headersFor: (session) => [['location', location(session)]],
  },
  means: 'lost',
  ...more,
});

/** @type {import('./index.js').Group} */
export const redirects = {
  title: 'Redirects',
  about: 'Nothing ever reaches the place that a redirect names.',
  rows: [
    ...[301, 302, 303, 307, 308].map((status) =>
      redirect('another origin', status, elsewhere),
    ),
    redirect('another origin, of the settings', 307, elsewhere, {
      at: ['settings'],
    }),
    redirect('another path of the same origin', 307, () => '/api/v3/elsewhere'),
    redirect('itself', 308, () => '?again'),
    redirect('http://user:password@', 307, ({attacker}) =>
      attacker.replace('http://', 'http://user:password@'),
    ),
    redirect(
      'a data: address',
      302,
      () => 'data:application/json,{"statusCode":200}',
    ),
    redirect('a javascript: address', 302, () => 'javascript:alert(1)'),
    redirect('a file: address', 302, () => 'file:///etc/passwd'),
    redirect('an empty address', 302, () => ''),
    redirect('an address that is none', 307, () => 'http://:::/'),
    {
      name: 'HTTP 302 without an address',
      at: everywhere,
      does: {status: 302, body: ''},
      means: 'lost',
    },
    {
      name: 'HTTP 307 to another origin, after the change',
      at: ['reset', 'check'],
      does: {
        status: 307,
        body: '',
        applies: true,
        headersFor: (session) => [['location', elsewhere(session)]],
      },
      means: 'lost',
    },
    {
      name: 'HTTP 300 with a choice',
      at: posts,
      does: {
        status: 300,
        body: '',
        headersFor: (session) => [['location', elsewhere(session)]],
      },
      means: 'lost',
    },
    {
      name: 'a preflight that is redirected',
      at: posts,
      does: {
        preflight: true,
        status: 307,
        body: '',
        headersFor: (session) => [['location', elsewhere(session)]],
      },
      means: 'lost',
    },
    {
      name: 'HTTP 200 with Refresh',
      at: ['reset'],
      does: {
        headersFor: (session) => [['refresh', `0; url=${elsewhere(session)}`]],
      },
      means: 'fine',
    },
  ],
};
