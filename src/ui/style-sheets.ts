/**
 * Style sheets of an element in another document than the script's, such as that
 * of a frame or of a window that the page has opened.
 */
import type {CSSResult} from 'lit';

/** A document takes no style sheets but its own. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Returns a document's own style sheet with that text. A document without a
 * window has none: nothing is shown there.
 */
export const sheetOf = (
  document: Document,
  css: string,
): CSSStyleSheet | undefined => {
  // The prototype's own property: an image could shadow the document's.
  const view = Reflect.get<Document, 'defaultView'>(
    Document.prototype,
    'defaultView',
    document,
  ) as typeof globalThis | null;
  if (!view) return undefined;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const sheet = known.get(css) ?? new view.CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
};

/** Applies styles to a shadow root in any document. */
export const applyStyles = (
  root: ShadowRoot,
  styles: readonly CSSResult[],
): void => {
  root.adoptedStyleSheets = styles.flatMap(
    ({cssText}) => sheetOf(root.ownerDocument, cssText) ?? [],
  );
};
