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

/** What the service has received and done by the end of an attempt. */
export interface Received {
  readonly requests: RecordedRequest[];
  /** How many requests reached the place that a redirect names. */
  readonly stolen: number;
}

export interface Service extends Opened {
  /** Resolves once the fault has struck. */
  struck(): Promise<void>;
  /** The code in the last message. */
  code(): Promise<string>;
  /** Another status from now on; the answer has another token. */
  setStatus(status: number): Promise<string>;
  /** From now on the service works. */
  heal(): Promise<Received>;
  requests(): Promise<RecordedRequest[]>;
}

/** Opens a service that has this fault, until the end of the test. */
export const openService = async (fault: Fault): Promise<Service> => {
  const opened = await command<Opened>('fault-open', {id: fault.id});
  const {key} = opened;
  watchSecret('token', opened.token);
  onceAfterTest(() => command('fault-close', {key}));
  const service: Service = {
    ...opened,
    struck: () => command('fault-struck', {key}),
    code: () => command('fault-code', {key}),
    setStatus: async (status) => {
      const {token} = await command<Opened>('fault-status', {key, status});
      return watchSecret('token', token);
    },
    heal: () => command('fault-heal', {key}),
    requests: () => command('fault-requests', {key}),
  };
  watchRequests(service);
  return service;
};

/** Writes down what was seen of a fault, for the end of the run. */
export const report = ({id}: Fault, seen: Seen): Promise<void> =>
  command('fault-observed', {id, engine, seen});

/** How many POSTs for that endpoint there are. */
export const postsIn = (
  requests: readonly RecordedRequest[],
  endpoint: string,
): number =>
  requests.filter(
    ({method, path}) => method === 'POST' && path === `/api/v3/${endpoint}`,
  ).length;
