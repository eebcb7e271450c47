import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

/**
 * `import-map.json`: the hash of each script, as an import map for a page in the
 * same folder. Read from the disk, because no other plugin changes what is
 * written, and because two builds write into that folder.
 */
export const importMap = (): Plugin => ({
  name: 'import-map',
  writeBundle({dir = ''}) {
    const hashOf = (file: string): string =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64')}`;
    const hashes = readdirSync(dir)
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => [`./${file}`, hashOf(file)]);
    const map = {integrity: Object.fromEntries(hashes) as object};
    writeFileSync(
      join(dir, 'import-map.json'),
      `${JSON.stringify(map, null, 2)}\n`,
    );
  },
});
