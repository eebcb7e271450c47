/** The pages of the site: which files they come from, and their order. */
import {readdirSync} from 'node:fs';

/**
 * @typedef {object} Page
 * @property {string} source the file, seen from the root of the project
 * @property {string} name of the page: its address without `.html` and `.md`
 * @property {string} title
 * @property {string} [note] what it is about, for `llms.txt`
 */

/** @type {Record<string, Record<string, [title: string, note: string]>>} */
const known = {
  Guide: {
    'README.md': [
      'Get started',
      'a whole page, installation, events, theming and settings in ten minutes',
    ],
    'docs/frameworks.md': [
      'Frameworks',
      'tested code for plain HTML, React, Vue, Angular, Svelte, Next, Nuxt and others',
    ],
    'docs/recipes.md': [
      'Recipes',
      'captcha, passkey, leaked passwords, server templates, an import map with hashes',
    ],
    'docs/theming.md': [
      'Theming',
      'custom properties, parts, states, dark mode',
    ],
    'docs/languages.md': [
      'Languages',
      'how the language is chosen, right to left, sentences of your own',
    ],
    'docs/security.md': [
      'Security',
      'what encryption protects, Content Security Policy, a checklist',
    ],
    'docs/accessibility.md': [
      'Accessibility',
      'a conformance report: WCAG 2.2, EN 301 549, and what the page must do',
    ],
    'docs/testing.md': [
      'Testing',
      'a fetch that answers like GenAuth, for the tests of a page',
    ],
    'docs/troubleshooting.md': [
      'Troubleshooting',
      'what each message means, and what to do',
    ],
  },
  Reference: {
    'docs/reference.md': [
      'Reference',
      'attributes, properties, events, codes, slots, parts, states, methods and core functions',
    ],
    'docs/editors-and-types.md': [
      'Editors and types',
      'completion in editors, types for TypeScript and frameworks',
    ],
  },
  Project: {
    'docs/requirements.md': [
      'Requirements',
      'what the elements promise, and the tests that show it',
    ],
    'docs/faults.md': [
      'Faults',
      'what a visitor sees of each fault of a network, a gateway or a service',
    ],
    'docs/benchmark.md': ['Benchmark', 'bytes and times beside other packages'],
    'docs/development.md': ['Development', 'commands, suites and architecture'],
    'docs/mutation.md': ['Mutation tests', 'what the tests would notice'],
    'CONTRIBUTING.md': [
      'Contributing',
      'how to add a code, a language, a state',
    ],
    'SECURITY.md': [
      'Security policy',
      'supported versions, and how to report a vulnerability',
    ],
    'CHANGELOG.md': ['Changelog', 'what changed for users, by version'],
  },
};

/** @param {string} source */
const nameOf = (source) => {
  if (source === 'README.md') return 'get-started';
  // Not the page `docs/security.md`.
  if (source === 'SECURITY.md') return 'security-policy';
  return source.replace(/^docs\/|\.md$/g, '').toLowerCase();
};

/**
 * The groups of the sidebar. A new file in `docs/` is in the last group until it
 * has a line above.
 *
 * @param {URL} root of the project
 * @returns {{group: string, pages: Page[]}[]}
 */
export const readPages = (root) => {
  /** @type {{group: string, pages: Page[]}[]} */
  const groups = Object.entries(known).map(([group, files]) => ({
    group,
    pages: Object.entries(files).map(([source, [title, note]]) => ({
      source,
      name: nameOf(source),
      title,
      note,
    })),
  }));
  const sources = groups.flatMap(({pages}) => pages.map(({source}) => source));
  for (const file of readdirSync(new URL('docs/', root)).sort()) {
    const source = `docs/${file}`;
    if (!file.endsWith('.md') || sources.includes(source)) continue;
    const name = nameOf(source);
    const title = name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
    groups.at(-1)?.pages.push({source, name, title});
  }
  return groups;
};
