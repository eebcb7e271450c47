/**
 * The flow from an address to a reset token: owns the phase and the running
 * call. It keeps the address while it waits for the code, and never the code or
 * the token.
 */
import type {ReactiveController} from 'lit';
import type {
  IssuedToken,
  RequestSettings,
  TokenRequest,
} from '../core/request-token.js';
import {waitUntil} from '../core/wait-until.js';
import type {Address} from '../model/address.js';
import {ResetPasswordError} from '../model/errors.js';
import {withoutPrototype} from '../model/own-properties.js';
import {ForgotEvent} from './events.js';
import {failureDetail} from './failure-text.js';
import type {FlowContext, FlowHost} from './flow-context.js';
import {
  failureOf,
  requestCode,
  requestToken,
  type CodeRequested,
} from './requests.js';
import {storedWaitOf, sweepSendTimes} from './send-times.js';
import {requestSettingsOf, serviceOf, settingsFailure} from './settings.js';
import {
  isBusy,
  noWait,
  secondsUntilCheck,
  secondsUntilSend,
  sentCodeOf,
  stepOf,
  type AddressFieldIssue,
  type Failure,
  type Phase,
} from './state.js';
import {Tabs} from './tabs.js';
import {transition, type FailureEvent, type PhaseEvent} from './transition.js';
import {readAddressField, readCodeField} from './typed.js';

/** One call to the service, until it has an answer or is aborted. */
interface Run {
  readonly controller: AbortController;
  readonly settings: RequestSettings;
}

type Request = Omit<TokenRequest, 'address'>;

/**
 * Takes the flow to the phase that an answer leads to, and tells the page. For
 * example, a token leads to `verified`.
 */
type Finish = () => void | Promise<void>;

const callFailed = (failure: Failure): FailureEvent => {
  const {retryAfter} = failure;
  const until = retryAfter === undefined ? undefined : waitUntil(retryAfter);
  return {type: 'call-failed', failure, until};
};

export class ForgotPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #context: FlowContext;
  #phase: Phase = withoutPrototype({state: 'identifying'});
  #run: Run | undefined;

  constructor(host: FlowHost, context: FlowContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    new Tabs(host, this, (until) =>
      this.#change({type: 'wait-extended', until}),
    );
  }

  /** The present phase. */
  get phase(): Phase {
    return this.#phase;
  }

  hostDisconnected(): void {
    // An element that was moved within one task is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#interrupt();
    });
  }

  /** Checks settings that may have changed, but never during a call. */
  recheckSettings(): void {
    const phase = this.#phase;
    if (this.#run || phase.state === 'verified') return;
    const failure = settingsFailure(this.#host, this.#context.allowedHosts());
    const isBlocked = phase.state === 'failed' && phase.isBlocked;
    const before = isBlocked ? phase.failure.code : undefined;
    if (failure?.code === before) this.#recheckService();
    else if (failure)
      void this.#fail({
        type: 'settings-broken',
        failure: withoutPrototype(failure),
      });
    else this.#change({type: 'settings-repaired'});
  }

  /** The code may go only to the service that sent it. */
  #recheckService(): void {
    const sent = sentCodeOf(this.#phase);
    if (!sent) return;
    if (serviceOf(requestSettingsOf(this.#host)) === sent.service) return;
    this.#change({type: 'reset'});
  }

  /** Sends a code to the address that the visitor typed. */
  async sendCode(typed: string): Promise<void> {
    const phase = this.#phase;
    if (stepOf(phase) !== 'address' || isBusy(phase)) return;
    if (this.#run || secondsUntilSend(phase) > 0) return;
    const reading = readAddressField(this.#host, typed);
    // A page's library may have replaced the class of promises, so it is not
    // asked for.
    const isLater = typeof reading === 'object' && 'then' in reading;
    const result = isLater ? await this.#waitFor(reading) : reading;
    if (!result) return;
    if (typeof result !== 'string') return this.#send(result);
    this.#change({type: 'address-mistaken', issue: result});
  }

  /** Sends another code to the same address. */
  async resendCode(): Promise<void> {
    const sent = sentCodeOf(this.#phase);
    if (!sent || this.#run || secondsUntilSend(this.#phase) > 0) return;
    await this.#send(sent.address);
  }

  /**
   * Clears the mark of a resend that the page prevented: the visitor goes on
   * with the present code.
   */
  goOn = (): void => {
    this.#change({type: 'went-on'});
  };

  /** Exchanges the code that the visitor typed for a token. */
  async checkCode(typed: string): Promise<void> {
    const sent = sentCodeOf(this.#phase);
    if (!sent || this.#run || secondsUntilCheck(this.#phase) > 0) return;
    const reading = readCodeField(this.#host, typed);
    if ('issue' in reading) {
      this.#change({type: 'code-mistaken', issue: reading.issue});
      return;
    }
    const {code} = reading;
    const run = this.#openRun();
    if (!run || !this.#mayCall(run, 'check')) return;
    await this.#perform(run, 'checking-started', async (request) => {
      const {address} = sent;
      const token = await requestToken({...request, address, code});
      return () => this.#enterVerified(address, token);
    });
  }

  /** Drops a mistake that the visitor has corrected meanwhile. */
  async recheck(typed: string): Promise<void> {
    const phase = this.#phase;
    if (!('issue' in phase)) return;
    const isCorrect =
      phase.state === 'verifying'
        ? 'code' in readCodeField(this.#host, typed)
        : typeof (await readAddressField(this.#host, typed)) !== 'string';
    if (isCorrect && this.#phase === phase)
      this.#change({type: 'mistake-corrected'});
  }

  /** Goes back to the first step. */
  reset(): void {
    if (!this.#run) this.#change({type: 'reset'});
  }

  /** Forgets the visitor: the screen may be another one's by now. */
  forgetVisitor(): void {
    this.#interrupt();
    if (this.#phase.state === 'verified') this.#host.username = '';
    this.reset();
  }

  /** Waits for a number to be read, unless something else happens first. */
  async #waitFor(
    reading: Promise<Address | AddressFieldIssue>,
  ): Promise<Address | AddressFieldIssue | undefined> {
    this.#change({type: 'reading-started'});
    const phase = this.#phase;
    const read = await reading;
    if (this.#phase !== phase) return undefined;
    if (this.#host.isConnected) return read;
    this.#change({type: 'aborted'});
    return undefined;
  }

  async #send(address: Address): Promise<void> {
    const run = this.#openRun();
    if (!run) return;
    const seconds = await storedWaitOf(serviceOf(run.settings), address);
    if (this.#run !== run) return;
    // A code was sent before a reload or by another tab. Nothing is requested
    // then, and the form for that code follows.
    const isSent = seconds > 0;
    if (!isSent && !this.#mayCall(run, 'send')) return;
    const isFirst = !sentCodeOf(this.#phase);
    await this.#perform(run, 'sending-started', async (request) => {
      const requested: CodeRequested = isSent
        ? {untilResend: waitUntil(seconds), retryAfter: undefined}
        : await requestCode({...request, address}, isFirst);
      return () => this.#enterVerifying(run, address, requested);
    });
  }

  async #enterVerifying(
    {settings}: Run,
    address: Address,
    {untilResend, retryAfter}: CodeRequested,
  ): Promise<void> {
    const service = serviceOf(settings);
    const isEarlier = retryAfter === undefined;
    const sent = {address, service, isEarlier, untilResend, untilCheck: noWait};
    this.#change({type: 'code-sent', sent});
    if (isEarlier) return;
    await this.#rendered();
    const {method} = address;
    this.#host.dispatchEvent(
      new ForgotEvent('code-sent', {method, retryAfter}),
    );
  }

  async #enterVerified(address: Address, token: IssuedToken): Promise<void> {
    // The listener to the token needs the account's name as well.
    this.#host.username = address.method === 'email' ? address.email : '';
    sweepSendTimes();
    this.#change({type: 'code-accepted'});
    await this.#rendered();
    this.#host.dispatchEvent(new ForgotEvent('token', token));
  }

  /** Begins a run, unless something else is going on or the settings are wrong. */
  #openRun(): Run | undefined {
    if (this.#run || !this.#host.isConnected) return undefined;
    const step = stepOf(this.#phase);
    // The list of allowed hosts may have changed without an update.
    this.recheckSettings();
    if (stepOf(this.#phase) !== step) return undefined;
    this.#run = {
      controller: new AbortController(),
      settings: requestSettingsOf(this.#host),
    };
    return this.#run;
  }

  /** Whether the page allows the request; if not, ends the run. */
  #mayCall(run: Run, step: 'send' | 'check'): boolean {
    const event = new ForgotEvent('submit', {step}, {cancelable: true});
    // The listener may do anything, such as remove the element.
    const isAllowed = this.#host.dispatchEvent(event) && this.#host.isConnected;
    if (this.#run !== run) return false;
    if (isAllowed) return true;
    this.#run = undefined;
    if (step === 'send') this.#change({type: 'send-prevented'});
    return false;
  }

  /**
   * Makes the request of a run, from its phase to the next.
   *
   * @param work Makes the request and returns what follows it, which is dropped
   *   if the run is over by then.
   */
  async #perform(
    run: Run,
    type: 'sending-started' | 'checking-started',
    work: (request: Request) => Promise<Finish>,
  ): Promise<void> {
    this.#change({type});
    await this.#rendered();
    let finish: Finish;
    try {
      if (!navigator.onLine) throw new ResetPasswordError('offline');
      const {controller, settings} = run;
      const {signal} = controller;
      finish = await work({settings, lang: this.#context.lang(), signal});
    } catch (error) {
      finish = () => this.#fail(callFailed(failureOf(error)));
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    await finish();
  }

  /** Waits until the phase is rendered. A function in the page's
   * `messages` may throw then. */
  #rendered(): Promise<unknown> {
    return this.#host.updateComplete.catch(() => undefined);
  }

  /** Ends a call whose answer nobody would see. */
  #interrupt(): void {
    if (!this.#run) return;
    this.#run.controller.abort();
    this.#run = undefined;
    // Until then nothing was shown, so nothing is announced.
    if (!isBusy(this.#phase)) return;
    this.#change({type: 'aborted'});
    void this.#announce({code: 'aborted'});
  }

  /** Enters a phase without success and announces it once it is rendered. */
  async #fail(event: FailureEvent): Promise<void> {
    this.#change(event);
    await this.#announce(event.failure);
  }

  async #announce(failure: Failure): Promise<void> {
    await this.#rendered();
    // Only the script that removed the element needs to know of `aborted`.
    const bubbles = failure.code !== 'aborted';
    const detail = failureDetail(this.#host, this.#context.words, failure);
    this.#host.dispatchEvent(new ForgotEvent('failure', detail, {bubbles}));
  }

  #change(event: PhaseEvent): void {
    const before = this.#phase;
    const phase = transition(before, event);
    if (phase === before) return;
    this.#phase = withoutPrototype(phase);
    this.#host.requestUpdate();
    const [state, previous] = [phase.state, before.state];
    if (state === previous) return;
    this.#host.dispatchEvent(
      new ForgotEvent('state-change', {state, previous}),
    );
  }
}
