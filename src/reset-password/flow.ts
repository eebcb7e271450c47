/**
 * The flow of one reset: owns the phase, the token and the run in flight.
 *
 * The latest run wins: each is an AbortController, and whatever belongs to
 * another run is dropped. The password is an argument here and nothing else.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FailureCode} from '../core/failure-codes.js';
import type {
  PasswordPolicy,
  PasswordStrength,
} from '../core/password-policy.js';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import {readResetToken} from '../core/reset-token.js';
import {settingsProblem, type Settings} from '../core/settings.js';
import {within} from '../core/timing.js';
import {ResetEvent, type TokenEvent} from './events.js';
import {
  hasForm,
  type Failed,
  type Failure,
  type Phase,
  type ResetPasswordState,
} from './state.js';
import type {Submitter} from './submission.js';
import type {ResetPasswordView} from './view.js';

/** The element as the flow sees it: its settings, read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, Settings {
  readonly state: ResetPasswordState;
  readonly tokenParam: string;
  readonly keepTokenInUrl: boolean;
  readonly username: string;
  readonly passwordStrength: PasswordStrength;
  readonly policy: PasswordPolicy;
  readonly encryptPassword: EncryptPassword | undefined;
  readonly classifyFailure: ClassifyFailure | undefined;
}

/** One submission; aborted when nobody waits for its answer any longer. */
export interface Run extends AbortController {
  /** Whether the request was handed to the network. */
  sent: boolean;
}

/** Milliseconds that anything waits for the words of an outcome. */
const wordsTimeout = 5000;

const ready: Phase = {state: 'ready', issues: []};

export class ResetPasswordFlow implements ReactiveController {
  readonly #host: FlowHost;
  readonly #view: ResetPasswordView;
  #phase: Phase = ready;
  #token: string | undefined;
  /** Whether the token is the host's, which wins over the URL's. */
  #isHosts = false;
  /** Why the URL had no token, where it had none; unset before the start. */
  #missing: FailureCode | undefined;
  /** What is wrong with the settings. */
  #blockedBy: FailureCode | undefined;
  #run: Run | undefined;
  /** By token: what is learnt of one counts for it alone. */
  readonly #submitters = new Map<string, Promise<Submitter>>();

  constructor(host: FlowHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** Whether a submission is under way, if only its code is being fetched. */
  get busy(): boolean {
    return !!this.#run;
  }

  /** What the element is doing. */
  get phase(): Phase {
    return this.#phase;
  }

  hostConnected(): void {
    this.#host.addEventListener('genauth-forgot-token', this.#handleToken);
    addEventListener('hashchange', this.#handleHashChange);
    addEventListener('pagehide', this.#handlePageHide);
    addEventListener('pageshow', this.#handlePageShow);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('genauth-forgot-token', this.#handleToken);
    removeEventListener('hashchange', this.#handleHashChange);
    removeEventListener('pagehide', this.#handlePageHide);
    removeEventListener('pageshow', this.#handlePageShow);
    // Moved within one task, the element is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#interrupt('aborted');
    });
  }

  /**
   * Reads the token and decides what to show. Called once the element has its
   * settings, a microtask after it was inserted and before the first render.
   */
  start(): void {
    if (this.#missing) return;
    this.#missing = this.#readUrl() ?? 'token-missing';
    this.#begin();
  }

  /**
   * Takes a token from the host. It takes the place of any other: none that is
   * older comes back when it is refused, as it may be another account's.
   *
   * @param source The event it came with, where it did.
   */
  supplyToken(token: string, source?: TokenEvent): void {
    if (!token || this.#phase.state === 'succeeded') return;
    this.#view.noteSource(source);
    const before = this.#token;
    // A page without types may give a number.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion
    this.#token = String(token);
    this.#isHosts = true;
    // What was said of another token does not count for this one.
    this.#restart(this.#token !== before);
  }

  /** Looks at settings that may have changed. */
  recheckSettings(): void {
    this.#restart(this.#problem() !== this.#blockedBy);
  }

  /**
   * Fetches, on the visitor's first interaction, what a submission needs. A
   * failure is nobody's business yet: the submission tries again.
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
    const run: Run = Object.assign(new AbortController(), {sent: false});
    this.#run = run;
    this.#host.requestUpdate();
    const startedAt = performance.now();
    // What says how it ended comes first: without it nothing is sent.
    const failure = await within(
      Math.min(this.#host.timeout, wordsTimeout),
      Promise.all([
        this.#loadSubmitter(token).catch(() => undefined),
        this.#view.prepareOutcome(),
      ]),
    ).then(
      ([submitter]): Promise<Failure | undefined> | Failure => {
        if (!submitter || !this.#view.canTell())
          return {code: 'encrypt-failed'};
        return submitter.submit({
          token,
          password,
          confirmation,
          startedAt,
          run,
          enter: (phase) => this.#enter(phase),
        });
      },
      (): Failure => ({code: 'encrypt-failed'}),
    );
    if (this.#run !== run) return;
    this.#run = undefined;
    this.#host.requestUpdate();
    // Another token may have come meanwhile.
    if (failure?.code === 'token-rejected') this.#drop(token);
    if (failure) await this.#fail(failure);
    if (this.#token) this.#restart(!hasForm(this.#phase));
  }

  /** Takes back what the visitor has mended since it was said. */
  mend(password: string, confirmation: string | undefined): void {
    const phase = this.#phase;
    void this.#submitters.get(this.#token ?? '')?.then(
      (submitter) => {
        const mended = submitter.mend(phase, password, confirmation);
        if (mended && phase === this.#phase && !this.#run) this.#enter(mended);
      },
      () => undefined,
    );
  }

  /** Goes back to `ready` where the token still allows it. */
  reset(): boolean {
    if (this.#run || !hasForm(this.#phase)) return false;
    this.#enter(ready);
    return true;
  }

  /** What stands in the slot for a new link has got a token. */
  #handleToken = (event: TokenEvent): void =>
    this.supplyToken(event.detail?.passwordResetToken ?? '', event);

  /** Another tab has used the token. */
  #handleUse(token: string): void {
    if (this.#run || token !== this.#token || !hasForm(this.#phase)) return;
    this.#drop(token);
    this.#view.empty();
    void this.#fail({code: 'token-rejected', elsewhere: true});
  }

  /** The page goes, perhaps into the back-forward cache; so does the request. */
  #handlePageHide = (): void =>
    this.#interrupt(this.#run?.sent ? 'outcome-unknown' : 'aborted');

  #handlePageShow = (event: PageTransitionEvent): void => {
    // Back from the back-forward cache: perhaps somebody else is looking.
    if (!event.persisted) return;
    if (this.#phase.state === 'ready') this.#enter(ready);
    this.#view.empty();
  };

  /** A link opened again in this tab changes nothing but the fragment. */
  #handleHashChange = (): void => {
    if (this.#missing && !this.#readUrl()) this.#restart(true);
  };

  #loadSubmitter(token: string): Promise<Submitter> {
    const known = this.#submitters.get(token);
    if (known) return known;
    const submitter = import('./submission.js').then(
      ({Submitter}) =>
        new Submitter(this.#host, this.#view, token, () =>
          this.#handleUse(token),
        ),
    );
    this.#submitters.set(token, submitter);
    submitter.catch(() => this.#submitters.delete(token));
    return submitter;
  }

  /**
   * Reads the token from the address bar and takes it out of there.
   *
   * @returns Why there is none, or `undefined` when there is a token now.
   */
  #readUrl(): FailureCode | undefined {
    const {tokenParam, keepTokenInUrl} = this.#host;
    const {token, code, url} = readResetToken(location.href, tokenParam);
    if (!keepTokenInUrl && url !== location.href) {
      try {
        history.replaceState(history.state, '', url);
      } catch {
        // A sandboxed or rate-limited page: the reset works all the same.
      }
    }
    if (token && !this.#isHosts) this.#token = token;
    return code;
  }

  /** Forgets a token that is of no use any more. */
  #drop(token: string): void {
    if (this.#token === token) {
      this.#token = undefined;
      this.#isHosts = false;
    }
    this.#submitters.delete(token);
  }

  #problem(): FailureCode | undefined {
    return settingsProblem(this.#host, this.#view.allowedHosts());
  }

  /** Begins anew where the ground has changed, but never under a submission. */
  #restart(changed: boolean): void {
    if (!changed || !this.#missing || this.#run) return;
    if (this.#phase.state !== 'succeeded') this.#begin();
  }

  #begin(): void {
    this.#blockedBy = this.#problem();
    const code = this.#blockedBy ?? (this.#token ? undefined : this.#missing);
    const {failure} = this.#phase as Partial<Failed>;
    if (!code) this.#enter(ready);
    else if (code !== failure?.code)
      void this.#fail({code}, this.#blockedBy ? 'failed' : 'token-missing');
  }

  #enter(phase: Phase): void {
    const {state: previous} = this.#phase;
    this.#phase = phase;
    this.#host.requestUpdate();
    if (phase.state === 'succeeded') {
      this.#token = undefined;
      this.#submitters.clear();
    }
    if (phase.state === previous) return;
    this.#host.dispatchEvent(
      new ResetEvent('state-change', {state: phase.state, previous}),
    );
  }

  /** Ends a submission whose answer nobody will see. */
  #interrupt(code: 'aborted' | 'outcome-unknown'): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#host.requestUpdate();
    if (this.#phase.state !== 'submitting') return;
    if (code === 'aborted') {
      this.#enter(ready);
      void this.#announce({code});
    } else {
      void this.#fail({code});
    }
  }

  /** Enters a phase without success and announces it once the view shows it. */
  async #fail(
    given: Failure,
    state?: 'failed' | 'token-missing',
  ): Promise<void> {
    // So that nobody else's properties are told or shown.
    const failure = {__proto__: null, ...given} as Failure;
    const phase: Phase = {state: state ?? 'failed', failure};
    this.#enter(phase);
    await this.#announce(failure, state && phase);
  }

  /** @param start Announced only while it lasts: no attempt waits for it. */
  async #announce(failure: Failure, start?: Phase): Promise<void> {
    // An attempt has waited for its words already.
    if (start)
      await within(wordsTimeout, this.#view.prepareOutcome()).catch(
        () => undefined,
      );
    await this.#host.updateComplete.catch(() => undefined);
    if (start && start !== this.#phase) return;
    // Whoever took the element away hears `aborted` there and nowhere else.
    const bubbles = failure.code !== 'aborted';
    const detail = this.#view.describe(failure);
    this.#host.dispatchEvent(new ResetEvent('failure', detail, {bubbles}));
  }
}
