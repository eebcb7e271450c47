import type {GenAuthResetPassword} from '../../src/elements.js';
import {allowConsole} from '../helpers/canary.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {
  fieldsOf,
  fill,
  put,
  rootOf,
  settled,
  submitAndHold,
  visit,
  type Visit,
} from './visit.js';

type Attributes = Record<string, string | number>;
type Arrange = (attributes: Attributes) => Promise<GenAuthResetPassword>;

/** The element in a part of its shadow root, which has to be there. */
export const part = <E extends HTMLElement = HTMLElement>(
  element: GenAuthResetPassword,
  name: string,
): E => {
  const found = rootOf(element).querySelector<E>(`[part~="${name}"]`);
  if (!found) throw new Error(`There is no part "${name}"`);
  return found;
};

/** Whether a visitor sees it. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({
    checkVisibilityCSS: true,
    checkOpacity: true,
  });

/** What has the focus inside. */
export const focusedIn = (element: GenAuthResetPassword): Element | null =>
  rootOf(element).activeElement;

const after =
  (arrange: (visited: Visit) => Promise<unknown>): Arrange =>
  async (attributes) => {
    const visited = await visit(attributes);
    await arrange(visited);
    await visited.element.updateComplete;
    return visited.element;
  };

const afterFault = (fault: Fault): Arrange =>
  after(async ({app, element}) => {
    await app.fault('reset-password', fault, 1);
    await element.submit();
  });

const submitted = (change: (visited: Visit) => void): Arrange =>
  after(async (visited) => {
    change(visited);
    await visited.element.submit();
  });

/** Waits for what is fetched once the visitor has begun, or the page has asked. */
const until = async (
  element: GenAuthResetPassword,
  selector: string,
): Promise<void> => {
  while (!rootOf(element).querySelector(selector)) await settled();
};

const untilRequirements = (element: GenAuthResetPassword): Promise<void> =>
  until(element, '[part~=requirement]');

/** Waits until the element has said something, as it does once nobody types. */
const untilSaid = async (element: GenAuthResetPassword): Promise<void> => {
  const status = rootOf(element).querySelector('[role=status]');
  const isSaid = () => status?.textContent.trim();
  while (!isSaid()) await settled();
};

/** A token that the service knows as expired. */
const expired: Arrange = async (attributes) => {
  const app: App = await createApp({rsaBits: 1024});
  const token = await app.issueToken({state: 'expired'});
  const {element} = await visit({...attributes, token}, {app});
  await element.submit();
  return element;
};

/** Everything that a visitor can come to see, by its name. */
export const situations = {
  ready: after(async () => undefined),
  'requirements open': after(async ({element}) => {
    element.passwordStrength = 3;
    fill(element, '');
    await untilRequirements(element);
  }),
  'requirements partly met': after(async ({element}) => {
    element.passwordStrength = 3;
    fill(element, 'only letters');
    await untilRequirements(element);
  }),
  'a strength': after(async ({element}) => {
    element.strengthMeter = () => ({score: 3, hint: 'Add a word.'});
    await element.updateComplete;
    const [field] = fieldsOf(element);
    await until(element, '.g-strength');
    field!.dispatchEvent(new Event('input', {bubbles: true}));
    await until(element, '.g-on');
    await until(element, '[part=caps-lock]');
    await untilSaid(element);
  }),
  revealed: after(async ({element}) => {
    part(element, 'reveal').click();
    await untilSaid(element);
    await until(element, '[part=caps-lock]');
  }),
  'one error': submitted(({element, password}) =>
    fill(element, password, `${password}!`),
  ),
  'two errors': submitted(({element}) => fill(element, '')),
  submitting: after((visited) => submitAndHold(visited)),
  succeeded: submitted(() => undefined),
  'token missing': async (attributes) => {
    const {appHost} = await createApp({rsaBits: 1024});
    return put({'app-host': appHost, ...attributes});
  },
  'token rejected': expired,
  rejected: afterFault({
    kind: 'envelope',
    statusCode: 400,
    message: 'The account is locked.',
  }),
  'rate limited': afterFault({
    kind: 'rate-limit',
    retryAfter: '30',
    exposed: true,
  }),
  'outcome unknown': afterFault({kind: 'reset'}),
  'password rejected': afterFault({
    kind: 'envelope',
    statusCode: 422,
    apiCode: 2029,
    message: 'It was used before.',
  }),
  'config invalid': (attributes) => {
    // It names the setting to the developer.
    allowConsole();
    return put({'app-host': 'http://acme.genauth.example', ...attributes});
  },
} satisfies Record<string, Arrange>;

export type Situation = keyof typeof situations;

export const situationNames = Object.keys(situations) as Situation[];

/** Brings a new element there. */
export const inState = (
  name: Situation,
  attributes: Attributes = {},
): Promise<GenAuthResetPassword> => situations[name](attributes);
