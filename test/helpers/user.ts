import {sendKeys, sendMouse} from '@web/test-runner-commands';

/*
 * What a visitor does, as trusted events from the browser itself. Await each
 * call: an unfinished one runs into the next test.
 */

/** Presses one key, such as `Tab`, `Space`, `a` or `Shift+Tab`. */
export const press = async (key: string): Promise<void> => {
  // A lone "+" is a key as well.
  const keys = key.length > 1 ? key.split('+') : [key];
  const last = keys.pop() ?? key;
  for (const modifier of keys) await sendKeys({down: modifier});
  // Firefox knows the space bar by its character only.
  await sendKeys({press: last === 'Space' ? ' ' : last});
  for (const modifier of keys.reverse()) await sendKeys({up: modifier});
};

export const tab = (): Promise<void> => press('Tab');

export const shiftTab = (): Promise<void> => press('Shift+Tab');

/** Types into whatever has the focus. */
export const type = (text: string): Promise<void> => sendKeys({type: text});

/** Scrolls to the element, and answers where its centre is then. */
const centreOf = (element: Element): [number, number] => {
  element.scrollIntoView({block: 'center', inline: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  if (width === 0 || height === 0) {
    throw new Error(`<${element.localName}> has no size, nobody can click it`);
  }
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Clicks with the mouse at the element's centre. */
export const click = async (element: Element): Promise<void> => {
  await sendMouse({type: 'click', position: centreOf(element)});
};

const corner: [number, number] = [1, 1];

/** Moves the mouse above the element's centre. */
export const hover = async (element: Element): Promise<void> => {
  await sendMouse({type: 'move', position: centreOf(element)});
};

/** Moves the mouse into the corner of the page. */
export const moveAway = (): Promise<void> =>
  sendMouse({type: 'move', position: corner});

/** Presses the mouse button above the element and lets go in the corner. */
export const pressAndLeave = async (element: Element): Promise<void> => {
  await hover(element);
  await sendMouse({type: 'down'});
  await moveAway();
  await sendMouse({type: 'up'});
};

/** Clicks into a field and types after what stands there. */
export const typeInto = async (
  field: HTMLInputElement,
  text: string,
): Promise<void> => {
  await click(field);
  if (field.value !== '') await press('End');
  await type(text);
};

/**
 * Pastes at the caret of the field. No engine lets a test fill the clipboard,
 * so the `paste` event is made up; the insertion and its `input` event are the
 * browser's own.
 */
export const paste = async (
  field: HTMLInputElement,
  text: string,
): Promise<void> => {
  const root = field.getRootNode() as Document | ShadowRoot;
  // A second click soon after the first selects the word under the mouse.
  if (root.activeElement !== field) await click(field);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (field.dispatchEvent(event)) {
    document.execCommand('insertText', false, text);
  }
};
