import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import type {ForgotEventDetails} from '../../src/forgot-password/events.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp, type App, type AppOptions} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {
  detailsIn,
  inLightMode,
  nameOf,
  nextDetail,
  oneLine,
  rootOf,
  settled,
  watchEvents,
} from '../helpers/visit.js';

export {
  inLightMode,
  namesOf,
  override,
  rootOf,
  settled,
} from '../helpers/visit.js';

/** Names of the element's events without their common beginning. */
export type EventName = keyof ForgotEventDetails;

/** All of them but `submit`, which nothing has come of yet. */
const names: EventName[] = ['code-sent', 'token', 'failure', 'state-change'];

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
  rootOf(element).activeElement;

export const fieldOf = (element: GenAuthForgotPassword): HTMLInputElement =>
  part<HTMLInputElement>(element, 'input');

/** Which of the two fields it is: in light mode ids have a beginning. */
export const stepOf = (element: GenAuthForgotPassword): string | undefined =>
  nameOf(rootOf(element).querySelector('[part=input]'));

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
  nextDetail(element, `genauth-forgot-${name}`);

/** Writes down every event of the element that reaches `target`. */
export const watch = (
  element: GenAuthForgotPassword,
  target: EventTarget = element,
  watched: readonly EventName[] = names,
) =>
  watchEvents<EventName, ForgotEventDetails[EventName], {heading: string}>(
    element,
    target,
    'genauth-forgot-',
    watched,
    () => ({heading: headingOf(element)}),
  );

/** One event of the element, and how the element was when it came. */
export type Seen = ReturnType<typeof watch>[number];

/** As {@link watch}, `submit` included. */
export const watchAll = (element: GenAuthForgotPassword): Seen[] =>
  watch(element, element, ['submit', ...names]);

export const failuresIn = (
  seen: readonly Seen[],
): ForgotEventDetails['failure'][] => detailsIn(seen, 'failure');

/** The states that it went through. */
export const statesIn = (seen: readonly Seen[]): string[] =>
  detailsIn<ForgotEventDetails['state-change']>(seen, 'state-change').map(
    ({state}) => state,
  );

/** A new element that is not in the page yet. */
export const create = (
  {appHost}: Pick<App, 'appHost'>,
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
  app: Pick<App, 'appHost'>,
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
