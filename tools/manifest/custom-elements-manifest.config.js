/**
 * How `npm run build` makes `dist/custom-elements.json`, and the files that come
 * from it: data for editors, and types for frameworks.
 */
import {writeFileSync} from 'node:fs';
import {cssData, htmlData, webTypes} from './editors.js';
import {elementTypes, frameworkTypes} from './frameworks.js';
import {published} from './published.js';

const outdir = 'dist';

const writeJson = (name, content) =>
  writeFileSync(`${outdir}/${name}`, `${JSON.stringify(content, null, 2)}\n`);

export default {
  globs: [
    'src/define.ts',
    'src/{reset,forgot}-password/{element,events,properties,state}.ts',
    // It has what both elements inherit.
    'src/ui/declare.ts',
  ],
  outdir,
  litelement: true,
  // package.json names the manifest by hand.
  packagejson: false,
  plugins: [
    {
      name: 'published',
      packageLinkPhase({customElementsManifest}) {
        const elements = published(customElementsManifest);
        writeJson('vscode.html-custom-data.json', htmlData(elements));
        writeJson('vscode.css-custom-data.json', cssData(elements));
        writeJson('web-types.json', webTypes(elements));
        writeFileSync(`${outdir}/element-types.d.ts`, elementTypes(elements));
        for (const [name, text] of Object.entries(frameworkTypes(elements))) {
          writeFileSync(`${outdir}/${name}.d.ts`, text);
        }
      },
    },
  ],
};
