import type {Plugin} from 'vite';
import {licencesOf, nameOf, packagesIn} from './packages.js';

const line = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * `THIRD-PARTY-NOTICES.txt`: the licences of what is shipped, since minifiers
 * drop them from the code. (Not rollup-plugin-license: it brings lodash and
 * moment for these few lines.)
 */
export const notices = (): Plugin => ({
  name: 'notices',
  generateBundle(_, bundle) {
    const source = packagesIn(bundle)
      .map(({folder}) => [nameOf(folder), ...licencesOf(folder)].join('\n\n'))
      .join(line);
    const fileName = 'THIRD-PARTY-NOTICES.txt';
    this.emitFile({type: 'asset', fileName, source: `${source}\n`});
  },
});
