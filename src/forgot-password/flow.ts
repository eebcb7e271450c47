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
import {bare} from '../core/bare.js';
import {ResetPasswordError} from '../core/errors.js';
import type {RequestFailureCode} from '../core/failure-codes.js';
import {baseUrl, defaultSettings, settingsProblem} from '../core/settings.js';
import type {RequestSettings} from '../core/request-token.js';
import {ForgotEvent, type ForgotEventDetails} from './events.js';
import {
  keepSendTime,
  sendTimeOf,
  storageKey,
  sweepSendTimes,
} from './send-times.js';
import {stepOf, type Failure, type Phase} from './state.js';

/** The element as the flow sees it: its settings, read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, RequestSettings {
  readonly methods: string;
  readonly phoneCountryCode: string;
  readonly codeLength: number;
  username: string;
}

/** What the flow needs of what shows it. */
export interface FlowView {
  /** What `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** BCP 47 tag of the page's language. */
  readonly lang: () => string;
  /** Shows the seconds until another message may be asked for. */
  readonly countDown: () => void;
  /** Empties the fields. */
  readonly forget: () => void;
  /** What a page may know of a failure, with the sentence for the visitor. */
  readonly describe: (failure: Failure) => ForgotEventDetails['failure'];
}

const loadCalls = () => import('../core/request-token.js');

/** GenAuth's code for a message that was sent within the last minute. */
const tooSoon = 2080;

/** The methods that a page names; all of them where it names none. */
export const methodsOf = (text: string): Method[] => {
  const all: Method[] = ['email', 'phone'];
  // An attribute that was taken away again is null.
  const named = all.filter((method) =>
    ((text as string | null) ?? '').split(/\s+/).includes(method),
  );
  return named.length ? named : all;
};

export class ForgotPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #view: FlowView;
  #phase: Phase = bare({state: 'identifying'});
  #run: AbortController | undefined;
  /** What is wrong with the settings. */
  #blockedBy: RequestFailureCode | undefined;
  /** By `Date.now()`: when another message may be asked for. */
  #openAt = 0;
  /** By `Date.now()`: when the service looks at a code again. */
  #checksAt = 0;
  /** Whether the code that is awaited was sent before anybody asked here. */
  sentBefore = false;
  /** Whom the code that is awaited came from. */
  #sender: string | undefined;

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

  /** Whole seconds until the service looks at a code again. */
  get checkWait(): number {
    return Math.max(0, Math.ceil((this.#checksAt - Date.now()) / 1000));
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
    addEventListener('pageshow', this.#handlePageShow);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#handleStorage);
    removeEventListener('pageshow', this.#handlePageShow);
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
    const until = await sendTimeOf(this.#sender ?? '', address);
    if (address !== this.#awaited || until <= this.#openAt) return;
    this.#openAt = until;
    this.#view.countDown();
  }

  /** Looks at settings that may have changed, but never under a call. */
  recheckSettings(): void {
    if (this.#run || this.#phase.state === 'verified') return;
    const code = this.#problem();
    if (code === this.#blockedBy) return this.#recheckSender();
    this.#blockedBy = code;
    if (code) void this.#fail({code});
    else this.#enter({state: 'identifying'});
  }

  /** A code is shown to nobody but the service that sent it. */
  #recheckSender(): void {
    if (!this.#awaited || this.#blockedBy) return;
    if (baseUrl(this.#settings.appHost) === this.#sender) return;
    this.#enter({state: 'identifying'});
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
    if (!address || this.#run || this.checkWait > 0) return;
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
        // Whoever takes the token over knows whose it is.
        this.#host.username = address.method === 'email' ? address.email : '';
        sweepSendTimes();
        this.#enter({state: 'verified'});
        await this.#host.updateComplete;
        this.#host.dispatchEvent(new ForgotEvent('token', token));
      };
    });
  }

  /** Goes back to the address; whose token was of no use gets another. */
  back(): void {
    const {state} = this.#phase;
    if (this.#run || (!stepOf(this.#phase) && state !== 'verified')) return;
    this.#enter({state: 'identifying'});
  }

  /** Begins anew for whoever is looking now. */
  #handlePageShow = ({persisted}: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#view.forget();
    this.back();
  };

  /** The address whose code is asked for. */
  get #awaited(): Address | undefined {
    return stepOf(this.#phase) === 'code' && 'address' in this.#phase
      ? this.#phase.address
      : undefined;
  }

  #problem(): RequestFailureCode | undefined {
    const settings = {...defaultSettings, ...this.#settings};
    const problem = settingsProblem(settings, this.#view.allowedHosts());
    const {appHost} = this.#host;
    // Two services behind one form: somebody has put something there.
    return !problem && appHost && baseUrl(appHost) !== baseUrl(settings.appHost)
      ? 'config-invalid'
      : problem;
  }

  /** Inside of the other element, that one says who the service is. */
  get #settings(): RequestSettings {
    const {timeout} = this.#host;
    const outer = this.#host.closest<HTMLElement & RequestSettings>(
      'genauth-reset-password',
    );
    const {appHost, appId, headerPrefix} = outer ?? this.#host;
    return {appHost, appId, headerPrefix, timeout};
  }

  #send(address: Address, before?: Address): Promise<void> {
    const sending: Phase = before
      ? {state: 'sending', address: before}
      : {state: 'sending'};
    return this.#call(before, sending, async (request) => {
      // However it is written, and whoever says so.
      const sender = baseUrl(request.settings.appHost);
      const until = await sendTimeOf(sender, address);
      if (until > Date.now()) {
        // One is on its way already, from before a reload or from another tab.
        return () => {
          this.sentBefore = true;
          this.#await(address, until, sender);
        };
      }
      const {sendCode, sendInterval} = await loadCalls();
      const retryAfter = await sendCode({...request, address}).catch(
        (error: unknown) => {
          const {facts} = error as Partial<ResetPasswordError>;
          if (before || facts?.apiCode !== tooSoon) throw error;
          // So is this one, though nobody here knew.
          return undefined;
        },
      );
      const openAt = Date.now() + (retryAfter ?? sendInterval) * 1000;
      await keepSendTime(sender, address, openAt);
      return async () => {
        this.sentBefore = retryAfter === undefined;
        this.#await(address, openAt, sender);
        if (retryAfter === undefined) return;
        await this.#host.updateComplete;
        const {method} = address;
        this.#host.dispatchEvent(
          new ForgotEvent('code-sent', {method, retryAfter}),
        );
      };
    });
  }

  /** Asks for the code that was sent. */
  #await(address: Address, openAt: number, sender: string): void {
    this.#openAt = openAt;
    this.#checksAt = 0;
    this.#sender = sender;
    this.#enter({state: 'verifying', address});
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
    if (this.#blockedBy || (address && !this.#awaited)) return;
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
      const isCheck = phase.state === 'checking';
      finish = () => this.#fail(failure, address, isCheck);
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    await finish();
  }

  #enter(phase: Phase): void {
    const {state: previous} = this.#phase;
    this.#phase = bare(phase);
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

  async #fail(
    given: Failure,
    address?: Address,
    isCheck?: boolean,
  ): Promise<void> {
    // So that nobody else's properties are told or shown.
    const failure = bare(given);
    const {retryAfter} = failure;
    if (retryAfter !== undefined) {
      const openAt = Date.now() + retryAfter * 1000;
      if (isCheck) this.#checksAt = openAt;
      // No earlier than was said before of the same address.
      else this.#openAt = Math.max(address ? this.#openAt : 0, openAt);
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
