/**
 * The flow from an address to a reset token: owns the phase and the call in
 * flight. Address and code are arguments here; the address is kept while its
 * code is awaited, the token nowhere.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  findCode,
  readAddress,
  type Address,
  type Method,
} from '../core/address.js';
import {ResetPasswordError} from '../core/errors.js';
import type {RequestFailureCode} from '../core/failure-codes.js';
import {defaultSettings, settingsProblem} from '../core/settings.js';
import type {RequestSettings} from '../core/request-token.js';
import {ForgotEvent, type ForgotEventDetails} from './events.js';
import {keepSendTime, sendTimeOf, storageKey} from './send-times.js';
import {stepOf, type Failure, type Phase} from './state.js';

/** The element as the flow sees it: its settings, read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, RequestSettings {
  readonly methods: string;
  readonly phoneCountryCode: string;
  readonly codeLength: number;
}

/** What the flow needs of what shows it. */
export interface FlowView {
  /** What `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** BCP 47 tag of the page's language. */
  readonly lang: () => string;
  /** Shows the seconds until another message may be asked for. */
  readonly countDown: () => void;
  /** What a page may know of a failure, with the sentence for the visitor. */
  readonly describe: (failure: Failure) => ForgotEventDetails['failure'];
}

const loadCalls = () => import('../core/request-token.js');

/** The methods that a page names; all of them where it names none. */
export const methodsOf = (text: string): Method[] => {
  const all: Method[] = ['email', 'phone'];
  const named = all.filter((method) => text.split(/\s+/).includes(method));
  return named.length ? named : all;
};

export class ForgotPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #view: FlowView;
  #phase: Phase = {state: 'identifying'};
  #run: AbortController | undefined;
  /** What is wrong with the settings. */
  #blockedBy: RequestFailureCode | undefined;
  /** By `Date.now()`: when another message may be asked for. */
  #openAt = 0;

  constructor(host: FlowHost, view: FlowView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** What the element is doing. */
  get phase(): Phase {
    return this.#phase;
  }

  /** How many digits a code has; what is no such number counts for nothing. */
  get digits(): number {
    const {codeLength} = this.#host;
    return Number.isInteger(codeLength) && codeLength > 0 ? codeLength : 6;
  }

  /** Whole seconds until another message may be asked for, where that counts. */
  get wait(): number {
    const phase = this.#phase;
    const counts =
      stepOf(phase) === 'code' ||
      // Of any address, for all that is known.
      (phase.state === 'failed' && phase.failure.retryAfter !== undefined);
    if (!counts) return 0;
    return Math.max(0, Math.ceil((this.#openAt - Date.now()) / 1000));
  }

  hostConnected(): void {
    addEventListener('storage', this.#handleStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#handleStorage);
    // Moved within one task, the element is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#interrupt();
    });
  }

  #handleStorage = ({key}: StorageEvent): void => {
    if (key === storageKey) void this.#follow();
  };

  /** Another tab may have asked for a code for the same address. */
  async #follow(): Promise<void> {
    const address = this.#awaited;
    if (!address) return;
    const until = await sendTimeOf(this.#host.appHost, address);
    if (address !== this.#awaited || until <= this.#openAt) return;
    this.#openAt = until;
    this.#view.countDown();
  }

  /** Looks at settings that may have changed, but never under a call. */
  recheckSettings(): void {
    if (this.#run || this.#phase.state === 'verified') return;
    const code = this.#problem();
    if (code === this.#blockedBy) return;
    this.#blockedBy = code;
    if (code) void this.#fail({code});
    else this.#enter({state: 'identifying'});
  }

  /** Fetches, on the visitor's first interaction, what a call needs. */
  prepare(): void {
    loadCalls().catch(() => undefined);
  }

  /** Has a code sent to what the visitor typed. */
  async identify(typed: string): Promise<void> {
    const {methods, phoneCountryCode} = this.#host;
    if (this.#run || stepOf(this.#phase) !== 'address' || this.wait > 0) return;
    const address = readAddress(typed, methodsOf(methods), phoneCountryCode);
    if (!address) {
      const issue = typed.trim() ? 'address-invalid' : 'address-required';
      this.#enter({state: 'identifying', issue});
      return;
    }
    await this.#send(address);
  }

  /** Has another code sent to the same address. */
  async resend(): Promise<void> {
    const address = this.#awaited;
    if (!address || this.#run || this.wait > 0) return;
    await this.#send(address, address);
  }

  /** Exchanges what the visitor typed for a token. */
  async verify(typed: string): Promise<void> {
    const address = this.#awaited;
    if (!address || this.#run) return;
    const code = findCode(typed, this.digits);
    if (code.length < this.digits) {
      const issue = code ? 'code-incomplete' : 'code-required';
      this.#enter({state: 'verifying', address, issue});
      return;
    }
    await this.#call(address, {state: 'checking', address}, async (request) => {
      const {checkCode} = await loadCalls();
      const token = await checkCode({...request, address, code});
      return async () => {
        this.#enter({state: 'verified'});
        await this.#host.updateComplete;
        this.#host.dispatchEvent(new ForgotEvent('token', token));
      };
    });
  }

  /** Goes back to the address. */
  back(): void {
    if (!this.#run && stepOf(this.#phase)) this.#enter({state: 'identifying'});
  }

  /** The address whose code is asked for. */
  get #awaited(): Address | undefined {
    return stepOf(this.#phase) === 'code' && 'address' in this.#phase
      ? this.#phase.address
      : undefined;
  }

  #problem(): RequestFailureCode | undefined {
    return settingsProblem(
      {...defaultSettings, ...this.#settings},
      this.#view.allowedHosts(),
    );
  }

  get #settings(): RequestSettings {
    const {appHost, appId, headerPrefix, timeout} = this.#host;
    return {appHost, appId, headerPrefix, timeout};
  }

  #send(address: Address, before?: Address): Promise<void> {
    const sending: Phase = before
      ? {state: 'sending', address: before}
      : {state: 'sending'};
    return this.#call(before, sending, async (request) => {
      const until = await sendTimeOf(request.settings.appHost, address);
      if (until > Date.now()) {
        // One is on its way already, from before a reload or from another tab.
        return () => {
          this.#openAt = until;
          this.#enter({state: 'verifying', address});
        };
      }
      const {sendCode} = await loadCalls();
      const retryAfter = await sendCode({...request, address});
      return async () => {
        this.#openAt = Date.now() + retryAfter * 1000;
        const {appHost} = request.settings;
        await keepSendTime(appHost, address, this.#openAt);
        this.#enter({state: 'verifying', address});
        await this.#host.updateComplete;
        const {method} = address;
        this.#host.dispatchEvent(
          new ForgotEvent('code-sent', {method, retryAfter}),
        );
      };
    });
  }

  /**
   * One call from its phase to the next; whatever fails is told once.
   *
   * @param address Of the step that a failure goes back to.
   * @param work Answers what to do once the call is over, and nobody has
   *   stopped it.
   */
  async #call(
    address: Address | undefined,
    phase: Phase,
    work: (request: {
      settings: RequestSettings;
      lang: string;
      signal: AbortSignal;
    }) => Promise<() => void | Promise<void>>,
  ): Promise<void> {
    if (this.#run || !this.#host.isConnected) return;
    // The list of hosts may be another one since the last look.
    this.recheckSettings();
    if (this.#blockedBy) return;
    const run = new AbortController();
    this.#run = run;
    const settings = this.#settings;
    this.#enter(phase);
    await this.#host.updateComplete;
    let finish: () => void | Promise<void>;
    try {
      if (!navigator.onLine) throw new ResetPasswordError('offline');
      finish = await work({
        settings,
        lang: this.#view.lang(),
        signal: run.signal,
      });
    } catch (error) {
      const failure: Failure =
        error instanceof ResetPasswordError
          ? {code: error.code as RequestFailureCode, ...error.facts}
          : {code: 'internal'};
      finish = () => this.#fail(failure, address);
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    await finish();
  }

  #enter(phase: Phase): void {
    const {state: previous} = this.#phase;
    this.#phase = phase;
    this.#host.requestUpdate();
    if (phase.state === previous) return;
    this.#host.dispatchEvent(
      new ForgotEvent('state-change', {state: phase.state, previous}),
    );
  }

  /** Ends a call whose answer nobody will see. */
  #interrupt(): void {
    if (!this.#run) return;
    this.#run.abort();
    this.#run = undefined;
    const phase = this.#phase;
    const address = 'address' in phase ? phase.address : undefined;
    this.#enter(
      address ? {state: 'verifying', address} : {state: 'identifying'},
    );
    void this.#announce({code: 'aborted'});
  }

  async #fail(given: Failure, address?: Address): Promise<void> {
    // So that nobody else's properties are told or shown.
    const failure = {__proto__: null, ...given} as Failure;
    const {retryAfter} = failure;
    if (retryAfter !== undefined) {
      // No earlier than was said before of the same address.
      const least = address ? this.#openAt : 0;
      this.#openAt = Math.max(least, Date.now() + retryAfter * 1000);
    }
    this.#enter({state: 'failed', failure, ...(address && {address})});
    await this.#announce(failure);
  }

  async #announce(failure: Failure): Promise<void> {
    await this.#host.updateComplete.catch(() => undefined);
    // Whoever took the element away hears `aborted` there and nowhere else.
    const bubbles = failure.code !== 'aborted';
    const detail = this.#view.describe(failure);
    this.#host.dispatchEvent(new ForgotEvent('failure', detail, {bubbles}));
  }
}
