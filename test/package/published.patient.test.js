/** The package as it is published: packed, and unpacked beside an application. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  checkPackage,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import {problemAffectsResolutionKind} from '@arethetypeswrong/core/problems';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** An application; what the package depends on is found further up. */
const app = join(root, '.cache/published');
const unpacked = join(app, 'node_modules/genauth-reset-password');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The file that npm would publish. */
let tarball = new Uint8Array();

before(() => {
  rmSync(app, {recursive: true, force: true});
  mkdirSync(unpacked, {recursive: true});
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination'];
  const [{filename}] = JSON.parse(
    execFileSync('npm', [...pack, app], {cwd: root, encoding: 'utf8'}),
  );
  const file = join(app, filename);
  tarball = readFileSync(file);
  execFileSync('tar', ['-xzf', file, '-C', unpacked, '--strip-components=1']);
});

describe('The manifest', () => {
  const repository = 'https://github.com/genauth/genauth-reset-password';

  it('says where the source, the issues and the documentation are', () => {
    assert.deepEqual(manifest.repository, {
      type: 'git',
      url: `git+${repository}.git`,
    });
    assert.equal(manifest.homepage, `${repository}#readme`);
    assert.deepEqual(manifest.bugs, {url: `${repository}/issues`});
  });

  it('has the words that people search for', () => {
    for (const word of ['genauth', 'reset-password', 'web-components']) {
      assert.ok(manifest.keywords.includes(word), word);
    }
  });

  it('names the script for a script tag to the networks that serve it', () => {
    const script = 'dist/cdn/genauth-reset-password.js';
    assert.equal(manifest.jsdelivr, script);
    assert.equal(manifest.unpkg, script);
    for (const name of readdirSync(join(root, 'dist/cdn'))) {
      const url = import.meta.resolve(
        `genauth-reset-password/dist/cdn/${name}`,
      );
      assert.equal(fileURLToPath(url), join(root, 'dist/cdn', name));
    }
  });
});

describe('The published documentation', () => {
  it('links to nothing that is not published', () => {
    const pages = readdirSync(unpacked, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md'))
      .filter((name) => !name.includes('node_modules'));
    assert.ok(pages.includes('README.md'));
    for (const page of pages) {
      const text = readFileSync(join(unpacked, page), 'utf8');
      for (const [, link] of text.matchAll(/\]\(([^)\s#]+)/g)) {
        if (/^https?:/.test(link)) continue;
        const file = normalize(join(dirname(page), link));
        assert.ok(existsSync(join(unpacked, file)), `${page}: ${link}`);
      }
    }
  });
});

/** Uses something of every door of the package. */
const application = `
  import {
    ForgotEvent,
    GenAuthForgotPassword,
    GenAuthResetPassword,
    ResetEvent,
    type FailureCode,
    type Messages,
    type PasswordPolicy,
  } from 'genauth-reset-password';
  import {GenAuthResetPassword as Same} from 'genauth-reset-password/elements';
  import {
    defaultSettings,
    resetPassword,
    ResetPasswordError,
    type Settings,
  } from 'genauth-reset-password/core';

  const element: Same = document.createElement('genauth-reset-password');
  const policy: PasswordPolicy = {minLength: 12};
  const messages: Partial<Messages> = {};
  Object.assign(element, {policy, messages});
  element.addEventListener('genauth-reset-failure', (event) => {
    const code: FailureCode = event.detail.code;
    console.log(code, event instanceof ResetEvent);
  });
  document.addEventListener('genauth-forgot-token', (event) => {
    console.log(event instanceof ForgotEvent);
  });
  console.log(GenAuthResetPassword.version, GenAuthForgotPassword.version);

  const settings: Settings = {...defaultSettings, appHost: 'https://a.example'};
  resetPassword({settings, passwordResetToken: '', password: ''}).catch(
    (error: unknown) => {
      if (error instanceof ResetPasswordError) console.log(error.facts.setting);
    },
  );`;

/** The options of an application that checks every type and is not new. */
const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  target: 'es2020',
  lib: ['es2020', 'dom', 'dom.iterable'],
  types: [],
};

/** Returns the messages of the compiler about the application, a line each. */
const compile = (name, options) => {
  const config = join(app, `tsconfig.${name}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {...compilerOptions, ...options},
      files: ['main.ts'],
    }),
  );
  const compiler = join(root, 'node_modules/.bin/tsc6');
  const {stdout} = spawnSync(compiler, ['-p', config], {encoding: 'utf8'});
  return stdout.split('\n').filter(Boolean);
};

describe('The published types', () => {
  before(() => {
    writeFileSync(join(app, 'package.json'), '{"type": "module"}');
    writeFileSync(join(app, 'main.ts'), application);
  });

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    it(`compile with ${moduleResolution}, libraries included`, () => {
      const options = {module, moduleResolution};
      assert.deepEqual(compile(moduleResolution, options), []);
    });
  }

  it('are what the compiler checks', () => {
    const options = {module: 'esnext', moduleResolution: 'bundler'};
    writeFileSync(
      join(app, 'main.ts'),
      application.replace('minLength: 12', "minLength: 'twelve'"),
    );
    assert.match(compile('wrong', options).join('\n'), /TS2322.*'string'/);
  });
});

describe('The published entry points', () => {
  it('are found by every tool that publint knows', async () => {
    const {messages, pkg} = await publint({pkgDir: unpacked, pack: false});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('have types wherever modules are resolved', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    assert.ok(analysis.types);
    // The profile "esm-only" of attw: neither `require()`, nor resolution
    // without `exports`.
    const resolutions = /** @type {const} */ (['node16-esm', 'bundler']);
    assert.deepEqual(
      analysis.problems.filter((problem) =>
        resolutions.some((resolution) =>
          problemAffectsResolutionKind(problem, resolution, analysis),
        ),
      ),
      [],
    );
  });
});
