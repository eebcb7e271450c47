/**
 * `sbom.cdx.json`: a bill of materials in CycloneDX 1.6. It says what the files
 * beside it are made of: what is built in, and what npm installs with them. It
 * has neither a time nor a random number, so that the same source makes the same
 * file. (Not `npm sbom`: it lists what is installed, whatever is shipped of it.)
 */
import type {Plugin} from 'vite';
import {
  manifest,
  nameOf,
  packages,
  packagesIn,
  type Bundled,
  type Locked,
} from './packages.js';

interface Part {
  readonly name: string;
  readonly about: string;
  readonly licence: {id: string} | {name: string};
  /** The modules that it is. */
  readonly modules: RegExp;
}

/** What packages have inside that others wrote, with no version of its own. */
const inside: Readonly<Record<string, readonly Part[]>> = {
  jsencrypt: [
    {
      name: 'jsbn',
      about: 'arithmetic with large numbers, by Tom Wu',
      licence: {name: 'Licence of jsbn by Tom Wu'},
      modules: /^lib\/lib\/jsbn\//,
    },
    {
      name: 'asn1js',
      about: 'a reader of ASN.1, by Lapo Luchini',
      licence: {id: 'ISC'},
      modules: /^lib\/lib\/asn1js\//,
    },
    {
      name: 'jsrsasign',
      about: 'a writer of ASN.1, by Kenji Urushima',
      licence: {id: 'MIT'},
      modules: /^lib\/lib\/jsrsasign\//,
    },
  ],
  'libphonenumber-js': [
    {
      name: 'libphonenumber',
      about: 'the numbering plans, by Google',
      licence: {id: 'Apache-2.0'},
      modules: /^metadata\./,
    },
  ],
};

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A name, and its scope apart. */
const nameParts = (name: string): {group?: string; name: string} => {
  const [, group, rest] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return group && rest ? {group, name: rest} : {name};
};

/** The hash that a lock file has, in the writing of CycloneDX. */
const hashOf = (integrity: string): {alg: string; content: string} => {
  const [, bits = '', digest = ''] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
  const content = Buffer.from(digest, 'base64').toString('hex');
  return {alg: `SHA-${bits}`, content};
};

const lockedAt = (folder: string): Locked => {
  const locked = packages[folder];
  if (!locked) throw new Error(`${folder} is not in the lock file`);
  return locked;
};

/** Where npm finds what the package in a folder asks for. */
const resolved = (from: string, name: string): string => {
  for (let folder = from; ; folder = folder.replace(/\/?[^/]*$/, '')) {
    const at = [folder, 'node_modules', name].filter(Boolean).join('/');
    if (packages[at]) return at;
    if (!folder) throw new Error(`${name} is not in the lock file`);
  }
};

const needsOf = (folder: string): string[] =>
  Object.keys(lockedAt(folder).dependencies ?? {}).map((name) =>
    resolved(folder, name),
  );

const refOf = (folder: string): string =>
  purlOf(nameOf(folder), lockedAt(folder).version);

/** The packages that npm installs for these names, and all that they need. */
const installedFor = (names: readonly string[]): string[] => {
  const folders = new Set(names.map((name) => resolved('', name)));
  // A set goes on to what is added meanwhile.
  for (const folder of folders) {
    for (const need of needsOf(folder)) folders.add(need);
  }
  return [...folders];
};

const componentOf = (folder: string, bundled?: Bundled): object => {
  const {version, license, integrity} = lockedAt(folder);
  const ref = refOf(folder);
  const parts = (inside[nameOf(folder)] ?? []).filter(
    ({modules}) =>
      !bundled || bundled.modules.some((path) => modules.test(path)),
  );
  return {
    type: 'library',
    'bom-ref': ref,
    ...nameParts(nameOf(folder)),
    version,
    hashes: [hashOf(integrity)],
    licenses: [{license: {id: license, acknowledgement: 'declared'}}],
    purl: ref,
    properties: bundled
      ? bundled.files.map((value) => ({name: 'built into', value}))
      : [{name: 'installed by', value: 'npm'}],
    ...(parts.length > 0 && {
      components: parts.map(({name, about, licence}) => ({
        type: 'library',
        'bom-ref': `${ref}#${name}`,
        name,
        description: about,
        licenses: [{license: licence}],
      })),
    }),
  };
};

const ownRef = purlOf(manifest.name, manifest.version);

/** This package itself. */
const ownComponent = (): object => ({
  type: 'library',
  'bom-ref': ownRef,
  name: manifest.name,
  version: manifest.version,
  description: manifest.description,
  licenses: [{license: {id: manifest.license}}],
  purl: ownRef,
  externalReferences: [
    {type: 'website', url: manifest.homepage},
    {type: 'vcs', url: manifest.repository.url},
    {type: 'issue-tracker', url: manifest.bugs.url},
  ],
});

const billOfMaterials = (
  bundled: readonly Bundled[],
  installed: readonly string[],
): object => {
  const built = new Map(bundled.map((one) => [one.folder, one]));
  const folders = [
    ...new Set([...built.keys(), ...installedFor(installed)]),
  ].sort();
  const wanted = {...manifest.dependencies, ...manifest.devDependencies};
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {lifecycles: [{phase: 'build'}], component: ownComponent()},
    components: folders.map((folder) => componentOf(folder, built.get(folder))),
    dependencies: [
      {
        ref: ownRef,
        dependsOn: folders.filter((one) => nameOf(one) in wanted).map(refOf),
      },
      ...folders.map((folder) => ({
        ref: refOf(folder),
        dependsOn: needsOf(folder)
          .filter((need) => folders.includes(need))
          .map(refOf)
          .sort(),
      })),
    ],
  };
};

/** @param installed the names of what npm installs with the files */
export const bill = (installed: readonly string[]): Plugin => ({
  name: 'bill-of-materials',
  generateBundle(_, bundle) {
    const content = billOfMaterials(packagesIn(bundle), installed);
    const source = `${JSON.stringify(content, null, 2)}\n`;
    this.emitFile({type: 'asset', fileName: 'sbom.cdx.json', source});
  },
});
