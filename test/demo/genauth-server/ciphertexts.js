/** What both decryption tests share. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {DecryptError} from '../../../demo/genauth-server/decrypt.js';

/** Texts of every kind; the longest just fits RSA-1024. */
export const texts = [
  'Passw0rd!',
  '密码密码密码',
  'a\u0000b\u0000c',
  '\uFEFFbom first',
  'pass😀word',
  '\u{10FFFF} e\u0301 \u202Ertl',
  '      ',
  'x'.repeat(117),
];

/** A key as a file for openssl, as long as the tests run. */
export function file(name, content) {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-decrypt-'));
  after(() => rmSync(folder, {recursive: true}));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function refused(run, message) {
  assert.throws(run, DecryptError, message);
}
