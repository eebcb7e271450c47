import {onceAfterTest} from './after-test.js';
import type {Rendered} from './rendered.js';

const isTranslated = (node: Node): boolean =>
  node.parentElement?.closest('font') != null ||
  /^(?:script|style)$/i.test(node.parentNode?.nodeName ?? '');

/** Puts each text of a tree into two elements, as Chrome's translation does. */
const translate = (root: Node): void => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || isTranslated(text)) continue;
    const [outer, inner] = [1, 2].map(() => document.createElement('font'));
    // Into the same words, so that it can be told whether they are right.
    inner!.textContent = text.data;
    outer!.append(inner!);
    text.replaceWith(outer!);
  }
};

/**
 * Translates the page, shadow roots with it, from now on and until the end of
 * the test: whatever comes is translated at once.
 */
export const translatePage = (): void => {
  const observer = new MutationObserver((records) => {
    for (const {target} of records) translate(target);
  });
  const follow = (root: Node): void => {
    translate(root);
    observer.observe(root, {childList: true, subtree: true});
  };
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    follow(root);
    return root;
  };
  onceAfterTest(() => {
    observer.disconnect();
    Element.prototype.attachShadow = attachShadow;
  });
  follow(document.body);
};

const readable =
  'h2, p, li, label, button, a, b, [part=hint], [part=description], [part=requirements], [role=alert], [role=status]';

/** Everything that is there to be read or heard, line by line. */
export const linesOf = (rendered: Rendered): string[] =>
  rendered
    .querySelectorAll(readable)
    .filter((one) => one.checkVisibility())
    .map(({textContent}) =>
      textContent
        // Differ each time, or are not heard.
        .replaceAll(/[\w-]+@[\w.-]+|[\da-f]{8}-[\da-f-]{27}|\d+/g, '…')
        .replaceAll(/[\s\u00a0]+/g, ' ')
        .trim(),
    );
