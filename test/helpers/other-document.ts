import type {LitElement} from 'lit';
import {onceAfterTest} from './after-test.js';
import {openFrame} from './frame.js';
import {rootOf, settled} from './visit.js';

/** A document of the same origin in a frame, and its errors and the page's. */
export const openDocument = async (): Promise<{
  other: Document;
  mishaps: unknown[];
}> => {
  const {contentDocument, contentWindow} = await openFrame('late.html');
  const mishaps: unknown[] = [];
  for (const realm of [window, contentWindow]) {
    for (const type of ['error', 'unhandledrejection']) {
      const listen = (event: Event): void => {
        const {message, reason} = event as Event & Record<string, unknown>;
        mishaps.push(message ?? reason);
      };
      realm.addEventListener(type, listen);
      onceAfterTest(() => realm.removeEventListener(type, listen));
    }
  }
  return {other: contentDocument, mishaps};
};

/** What only the element's own style sheets give. */
export const lookOf = (element: LitElement): string => {
  const {defaultView} = element.ownerDocument;
  const styleOf = (selector: string) =>
    defaultView!.getComputedStyle(rootOf(element).querySelector(selector)!);
  const {backgroundColor, borderRadius} = styleOf('button[type=submit]');
  const {position} = styleOf('[role=status]');
  return [backgroundColor, borderRadius, position].join();
};

/** Until it has its look; a test that waits in vain fails. */
export const untilItLooks = async (
  element: LitElement,
  look: string,
): Promise<void> => {
  while (lookOf(element) !== look) await settled();
};

/** How an element comes from its place into the body of another document. */
export const ways: Record<
  string,
  (element: Element, home: HTMLElement) => void
> = {
  'appended there': (element, home) => home.append(element),
  'adopted first': (element, home) => {
    home.ownerDocument.adoptNode(element);
    home.append(element);
  },
  'there and back': (element, home) => {
    const place = element.parentElement!;
    home.append(element);
    place.append(element);
  },
  'adopted there and appended here': (element, home) => {
    const place = element.parentElement!;
    home.ownerDocument.adoptNode(element);
    place.append(element);
  },
};
