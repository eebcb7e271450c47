/**
 * Passwords that each browser encrypted, decrypted by two programs that share
 * no code with the libraries under test: the OpenSSL command line, and the
 * stand-in service.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import sirv from 'sirv';
import {decryptRsa, decryptSm2} from '../../demo/genauth-server/decrypt.js';
import {generateKeys} from '../../demo/genauth-server/keys.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {listen} from '../helpers/listen.js';

const root = new URL('../../', import.meta.url);
const {version} = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
);
const built = sirv(fileURLToPath(new URL('dist/cdn', root)), {dev: true});

const sizes = [1024, 2048, 4096];

/** Nominal 1024-bit keys often have a bit less; these fill 128 bytes as well. */
const oddSizes = [1017, 1023];

const escaped = (pem) => pem.replaceAll('\n', '\\n');

/** At least six bytes each: OpenSSL refuses some shorter SM2 texts by chance. */
const texts = {
  ASCII: 'Passw0rd!~',
  Chinese: '密码很长也没有关系',
  'combining marks': 'e\u0301a\u0308o\u0302n\u0303 \u202Ertl',
  'quotes and backslashes': '"\'`\\\\n\\u0041</script>${1}%41&+',
  'spaces at both ends': '  middle \u3000 ',
  NUL: 'before\0after',
  'a byte order mark': '\uFEFFfirst',
  'the end of the plane': '\uFFFF\uFFFD\uD7FF\uE000',
};
const beyondTheBmp = {
  emoji: 'pass😀word👩‍👩‍👧',
  'the last code point': '\u{10FFFF}\u{10000}',
  'a very long text': '密😀x'.repeat(2000),
};

/** Any text that can be encoded, by random characters of 1 to 4 bytes. */
const anyText = fc.string({unit: 'binary', minLength: 1, maxLength: 60});
const inBmp = anyText.filter((text) => [...text].length === text.length);
const sizeOf = (text) => Buffer.byteLength(text);

/** Many different ones, by their numbers. */
const sample = (texts) => ({...fc.sample(texts, {seed: 20_260, numRuns: 100})});

/** With `rsa` also the longest that fits, in characters of 1, 2 and 3 bytes. */
const rsaTexts = (bits) => {
  const limit = Math.ceil(bits / 8) - 11;
  const longest = (character, size) =>
    character.repeat(Math.floor(limit / size)) + 'x'.repeat(limit % size);
  return {
    ...texts,
    'the longest ASCII': longest('y', 1),
    'the longest of two bytes': longest('é', 2),
    'the longest Chinese': longest('密', 3),
    'one character': 'x',
  };
};

/**
 * Imports the ciphers as they are published: the build leaves out parts of their
 * libraries.
 */
const script = `
  import * as rsa from '/rsa-${version}.js';
  import * as sm2 from '/sm2-${version}.js';
  globalThis.encryptAll = (type, publicKey, texts) => {
    const {encrypt} = {rsa, sm2}[type].readKey(publicKey);
    return texts.map(encrypt);
  };`;

const tlv = (tag, content) => {
  const {length} = content;
  const head =
    length < 128
      ? [length]
      : length < 256
        ? [0x81, length]
        : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};

const integer = (bytes) => {
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = start < 0 ? Buffer.from([0]) : bytes.subarray(start);
  return tlv(2, short[0] > 127 ? Buffer.from([0, ...short]) : short);
};

/** C1 C3 C2 in hex as OpenSSL reads it: a SEQUENCE of x, y, C3 and C2. */
const sm2ToDer = (hex) => {
  const bytes = Buffer.from(hex, 'hex');
  return tlv(
    0x30,
    Buffer.concat([
      integer(bytes.subarray(0, 32)),
      integer(bytes.subarray(32, 64)),
      tlv(4, bytes.subarray(64, 96)),
      tlv(4, bytes.subarray(96)),
    ]),
  );
};

describe('What a browser encrypts [TEST-7]', () => {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-oracle-'));
  const keys = {};
  /** A key of OpenSSL's own making, as PEM. */
  const openSslSm2 = {};
  let origin;
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Ciphers</title><script type="module">${script}</script>`,
      );
    } else built(request, response, () => void response.writeHead(404).end());
  });

  before(async () => {
    for (const bits of sizes) {
      keys[bits] = await generateKeys(bits);
      writeFileSync(join(folder, `rsa-${bits}.pem`), keys[bits].rsa.privateKey);
    }
    writeFileSync(join(folder, 'sm2.pem'), keys[1024].sm2.privateKeyPem);
    const run = (...options) =>
      execFileSync('openssl', options, {encoding: 'utf8', stdio: 'pipe'});
    for (const bits of oddSizes) {
      const file = join(folder, `rsa-${bits}.pem`);
      run('genrsa', '-out', file, String(bits));
      keys[bits] = {
        rsa: {
          publicKey: run('pkey', '-in', file, '-pubout'),
          privateKey: run('pkey', '-in', file),
        },
      };
    }
    const cubic = join(folder, 'rsa-cubic.pem');
    run('genrsa', '-3', '-out', cubic, '2048');
    keys.cubic = {
      rsa: {
        publicKey: run('rsa', '-in', cubic, '-RSAPublicKey_out'),
        privateKey: run('pkey', '-in', cubic),
      },
    };
    const file = join(folder, 'openssl-sm2.pem');
    run('ecparam', '-name', 'SM2', '-genkey', '-noout', '-out', file);
    openSslSm2.publicKey = run('pkey', '-in', file, '-pubout');
    ({origin} = await listen(server));
  });

  after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, {recursive: true});
  });

  const openssl = (keyFile, ciphertext, ...options) => {
    const file = join(folder, 'ciphertext');
    writeFileSync(file, ciphertext);
    return execFileSync('openssl', [
      ...['pkeyutl', '-decrypt', '-inkey', join(folder, keyFile)],
      ...['-in', file, ...options],
    ]);
  };

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser;

      before(async () => {
        browser = await openBrowser(engine);
        await browser.page.goto(`${origin}/`);
        await browser.page.waitFor(() => 'encryptAll' in globalThis);
      });

      after(() => browser?.close());

      /** Texts travel as JSON in ASCII, so that no driver can change them. */
      const encrypted = async (type, publicKey, named) => {
        const list = JSON.stringify(Object.values(named)).replace(
          /[\u007f-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        const made = await browser.page.evaluate(
          (...[cipher, key, json]) =>
            globalThis.encryptAll(cipher, key, JSON.parse(json)),
          type,
          publicKey,
          list,
        );
        return Object.entries(named).map(([name, text], i) => [
          name,
          text,
          made[i],
        ]);
      };

      const forms = {
        'in PEM': (pem) => pem,
        'in PEM with escaped line breaks': escaped,
        'in base64': (pem) => pem.replace(/-----.*?-----|\s/g, ''),
      };
      for (const bits of [...sizes, ...oddSizes]) {
        it(`is read by OpenSSL and the service with RSA-${bits} [ENC-4]`, async () => {
          const {publicKey, privateKey} = keys[bits].rsa;
          const rows = await encrypted('rsa', publicKey, rsaTexts(bits));
          assert.equal(rows.length, 12);
          for (const [name, text, ciphertext] of rows) {
            const bytes = Buffer.from(ciphertext, 'base64');
            assert.deepEqual(
              openssl(
                `rsa-${bits}.pem`,
                bytes,
                '-pkeyopt',
                'rsa_padding_mode:pkcs1',
              ),
              Buffer.from(text),
              `${name} by OpenSSL`,
            );
            assert.equal(decryptRsa(privateKey, ciphertext), text, name);
          }
        });
      }

      it('is read by OpenSSL and the service with SM2 [ENC-4]', async () => {
        const {publicKey, privateKey} = keys[1024].sm2;
        const rows = await encrypted('sm2', publicKey, {
          ...texts,
          ...beyondTheBmp,
        });
        assert.equal(rows.length, 11);
        for (const [name, text, ciphertext] of rows) {
          assert.deepEqual(
            openssl('sm2.pem', sm2ToDer(ciphertext)),
            Buffer.from(text),
            `${name} by OpenSSL`,
          );
          assert.equal(decryptSm2(privateKey, ciphertext), text, name);
        }
      });

      for (const bits of [1017, 1024, 2048]) {
        it(`is read by the service with RSA-${bits}, whatever it is [ENC-4, TEST-3]`, async () => {
          const {publicKey, privateKey} = keys[bits].rsa;
          const limit = Math.ceil(bits / 8) - 11;
          const list = sample(inBmp.filter((text) => sizeOf(text) <= limit));
          for (const [, text, ciphertext] of await encrypted(
            'rsa',
            publicKey,
            list,
          )) {
            assert.equal(decryptRsa(privateKey, ciphertext), text);
          }
        });
      }

      it('is read by the service with SM2, whatever it is [ENC-4, TEST-3]', async () => {
        const {publicKey, privateKey} = keys[1024].sm2;
        const rows = await encrypted('sm2', publicKey, sample(anyText));
        for (const [, text, ciphertext] of rows) {
          assert.equal(decryptSm2(privateKey, ciphertext), text);
        }
      });

      it('is read where the ciphertext begins with a zero byte', async () => {
        const {publicKey, privateKey} = keys[1024].rsa;
        const list = Array(3000).fill('correct horse');
        const rows = await encrypted('rsa', publicKey, {...list});
        const short = rows.filter(
          ([, , made]) => Buffer.from(made, 'base64')[0] === 0,
        );
        // One in 256 does, so that 3,000 without any are one in 120,000.
        assert.ok(short.length > 0);
        for (const [, text, made] of short) {
          assert.equal(decryptRsa(privateKey, made), text);
        }
      });

      it('is read with an RSA key as PKCS#1 whose exponent is 3', async () => {
        const {publicKey, privateKey} = keys.cubic.rsa;
        for (const write of [(pem) => pem, forms['in base64']]) {
          const rows = await encrypted('rsa', write(publicKey), rsaTexts(2048));
          for (const [name, text, ciphertext] of rows) {
            assert.equal(decryptRsa(privateKey, ciphertext), text, name);
          }
        }
      });

      it('is read with line breaks of an RSA key that are escaped', async () => {
        const {publicKey, privateKey} = keys[1023].rsa;
        const [[, text, ciphertext]] = await encrypted(
          'rsa',
          escaped(publicKey),
          {Chinese: texts.Chinese},
        );
        assert.equal(decryptRsa(privateKey, ciphertext), text);
      });

      for (const [form, write] of Object.entries(forms)) {
        it(`is read by OpenSSL with its own SM2 key ${form}`, async () => {
          const rows = await encrypted('sm2', write(openSslSm2.publicKey), {
            ...texts,
            ...beyondTheBmp,
          });
          for (const [name, text, ciphertext] of rows) {
            assert.deepEqual(
              openssl('openssl-sm2.pem', sm2ToDer(ciphertext)),
              Buffer.from(text),
              name,
            );
          }
        });
      }

      it('is read with a key that lacks its 04', async () => {
        const {publicKey, privateKey} = keys[1024].sm2;
        const [[, text, ciphertext]] = await encrypted(
          'sm2',
          publicKey.slice(2),
          {Chinese: texts.Chinese},
        );
        assert.equal(decryptSm2(privateKey, ciphertext), text);
      });
    });
  }
});
