import type {Plugin} from 'vite';

/**
 * Parts of lit that read globals, by file, and what takes their place. An element
 * of the page with such a name as its `id` is a global, too, and lit would call
 * it: then no element is defined. Nothing here needs lit's polyfills.
 */
const globalsOfLit: Record<string, [part: RegExp, instead: string][]> = {
  'lit-html/lit-html.js': [
    [
      /(\w)\?(\1\.createPolicy)\((.+?)\):void 0(?=,)/,
      '"function"==typeof $1?.createPolicy?$2($3):void 0',
    ],
    [/\w\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\w\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-element/lit-element.js': [
    // A page that hydrates has it.
    [/(\w\.litElementHydrateSupport)\?\.\(/, '"function"==typeof $1&&$1('],
    [/\w\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
};

/** Replaces the parts of lit that read globals. */
export const withoutGlobals = (): Plugin => ({
  name: 'without-globals',
  enforce: 'pre',
  transform(code, id) {
    const [, parts] =
      Object.entries(globalsOfLit).find(([file]) =>
        id.endsWith(`/node_modules/${file}`),
      ) ?? [];
    return parts?.reduce((text, [part, instead]) => {
      if (!part.test(text)) throw new Error(`${id} has no ${part.source}`);
      return text.replace(part, instead);
    }, code);
  },
});
