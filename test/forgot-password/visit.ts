import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import type {ForgotEventDetails} from '../../src/forgot-password/events.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp, type App, type AppOptions} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {inLightMode, settled} from '../reset-password/visit.js';

export {inLightMode, override, settled} from '../reset-password/visit.js';

/** Names of the element's events without their common beginning. */
export type EventName = keyof ForgotEventDetails;

/** One event of the element, and how the element was when it came. */
export interface Seen<N extends EventName = EventName> {
  readonly name: N;
  readonly event: CustomEvent<ForgotEventDetails[N]>;
  readonly state: string;
  /** What the heading said. */
  readonly heading: string;
  /** What the live regions said. */
  readonly heard: string;
}

const names: EventName[] = ['code-sent', 'token', 'failure', 'state-change'];

/** One line, as a visitor reads it. */
const oneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim();

export const rootOf = (
  element: GenAuthForgotPassword,
): ShadowRoot | GenAuthForgotPassword => element.shadowRoot ?? element;

export const part = <E extends HTMLElement = HTMLElement>(
  element: GenAuthForgotPassword,
  name: string,
): E => rootOf(element).querySelector<E>(`[part~='${name}']`)!;

export const textOf = (element: GenAuthForgotPassword): string =>
  oneLine(rootOf(element).textContent);

export const headingOf = (element: GenAuthForgotPassword): string =>
  oneLine(rootOf(element).querySelector('[part=heading]')?.textContent);

export const alertOf = (element: GenAuthForgotPassword): string =>
  oneLine(rootOf(element).querySelector('[role=alert]')?.textContent);

export const statusOf = (element: GenAuthForgotPassword): string =>
  oneLine(rootOf(element).querySelector('[role=status]')?.textContent);

/** What has the focus inside. */
export const focused = (element: GenAuthForgotPassword): Element | null =>
  element.shadowRoot?.activeElement ??
  (element.contains(document.activeElement) ? document.activeElement : null);

export const fieldOf = (element: GenAuthForgotPassword): HTMLInputElement =>
  part<HTMLInputElement>(element, 'input');

/** Which of the two fields it is: in light mode ids have a beginning. */
export const stepOf = (element: GenAuthForgotPassword): string | undefined =>
  rootOf(element)
    .querySelector('[part=input]')
    ?.id.replace(/^genauth-\d+-/, '');

const linksOf = (element: GenAuthForgotPassword): HTMLButtonElement[] => [
  ...rootOf(element).querySelectorAll<HTMLButtonElement>('button[part=link]'),
];

/** Asks for another code. */
export const resendOf = (element: GenAuthForgotPassword): HTMLButtonElement =>
  linksOf(element)[0]!;

/** Leads back to the address. */
export const backOf = (element: GenAuthForgotPassword): HTMLButtonElement =>
  linksOf(element)[1]!;

export const next = <N extends EventName>(
  element: GenAuthForgotPassword,
  name: N,
): Promise<ForgotEventDetails[N]> =>
  new Promise((resolve) => {
    element.addEventListener(
      `genauth-forgot-${name}`,
      (event) => resolve((event as CustomEvent<ForgotEventDetails[N]>).detail),
      {once: true},
    );
  });

/** Writes down every event of the element that reaches `target`. */
export const watch = (
  element: GenAuthForgotPassword,
  target: EventTarget = element,
): Seen[] => {
  const seen: Seen[] = [];
  for (const name of names) {
    target.addEventListener(`genauth-forgot-${name}`, (event) =>
      seen.push({
        name,
        event: event as Seen['event'],
        state: element.state,
        heading: headingOf(element),
        heard: `${alertOf(element)}|${statusOf(element)}`,
      }),
    );
  }
  return seen;
};

export const namesOf = (seen: readonly Seen[]): EventName[] =>
  seen.map(({name}) => name);

export const failuresIn = (
  seen: readonly Seen[],
): ForgotEventDetails['failure'][] =>
  seen
    .filter(({name}) => name === 'failure')
    .map(({event}) => event.detail as ForgotEventDetails['failure']);

/** The states that it went through. */
export const statesIn = (seen: readonly Seen[]): string[] =>
  seen
    .filter(({name}) => name === 'state-change')
    .map(({event}) => (event.detail as {state: string}).state);

/** A new element that is not in the page yet. */
export const create = (
  {appHost}: App,
  attributes: Record<string, string> = {},
): GenAuthForgotPassword => {
  onceAfterTest(() => localStorage.removeItem(storageKey));
  const element = new GenAuthForgotPassword();
  const all = {
    'app-host': appHost,
    ...(inLightMode && {light: ''}),
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) {
    element.setAttribute(name, value);
  }
  return element;
};

/** A visitor at an element of that application. */
export const arriveAt = async (
  app: App,
  attributes: Record<string, string> = {},
): Promise<GenAuthForgotPassword> => {
  const element = create(app, attributes);
  const place = await mount('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
};

export interface Visit {
  readonly app: App;
  readonly element: GenAuthForgotPassword;
}

export const arrive = async (
  attributes: Record<string, string> = {},
  options: AppOptions = {},
): Promise<Visit> => {
  const app = await createApp({rsaBits: 1024, ...options});
  return {app, element: await arriveAt(app, attributes)};
};

/** Puts it into the field of the step, and sends that. */
export const submit = async (
  element: GenAuthForgotPassword,
  text: string,
): Promise<void> => {
  fieldOf(element).value = text;
  await element.submit();
  await element.updateComplete;
};

/** A visitor who is asked for the code. */
export const askedForCode = async (
  attributes: Record<string, string> = {},
  options: AppOptions = {},
): Promise<Visit> => {
  const visit = await arrive(attributes, options);
  await submit(visit.element, visit.app.email);
  return visit;
};

/** The code in the last message. */
export const codeIn = async (app: App): Promise<string> => {
  const message = (await app.inbox()).at(-1);
  return /\d{6}/.exec(message?.text ?? '')?.[0] ?? '';
};

/** Another one than the code in the last message. */
export const wrongCodeIn = async (app: App): Promise<string> =>
  String((Number(await codeIn(app)) + 1) % 1_000_000).padStart(6, '0');

/** Until the words are those of another language. */
export const translate = async (
  element: GenAuthForgotPassword,
  lang: string,
): Promise<void> => {
  element.lang = lang;
  while (part(element, 'base').lang !== lang) await settled();
  await element.updateComplete;
};
