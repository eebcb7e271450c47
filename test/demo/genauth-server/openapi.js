/**
 * A structural check against the extract of the service's OpenAPI: types,
 * required fields, and no field that the schema does not know.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

const openapi = JSON.parse(
  readFileSync(new URL('openapi-reset.json', import.meta.url), 'utf8'),
);

const responseOf = (path, method) =>
  openapi.paths[path][method].responses[200].content['application/json'].schema;

/** The values that the schema allows in a field. */
export const enumOf = (schema, field) =>
  openapi.components.schemas[schema].properties[field].enum;

/**
 * An answer of the endpoint. The schema asks for `data` even in a failure; the
 * chapter on errors shows failures without it, so there it may be absent.
 */
export function assertAgrees(path, method, body) {
  const failed = body.statusCode !== undefined && body.statusCode !== 200;
  check(responseOf(path, method), body, 'body', failed ? ['data'] : []);
  if (failed) {
    assert.match(body.requestId, /^[0-9a-f-]{36}$/);
  } else {
    assert.ok(!('apiCode' in body), 'a success has no apiCode');
  }
}

function check(schema, value, at, optional = []) {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return check(openapi.components.schemas[name], value, at, optional);
  }
  if (schema.allOf) return schema.allOf.forEach((one) => check(one, value, at));
  if (schema.type === 'array') {
    assert.ok(Array.isArray(value), `${at} is an array`);
    return value.forEach((one, i) => check(schema.items, one, `${at}[${i}]`));
  }
  assert.equal(typeof value, schema.type, at);
  if (schema.type !== 'object') return;
  for (const name of schema.required ?? []) {
    if (optional.includes(name)) continue;
    assert.ok(name in value, `${at} has ${name}`);
  }
  for (const [name, one] of Object.entries(value)) {
    assert.ok(name in schema.properties, `${at} may have ${name}`);
    check(schema.properties[name], one, `${at}.${name}`);
  }
}
