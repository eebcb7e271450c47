import {createRequire} from 'node:module';
import {build} from 'esbuild';

const require = createRequire(import.meta.url);
const prefix = '/__cjs__/';

/** One ES module with the package's `exports`, and each name in it. */
const bundle = async (name) => {
  const names = Object.keys(require(name)).filter(
    (key) => /^[\w$]+$/.test(key) && key !== 'default',
  );
  const {outputFiles} = await build({
    stdin: {
      contents: `import all from '${name}';
        export default all;
        export const {${names.join(', ')}} = all;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0].text;
};

/**
 * The test server hands out files as they are, so a package that is CommonJS
 * only needs what a consumer's bundler would do to it.
 *
 * @param {string[]} packages
 */
export const cjsDeps = (packages) => {
  const bundles = new Map();
  return {
    name: 'cjs-deps',
    resolveImport({source}) {
      if (packages.includes(source)) return `${prefix}${source}.js`;
    },
    async serve({path}) {
      if (!path.startsWith(prefix)) return;
      const name = path.slice(prefix.length, -'.js'.length);
      if (!packages.includes(name)) return;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return {body: await bundles.get(name), type: 'js'};
    },
  };
};
