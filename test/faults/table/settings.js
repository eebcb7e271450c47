/** Public settings that are wrong or hostile: the form works without them. */
import {envelope} from './bodies-of.js';

/** @typedef {import('./index.js').Row} Row */

/** @type {(name: string, data: unknown) => Row} */
const answer = (name, data) => ({
  name: `settings ${name}`,
  at: ['settings'],
  does: {body: envelope({code: 200, message: 'OK', data})},
  means: 'fine',
});

/** @param {unknown} regex @param {unknown} [message] */
const custom = (regex, message = 'A rule.') => ({
  passwordStrength: 4,
  customPasswordStrength: {enabled: true, regex, message},
});

/** @type {import('./index.js').Group} */
export const settings = {
  title: 'Public settings',
  about:
    'With `load-policy`, the rules of the application’s settings are advice: the form never waits for them.',
  rows: [
    answer('without data', undefined),
    answer('that are a list', []),
    answer('of a level that is text', {passwordStrength: '3'}),
    answer('of the level 99', {passwordStrength: 99}),
    answer('of the level -1', {passwordStrength: -1}),
    answer('of a level without end', {passwordStrength: 1e300}),
    answer('with an expression that never ends', custom('^(a+)+$')),
    answer('with an expression that is none', custom('((')),
    answer('with an expression that is an object', custom({source: '.'})),
    answer('with an expression of 100 kB', custom('a'.repeat(100_000))),
    answer(
      'with a text of markup',
      custom('.', '<img src=x onerror=alert(1)>'),
    ),
    answer('with a text of 100 kB', custom('.', 'x'.repeat(100_000))),
    {
      name: 'settings that are refused',
      at: ['settings'],
      does: {body: '{"code": 2011, "message": "No such application."}'},
      means: 'fine',
    },
    {
      name: 'settings with __proto__',
      at: ['settings'],
      does: {
        body: '{"code": 200, "data": {"__proto__": {"passwordStrength": 3}}}',
      },
      means: 'fine',
    },
    {
      name: 'settings that never come',
      at: ['settings'],
      does: {cut: 'start', then: 'hang', body: ''},
      means: 'fine',
    },
    {
      name: 'settings that drip for ever',
      at: ['settings'],
      does: {body: '{', length: 'none', fill: {ms: 5}},
      means: 'fine',
    },
    {
      name: 'settings whose connection is reset',
      at: ['settings'],
      does: {cut: 'half', then: 'reset'},
      means: 'fine',
    },
  ],
};
