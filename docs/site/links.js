/** Links of a file of the project, as the site needs them. */
import {statSync} from 'node:fs';

/** The address of a file. `HEAD` is the repository's main branch. */
const treePath = (/** @type {URL} */ url) =>
  statSync(url).isDirectory() ? 'tree/HEAD' : 'blob/HEAD';

/**
 * Links to other pages lead to their Markdown, which both the site and whoever
 * reads the Markdown can follow. Pictures are beside the pages. All else is in
 * the repository. A file that does not exist throws.
 *
 * @param {string} text Markdown
 * @param {object} where
 * @param {string} where.source of the text, seen from the root
 * @param {URL} where.root of the project
 * @param {string} where.repository
 * @param {import('./pages.js').Page[]} where.pages
 * @param {(path: string) => string} where.picture takes one from the root
 */
export const rewriteLinks = (text, where) => {
  const {source, root, repository, pages, picture} = where;
  const target = (/** @type {string} */ link) => {
    if (/^(?:[a-z]+:|#|\/)/i.test(link)) return link;
    const url = new URL(link, new URL(source, root));
    const {hash} = url;
    url.hash = '';
    const path = decodeURI(url.pathname.slice(root.pathname.length));
    const page = pages.find((one) => one.source === path);
    if (page) return `./${page.name}.md${hash}`;
    const place = treePath(url);
    if (/\.(?:png|svg)$/.test(path)) return picture(path);
    return `${repository}/${place}/${path}${hash}`;
  };
  // A fence or a code span comes first, and stays as it is.
  return text.replace(
    /^(`{3,})[^]*?^\1$|(`+)[^`][^]*?\2|\]\(([^\s)]+)(?=[\s)])/gm,
    (all, _fence, _span, link) => (link ? `](${target(link)}` : all),
  );
};

/**
 * The anchor of a heading, as GitHub makes it.
 *
 * @param {string} heading
 */
export const slugify = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
