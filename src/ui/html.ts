import {html as render, noChange, type TemplateResult} from 'lit';
import {Directive, directive, type ChildPart} from 'lit/directive.js';

/**
 * Renders each new text as a new node. Lit would write into the node that it made
 * at first, but a translation of the page has replaced that node by then.
 *
 * A text that lit has rendered already keeps its node: Safari drops a click
 * if the text node under the pointer is replaced meanwhile.
 */
const text = directive(
  class extends Directive {
    #text: string | null | undefined;

    render(text: string): unknown {
      return text;
    }

    override update(
      {startNode, endNode}: ChildPart,
      [text]: [string],
    ): unknown {
      const node = startNode?.nextSibling;
      if (node !== endNode) this.#text ??= node?.textContent;
      if (text === this.#text) return noChange;
      this.#text = text;
      return new Text(text);
    }
  },
);

/** Works like lit's `html`, but its texts can change on a translated page. */
export const html = (
  strings: TemplateStringsArray,
  ...values: unknown[]
): TemplateResult<1> => {
  let inTag = false;
  return render(
    strings,
    ...values.map((value, at) => {
      const before = strings[at] ?? '';
      const [opened, closed] = [
        before.lastIndexOf('<'),
        before.lastIndexOf('>'),
      ];
      if (opened !== closed) inTag = opened > closed;
      return value && typeof value === 'string' && !inTag ? text(value) : value;
    }),
  );
};
