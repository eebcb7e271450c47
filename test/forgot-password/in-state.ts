import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {allowConsole} from '../helpers/canary.js';
import {createApp, type App, type Endpoint} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  arrive,
  arriveAt,
  askedForCode,
  codeIn,
  fieldOf,
  resendOf,
  submit,
  wrongCodeIn,
  type Visit,
} from './visit.js';

type Attributes = Record<string, string>;
type Arrange = (attributes: Attributes) => Promise<GenAuthForgotPassword>;

/** A phone number that the stand-in takes, of nobody. */
export const phone = '13800000000';

/** Does something, and waits until the request is at the server. */
export const holding = async (
  app: App,
  endpoint: Endpoint,
  action: () => unknown,
): Promise<void> => {
  await app.fault(endpoint, {kind: 'hold'}, 1);
  const before = (await app.requestsTo(endpoint)).length;
  void action();
  while ((await app.requestsTo(endpoint)).length === before);
};

/** A visitor who may ask for another code. */
export const afterTheWait = async (
  attributes: Attributes = {},
): Promise<Visit & {clock: ReturnType<typeof handClock>}> => {
  const clock = handClock();
  const visit = await askedForCode(attributes);
  await clock.pass(60);
  await visit.element.updateComplete;
  return {...visit, clock};
};

const first =
  (arrange: (visit: Visit) => Promise<unknown>): Arrange =>
  async (attributes) => {
    const visit = await arrive(attributes);
    await arrange(visit);
    await visit.element.updateComplete;
    return visit.element;
  };

const second =
  (arrange: (visit: Visit) => Promise<unknown>): Arrange =>
  async (attributes) => {
    const visit = await askedForCode(attributes);
    await arrange(visit);
    await visit.element.updateComplete;
    return visit.element;
  };

/** Everything that a visitor can come to see, by its name. */
export const situations = {
  identifying: first(async () => undefined),
  'no address': first(({element}) => submit(element, '')),
  'not an address': first(({element}) => submit(element, 'ana')),
  sending: first(({app, element}) =>
    holding(app, 'send-email', () => submit(element, app.email)),
  ),
  unreachable: first(async ({app, element}) => {
    await app.fault('send-email', {kind: 'reset'});
    await submit(element, app.email);
  }),
  'too soon': first(async ({app, element}) => {
    await app.fault('send-email', {
      kind: 'rate-limit',
      retryAfter: '30',
      exposed: true,
    });
    await submit(element, app.email);
  }),
  'SMS off': async (attributes) => {
    const app = await createApp({rsaBits: 1024, sms: false});
    const element = await arriveAt(app, attributes);
    await submit(element, phone);
    return element;
  },
  verifying: second(async () => undefined),
  'no code': second(({element}) => submit(element, '')),
  'part of a code': second(({element}) => submit(element, '123')),
  'another code': async (attributes) =>
    (await afterTheWait(attributes)).element,
  'sending another': async (attributes) => {
    const {app, element} = await afterTheWait(attributes);
    await holding(app, 'send-email', () => resendOf(element).click());
    return element;
  },
  checking: second(async ({app, element}) => {
    const code = await codeIn(app);
    await holding(app, 'verify-reset-password-request', () =>
      submit(element, code),
    );
  }),
  'wrong code': second(async ({app, element}) =>
    submit(element, await wrongCodeIn(app)),
  ),
  'expired code': second(async ({app, element}) =>
    submit(element, await app.issueCode({state: 'expired'})),
  ),
  verified: second(async ({app, element}) =>
    submit(element, await codeIn(app)),
  ),
  'config invalid': async (attributes) => {
    // It names the setting to the developer.
    allowConsole();
    const {element} = await arrive({
      ...attributes,
      'app-host': 'http://acme.genauth.example',
    });
    return element;
  },
} satisfies Record<string, Arrange>;

export type Situation = keyof typeof situations;

export const situationNames = Object.keys(situations) as Situation[];

/** Those that show a form. */
export const formNames = situationNames.filter(
  (name) => name !== 'verified' && name !== 'config invalid',
);

/** Brings a new element there. */
export const inState = (
  name: Situation,
  attributes: Attributes = {},
): Promise<GenAuthForgotPassword> => situations[name](attributes);

export {fieldOf};
