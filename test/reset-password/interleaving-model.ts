/*
 * What the contract says of <genauth-reset-password>, as a small model: no code
 * of the element is used here.
 */

export type State =
  'token-missing' | 'ready' | 'submitting' | 'succeeded' | 'failed';

/** Failures that leave no form. */
const terminal = ['token-missing', 'token-rejected', 'config-invalid'];

/** What was typed, and for which settings, when an attempt began. */
interface Attempt {
  readonly password: string;
  readonly token: string;
  readonly host: string;
  /** How many POSTs there may be, those of earlier attempts included. */
  posts: number;
  /** Whether the service has answered the key. */
  hasKey: boolean;
}

/** The model: what has to be seen at the element and in its events. */
export class ResetModel {
  state: State = 'ready';
  failure: string | undefined;
  /** The events so far, each in one line. */
  readonly events: string[] = [];
  typed: [string, string] = ['', ''];
  attempt: Attempt | undefined;
  token: string | undefined;
  host: string;
  isInPage = true;
  /** Whether a setting is wrong. */
  isBroken = false;
  /** Whether the visitor has to wait before the next attempt. */
  isLimited = false;
  /** The token that the page has set last, where it has set one. */
  pageToken: string | undefined;
  /** Whether a password was changed at this address a moment ago. */
  isRecent = false;

  constructor(token: string, host: string, isTokenOfPage: boolean) {
    this.token = token;
    this.host = host;
    if (isTokenOfPage) this.pageToken = token;
  }

  get hasForm(): boolean {
    return (
      this.state === 'ready' ||
      this.state === 'submitting' ||
      (this.state === 'failed' && !terminal.includes(this.failure ?? ''))
    );
  }

  go(state: State, failure?: string): void {
    if (state !== this.state)
      this.events.push(`state-change ${this.state} ${state}`);
    this.state = state;
    this.failure = failure;
  }

  fail(code: string, state: State = 'failed'): void {
    this.go(state, code);
    this.events.push(`failure ${code}`);
  }

  /** The element begins anew, with the token and the settings that there are. */
  begin(): void {
    if (this.isBroken) {
      if (this.failure !== 'config-invalid') this.fail('config-invalid');
    } else if (this.token !== undefined) this.go('ready');
    else if (this.isRecent) this.go('succeeded');
    else if (this.failure !== 'token-missing')
      this.fail('token-missing', 'token-missing');
  }

  submit(isPrevented: boolean, isOnline: boolean): void {
    if (!this.isInPage || !this.hasForm || this.attempt) return;
    if (this.isLimited) {
      // The visitor sees the wait already, unless the page has called reset().
      if (this.state !== 'failed') this.fail('rate-limited');
      return;
    }
    const [password, confirmation] = this.typed;
    const issues = [
      ...(password === '' ? ['password:password-required'] : []),
      ...(confirmation === ''
        ? ['confirmation:confirmation-required']
        : password !== confirmation
          ? ['confirmation:confirmation-mismatch']
          : []),
    ];
    if (issues.length > 0) {
      this.go('ready');
      this.events.push(`invalid ${issues.join(' ')}`);
      return;
    }
    this.events.push('submit');
    if (isPrevented) return;
    this.go('submitting');
    if (!isOnline) return this.fail('offline');
    const {token = '', host} = this;
    this.attempt = {password, token, host, posts: 0, hasKey: false};
  }

  /** An attempt ends by an answer: `success`, or the code of a failure. */
  end(outcome: string): void {
    const {attempt} = this;
    this.attempt = undefined;
    const isStillItsOwn = this.token === attempt?.token;
    if (outcome === 'success') {
      this.go('succeeded');
      this.events.push('success');
      this.isRecent = true;
      this.typed = ['', ''];
    } else this.fail(outcome);
    // Nobody who comes later may find the password behind a useless link.
    if (outcome === 'token-rejected') this.empty();
    if (outcome === 'rate-limited') this.isLimited = true;
    if (['success', 'token-rejected'].includes(outcome) && isStillItsOwn) {
      this.token = undefined;
    }
    // What came meanwhile counts from now on.
    if (!isStillItsOwn) {
      this.isLimited = false;
      this.begin();
    } else if (this.isBroken && this.state !== 'succeeded') this.begin();
  }

  /** Nobody waits for the answer any more. */
  abandon(code: 'aborted' | 'outcome-unknown'): void {
    const {attempt} = this;
    if (!attempt) return;
    this.attempt = undefined;
    if (code === 'aborted') this.go('ready');
    else this.go('failed', code);
    const {events} = this;
    // A setting that was broken meanwhile changes the state at once.
    if (this.isBroken) this.go('failed', 'config-invalid');
    events.push(`failure ${code}`);
    if (this.isBroken) events.push('failure config-invalid');
  }

  /** Another instance is in its place. */
  drawAnew(): void {
    this.state = 'ready';
    this.failure = undefined;
    this.empty();
    // The page sets its token again, whatever has come of it.
    this.token = this.pageToken ?? this.token;
    this.begin();
  }

  /** A setting was broken or repaired. */
  change(isBroken: boolean): void {
    if (isBroken === this.isBroken) return;
    this.isBroken = isBroken;
    if (!this.attempt && this.state !== 'succeeded') this.begin();
  }

  newToken(token: string): void {
    this.token = token;
    if (this.attempt) return;
    this.isLimited = false;
    this.begin();
  }

  empty(): void {
    this.typed = ['', ''];
  }

  reset(): void {
    if (this.attempt || !this.hasForm) return;
    this.go('ready');
    this.empty();
  }
}
