/** Bodies of a wrong shape, and JSON with keys that are there twice. */
import {success} from './bodies-of.js';

/** @typedef {import('./index.js').Row} Row */

/** @type {(name: string, body: string, means: string, more?: object) => Row} */
const reset = (name, body, means, more = {}) => ({
  name: `the body ${name}`,
  at: ['reset'],
  does: {body},
  means,
  ...more,
});

/** Success is exactly `statusCode` 200, and no `success` but `true`. */
const single = [
  ...['null', 'true', '200', '"200"', '[]', '{}', '"OK"'].map((body) =>
    reset(body, body, 'lost'),
  ),
  reset('[{"statusCode": 200}]', '[{"statusCode": 200}]', 'lost'),
  reset('of a number as text', '{"statusCode": "200"}', 'unclear'),
  reset('of a list', '{"statusCode": [200]}', 'lost'),
  reset('of a number in an object', '{"statusCode": {"valueOf": 200}}', 'lost'),
  reset('with another case', '{"StatusCode": 200}', 'lost'),
  reset('of the older API', '{"code": 200, "message": "OK"}', 'lost'),
  reset('of another API', '{"status": 200, "ok": true}', 'lost'),
  reset('of statusCode 201', '{"statusCode": 201}', 'unclear'),
  reset('of statusCode 299', '{"statusCode": 299}', 'unclear'),
  reset('of statusCode 200.5', '{"statusCode": 200.5}', 'unclear'),
  reset('of statusCode 199', '{"statusCode": 199}', 'unclear'),
  reset('of statusCode 302', '{"statusCode": 302}', 'unclear'),
  reset('of statusCode 0', '{"statusCode": 0}', 'unclear'),
  reset('of statusCode -200', '{"statusCode": -200}', 'unclear'),
  reset('of statusCode 2e2', '{"statusCode": 2e2}', 'fine'),
  reset('of statusCode 1e999', '{"statusCode": 1e999}', 'broken'),
  reset('of statusCode true', '{"statusCode": true}', 'lost'),
  reset('of statusCode null', '{"statusCode": null}', 'lost'),
  ...['"true"', '1', '0', 'null', '[]', '{}', '"false"'].map((value) =>
    reset(
      `with success ${value}`,
      `{"statusCode": 200, "data": {"success": ${value}}}`,
      'unclear',
    ),
  ),
  reset(
    'with success false',
    '{"statusCode": 200, "data": {"success": false}}',
    'broken',
  ),
  reset(
    'of a refusal that claims success',
    '{"statusCode": 400, "data": {"success": true}}',
    'unclear',
  ),
  reset(
    'of a defect that claims success',
    '{"statusCode": 500, "data": {"success": true}}',
    'unclear',
  ),
  reset('without data', '{"statusCode": 200}', 'fine'),
  reset('with data null', '{"statusCode": 200, "data": null}', 'fine'),
  reset('with data of text', '{"statusCode": 200, "data": "done"}', 'fine'),
  reset(
    'with __proto__',
    '{"__proto__": {"statusCode": 200, "data": {"success": true}}}',
    'lost',
  ),
  reset(
    'with constructor and prototype',
    '{"constructor": {"prototype": {"statusCode": 200}}}',
    'lost',
  ),
  reset('in an envelope of its own', `{"data": ${success}}`, 'lost'),
];

const twice = [
  reset(
    'with statusCode twice, 500 last',
    '{"statusCode": 200, "statusCode": 500}',
    'broken',
  ),
  reset(
    'with statusCode twice, 200 last',
    '{"statusCode": 500, "statusCode": 200}',
    'fine',
  ),
  reset(
    'with data twice, false last',
    '{"statusCode": 200, "data": {"success": true}, "data": {"success": false}}',
    'broken',
  ),
  reset(
    'with success twice, text last',
    '{"statusCode": 200, "data": {"success": true, "success": "yes"}}',
    'unclear',
  ),
];

/** @param {number} depth @param {string} rest */
const deep = (depth, rest) =>
  `{"deep": ${'['.repeat(depth)}${']'.repeat(depth)}${rest}}`;

/** @type {Row[]} */
export const shapes = [
  ...single,
  ...twice,
  reset('of 500 levels', deep(500, ', "statusCode": 200'), 'fine'),
  reset('of 20,000 levels', deep(20_000, ''), 'lost'),
  reset('of 20,000 levels without an end', '['.repeat(20_000), 'lost'),
];
