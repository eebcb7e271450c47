/** Messages of the service: with markup, direction marks and echoed secrets. */
import {envelope} from './bodies-of.js';
import {posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */
/** @typedef {import('./index.js').Call} Call */
/** @typedef {import('./index.js').Known} Known */

/** @param {unknown} message @param {object} [more] */
const refuse = (message, more) =>
  envelope({statusCode: 422, message, requestId: 'r-1', ...more});

/**
 * @param {string} name
 * @param {unknown} message
 * @param {string} [quoted]
 * @returns {Row}
 */
const message = (name, message, quoted) => ({
  name: `a message ${name}`,
  at: posts,
  does: {body: refuse(message)},
  means: 'refused',
  ...(quoted !== undefined && {quoted}),
});

/** @type {(name: string, write: (known: Known) => string, at?: Call[]) => Row} */
const echo = (name, write, at = ['reset']) => ({
  name: `a message with ${name}`,
  at,
  does: {body: (known) => refuse(`No: ${write(known)}`)},
  means: 'refused',
});

/** @param {string} text */
const base64 = (text) => Buffer.from(text).toString('base64');
/** @param {string} text */
const hex = (text) => Buffer.from(text).toString('hex');

const markup = {
  'with a picture that runs a script': '<img src=x onerror="alert(1)">',
  'with a script': '<script>document.title = "gone"</script>',
  'with a link': '<a href="https://evil.example">Sign in here</a>',
  'with a form': '<form action="https://evil.example"><input name="p">',
  'with a style': '<style>*{display:none}</style>',
  'with entities': '&lt;b&gt; &#x202e; &amp;',
  'with braces of a template': '${alert(1)} {{7*7}} <%= 7 %>',
};

/** @type {Record<string, [string, string]>} */
const signs = {
  'with an override of the direction': ['a\u202eb\u202c', 'a b'],
  'with isolates': ['\u2067a\u2069', 'a'],
  'with marks of the direction': ['\u200fa\u200e b', 'a  b'],
  'of nothing that is seen': ['\u200b\u2060\ufeff', ''],
  'with a null byte': ['a\0b', 'a b'],
  'with escapes of a terminal': ['\x1b[31ma\x1b[0m', '[31ma [0m'],
  'with line ends': ['a\r\n\tb', 'a b'],
};

/** @type {import('./index.js').Group} */
export const messages = {
  title: 'Messages',
  about:
    'The service’s own words are text, on one line, of at most 300 characters, and without any piece of what the visitor has typed.',
  rows: [
    ...Object.entries(markup).map(([name, text]) => message(name, text, text)),
    ...Object.entries(signs).map(([name, [text, shown]]) =>
      message(name, text, shown === '' ? undefined : shown),
    ),
    message('in Arabic', 'كلمة المرور غير صالحة', 'كلمة المرور غير صالحة'),
    message('of emoji', 'No 🙅‍♀️', 'No 🙅 ♀️'),
    message('of half a sign', 'a\ud83db', 'a\ud83db'),
    message('of 301 signs', 'x'.repeat(301), 'x'.repeat(300)),
    message('of 50 kB', 'y'.repeat(50_000), 'y'.repeat(300)),
    message('of 1,000 emoji', '🙅'.repeat(1000), '🙅'.repeat(300)),
    message('that is empty', ''),
    message('that is null', null),
    message('that is a number', 7),
    message('that is an object', {text: 'No'}),
    message('that is a list', ['One.', 'Two.'], 'One. Two.'),
    message('that is a list of objects', [{constraints: {a: 'b'}}]),
    message('that is missing', undefined),
    {
      name: 'a message of 100 kB',
      at: posts,
      does: {body: refuse('z'.repeat(100_000))},
      means: 'unreadable',
    },
    echo('the password', ({password}) => password),
    echo('the password backwards', ({password}) =>
      [...password].reverse().join(''),
    ),
    echo('the password in base64', ({password}) => base64(password)),
    echo('the password in hex', ({password}) => hex(password)),
    echo('the password in a URL', ({password}) => encodeURIComponent(password)),
    echo('the password in HTML', ({password}) =>
      password.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    ),
    echo('the password with spaces', ({password}) => [...password].join(' ')),
    echo('the password in capitals', ({password}) => password.toUpperCase()),
    echo('a piece of the password', ({password}) => password.slice(2, 10)),
    echo('the password and marks', ({password}) =>
      [...password].join('\u200b'),
    ),
    echo('the token', ({token}) => token),
    echo('the token in base64', ({token}) => base64(token)),
    echo(
      'the token in a link',
      ({token}) => `https://a.example/?token=${token}`,
    ),
    echo('the code', ({code}) => code, ['check']),
    echo('the code with dashes', ({code}) => [...code].join('-'), ['check']),
    echo('the address', ({session}) => session.email, ['email', 'check']),
    {
      name: 'a requestId with the password',
      at: ['reset'],
      does: {
        body: ({password}) => refuse('No.', {requestId: password}),
      },
      means: 'refused',
      quoted: 'No.',
    },
    {
      name: 'a requestId with markup',
      at: posts,
      does: {body: refuse('No.', {requestId: '<img src=x onerror=alert(1)>'})},
      means: 'refused',
      quoted: 'No.',
    },
    {
      name: 'an apiCode with the code',
      at: ['check'],
      does: {
        body: ({code}) => refuse('No.', {apiCode: Number(`1${code}`)}),
      },
      means: 'refused',
      quoted: 'No.',
    },
    {
      name: 'a success with the password',
      at: ['reset'],
      does: {
        applies: true,
        body: ({password}) =>
          envelope({statusCode: 200, message: password, requestId: password}),
      },
      means: 'fine',
    },
    {
      name: 'a refused link, by apiCode 2206',
      at: ['reset'],
      does: {body: refuse('Expired.', {apiCode: 2206})},
      means: 'no link',
    },
    {
      name: 'a refused link, by statusCode 401',
      at: ['reset'],
      does: {body: envelope({statusCode: 401, message: 'No.'})},
      means: 'no link',
    },
    {
      name: 'a refused password, by apiCode 2061',
      at: ['reset'],
      does: {body: refuse('Too weak.', {apiCode: 2061})},
      means: 'bad password',
      quoted: 'Too weak.',
    },
    {
      name: 'a refused password, with the password',
      at: ['reset'],
      does: {
        body: ({password}) => refuse(`${password} is weak`, {apiCode: 2029}),
      },
      means: 'bad password',
    },
    {
      name: 'a wrong code, by apiCode 2001',
      at: ['check'],
      does: {body: refuse('Wrong.', {apiCode: 2001})},
      means: 'bad code',
    },
    {
      name: 'an old code, by apiCode 2300',
      at: ['check'],
      does: {body: refuse('Old.', {apiCode: 2300})},
      means: 'old code',
    },
    {
      name: 'no account, by apiCode 2004',
      at: ['email', 'another', 'check'],
      does: {body: refuse('Nobody is there.', {apiCode: 2004})},
      means: 'no account',
    },
  ],
};
