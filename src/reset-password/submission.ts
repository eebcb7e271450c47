/**
 * Submissions with one token, from the fields to the answer. This file and the
 * public key are loaded on the visitor's first interaction.
 *
 * A `Submitter` lives as long as its token, and a `Run` as long as one attempt.
 * The submitter changes the phase to mistakes, `submitting` and success. It
 * returns a failure to the flow, which shows it.
 */
import {ResetPasswordError} from '../model/errors.js';
import type {FailureCode} from '../model/failure-codes.js';
import {
  checkPassword,
  policyOfLevel,
  requirementsOf,
  type PasswordIssue,
} from '../model/password-policy.js';
import {
  checkSettings,
  resetPassword,
  type ResetPasswordResult,
} from '../core/reset-password.js';
import {pageToken, type TokenRecord} from '../core/page-token.js';
import {throwIfAborted} from '../model/abort-signals.js';
import {wait} from '../model/timing.js';
import {waitUntil} from '../core/wait-until.js';
import {storeCredential} from '../ui/store-credential.js';
import {CipherCache, type Snapshot} from './cipher-cache.js';
import {ResetEvent} from './events.js';
import type {FlowContext, FlowHost} from './flow-context.js';
import type {ResetPasswordFlow} from './flow.js';
import {rememberSuccess} from './remember-success.js';
import {settingFromMarkup} from './setting-from-markup.js';
import {hasForm, type Failure, type Phase, type Ready} from './state.js';
import {Tabs} from './tabs.js';
import type {FailureEvent} from './transition.js';

/** One submission. It is aborted when nobody waits for its answer. */
export interface Run extends AbortController {
  readonly token: string;
  /** Start by `performance.now()`. The timeout counts from here. */
  readonly startedAt: number;
  /** Whether the request was handed to the network. */
  sent?: boolean;
}

/** Seconds to wait when nobody says how long. */
const defaultWait = 30;

const changedElsewhere: FailureEvent = {
  type: 'changed-elsewhere',
  failure: {code: 'token-rejected'},
};

/** Checks, encrypts and sends; keeps nothing but the prepared key. */
export class Submitter {
  readonly #host: FlowHost;
  readonly #context: FlowContext;
  readonly #ciphers = new CipherCache();
  /** The record of the token. It outlives the element. */
  readonly #record: TokenRecord;
  /** The phase that shows the issues that were found last. */
  #phaseWithIssues: Phase | undefined;
  readonly #tabs: Tabs;
  readonly #flow: ResetPasswordFlow;

  constructor(
    flow: ResetPasswordFlow,
    host: FlowHost,
    context: FlowContext,
    token: string,
  ) {
    this.#flow = flow;
    this.#host = host;
    this.#context = context;
    this.#record = pageToken.recordOf(token);
    this.#tabs = new Tabs(host, token, () => this.#handleUse(token));
    host.renderRoot.addEventListener('input', this.#dropCorrectedIssues);
  }

  #showIssues(issues: readonly PasswordIssue[], isCorrected = false): void {
    this.#flow.change({type: 'invalid', issues, isCorrected});
    this.#phaseWithIssues = this.#flow.phase;
  }

  /** Forgets the token, and listens to other tabs no more. */
  leave(): void {
    this.#host.renderRoot.removeEventListener(
      'input',
      this.#dropCorrectedIssues,
    );
    this.#tabs.leave();
  }

  /** Fetches key and cipher ahead of time. Never rejects. */
  async prepare(): Promise<void> {
    await this.#ciphers.prepare(() => this.#snapshot());
  }

  /**
   * Runs one submission through its phases.
   *
   * @param confirmation `undefined` where the page asks only once.
   * @returns Why it failed; `undefined` when it succeeded, did not pass the
   *   checks or was stopped. Never rejects.
   */
  async submit(
    run: Run,
    password: string,
    confirmation: string | undefined,
  ): Promise<FailureEvent | undefined> {
    const event = await this.#attempt(run, password, confirmation);
    if (event?.failure.code === 'token-rejected' && !run.signal.aborted)
      this.#finish(run.token);
    if (event?.type === 'changed-elsewhere') this.#context.empty();
    return event;
  }

  async #attempt(
    run: Run,
    password: string,
    confirmation: string | undefined,
  ): Promise<FailureEvent | undefined> {
    if (this.#tabs.used) return changedElsewhere;
    const retryAfter = this.#record.wait?.() ?? 0;
    if (retryAfter > 0) {
      // The visitor sees the wait, unless the page has called `reset()`.
      if (this.#host.state === 'failed') return undefined;
      const afterUnknown = !!this.#record.isUncertain;
      return {
        type: 'failure',
        failure: {code: 'rate-limited', retryAfter, afterUnknown},
      };
    }
    try {
      await this.#checkAndSend(run, password, confirmation);
      return undefined;
    } catch (error) {
      const failure =
        error instanceof ResetPasswordError
          ? {code: error.code as FailureCode, ...error.facts}
          : {code: 'internal' as const};
      return await this.#askOtherTabs(this.#remember(failure));
    } finally {
      // An aborted attempt has no answer, and may have succeeded.
      const {signal, sent} = run;
      this.#record.isUncertain ||= signal.aborted && !!sent;
      this.#record.isSending = false;
      pageToken.visit(({refresh}) => refresh?.());
    }
  }

  /**
   * Removes the issues of fields that the visitor has corrected. The sentences
   * of the other fields stay, even if their issue is another one by now: a
   * screen reader reads a sentence again each time it changes.
   */
  readonly #dropCorrectedIssues = (): void => {
    const {phase, busy} = this.#flow;
    if (phase !== this.#phaseWithIssues || busy) return;
    const {issues: before = []} = phase as Partial<Ready>;
    try {
      const found = this.#check(this.#snapshot(), ...this.#context.typed());
      const issues = before.filter(({field}) =>
        found.some((issue) => issue.field === field),
      );
      if (issues.length < before.length) this.#showIssues(issues, true);
    } catch {
      // The settings are wrong by now. The submission will report that.
    }
  };

  /** Handles the message that the token was used in another tab. */
  #handleUse(token: string): void {
    const {busy, phase} = this.#flow;
    if (busy || !hasForm(phase)) return;
    this.#finish(token);
    this.#context.empty();
    void this.#flow.fail(changedElsewhere);
  }

  /** Forgets a token that is spent or refused, for the whole page. */
  #finish(token: string): void {
    this.#flow.finish(token);
    this.#record.isDone = true;
    pageToken.visit((state) => {
      if (state.held?.token === token) state.held = undefined;
      state.refresh?.();
    });
  }

  /** A token that was refused may be one that another tab has used. */
  async #askOtherTabs(failure: Failure): Promise<FailureEvent> {
    if (failure.code !== 'token-rejected') return {type: 'failure', failure};
    const isElsewhere = await this.#tabs.ask();
    this.#tabs.leave();
    return {type: isElsewhere ? 'changed-elsewhere' : 'failure', failure};
  }

  /** Learns from a failure what the next attempt must know. */
  #remember(given: Failure): Failure {
    // Inherited properties do not count.
    const failure = {__proto__: null, ...given} as Failure;
    const {retryAfter = defaultWait, ...others} = failure;
    const afterUnknown =
      this.#record.isUncertain && failure.code !== 'outcome-unknown';
    if (failure.code === 'rate-limited') {
      this.#record.wait = waitUntil(retryAfter);
    }
    if (
      failure.code === 'outcome-unknown' ||
      // The answer may come from a gateway that gave up waiting.
      (failure.code === 'server-error' && failure.statusCode !== 200)
    ) {
      this.#record.isUncertain = true;
    }
    return {
      ...others,
      ...(failure.code === 'rate-limited' && {retryAfter}),
      afterUnknown,
    };
  }

  async #checkAndSend(
    run: Run,
    password: string,
    confirmation: string | undefined,
  ): Promise<void> {
    throwIfAborted(run.signal);
    const host = this.#host;
    // Settings that change from here on count for the next submission.
    const snapshot = this.#snapshot();
    const {username} = host;
    const issues = this.#check(snapshot, password, confirmation);
    if (issues.length > 0) return this.#refuse(issues);
    // The listener may do anything, even take the element away.
    const event = new ResetEvent('submit', {}, {cancelable: true});
    if (!host.dispatchEvent(event) || !host.isConnected) return;
    this.#flow.change({type: 'submit'});
    await this.#rendered();
    // In this task, screen readers notice that the live region is empty. Only
    // the outcome waits for it.
    const noticed = wait(0);
    const result = await this.#send(run, snapshot, password).finally(
      () => noticed,
    );
    throwIfAborted(run.signal);
    void this.#tabs.tell();
    rememberSuccess();
    this.#finish(run.token);
    this.#flow.change({type: 'success'});
    await this.#rendered();
    // Password managers take the disappearance of the form for success.
    storeCredential(username, password);
    host.dispatchEvent(new ResetEvent('success', result));
  }

  /** Waits for the view. The page's own words may break it, but nothing else. */
  #rendered(): Promise<unknown> {
    return this.#host.updateComplete.catch(() => undefined);
  }

  /** Shows the mistakes in the fields, and tells the page. */
  async #refuse(issues: readonly PasswordIssue[]): Promise<void> {
    this.#showIssues(issues);
    await this.#rendered();
    const told = issues.map(({field, code}) => Object.freeze({field, code}));
    this.#host.dispatchEvent(
      new ResetEvent('invalid', {issues: Object.freeze(told)}),
    );
  }

  /** Encrypts and sends the password within what is left of the timeout. */
  async #send(
    run: Run,
    snapshot: Snapshot,
    password: string,
  ): Promise<ResetPasswordResult> {
    throwIfAborted(run.signal);
    if (!navigator.onLine) throw new ResetPasswordError('offline');
    const {settings} = snapshot;
    const elapsed = performance.now() - run.startedAt;
    try {
      return await resetPassword({
        ...snapshot,
        settings: {
          ...settings,
          timeout: Math.max(1, settings.timeout - elapsed),
        },
        passwordResetToken: run.token,
        password,
        signal: run.signal,
        lang: this.#context.lang(),
        cipher: this.#ciphers.get(snapshot),
        onSend: () => {
          run.sent = true;
          this.#record.isSending = true;
          pageToken.visit(({refresh}) => refresh?.());
        },
      });
    } finally {
      // The next attempt asks for the key again: this one may be out of date.
      this.#ciphers.clear();
    }
  }

  #check(
    snapshot: Snapshot,
    password: string,
    confirmation: string | undefined,
  ): PasswordIssue[] {
    const {passwordStrength, policy} = this.#host;
    return checkPassword(password, confirmation, {
      passwordEncryptType: snapshot.settings.passwordEncryptType,
      maxBytes: this.#ciphers.maxBytes(snapshot),
      customCipher: snapshot.encryptPassword !== undefined,
      requirements:
        this.#context.requirements() ??
        requirementsOf(policyOfLevel(passwordStrength), policy),
    });
  }

  #snapshot(): Snapshot {
    const {appHost, appId, headerPrefix, passwordEncryptType, publicKey} =
      this.#host;
    const {timeout, fetch, encryptPassword, classifyFailure} = this.#host;
    const allowedHosts = this.#context.allowedHosts();
    const setting = settingFromMarkup(this.#host, allowedHosts);
    if (setting) throw new ResetPasswordError('config-invalid', {setting});
    const settings = checkSettings(
      {
        appHost,
        appId,
        headerPrefix,
        passwordEncryptType,
        publicKey,
        timeout,
        fetch,
      },
      allowedHosts,
    );
    return {settings, encryptPassword, classifyFailure};
  }
}
