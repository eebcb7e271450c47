/**
 * `npm run docs`: the site, in `docs/site/dist/`. `--base /x/` is for a site that
 * is not at the root of its host, `--out FOLDER` for another folder.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, readFile, rm, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rewriteLinks} from './links.js';
import {readPages} from './pages.js';

const root = new URL('../../', import.meta.url);
const site = new URL('./', import.meta.url);
/** The folder that VitePress reads. This script writes all of it. */
const content = new URL('content/', site);

const {values: options} = parseArgs({
  options: {
    base: {type: 'string', default: '/'},
    out: {type: 'string', default: fileURLToPath(new URL('dist', site))},
  },
});

const read = (/** @type {string | URL} */ path) =>
  readFile(new URL(path, root), 'utf8');

const groups = readPages(root);
const pages = groups.flatMap((group) => group.pages);
const manifest = JSON.parse(await read('package.json'));
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');

/** Does nothing where that was done for the same lock. */
const install = async () => {
  const stamp = new URL('node_modules/.installed', site);
  const lock = await read(new URL('package-lock.json', site));
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund'];
  execFileSync('npm', args, {
    cwd: site,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await writeFile(stamp, hash);
};

/** The pages as Markdown, with the pictures that they show. */
const writeContent = async () => {
  await rm(content, {recursive: true, force: true});
  await cp(new URL('start/', site), content, {recursive: true});
  /** @type {Set<string>} */
  const pictures = new Set(['demo/images/states.png', 'demo/assets/icon.svg']);
  const picture = (/** @type {string} */ path) => {
    pictures.add(path);
    return `./images/${path.split('/').at(-1)}`;
  };
  for (const {source, name} of pages) {
    const where = {source, root, repository, pages, picture};
    const text = rewriteLinks(await read(source), where);
    await writeFile(new URL(`${name}.md`, content), text);
  }
  for (const path of pictures) {
    const name = picture(path);
    await cp(new URL(path, root), new URL(name, content), {recursive: true});
  }
};

/** The site's own heading in place of the demo's, whose pages are not here. */
const playgroundHeader = `<header class="top">
      <a class="mark" href="../">
        <img src="./assets/icon.svg" alt="" width="28" height="28" />
        <span>${manifest.name}</span>
      </a>
      <nav aria-label="Documentation">
        <a href="../get-started.html">Get started</a>
        <a href="../reference.html">Reference</a>
        <a href="../zh/" lang="zh-CN">简体中文</a>
      </nav>
    </header>`;

/** The playground of the demo; its files look for the package in `../dist/`. */
const copyPlayground = async (/** @type {string} */ out) => {
  const demo = fileURLToPath(new URL('demo/', root));
  for (const path of ['assets', 'scripts', 'themes', 'demo.css']) {
    const to = resolve(out, 'playground', path);
    await cp(resolve(demo, path), to, {recursive: true});
  }
  for (const name of ['playground.css', 'playground-preview.html']) {
    await cp(resolve(demo, name), resolve(out, 'playground', name));
  }
  const page = await read('demo/playground.html');
  const header = /<header class="top">[^]*?<\/header>/;
  if (!header.test(page)) throw new Error('demo/playground.html has no header');
  await writeFile(
    resolve(out, 'playground/index.html'),
    page.replace(header, playgroundHeader),
  );
  for (const path of ['cdn', 'testing.js', 'custom-elements.json']) {
    const from = fileURLToPath(new URL(`dist/${path}`, root));
    await cp(from, resolve(out, 'dist', path), {recursive: true});
  }
};

/** llmstxt.org: what there is to read, for programs that read. */
const llmsText = () => {
  const sections = groups.map(({group, pages: some}) => {
    const lines = some.map(
      ({name, title, note}) =>
        `- [${title}](${name}.md)${note ? `: ${note}` : ''}`,
    );
    return `## ${group}\n\n${lines.join('\n')}\n`;
  });
  const summary = `> ${manifest.description}`;
  const data = `## Optional

- [Custom elements manifest](dist/custom-elements.json): both elements as data
- [Chinese start page](zh/index.md): 中文首页
`;
  return [`# ${manifest.name}\n`, `${summary}\n`, ...sections, data].join('\n');
};

if (!existsSync(new URL('dist/cdn/genauth-reset-password.js', root))) {
  throw new Error('The element is not built yet: npm run build');
}
if (!/^\/(?:.*\/)?$/.test(options.base)) {
  throw new Error(`--base begins and ends with a slash: ${options.base}`);
}
await install();
await writeContent();
const {build} = await import('vitepress');
const out = resolve(options.out);
await build(fileURLToPath(site), {base: options.base, outDir: out});
await copyPlayground(out);
await cp(fileURLToPath(content), out, {recursive: true});
await writeFile(resolve(out, 'llms.txt'), llmsText());
console.log(`The site is in ${out}, for ${options.base} on any static host.`);
