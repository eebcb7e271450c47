import {textsIn, type FoundText} from './texts.js';
import type {Place} from './watched.js';

/** A text that passed by during the test. */
export interface RecordedText extends FoundText {
  readonly place: Place;
}

/** What happened during the test and leaves no trace in the page. */
export const recorded = {
  texts: [] as RecordedText[],
  /** One line for each call of a console method. */
  consoleCalls: [] as string[],
};

export const forgetRecorded = (): void => {
  recorded.texts = [];
  recorded.consoleCalls = [];
};

const record = (place: Place, path: string, value: unknown): void => {
  for (const found of textsIn(value, {path})) {
    recorded.texts.push({place, ...found});
  }
};

type Realm = Window & typeof globalThis;

/** At the source, since an event need not bubble or leave a shadow root. */
const recordEvents = (realm: Realm): void => {
  const {prototype} = realm.EventTarget;
  const dispatch = prototype.dispatchEvent;
  prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('genauth-')) record('event', event.type, event);
    return dispatch.call(this, event);
  };
};

const recordConsole = ({console}: Realm): void => {
  const methods = console as unknown as Record<string, unknown>;
  for (const [name, method] of Object.entries(methods)) {
    if (typeof method !== 'function') continue;
    methods[name] = function (...args: unknown[]) {
      // An assertion that holds prints nothing.
      if (name !== 'assert' || args[0] !== true) {
        recorded.consoleCalls.push(
          `console.${name}: ${args.map(String).join()}`,
        );
      }
      record('console', `console.${name}`, args);
      return method.apply(console, args) as unknown;
    };
  }
};

/** What is told to other tabs, frames and workers. */
const recordMessages = (realm: Realm): void => {
  const senders = [realm.BroadcastChannel, realm.MessagePort, realm.Worker];
  for (const {name, prototype} of senders) {
    const methods = prototype as {postMessage(...args: unknown[]): void};
    const send = methods.postMessage;
    methods.postMessage = function (...args) {
      record('message', `${name}.postMessage`, args);
      send.apply(this, args);
    };
  }
};

/** The ways to a server beside fetch, which the elements never take. */
const recordOtherRequests = (realm: Realm): void => {
  const {navigator} = realm;
  const beacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, data) => {
    record('request', 'navigator.sendBeacon', [String(url), data]);
    return beacon(url, data);
  };
  const {prototype} = realm.XMLHttpRequest;
  const {open, send} = prototype;
  prototype.open = function (...args: unknown[]) {
    record('request', 'XMLHttpRequest.open', args.map(String));
    (open as (...all: unknown[]) => void).apply(this, args);
  };
  prototype.send = function (body) {
    record('request', 'XMLHttpRequest.send', body);
    send.call(this, body);
  };
};

const recordErrors = (realm: Realm): void => {
  // While capturing, and so before any listener that stops the event.
  const options = {capture: true};
  realm.addEventListener(
    'error',
    ({message, error}) => record('error', 'error', [message, error]),
    options,
  );
  realm.addEventListener(
    'unhandledrejection',
    ({reason}) => record('error', 'unhandledrejection', reason),
    options,
  );
};

const recordedRealms = new WeakSet<Realm>();

/** Records what happens in that window from now on. */
export const recordIn = (realm: Realm): void => {
  if (recordedRealms.has(realm)) return;
  recordedRealms.add(realm);
  recordEvents(realm);
  recordConsole(realm);
  recordMessages(realm);
  recordOtherRequests(realm);
  recordErrors(realm);
};
