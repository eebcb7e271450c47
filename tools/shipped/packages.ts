/** Which packages are in a bundle. */
import {readdirSync, readFileSync} from 'node:fs';
import type {Rolldown} from 'vite';

/** What is read of the manifest of this package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly homepage: string;
  readonly repository: {readonly url: string};
  readonly bugs: {readonly url: string};
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What a lock file has of a package. */
export interface Locked {
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = new URL('../../', import.meta.url);

const read = (path: string): string =>
  readFileSync(new URL(path, root), 'utf8');

export const manifest = JSON.parse(read('package.json')) as Manifest;

/** What is installed, by its folder, such as `node_modules/ky`. */
export const {packages} = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, Locked | undefined>>;
};

/** The folder that a module is in; none where it is our own. */
export const packageFolder = (id: string): string | undefined =>
  /\/(node_modules\/(?:.+\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

export const nameOf = (folder: string): string =>
  folder.split('node_modules/').at(-1) ?? '';

export interface Bundled {
  readonly folder: string;
  /** What was written and has something of the package. */
  readonly files: readonly string[];
  /** The modules of the package that are in there. */
  readonly modules: readonly string[];
}

/** The packages in a bundle, in the order of their folders. */
export const packagesIn = (bundle: Rolldown.OutputBundle): Bundled[] => {
  const found = new Map<string, {files: Set<string>; modules: Set<string>}>();
  for (const output of Object.values(bundle)) {
    if (output.type !== 'chunk') continue;
    for (const id of output.moduleIds) {
      const folder = packageFolder(id);
      if (folder === undefined) continue;
      const one = found.get(folder) ?? {files: new Set(), modules: new Set()};
      found.set(folder, one);
      one.files.add(output.fileName);
      one.modules.add(id.slice(id.indexOf(folder) + folder.length + 1));
    }
  }
  return [...found.keys()].sort().map((folder) => ({
    folder,
    files: [...(found.get(folder)?.files ?? [])].sort(),
    modules: [...(found.get(folder)?.modules ?? [])].sort(),
  }));
};

/**
 * The texts of all licences in a package. One that has data of others has the
 * licence of these, too.
 */
export const licencesOf = (folder: string): string[] => {
  const files = readdirSync(new URL(folder, root))
    .filter((entry) => /^(?:licen[cs]e|notice|copying)/i.test(entry))
    .sort();
  if (files.length === 0) throw new Error(`no licence found in ${folder}`);
  return files.map((file) => read(`${folder}/${file}`).trim());
};
