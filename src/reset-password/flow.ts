/**
 * The flow of one reset. It owns the phase and the running submission, and calls
 * `transition` to change the phase.
 *
 * Each submission is an `AbortController`. The answer to an interrupted one is
 * dropped. The password is only ever an argument here.
 */
import type {ReactiveController} from 'lit';
import {withoutPrototype} from '../model/own-properties.js';
import type {FailureCode} from '../model/failure-codes.js';
import {mayBeStored, pageToken} from '../core/page-token.js';
import {settingsProblem} from '../model/settings.js';
import {wait} from '../model/timing.js';
import {ElementToken} from './element-token.js';
import {ResetEvent, type TokenEvent} from './events.js';
import type {FlowContext, FlowHost} from './flow-context.js';
import {LazySubmitter} from './lazy-submitter.js';
import {settingFromMarkup} from './setting-from-markup.js';
import {
  hasForm,
  stateOf,
  type Failed,
  type Failure,
  type Phase,
} from './state.js';
import type {Run} from './submission.js';
import {transition, type FailureEvent, type PhaseEvent} from './transition.js';

export class ResetPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #context: FlowContext;
  readonly #token: ElementToken;
  #phase: Phase = {state: 'ready'};
  #isStarted = false;
  /** The fault in the settings, if there is one. */
  #blockedBy: FailureCode | undefined;
  #run: Run | undefined;
  /** Checks and sends the typed password. Each token has its own. */
  readonly #submitter: LazySubmitter;

  constructor(host: FlowHost, context: FlowContext) {
    this.#host = host;
    this.#context = context;
    this.#token = new ElementToken(host, () => this.#dropOldSubmitter());
    this.#submitter = new LazySubmitter((token) =>
      import('./submission.js').then(
        ({Submitter}) => new Submitter(this, host, context, token),
      ),
    );
    host.addController(this);
    host.addEventListener('genauth-forgot-token', (event: TokenEvent) =>
      this.supplyToken(event.detail?.passwordResetToken, event),
    );
  }

  /** Whether a submission is running, from the press of the button on. */
  get busy(): boolean {
    return !!this.#run;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** End of the token's validity; see {@link ElementToken.expiry}. */
  get expiry(): number | undefined {
    return this.#token.expiry;
  }

  hostConnected(): void {
    pageToken.listeners.add(this.#handlePageToken);
    addEventListener('pagehide', this.#handlePage);
    addEventListener('pageshow', this.#handlePage);
    if (!this.#isStarted || this.#token.value || this.#blockedBy) return;
    if (this.#phase.state === 'succeeded') return;
    // An element that is back in the document continues, unless another
    // element has taken the token.
    this.#token.value = this.#token.claim();
    if (!!this.#token.value !== hasForm(this.#phase)) this.#begin();
  }

  hostDisconnected(): void {
    pageToken.listeners.delete(this.#handlePageToken);
    removeEventListener('pagehide', this.#handlePage);
    removeEventListener('pageshow', this.#handlePage);
    // An element that is moved within one task is connected again by then.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#interrupt('aborted');
      this.#token.leave();
    });
  }

  /**
   * Reads the token and decides what to show, before the first render.
   */
  async start(): Promise<void> {
    if (this.#isStarted) return;
    if (this.#host.isConnected) pageToken.listeners.add(this.#handlePageToken);
    // After a reload, the guard returns the stored token to the page.
    if (mayBeStored()) await this.#token.guard();
    this.#isStarted = true;
    this.#begin();
  }

  /** Puts the token back into the URL, if the element cannot be shown. */
  giveUp(): void {
    this.#isStarted = false;
    // The guard would take it from the URL again for whoever listens.
    pageToken.listeners.delete(this.#handlePageToken);
    this.#token.giveBack();
  }

  /**
   * Takes a token from the page or an event. It replaces any other token, which
   * does not come back if this one is refused: it may be another account's.
   *
   * @param source The event it came with, where it did.
   */
  supplyToken(token: string | undefined, source?: TokenEvent): void {
    if (!token) return;
    // A page without types may give a number.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion
    const text = String(token);
    const before = this.#token.value;
    if (source) {
      this.#token.receive(
        text,
        performance.now() + 1000 * Number(source.detail?.expiresIn),
      );
      // The page may have given the name of another account.
      this.#host.username = (source.target as FlowHost).username;
      // The visitor sees the token's expiry without doing anything.
      void this.#context.prepareOutcome();
    } else if (!this.#token.setByPage(text)) return;
    this.#host.requestUpdate();
    // A message about the previous token does not count for this one.
    this.#restart(text !== before);
  }

  /** Looks at settings that may have changed. */
  recheckSettings(): void {
    if (this.#run || this.#phase.state === 'succeeded') return;
    this.#restart(this.#problem() !== this.#blockedBy);
    // The token of the page belongs to one service, and `appHost` may have
    // changed.
    this.#handlePageToken();
  }

  /**
   * Fetches the parts that a submission needs, on the visitor's first
   * interaction. A failure is not shown, because the submission tries again.
   */
  prepare(): void {
    // The list of allowed hosts may have changed without an update.
    this.recheckSettings();
    const token = this.#token.value;
    if (!token || !hasForm(this.#phase)) return;
    void this.#context.prepareOutcome();
    this.#submitter
      .get(token)
      .then((submitter) => submitter.prepare())
      .catch(() => undefined);
  }

  /** Sends the visitor's new password, if the fields pass the checks. */
  async submit(
    password: string,
    confirmation: string | undefined,
  ): Promise<void> {
    this.recheckSettings();
    const token = this.#token.value;
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
          this.#submitter.get(token).catch(() => undefined),
          this.#context.prepareOutcome(),
        ]),
        wait(this.#host.timeout),
      ])) ?? [];
    const event: FailureEvent | undefined =
      submitter && canTell
        ? await submitter.submit(run, password, confirmation)
        : // A file is missing, so nothing was encrypted or sent.
          {type: 'failure', failure: {code: 'encrypt-failed'}};
    if (this.#run !== run) return;
    this.#endRun();
    if (event) await this.fail(event);
    // The outcome of the previous token does not count for this one.
    if (this.#token.value)
      this.#restart(this.#token.value !== token || !hasForm(this.#phase));
  }

  /** Empties the form and goes back to `ready`, if there is a form. */
  reset(): void {
    if (this.#run || !hasForm(this.#phase)) return;
    this.change({type: 'reset'});
    this.#context.empty();
  }

  /** The page is unloaded or cached, or comes back from the cache. */
  #handlePage = ({type, persisted}: PageTransitionEvent): void => {
    if (type === 'pagehide') {
      this.#interrupt(this.#run?.sent ? 'outcome-unknown' : 'aborted');
    } else if (persisted) {
      // The screen may belong to a different person by now.
      if (this.#phase.state === 'ready') this.change({type: 'reset'});
      this.#context.empty();
    }
  };

  /** A token can be claimed, or the visitor has opened another link. */
  #handlePageToken = (isLink?: boolean): void => {
    if (!this.#isStarted || this.#token.isSetByPage || this.#blockedBy) return;
    const before = this.#token.value;
    if (!isLink && !before && this.#phase.state !== 'token-missing') return;
    const token = this.#token.claim();
    if (!token || (!isLink && before)) return;
    this.#token.value = token;
    this.#restart(true);
  };

  /** A running submission ends with its own token. */
  #dropOldSubmitter(): void {
    if (!this.#run) this.#submitter.keepOnly(this.#token.value);
  }

  #endRun(): void {
    this.#run = undefined;
    this.#dropOldSubmitter();
    this.#host.requestUpdate();
  }

  /** Forgets a token that is spent or refused. */
  finish(token: string): void {
    this.#token.finish(token);
  }

  #problem(): FailureCode | undefined {
    const allowedHosts = this.#context.allowedHosts();
    return (
      settingsProblem(this.#host, allowedHosts) ??
      (settingFromMarkup(this.#host, allowedHosts) && 'config-invalid')
    );
  }

  /** Begins again if that is needed, but never during a submission. */
  #restart(isNeeded: boolean): void {
    if (!this.#isStarted || this.#run) return;
    if (isNeeded) this.#begin();
  }

  #begin(): void {
    this.#blockedBy = this.#problem();
    // An element with wrong settings never takes the token, nor keeps it.
    if (this.#blockedBy) pageToken.release(this.#host);
    else this.#token.take();
    const code =
      this.#blockedBy ??
      (this.#token.value
        ? undefined
        : (this.#token.whyMissing ?? 'token-missing'));
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
    this.#endRun();
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
        this.#context.prepareOutcome(),
        // A fixed time, because `timeout` may be the wrong setting.
        wait(1e4),
      ]);
    await this.#host.updateComplete.catch(() => undefined);
    // The announcement of a start is out of date after another change.
    if (isStart && phase !== this.#phase) return;
    // Only a listener on the element itself hears of an aborted attempt.
    const bubbles = failure.code !== 'aborted';
    const detail = this.#context.describe(failure, phase);
    this.#host.dispatchEvent(new ResetEvent('failure', detail, {bubbles}));
  }
}
