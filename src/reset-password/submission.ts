/**
 * One submission from the fields to the answer. Loaded on the visitor's first
 * interaction, together with the public key, so that it is there at submit.
 */
import {ResetPasswordError} from '../core/errors.js';
import type {FailureCode} from '../core/failure-codes.js';
import {
  checkPassword,
  policyOfLevel,
  requirementsOf,
  type PasswordIssue,
} from '../core/password-policy.js';
import {
  checkSettings,
  prepareCipher,
  resetPassword,
  type ClassifyFailure,
  type EncryptPassword,
  type PreparedCipher,
} from '../core/reset-password.js';
import type {Settings} from '../core/settings.js';
import {wait} from '../core/timing.js';
import {storeCredential} from '../ui/store-credential.js';
import {ResetEvent} from './events.js';
import type {FlowHost, Run} from './flow.js';
import type {Failure, Phase} from './state.js';
import {Tabs} from './tabs.js';
import type {ResetPasswordView} from './view.js';

/** Milliseconds after which a fetched public key is asked for again. */
const maxKeyAge = 5 * 60_000;
/** Milliseconds after a failure before anything is fetched ahead again. */
const prepareAgain = 10_000;
/** Seconds to wait when nobody says how long. */
const defaultWait = 30;

/** What one submission works with. */
export interface Submission {
  readonly token: string;
  readonly password: string;
  /** `undefined` where the page asks only once. */
  readonly confirmation: string | undefined;
  /** By `performance.now()`: the deadline counts from here. */
  readonly startedAt: number;
  readonly run: Run;
  readonly enter: (phase: Phase) => void;
}

/** The host's settings as they were at one moment. */
interface Snapshot {
  readonly settings: Settings;
  readonly encryptPassword: EncryptPassword | undefined;
  readonly classifyFailure: ClassifyFailure | undefined;
}

interface Prepared {
  readonly snapshot: Snapshot;
  readonly madeAt: number;
  readonly cipher: Promise<PreparedCipher>;
  maxBytes?: number | undefined;
}

/** Whether two snapshots lead to the same key and cipher. */
const sameCipher = (a: Snapshot, b: Snapshot): boolean =>
  a.encryptPassword === b.encryptPassword &&
  (['appHost', 'passwordEncryptType', 'publicKey'] as const).every(
    (key) => a.settings[key] === b.settings[key],
  );

/** Checks, encrypts and sends; keeps nothing but the prepared key. */
export class Submitter {
  readonly #host: FlowHost;
  readonly #view: ResetPasswordView;
  #prepared: Prepared | undefined;
  /** An answer was lost, so the token may be spent already. */
  #uncertain = false;
  /** When the service takes the next attempt, by `Date.now()`: it goes on while
   * the machine sleeps, as the countdown does. */
  #openAt = 0;
  #failedAt = -Infinity;
  readonly #tabs: Tabs;

  /** @param handleUse Called once another tab has used the token. */
  constructor(
    host: FlowHost,
    view: ResetPasswordView,
    token: string,
    handleUse: () => void,
  ) {
    this.#host = host;
    this.#view = view;
    this.#tabs = new Tabs(host, token, handleUse);
  }

  /** Fetches key and cipher ahead of time. */
  async prepare(): Promise<void> {
    // Not with every key while the service is down.
    if (performance.now() - this.#failedAt < prepareAgain) return;
    try {
      await this.#cipher(this.#snapshot());
    } catch {
      this.#failedAt = performance.now();
    }
  }

  /**
   * Runs one submission through its phases.
   *
   * @returns Why it failed; `undefined` when it succeeded, did not pass the
   *   checks or was stopped. Never rejects.
   */
  async submit(submission: Submission): Promise<Failure | undefined> {
    if (this.#tabs.used) return {code: 'token-rejected', elsewhere: true};
    const wait = this.#openAt - Date.now();
    if (wait > 0) {
      // The visitor sees the wait, unless the page has put it away.
      if (this.#host.state === 'failed') return undefined;
      return {
        code: 'rate-limited',
        retryAfter: Math.ceil(wait / 1000),
        afterUnknown: this.#uncertain,
      };
    }
    try {
      await this.#run(submission);
      return undefined;
    } catch (error) {
      const failure =
        error instanceof ResetPasswordError
          ? {code: error.code as FailureCode, ...error.facts}
          : {code: 'internal' as const};
      return await this.#lookAround(this.#remember(failure));
    } finally {
      // Nobody waited for the answer.
      const {signal, sent} = submission.run;
      this.#uncertain ||= signal.aborted && sent;
    }
  }

  /**
   * The phase without the issues of fields that have none any more. What the
   * others say stays, even where it is another one by now: a sentence that
   * changes under the visitor's keys is read out each time.
   *
   * @returns Nothing where nothing has been mended.
   */
  mend(
    phase: Phase,
    password: string,
    confirmation: string | undefined,
  ): Phase | undefined {
    if (phase.state !== 'ready' || !phase.issues.length) return undefined;
    try {
      const found = this.#check(this.#snapshot(), password, confirmation);
      const issues = phase.issues.filter(({field}) =>
        found.some((issue) => issue.field === field),
      );
      return issues.length < phase.issues.length
        ? {state: 'ready', issues, mended: true}
        : undefined;
    } catch {
      // Settings that are wrong by now are another matter.
      return undefined;
    }
  }

  /** A token that was refused may be one that another tab has used. */
  async #lookAround(failure: Failure): Promise<Failure> {
    if (failure.code !== 'token-rejected') return failure;
    const elsewhere = await this.#tabs.ask();
    this.#tabs.leave();
    return elsewhere ? {...failure, elsewhere} : failure;
  }

  /** Learns from a failure what the next attempt must know. */
  #remember(given: Failure): Failure {
    // Only what is its own, not what every object was made to have.
    const failure = {__proto__: null, ...given} as Failure;
    const {retryAfter = defaultWait, ...others} = failure;
    const afterUnknown = this.#uncertain && failure.code !== 'outcome-unknown';
    if (failure.code === 'rate-limited') {
      this.#openAt = Date.now() + retryAfter * 1000;
    }
    if (
      failure.code === 'outcome-unknown' ||
      // What answers with such a code may be a gateway that gave up waiting.
      (failure.code === 'server-error' && failure.statusCode !== 200)
    ) {
      this.#uncertain = true;
    }
    return {
      ...others,
      ...(failure.code === 'rate-limited' && {retryAfter}),
      afterUnknown,
    };
  }

  async #run(submission: Submission): Promise<void> {
    const {token, password, confirmation, run, enter, startedAt} = submission;
    const {signal} = run;
    signal.throwIfAborted();
    const host = this.#host;
    // A page's own words may break the view, but not the truth.
    const shown = (): Promise<unknown> =>
      host.updateComplete.catch(() => undefined);
    // What is changed from here on counts for the next submission.
    const snapshot = this.#snapshot();
    const {username} = host;
    const {settings} = snapshot;
    const issues = this.#check(snapshot, password, confirmation);
    if (issues.length > 0) {
      enter({state: 'ready', issues});
      await shown();
      const told = issues.map(({field, code}) => Object.freeze({field, code}));
      host.dispatchEvent(
        new ResetEvent('invalid', {issues: Object.freeze(told)}),
      );
      return;
    }
    // The listener may do anything, even take the element away.
    const event = new ResetEvent('submit', {}, {cancelable: true});
    if (!host.dispatchEvent(event) || !host.isConnected) return;
    enter({state: 'submitting'});
    await shown();
    // A task, so that a cleared live region is noticed before it speaks again.
    await wait(0);
    signal.throwIfAborted();
    if (!navigator.onLine) throw new ResetPasswordError('offline');
    try {
      const elapsed = performance.now() - startedAt;
      const result = await resetPassword({
        ...snapshot,
        settings: {
          ...settings,
          timeout: Math.max(1, settings.timeout - elapsed),
        },
        passwordResetToken: token,
        password,
        signal,
        lang: this.#view.lang(),
        cipher: this.#cipher(snapshot),
        onSend: () => {
          run.sent = true;
        },
      });
      signal.throwIfAborted();
      void this.#tabs.tell();
      enter({state: 'succeeded'});
      await shown();
      // The form is gone: the sign for a password manager that it worked.
      storeCredential(username, password);
      host.dispatchEvent(new ResetEvent('success', result));
    } finally {
      // The next attempt asks for the key again: this one may be out of date.
      this.#prepared = undefined;
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
      maxBytes: this.#usable(snapshot)?.maxBytes,
      customCipher: snapshot.encryptPassword !== undefined,
      requirements:
        this.#view.requirements() ??
        requirementsOf(policyOfLevel(passwordStrength), policy),
    });
  }

  #snapshot(): Snapshot {
    const {appHost, appId, headerPrefix, passwordEncryptType, publicKey} =
      this.#host;
    const {timeout, encryptPassword, classifyFailure} = this.#host;
    const settings = checkSettings(
      {appHost, appId, headerPrefix, passwordEncryptType, publicKey, timeout},
      this.#view.allowedHosts(),
    );
    return {settings, encryptPassword, classifyFailure};
  }

  /** What was prepared, if it still is the right and a fresh one. */
  #usable(snapshot: Snapshot): Prepared | undefined {
    const prepared = this.#prepared;
    return prepared &&
      sameCipher(prepared.snapshot, snapshot) &&
      performance.now() - prepared.madeAt < maxKeyAge
      ? prepared
      : undefined;
  }

  #cipher(snapshot: Snapshot): Promise<PreparedCipher> {
    const usable = this.#usable(snapshot);
    if (usable) return usable.cipher;
    const cipher = prepareCipher(snapshot.settings, snapshot.encryptPassword);
    const prepared: Prepared = {snapshot, madeAt: performance.now(), cipher};
    this.#prepared = prepared;
    cipher.then(
      ({maxBytes}) => {
        prepared.maxBytes = maxBytes;
      },
      () => {
        if (this.#prepared === prepared) this.#prepared = undefined;
      },
    );
    return cipher;
  }
}
