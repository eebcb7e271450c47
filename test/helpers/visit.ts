import '../../src/index.js';
import type {LitElement} from 'lit';
import {onceAfterTest} from './after-test.js';
import {nextEvent} from './expect-event.js';
import {Rendered} from './rendered.js';

/* Helpers that the tests of both elements share. */

/** The whole suite runs in both modes: `SUITE=light npx wtr`. */
export const inLightMode = 'lightMode' in globalThis;

/** An id's name: in light mode ids have a beginning of the element's own. */
export const nameOf = (node: Element | null | undefined): string | undefined =>
  node?.id.replace(/^genauth-\d+-/, '');

/** One line, as a visitor reads it. */
export const oneLine = (text = ''): string =>
  text.replaceAll(/\s+/g, ' ').trim();

/** Returns the rendered tree of an element, in either mode. */
export const rootOf = (element: LitElement): Rendered => new Rendered(element);

/** Returns the text of the live regions: alerts, then the status. */
export const heardIn = (element: LitElement): string =>
  [...rootOf(element).querySelectorAll('[role=alert], [role=status]')]
    .map(({textContent}) => oneLine(textContent))
    .join('|');

/** One event of an element, and how the element was when it came. */
export interface SeenEvent<Name extends string, Detail> {
  readonly name: Name;
  readonly event: CustomEvent<Detail>;
  readonly state: string;
  /** The text of the live regions at that moment. */
  readonly heard: string;
}

/**
 * Writes down the events of an element that reach `target`.
 *
 * @param prefix What the names of its events begin with.
 * @param look What else to write down at each.
 */
export const watchEvents = <Name extends string, Detail, More extends object>(
  element: LitElement & {readonly state: string},
  target: EventTarget,
  prefix: string,
  names: readonly Name[],
  look: () => More,
): (SeenEvent<Name, Detail> & More)[] => {
  const seen: (SeenEvent<Name, Detail> & More)[] = [];
  for (const name of names) {
    target.addEventListener(prefix + name, (event) =>
      seen.push({
        name,
        event: event as CustomEvent<Detail>,
        state: element.state,
        heard: heardIn(element),
        ...look(),
      }),
    );
  }
  return seen;
};

/** The names of events that were seen. */
export const namesOf = <Name>(seen: readonly {name: Name}[]): Name[] =>
  seen.map(({name}) => name);

/** The details of the events with a name. */
export const detailsIn = <Detail>(
  seen: readonly {name: string; event: CustomEvent}[],
  wanted: string,
): Detail[] =>
  seen
    .filter(({name}) => name === wanted)
    .map(({event}) => event.detail as Detail);

/** The detail of the next event of that name. */
export const nextDetail = async <Detail>(
  element: EventTarget,
  name: string,
): Promise<Detail> =>
  (await nextEvent<CustomEvent<Detail>>(element, name)).detail;

/** Until the end of the test. */
export const override = <T extends object>(
  object: T,
  name: keyof T,
  descriptor: PropertyDescriptor,
): void => {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, {configurable: true, ...descriptor});
  onceAfterTest(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
};

/** The tasks and microtasks that are waiting now. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
