import {isRendered} from './is-rendered.js';

/**
 * Focuses an element whenever it becomes visible, for example in a dialog that
 * opens: the dialog itself focuses nothing inside a shadow root.
 */
export function focusWhenSeen(element: HTMLElement): void {
  // An element without the focus was not visible so far.
  let wasSeen = element.matches(':focus-within');
  new ResizeObserver(() => {
    const isSeen = isRendered(element);
    if (isSeen && !wasSeen) element.focus();
    wasSeen = isSeen;
  }).observe(element);
}
