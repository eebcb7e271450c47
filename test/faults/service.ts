import {executeServerCommand} from '@web/test-runner-commands';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  watchRequests,
  watchSecret,
  type RecordedRequest,
} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import type {Fault, Seen} from './table/index.js';

/* The service with a fault, as a test sees it. */

const command = <T>(name: string, payload: object): Promise<T> =>
  executeServerCommand<T, object>(name, payload);

interface Opened {
  readonly key: string;
  readonly appHost: string;
  readonly appId: string;
  readonly email: string;
  readonly token: string;
  readonly publicKey: string;
}

/** The requests that the service has received by the end of an attempt. */
export interface Received {
  readonly requests: RecordedRequest[];
  /** How many requests reached the place that a redirect names. */
  readonly stolen: number;
}

/** The requests before a change of the status, and the next token. */
export interface NextStatus {
  readonly token: string;
  readonly requests: RecordedRequest[];
}

export interface Service extends Opened {
  /** Resolves once the fault has struck. */
  struck(): Promise<void>;
  /** The code in the last message. */
  code(): Promise<string>;
  /** Time passes at the service. */
  pass(seconds: number): Promise<void>;
  /** The service answers with another status from now on. */
  setStatus(status: number): Promise<NextStatus>;
  /** Writes down what was seen, for the end of the run. */
  report(seen: Seen): void;
  /** From now on the service works. */
  heal(): Promise<Received>;
  requests(): Promise<RecordedRequest[]>;
}

/** Opens a service that has this fault, until the end of the test. */
export const openService = async (fault: Fault): Promise<Service> => {
  const opened = await command<Opened>('fault-open', {id: fault.id});
  const {key} = opened;
  watchSecret('token', opened.token);
  let seen: Seen | undefined;
  onceAfterTest(() => command('fault-close', {key, engine, seen}));
  const service: Service = {
    ...opened,
    struck: () => command('fault-struck', {key}),
    code: () => command('fault-code', {key}),
    pass: (seconds) => command('fault-pass', {key, seconds}),
    setStatus: async (status) => {
      const next = await command<NextStatus>('fault-status', {key, status});
      watchSecret('token', next.token);
      return next;
    },
    report: (all) => void (seen = all),
    heal: () => command('fault-heal', {key}),
    requests: () => command('fault-requests', {key}),
  };
  watchRequests(service);
  return service;
};

/** How many POSTs for that endpoint there are. */
export const postsIn = (
  requests: readonly RecordedRequest[],
  endpoint: string,
): number =>
  requests.filter(
    ({method, path}) => method === 'POST' && path === `/api/v3/${endpoint}`,
  ).length;
