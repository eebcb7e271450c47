/** What the package says that it is made of, and under which licences. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {installPackages, npm} from '../helpers/install-packages.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));
const {packages} = readJson('package-lock.json');
const manifest = readJson('package.json');

/**
 * What may be in each folder: a person reads the licence of a new one, and adds
 * it here. `built` is in the files themselves.
 */
const folders = {
  dist: {
    built: ['jsencrypt', 'sm-crypto'],
    installed: [
      ...['@lit-labs/ssr-dom-shim', '@lit/reactive-element'],
      ...['@types/trusted-types', 'ky', 'libphonenumber-js', 'lit'],
      ...['lit-element', 'lit-html'],
    ],
  },
  'dist/cdn': {
    built: [
      ...['@lit/reactive-element', 'jsencrypt', 'ky'],
      ...['libphonenumber-js', 'lit', 'lit-element', 'lit-html', 'sm-crypto'],
    ],
    installed: [],
  },
};

/** Licences that ask for no more than to be named. */
const permissive = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0'];
/** Its only condition is to keep the notice. */
const ofJsbn = 'Licence of jsbn by Tom Wu';

/** The files with a licence, by package. */
const licences = {
  '@lit/reactive-element': ['LICENSE'],
  jsencrypt: ['LICENSE.txt'],
  ky: ['license'],
  // Its numbering plans are Google's.
  'libphonenumber-js': ['LICENSE', 'LICENSE.Apache'],
  lit: ['LICENSE'],
  'lit-element': ['LICENSE'],
  'lit-html': ['LICENSE'],
  'sm-crypto': ['LICENCE_MIT'],
};

/** Words that only the code of that package has, and a file that has them. */
const witnesses = {
  '@lit/reactive-element': ['genauth-reset-password.js', 'performUpdate'],
  'lit-element': ['genauth-reset-password.js', '_$litElement$'],
  'lit-html': ['genauth-reset-password.js', 'lit$'],
  ky: [`service-text-${manifest.version}.js`, 'KyError'],
  'libphonenumber-js': [`phone-${manifest.version}.js`, 'INVALID_COUNTRY'],
  'sm-crypto': [`sm2-${manifest.version}.js`, 'Invalid public key'],
};

const nameOf = ({group, name}) => (group ? `${group}/${name}` : name);
const billOf = (folder) => readJson(`${folder}/sbom.cdx.json`);

/** Answers nothing if the text is a bill in CycloneDX, or else what is wrong. */
let validate = async (text) => text;

before(async () => {
  const cache = join(root, '.cache/cyclonedx');
  await installPackages(join(root, 'test/package/cyclonedx'), cache);
  const require = createRequire(join(cache, 'package.json'));
  const library = '@cyclonedx/cyclonedx-library';
  const {Spec, Validation} = require(library);
  const {JsonStrictValidator} = Validation;
  const validator = new JsonStrictValidator(Spec.Version.v1dot6);
  validate = (text) => validator.validate(text);
});

for (const [folder, {built, installed}] of Object.entries(folders)) {
  describe(`${folder}/sbom.cdx.json [SEC-15]`, () => {
    const {components, dependencies, metadata, ...bill} = billOf(folder);

    it('is a bill of materials in CycloneDX', async () => {
      const text = read(`${folder}/sbom.cdx.json`);
      assert.equal(await validate(text), null);
      const wrong = text.replaceAll('SHA-512', 'SHA-5');
      assert.notEqual(await validate(wrong), null);
    });

    it('names this package, and nothing of the day it was built', () => {
      const {component, ...rest} = metadata;
      assert.equal(
        component.purl,
        `pkg:npm/${manifest.name}@${manifest.version}`,
      );
      assert.deepEqual(rest, {lifecycles: [{phase: 'build'}]});
      assert.deepEqual(Object.keys(bill).sort(), [
        '$schema',
        'bomFormat',
        'specVersion',
        'version',
      ]);
    });

    it('has what is built in, and what npm installs', () => {
      const isBuilt = ({properties}) => properties[0].name === 'built into';
      const names = (some) => some.map(nameOf).sort();
      assert.deepEqual(names(components.filter(isBuilt)), built);
      assert.deepEqual(
        names(components.filter((one) => !isBuilt(one))),
        installed,
      );
    });

    it('has the versions and the hashes of the lock file', () => {
      for (const one of components) {
        const {version, integrity} = packages[`node_modules/${nameOf(one)}`];
        assert.equal(one.version, version, one.purl);
        const [{alg, content}] = one.hashes;
        const digest = Buffer.from(content, 'hex').toString('base64');
        assert.equal(alg, 'SHA-512');
        assert.equal(`sha512-${digest}`, integrity, one.purl);
        const name = nameOf(one).replace('@', '%40');
        assert.equal(one.purl, `pkg:npm/${name}@${version}`);
      }
    });

    it('has permissive licences alone', () => {
      for (const one of components) {
        for (const {licenses, name} of [one, ...(one.components ?? [])]) {
          const [{license}] = licenses;
          const isKnown =
            permissive.includes(license.id) || license.name === ofJsbn;
          assert.ok(isKnown, `${name}: ${JSON.stringify(license)}`);
        }
      }
    });

    it('has what packages have inside of others', () => {
      const inside = components.flatMap((one) =>
        (one.components ?? []).map(({name}) => `${name} in ${one.name}`),
      );
      assert.deepEqual(inside, [
        'jsbn in jsencrypt',
        'asn1js in jsencrypt',
        'libphonenumber in libphonenumber-js',
      ]);
    });

    it('says who needs whom', () => {
      const [own, ...others] = dependencies;
      assert.equal(own.ref, metadata.component['bom-ref']);
      const direct = own.dependsOn.map((ref) => /npm\/(.+)@/.exec(ref)?.[1]);
      const ciphers = ['jsencrypt', 'sm-crypto'];
      const wanted = [...ciphers, ...Object.keys(manifest.dependencies)];
      assert.deepEqual(direct.sort(), wanted.sort());
      assert.deepEqual(
        others.map(({ref}) => ref),
        components.map((one) => one['bom-ref']),
      );
    });

    it('names files that have it inside', () => {
      for (const {properties} of components) {
        for (const {name, value} of properties) {
          if (name === 'built into') read(`${folder}/${value}`);
        }
      }
    });
  });

  describe(`${folder}/THIRD-PARTY-NOTICES.txt [SEC-15]`, () => {
    const notices = read(`${folder}/THIRD-PARTY-NOTICES.txt`);

    it('has each built-in package', () => {
      const names = notices
        .split(`\n\n${'-'.repeat(80)}\n\n`)
        .map((part) => part.split('\n')[0]);
      assert.deepEqual(names, built);
    });

    it('has the whole of each licence', () => {
      for (const name of built) {
        const texts = licences[name].map((file) =>
          read(`node_modules/${name}/${file}`).trim(),
        );
        for (const text of texts) assert.ok(notices.includes(text), name);
      }
    });
  });
}

describe('The bill of dist/cdn [SEC-15]', () => {
  for (const [name, [file, word]] of Object.entries(witnesses)) {
    it(`has ${name} in the file with its code`, () => {
      const files = readJson('dist/cdn/import-map.json').integrity;
      const inside = Object.keys(files).filter((path) =>
        read(`dist/cdn/${path}`).includes(word),
      );
      assert.ok(inside.includes(`./${file}`), `${word} is in ${inside}`);
      const {properties} = billOf('dist/cdn').components.find(
        (one) => nameOf(one) === name,
      );
      assert.ok(properties.some(({value}) => value === file));
    });
  }
});

describe('The published package [SEC-15]', () => {
  it('has its licence, the bills and the notices', async () => {
    const args = ['pack', '--json', '--dry-run', '--ignore-scripts'];
    const {stdout} = await npm(root, args);
    const paths = JSON.parse(stdout)[0].files.map(({path}) => path);
    for (const path of [
      ...['LICENSE', 'SECURITY.md', 'dist/cdn/import-map.json'],
      ...Object.keys(folders).flatMap((folder) => [
        `${folder}/sbom.cdx.json`,
        `${folder}/THIRD-PARTY-NOTICES.txt`,
      ]),
    ]) {
      assert.ok(paths.includes(path), path);
    }
  });
});
