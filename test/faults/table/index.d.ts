/** The types of the table. */
import type {Session} from '../service/session.js';

export type Call =
  | 'key'
  | 'settings'
  | 'reset'
  | 'email'
  | 'sms'
  | 'another'
  | 'check'
  | 'sms-check';

/** Where an answer breaks off. */
export type Cut =
  'start' | 'status-line' | 'headers' | 'head' | 'half' | 'last' | 'end';

type Header = readonly [name: string, value: string | number];

/** The bytes of an answer, and how they arrive. */
export interface Wire {
  /** The whole first line, where it is not that of the status. */
  line?: string;
  status?: number | undefined;
  /** The content type; JSON when not given, none when `null`. */
  type?: string | null;
  /** Headers of CORS; any origin may read the answer when not given. */
  cors?: Record<string, string> | undefined;
  headers?: Header[] | undefined;
  /** What the headers say of the body's length. */
  length?: number | 'right' | 'chunked' | 'none';
  encode?: 'gzip' | 'deflate' | 'br';
  /** Where the answer breaks off. */
  cut?: Cut;
  /** What follows; the connection closes when not given. */
  then?: 'close' | 'reset' | 'hang';
  /** Milliseconds between the bytes of the body. */
  drip?: number;
  /** What comes behind the body, endless without `bytes`. */
  fill?: {text?: string; bytes?: number; ms?: number};
  /** Status lines before the last one. */
  interim?: string[];
}

/** What a service can know when it answers. */
export interface Known {
  readonly password: string;
  readonly token: string;
  readonly code: string;
  /** The answer that it should give. */
  readonly real: string;
  readonly session: Session;
  /** A success and 50 MB of white space, compressed with gzip. */
  readonly bomb: () => Uint8Array;
}

/** What the service does. */
export interface Does extends Wire {
  /** What the connection meets before there is a request. */
  host?: string;
  /** Whether the preflight is struck, and not the call. */
  preflight?: boolean;
  /** Whether browsers may keep the answer to a preflight. */
  remembered?: boolean;
  /** The body; the real one, after the change, when not given. */
  body?: string | Uint8Array | ((known: Known) => string | Uint8Array);
  headersFor?: (session: Session) => Header[];
  /** Whether the service does what it was asked for, whatever it answers. */
  applies?: boolean;
  /** Whether the keys are new when the request arrives. */
  rotates?: boolean;
}

/** A kind of fault, at each call that it can strike. */
export interface Row {
  /** What goes wrong. */
  name: string;
  at: Call[];
  does: Does;
  /** One of `meanings`, for each engine or for one alone. */
  means: string;
  firefox?: string;
  webkit?: string;
  chromium?: string;
  /** The service's own words, as the visitor shall see them. */
  quoted?: string;
  /** Seconds to wait. */
  retryAfter?: number;
  /** Nothing comes until the element's time is up. */
  waits?: boolean;
  /** POSTs that reach the service; 1 where a POST is struck. */
  posts?: number;
  /** Whether nothing can heal it. */
  stays?: boolean;
  /** Attributes of the element. */
  attributes?: Record<string, string>;
  /** Each of them is tried. */
  statuses?: number[];
}

/** A fault at one call. */
export interface Fault extends Row {
  id: string;
  group: string;
  call: Call;
}

export interface Group {
  title: string;
  about: string;
  rows: Row[];
}

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What is to be seen of a fault, as the table has it. */
export interface Seen {
  screen: string;
  event: string;
  goesOn: string;
  reached: string;
  text: string;
}

export const calls: Record<Call, {endpoint: string; says: string}>;
export const resetSentences: Record<string, string>;
export const forgotSentences: Record<string, string>;
export const linkMayBeUsed: string;
export const groups: Record<string, Group>;
export const faults: Fault[];
export function faultById(id: string): Fault;
export function faultsOf(group: string): Fault[];
/** The code that the contract has for it in that engine, or `fine`. */
export function codeOf(fault: Fault, engine: Engine): string;
export function isForgot(fault: Fault): boolean;
/** Whether it strikes the check of a code. */
export function isCheck(fault: Fault): boolean;
export function sentenceOf(fault: Fault, engine: Engine): string;
export function expectedOf(fault: Fault, engine: Engine): Seen;
