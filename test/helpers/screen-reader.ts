import {
  accessibilityNodes,
  hasAccessibilityTree,
  spoken,
  type AccessibilityNode,
} from './a11y.js';
import type {Rendered} from './rendered.js';

/*
 * A person who hears the element and does not see it: what has the focus after
 * each key, and what the live regions say of themselves, in order.
 */

type Root = Pick<Rendered, 'querySelectorAll' | 'contains' | 'activeElement'>;

const oneLine = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** The text of an element, less what is for the eye only. */
const textOf = (element: Element | null): string => {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true]').forEach((one) => one.remove());
  return oneLine(copy?.textContent);
};

const roles: Record<string, string> = {
  a: 'link',
  button: 'button',
  h2: 'heading',
  input: 'textbox',
};

/** What the markup says of an element; knows as much as the package needs. */
const read = (element: Element): AccessibilityNode => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const textOfAll = (ids: string | null): string =>
    oneLine(
      ids
        ?.split(' ')
        .map((id) => textOf(root.getElementById(id)))
        .join(' '),
    );
  const role = element.role ?? roles[element.localName] ?? '';
  const label = element instanceof HTMLInputElement && element.labels?.[0];
  const name =
    textOfAll(element.getAttribute('aria-labelledby')) ||
    textOf(label || element);
  const description = textOfAll(element.getAttribute('aria-describedby'));
  return {
    role,
    name,
    ...(role === 'heading' && {level: Number(element.ariaLevel)}),
    ...(element.hasAttribute('required') && {required: true}),
    ...(element.ariaPressed && {pressed: element.ariaPressed === 'true'}),
    ...(element.ariaInvalid && {invalid: element.ariaInvalid}),
    ...(element.ariaDisabled === 'true' && {disabled: true}),
    ...(description && {description}),
  };
};

/** What Chromium gives assistive technology has to be the same. */
const expectInTree = async (line: string): Promise<void> => {
  if (!hasAccessibilityTree) return;
  const nodes = await accessibilityNodes();
  const focused = nodes.filter(
    (node) => node.focused && node.role !== 'RootWebArea',
  );
  const lines = focused.map((node) =>
    spoken({...node, value: '', focused: false}),
  );
  if (!lines.includes(line)) {
    throw new Error(
      `Heard “${line}”, but the tree has “${lines.join('”, “')}”`,
    );
  }
};

/** Takes down what there is to hear of an element that renders into `root`. */
export class ScreenReader {
  /** Keys begin with `>`. */
  readonly transcript: string[] = [];
  readonly #root: Root;
  #focus = '';

  constructor(root: Root) {
    this.#root = root;
    for (const region of root.querySelectorAll('[role=alert], [role=status]')) {
      let last = textOf(region);
      new MutationObserver(() => {
        const now = textOf(region);
        if (now === last) return;
        last = now;
        if (now) this.transcript.push(`${region.role}: ${now}`);
      }).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    }
  }

  /** Does something, and hears what comes of it. */
  async after(what: string, action: () => Promise<unknown>): Promise<void> {
    this.transcript.push(`> ${what}`);
    await action();
    await this.listen();
  }

  /** Hears what has the focus now, if that is new. */
  async listen(): Promise<void> {
    // What is being rendered has been by then, and was observed.
    await new Promise((resolve) => setTimeout(resolve));
    const {activeElement} = this.#root;
    const focused = this.#root.contains(activeElement) && activeElement;
    const line = focused ? spoken(read(focused)) : 'outside';
    if (focused) await expectInTree(line);
    if (line === this.#focus) return;
    this.#focus = line;
    this.transcript.push(line);
  }
}
