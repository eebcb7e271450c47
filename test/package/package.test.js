/** What is published: `dist` as `npm run build` leaves it. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const scripts = readdirSync(new URL('dist/cdn/', root)).filter((name) =>
  name.endsWith('.js'),
);
const scriptsIn = (folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.js'))
    .map((name) => folder + name);

/** The JSON that a program prints which runs in a Node of its own. */
const inNode = (program) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', program],
      {cwd: root, encoding: 'utf8'},
    ),
  );

describe('The package in Node', () => {
  it('is imported as core without any DOM, cipher or HTTP request [SEC-8]', () => {
    const touched = inNode(`
      const touched = [];
      const names = ['window', 'document', 'location', 'customElements',
        'navigator', 'HTMLElement', 'self', 'history', 'isSecureContext'];
      for (const name of names) {
        Object.defineProperty(globalThis, name, {
          configurable: true,
          get: () => void touched.push(name),
        });
      }
      globalThis.fetch = () => touched.push('fetch');
      const {getRandomValues} = crypto;
      crypto.getRandomValues = (array) => {
        touched.push('getRandomValues');
        return getRandomValues.call(crypto, array);
      };
      await import('genauth-reset-password/core');
      console.log(JSON.stringify(touched));`);
    // jsencrypt and ky look for a browser; both must be content without one.
    assert.deepEqual(touched, []);
  });

  it('exports what core promises', () => {
    const names = inNode(`
      console.log(JSON.stringify(
        Object.keys(await import('genauth-reset-password/core'))));`);
    assert.deepEqual(names.sort(), [
      'ResetPasswordError',
      'checkCode',
      'checkPassword',
      'checkSettings',
      'defaultSettings',
      'defaultTokenParam',
      'isRetryable',
      'loadPolicy',
      'passwordRules',
      'policyOfLevel',
      'prepareCipher',
      'readAddress',
      'readResetToken',
      'requirementsOf',
      'resetPassword',
      'sendCode',
      'sendInterval',
      'settingsProblem',
      'takeResetToken',
    ]);
  });

  it('reads a token where there is no page', () => {
    const reading = inNode(`
      const {readResetToken} = await import('genauth-reset-password/core');
      console.log(JSON.stringify(readResetToken('https://a.example/?token=T')));`);
    assert.deepEqual(reading, {
      token: 'T',
      url: 'https://a.example/',
      decided: ' passwordResetToken token',
    });
  });

  it('registers nothing when only its classes are imported', () => {
    const seen = inNode(`
      const {customElements} = await import('lit').then(() => globalThis);
      const {GenAuthResetPassword} =
        await import('genauth-reset-password/elements');
      const known = customElements?.get?.('genauth-reset-password');
      console.log(JSON.stringify([typeof GenAuthResetPassword, typeof known]));`);
    assert.deepEqual(seen, ['function', 'undefined']);
  });
});

describe('The root of the package', () => {
  it('exports the classes and events that elements does', () => {
    const [all, same] = inNode(`
      const root = await import('genauth-reset-password');
      const elements = await import('genauth-reset-password/elements');
      const names = Object.keys(root);
      console.log(JSON.stringify(
        [names, names.every((name) => root[name] === elements[name])]));`);
    assert.deepEqual(all.sort(), [
      'ForgotEvent',
      'GenAuthForgotPassword',
      'GenAuthResetPassword',
      'ResetEvent',
    ]);
    assert.ok(same);
  });

  it('registers the elements with one file, which no bundler leaves out', () => {
    const files = ['dist/', 'dist/chunks/'].flatMap(scriptsIn);
    const registering = files.filter((file) =>
      read(file).includes('customElements.define('),
    );
    assert.deepEqual(registering, ['dist/chunks/define.js']);
    for (const file of [...registering, 'dist/index.js', 'dist/server.js']) {
      assert.ok(manifest.sideEffects.includes(`./${file}`), file);
    }
  });
});

describe('The package on a server', () => {
  it('says nothing and registers nothing, however often it is there [SEC-8]', () => {
    const said = inNode(`
      const said = [];
      for (const name of ['log', 'warn', 'error']) {
        console[name] = (...words) => said.push(words.join(' '));
      }
      const index = import.meta.resolve('genauth-reset-password');
      for (const copy of ['', '?second']) await import(index + copy);
      const {GenAuthForgotPassword, GenAuthResetPassword} =
        await import('genauth-reset-password/elements');
      process.stdout.write(JSON.stringify({
        said,
        known: typeof globalThis.customElements?.get('genauth-reset-password'),
        versions: [GenAuthForgotPassword.version, GenAuthResetPassword.version],
      }));`);
    assert.deepEqual(said, {
      said: [],
      known: 'undefined',
      versions: [manifest.version, manifest.version],
    });
  });
});

describe('The files of the package', () => {
  const targets = Object.entries(manifest.exports).flatMap(([name, entry]) =>
    typeof entry === 'string'
      ? [[name, entry.replace('*', '')]]
      : Object.entries(entry).map(([condition, file]) => [
          `${name} (${condition})`,
          file,
        ]),
  );
  for (const [name, file] of targets) {
    it(`have one for ${name}`, () => {
      assert.ok(existsSync(new URL(file, root)), file);
    });
  }

  /** The frameworks' types need no script: importing one is a mistake. */
  const typesAlone = ['./react', './preact', './solid', './vue', './svelte'];

  /** On a server, their classes can be constructed. */
  const elements = ['.', './elements'];

  it('have a script for each door, but types alone for frameworks', () => {
    for (const [name, entry] of Object.entries(manifest.exports)) {
      if (typeof entry === 'string') continue;
      const conditions = typesAlone.includes(name)
        ? ['types']
        : elements.includes(name)
          ? ['types', 'node', 'default']
          : ['types', 'default'];
      assert.deepEqual(Object.keys(entry), conditions, name);
    }
  });

  it('resolve by the names of the package', () => {
    for (const name of Object.keys(manifest.exports)) {
      if (name.includes('*')) continue;
      const id = `genauth-reset-password${name.slice(1)}`;
      if (typesAlone.includes(name)) {
        assert.throws(() => import.meta.resolve(id));
        continue;
      }
      const url = import.meta.resolve(id);
      assert.ok(existsSync(new URL(url)), id);
      assert.ok(url.startsWith(root.href), id);
    }
    assert.throws(() =>
      import.meta.resolve('genauth-reset-password/dist/core.js'),
    );
  });

  it('are scripts that need no others', () => {
    assert.ok(scripts.includes('genauth-reset-password.js'));
    for (const name of scripts) {
      const code = read(`dist/cdn/${name}`);
      for (const [, path] of code.matchAll(
        /(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g,
      )) {
        const target = path.replace('./', '');
        assert.ok(scripts.includes(target), `${name} imports ${path}`);
      }
    }
  });

  for (const [name, pattern] of Object.entries({
    eval: /\beval\s*\(/,
    'new Function': /\bnew\s+Function\b|[^\w.]Function\s*\(/,
    currentScript: /\bcurrentScript\b/,
    'document.write': /\bdocument\.write\b/,
    'require()': /[^.\w]require\s*\(/,
    'a source map address': /sourceMappingURL/,
  })) {
    it(`have no ${name} in the scripts for a script tag [SEC-4]`, () => {
      for (const file of scripts) {
        assert.doesNotMatch(read(`dist/cdn/${file}`), pattern, file);
      }
    });
  }

  it('have Chromium compile those of the whole path while they arrive', () => {
    for (const name of [
      'genauth-reset-password',
      'submission',
      'outcome',
      'rsa',
      'sm2',
    ]) {
      const file = scripts.find((script) => script.startsWith(name));
      const [first] = read(`dist/cdn/${file}`).split('\n');
      assert.equal(first, '//# allFunctionsCalledOnLoad', file);
    }
  });

  it('carry the licence of jsencrypt, which is built in for bundlers, too', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    assert.match(notices, /^jsencrypt\n/);
    assert.match(notices, /Copyright \(c\) 2003-2005\s+Tom Wu/);
  });

  it('import only what is installed with the package', () => {
    const files = ['dist/', 'dist/chunks/'].flatMap(scriptsIn);
    const imported = files.flatMap((file) =>
      [
        ...read(file).matchAll(
          /^(?:import|export)\b[^'"]*["']((?:@[^/]+\/)?[^./'"][^/'"]*)/gm,
        ),
      ].map(([, name]) => name),
    );
    assert.deepEqual(
      [...new Set(imported)].sort(),
      Object.keys(manifest.dependencies).sort(),
    );
  });

  it('take random numbers for encryption from the browser alone [ENC-10]', () => {
    const ciphers = readdirSync(new URL('dist/', root), {recursive: true})
      .map(String)
      .filter((path) => /\b(rsa|sm2|key-text)(-[\d.]+)?\.js$/.test(path));
    assert.equal(ciphers.length, 6, ciphers.join());
    for (const path of ciphers) {
      assert.doesNotMatch(read(`dist/${path}`), /Math\.random|appName/, path);
    }
  });

  it('carry the licences of what is built in [SEC-15]', () => {
    const notices = read('dist/cdn/THIRD-PARTY-NOTICES.txt');
    for (const name of [
      ...['ky', 'jsencrypt', 'sm-crypto', 'lit', 'libphonenumber-js'],
    ]) {
      assert.match(notices, new RegExp(`^${name}\n`, 'm'));
    }
    assert.match(notices, /Copyright \(c\) 2016 @catamphetamine/);
    assert.match(notices, /Copyright \(c\) 2003-2005\s+Tom Wu/);
    assert.match(notices, /THE SOFTWARE IS PROVIDED "AS-IS"/);
  });
});
