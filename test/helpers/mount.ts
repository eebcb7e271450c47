import {render, type TemplateResult} from 'lit';
import {onceAfterTest} from './after-test.js';
import {watchElement} from './canary.js';

/**
 * Puts markup into the page until the end of the test, and waits for the first
 * render of its first element, which it gives back.
 */
export const mount = async <E extends Element = HTMLElement>(
  markup: string | TemplateResult,
): Promise<E> => {
  const wrapper = document.createElement('div');
  document.body.append(wrapper);
  onceAfterTest(() => wrapper.remove());
  if (typeof markup === 'string') wrapper.innerHTML = markup;
  else render(markup, wrapper);
  const element = wrapper.firstElementChild as
    (E & {updateComplete?: Promise<unknown>}) | null;
  if (!element) throw new Error('Nothing to mount');
  if (element.localName.includes('-')) watchElement(element);
  await element.updateComplete;
  return element;
};
