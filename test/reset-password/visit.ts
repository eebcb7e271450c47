import '../../src/index.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import type {ResetEventDetails} from '../../src/reset-password/events.js';
import {newPassword} from '../helpers/canary.js';
import {nextEvent} from '../helpers/expect-event.js';
import {createApp, type App, type AppOptions} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {
  detailsIn,
  inLightMode,
  oneLine,
  rootOf,
  watchEvents,
} from '../helpers/visit.js';

export {
  inLightMode,
  nameOf,
  namesOf,
  override,
  rootOf,
  settled,
} from '../helpers/visit.js';

/** Names of the element's events without their common beginning. */
export type EventName = keyof ResetEventDetails;

const names: EventName[] = [
  'submit',
  'invalid',
  'success',
  'failure',
  'state-change',
];

/** Writes down every event of the element that reaches `target`. */
export const watch = (
  element: GenAuthResetPassword,
  target: EventTarget = element,
) =>
  watchEvents<EventName, ResetEventDetails[EventName], {form: boolean}>(
    element,
    target,
    'genauth-reset-',
    names,
    // Whether the form was on the screen.
    () => ({form: formOf(element) !== null}),
  );

/** One event of the element, and how the element was when it came. */
export type Seen = ReturnType<typeof watch>[number];

export const failuresIn = (
  seen: readonly Seen[],
): ResetEventDetails['failure'][] => detailsIn(seen, 'failure');

export const formOf = (element: GenAuthResetPassword): HTMLFormElement | null =>
  rootOf(element).querySelector('form:not([hidden])');

/** One line, as a visitor reads it. */
export const textOf = (element: GenAuthResetPassword): string => {
  const root = rootOf(element);
  const hidden = root.querySelector('form[hidden]')?.textContent ?? '';
  return oneLine(root.textContent.replace(hidden, ''));
};

/** The two fields, or only the first where the page asks once. */
export const fieldsOf = (element: GenAuthResetPassword): HTMLInputElement[] => [
  ...rootOf(element).querySelectorAll<HTMLInputElement>(
    'input[autocomplete=new-password]',
  ),
];

export const valuesOf = (element: GenAuthResetPassword): string[] =>
  fieldsOf(element).map(({value}) => value);

export const buttonOf = (element: GenAuthResetPassword): HTMLButtonElement => {
  const submit = rootOf(element).querySelector<HTMLButtonElement>(
    'button[type=submit]',
  );
  if (!submit) throw new Error('There is no button');
  return submit;
};

/** Fills the fields as some password managers do: without any event. */
export const fill = (
  element: GenAuthResetPassword,
  password: string,
  confirmation = password,
): void => {
  const [first, second] = fieldsOf(element);
  if (first) first.value = password;
  if (second) second.value = confirmation;
};

/** Puts the element into the page, with attributes as they are given. */
export const put = async (
  attributes: Record<string, string | number> = {},
): Promise<GenAuthResetPassword> => {
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${String(value).replaceAll('"', '&quot;')}"`,
  );
  const element = await mount<GenAuthResetPassword>(
    `<genauth-reset-password ${inLightMode ? 'light' : ''} ${written.join(' ')}></genauth-reset-password>`,
  );
  // Where there is no form, what is shown instead comes a little later.
  while (!element.hasUpdated) await element.updateComplete;
  return element;
};

export interface Visit {
  readonly app: App;
  readonly element: GenAuthResetPassword;
  readonly seen: Seen[];
  readonly password: string;
}

/** A visitor with a fresh token who has filled in a new password. */
export const visit = async (
  attributes: Record<string, string | number> = {},
  options: AppOptions & {app?: App} = {},
): Promise<Visit> => {
  const {app = await createApp({rsaBits: 1024, ...options})} = options;
  const token = await app.issueToken();
  const element = await put({'app-host': app.appHost, token, ...attributes});
  const password = newPassword();
  fill(element, password);
  return {app, element, seen: watch(element), password};
};

/** How many times the element tried to set a password. */
export const posts = async (app: App): Promise<number> =>
  (await app.requestsTo('reset-password')).length;

/** Resolves once so many POSTs are at the server, answered or not. */
export const arrival = async (app: App, count = 1): Promise<void> => {
  while ((await posts(app)) < count);
};

/** Submits and waits until the request is at the server, where it is held. */
export const submitAndHold = async ({
  app,
  element,
}: Visit): Promise<{over: Promise<void>}> => {
  await app.fault('reset-password', {kind: 'hold'}, 1);
  const before = await posts(app);
  const over = element.submit();
  await arrival(app, before + 1);
  return {over};
};

/** The next event of that name. */
export const next = (
  element: EventTarget,
  name: EventName,
): Promise<CustomEvent> => nextEvent(element, `genauth-reset-${name}`);
