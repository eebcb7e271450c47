/**
 * The flow of one reset. It owns the phase, the token and the running
 * submission, and calls `transition` to change the phase.
 *
 * Each submission is an `AbortController`. An answer that arrives after its
 * submission was interrupted is dropped. The password is only ever an argument
 * here.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {withoutPrototype} from '../model/own-properties.js';
import type {FailureCode} from '../model/failure-codes.js';
import type {
  PasswordPolicy,
  PasswordStrength,
} from '../model/password-policy.js';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import {reportLostFile} from '../core/report-lost-file.js';
import {mayBeStored, pageToken, type TokenRecord} from '../core/page-token.js';
import {
  orOwnOrigin,
  parseAppHost,
  settingsProblem,
  type Settings,
} from '../model/settings.js';
import {wait} from '../model/timing.js';
import {ResetEvent, type TokenEvent} from './events.js';
import {
  hasForm,
  stateOf,
  type Failed,
  type Failure,
  type Phase,
  type ResetPasswordState,
} from './state.js';
import type {Submitter} from './submission.js';
import {transition, type PhaseEvent} from './transition.js';
import type {ResetPasswordView} from './view/view.js';

/** The element and its settings, which are read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, Settings {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly state: ResetPasswordState;
  readonly tokenParam: string;
  readonly keepTokenInUrl: boolean;
  readonly forgetOnReload: boolean;
  username: string;
  readonly passwordStrength: PasswordStrength;
  readonly policy: PasswordPolicy;
  readonly encryptPassword: EncryptPassword | undefined;
  readonly classifyFailure: ClassifyFailure | undefined;
}

/** One submission. It is aborted when nobody waits for its answer. */
export interface Run extends AbortController {
  readonly token: string;
  /** Start by `performance.now()`. The timeout counts from here. */
  readonly startedAt: number;
  /** Whether the request was handed to the network. */
  sent?: boolean;
}

/** The events that the page hears of as a failure. */
export type FailureEvent = Extract<PhaseEvent, {failure: Failure}>;

export class ResetPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #view: ResetPasswordView;
  #phase: Phase = {state: 'ready'};
  #token: string | undefined;
  /** Whether the page has set the token, which wins over the URL's. */
  #isSetByPage = false;
  /** The record of the token that the host set last. */
  #lastSetRecord: TokenRecord | undefined;
  /**
   * End of the token's validity, by `performance.now()`. It is set only for a
   * token that came with an event, and is `NaN` if the event does not say it.
   */
  expiry: number | undefined;
  #isStarted = false;
  /** The reason why the URL had no token. */
  #whyNoToken: FailureCode | undefined;
  /** The fault in the settings, if there is one. */
  #blockedBy: FailureCode | undefined;
  #run: Run | undefined;
  /** Checks and sends the typed password. Each token has its own. */
  #submitter: Promise<Submitter> | undefined;

  constructor(host: FlowHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
    host.addEventListener('genauth-forgot-token', (event: TokenEvent) =>
      this.supplyToken(event.detail?.passwordResetToken, event),
    );
  }

  /** Whether a submission is running, from the press of the button on. */
  get busy(): boolean {
    return !!this.#run;
  }

  /** The present phase. */
  get phase(): Phase {
    return this.#phase;
  }

  hostConnected(): void {
    pageToken.listeners.add(this.#handlePageToken);
    addEventListener('pagehide', this.#handlePage);
    addEventListener('pageshow', this.#handlePage);
    if (!this.#isStarted || this.#token || this.#blockedBy) return;
    if (this.#phase.state === 'succeeded') return;
    // Back in the document, it continues unless another element has the token.
    this.#setToken(this.#claim());
    if (!!this.#token !== hasForm(this.#phase)) this.#begin();
  }

  hostDisconnected(): void {
    pageToken.listeners.delete(this.#handlePageToken);
    removeEventListener('pagehide', this.#handlePage);
    removeEventListener('pageshow', this.#handlePage);
    // An element that is moved within one task is connected again by then.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#interrupt('aborted');
      if (!this.#isSetByPage) this.#setToken(undefined);
      pageToken.release(this.#host);
    });
  }

  /**
   * Reads the token and decides what to show. Called once the element has its
   * settings, a microtask after it was inserted and before the first render.
   */
  async start(): Promise<void> {
    if (this.#isStarted) return;
    // After a reload, the guard returns the stored token to the page.
    if (mayBeStored()) await this.#guard();
    this.#isStarted = true;
    this.#begin();
  }

  /** Puts the token back into the URL, if the element cannot be shown. */
  giveUp(): void {
    this.#isStarted = false;
    this.#setToken(undefined);
    void this.#guard('giveBack');
  }

  /**
   * Takes a token that the page sets or that an event delivers. It replaces any
   * other token. An older one does not come back when it is refused, because it
   * may be another account's.
   *
   * @param source The event it came with, where it did.
   */
  supplyToken(token: string | undefined, source?: TokenEvent): void {
    if (!token) return;
    // A page without types may give a number.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion
    const text = String(token);
    const record = pageToken.recordOf(text);
    // A framework's template sets the same token at each render.
    if (!source && record === this.#lastSetRecord) return;
    const before = this.#token;
    this.#setToken(text);
    this.#isSetByPage = !source;
    this.expiry =
      source && performance.now() + 1000 * Number(source.detail?.expiresIn);
    this.#host.requestUpdate();
    if (source) {
      // The page may have given the name of another account.
      this.#host.username = (source.target as FlowHost).username;
      // The visitor sees the token's expiry without doing anything.
      void this.#view.prepareOutcome();
      // The token outlives the element, as that of a link does.
      pageToken.replace(this.#host, this.#service, text);
    } else {
      this.#lastSetRecord = record;
      pageToken.release(this.#host, true);
    }
    // A message about the previous token does not count for this one.
    this.#restart(text !== before);
  }

  /** Looks at settings that may have changed. */
  recheckSettings(): void {
    if (this.#run || this.#phase.state === 'succeeded') return;
    this.#restart(this.#problem() !== this.#blockedBy);
    // The service may be another one by now, and the page hold its token.
    this.#handlePageToken();
  }

  /**
   * Fetches the parts that a submission needs, on the visitor's first
   * interaction. A failure is not shown, because the submission tries again.
   */
  prepare(): void {
    const token = this.#token;
    if (!token || !hasForm(this.#phase)) return;
    void this.#view.prepareOutcome();
    this.#loadSubmitter(token)
      .then((submitter) => submitter.prepare())
      .catch(() => undefined);
  }

  /** Sends the visitor's new password, if the fields pass the checks. */
  async submit(
    password: string,
    confirmation: string | undefined,
  ): Promise<void> {
    const token = this.#token;
    if (
      !token ||
      this.#run ||
      !this.#host.isConnected ||
      !hasForm(this.#phase)
    ) {
      return;
    }
    const run: Run = Object.assign(new AbortController(), {
      token,
      startedAt: performance.now(),
    });
    this.#run = run;
    this.#host.requestUpdate();
    // Nothing is sent before the part that shows the result has loaded.
    const [submitter, canTell] =
      (await Promise.race([
        Promise.all([
          this.#loadSubmitter(token).catch(() => undefined),
          this.#view.prepareOutcome(),
        ]),
        wait(this.#host.timeout),
      ])) ?? [];
    const event: FailureEvent | undefined =
      submitter && canTell
        ? await submitter.submit(run, password, confirmation)
        : // A file is missing, so nothing was encrypted or sent.
          {type: 'failure', failure: {code: 'encrypt-failed'}};
    if (this.#run !== run) return;
    this.#run = undefined;
    this.#host.requestUpdate();
    if (event) await this.fail(event);
    // The outcome of the previous token does not count for this one.
    const isOther = this.#token !== token;
    if (isOther) this.#dropSubmitter();
    if (this.#token) this.#restart(isOther || !hasForm(this.#phase));
  }

  /** Empties the form and goes back to `ready`, if there is a form. */
  reset(): void {
    if (this.#run || !hasForm(this.#phase)) return;
    this.change({type: 'reset'});
    this.#view.empty();
  }

  /** The page is unloaded or cached, or comes back from the cache. */
  #handlePage = ({type, persisted}: PageTransitionEvent): void => {
    if (type === 'pagehide') {
      this.#interrupt(this.#run?.sent ? 'outcome-unknown' : 'aborted');
    } else if (persisted) {
      // The screen may belong to a different person by now.
      if (this.#phase.state === 'ready') this.change({type: 'reset'});
      this.#view.empty();
    }
  };

  /** A token can be claimed, or the visitor has opened another link. */
  #handlePageToken = (isLink?: boolean): void => {
    if (!this.#isStarted || this.#isSetByPage || this.#blockedBy) return;
    const before = this.#token;
    if (!isLink && !before && this.#phase.state !== 'token-missing') return;
    const token = this.#claim();
    if (!token || (!isLink && before)) return;
    this.#setToken(token);
    this.#restart(true);
  };

  #loadSubmitter(token: string): Promise<Submitter> {
    const submitter = (this.#submitter ??= import('./submission.js').then(
      ({Submitter}) => new Submitter(this, this.#host, this.#view, token),
    ));
    submitter.catch(() => {
      reportLostFile();
      if (this.#submitter === submitter) this.#submitter = undefined;
    });
    return submitter;
  }

  #setToken(token: string | undefined): void {
    if (token === this.#token) return;
    this.#token = token;
    this.expiry = undefined;
    // A running submission ends with its own token.
    if (!this.#run) this.#dropSubmitter();
  }

  /** Drops the submitter of the previous token. */
  #dropSubmitter(): void {
    this.#submitter?.then(
      (submitter) => submitter.leave(),
      () => undefined,
    );
    this.#submitter = undefined;
  }

  /** Origin of the service, if it is known. No other gets the token. */
  get #service(): string | undefined {
    return parseAppHost(orOwnOrigin(this.#host.appHost))?.origin;
  }

  #claim(): string | undefined {
    return pageToken.claim(this.#host, this.#service);
  }

  /** Guards the token of the page, or gives it back. Never rejects. */
  #guard(work: 'guardToken' | 'giveBack' = 'guardToken'): Promise<void> {
    return import('../core/token-guard.js').then(
      (guard) => pageToken.visit((state) => guard[work](state, this.#host)),
      // Without the guard, the reset works unless the page reloads or routes.
      reportLostFile,
    );
  }

  /** Takes the token of the page, unless the page itself has set one. */
  #takeToken(): void {
    const {tokenParam, keepTokenInUrl, forgetOnReload} = this.#host;
    const code = pageToken.take({
      tokenParam,
      keepTokenInUrl,
      forgetOnReload,
    });
    this.#whyNoToken = code;
    const token = this.#claim();
    void this.#guard();
    if (this.#isSetByPage) pageToken.release(this.#host, true);
    else this.#setToken(token);
  }

  /** Forgets a token that is spent or refused. */
  finish(token: string): void {
    if (this.#token !== token) return;
    this.#setToken(undefined);
    this.#isSetByPage = false;
  }

  #problem(): FailureCode | undefined {
    return settingsProblem(this.#host, this.#view.allowedHosts());
  }

  /** Begins again if that is needed, but never during a submission. */
  #restart(isNeeded: boolean): void {
    if (!this.#isStarted || this.#run) return;
    if (isNeeded) this.#begin();
  }

  #begin(): void {
    this.#blockedBy = this.#problem();
    // An element with wrong settings never takes the token.
    if (!this.#blockedBy) this.#takeToken();
    const code =
      this.#blockedBy ??
      (this.#token ? undefined : (this.#whyNoToken ?? 'token-missing'));
    const {failure} = this.#phase as Partial<Failed>;
    if (!code) this.change({type: 'token-found'});
    else if (!this.#blockedBy && pageToken.success === location.href)
      this.change({type: 'success-restored'});
    else if (code !== failure?.code)
      void this.fail(
        {
          type: this.#blockedBy ? 'settings-broken' : 'token-missing',
          failure: {code},
        },
        true,
      );
  }

  /** Changes the phase, and tells the page of another state. */
  change(event: PhaseEvent): void {
    const previous = stateOf(this.#phase);
    this.#phase = transition(this.#phase, event);
    const state = stateOf(this.#phase);
    this.#host.requestUpdate();
    if (state !== previous)
      this.#host.dispatchEvent(
        new ResetEvent('state-change', {state, previous}),
      );
  }

  /** Ends a submission whose answer nobody will see. */
  #interrupt(code: 'aborted' | 'outcome-unknown'): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#host.requestUpdate();
    if (this.#phase.state !== 'submitting') return;
    const failure: Failure = {code};
    if (code === 'aborted') {
      this.change({type: code});
      void this.#announce(failure);
    } else {
      void this.fail({type: 'failure', failure});
    }
  }

  /**
   * Enters a phase without success and announces it once the view shows it.
   *
   * @param isStart Whether there was no attempt.
   */
  async fail(
    {type, failure: given}: FailureEvent,
    isStart = false,
  ): Promise<void> {
    // Inherited properties must not reach the page or the visitor.
    const failure = withoutPrototype(given);
    this.change({type, failure});
    await this.#announce(failure, isStart);
  }

  async #announce(failure: Failure, isStart = false): Promise<void> {
    const phase = this.#phase;
    // An attempt has already waited for its words.
    if (isStart)
      await Promise.race([
        this.#view.prepareOutcome(),
        // Not the setting, which may be what is wrong.
        wait(1e4),
      ]);
    await this.#host.updateComplete.catch(() => undefined);
    // No attempt waits for this announcement, so an old one is dropped.
    if (isStart && phase !== this.#phase) return;
    // Only a listener on the element itself hears of an aborted attempt.
    const bubbles = failure.code !== 'aborted';
    const detail = this.#view.describe(failure, phase);
    this.#host.dispatchEvent(new ResetEvent('failure', detail, {bubbles}));
  }
}
