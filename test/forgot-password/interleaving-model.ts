/*
 * What the contract says of <genauth-forgot-password>, as a small model: no code
 * of the element is used here.
 */

export type State =
  'identifying' | 'sending' | 'verifying' | 'checking' | 'verified' | 'failed';

/** The model: what has to be seen at the element and in its events. */
export class ForgotModel {
  state: State = 'identifying';
  failure: string | undefined;
  /** The events so far, each in one line. */
  readonly events: string[] = [];
  /** What stands in the field; `undefined` where nothing is promised. */
  typed: string | undefined = '';
  /** The address that has a code. */
  sentTo: string | undefined;
  /** The address or the code of the call that is on its way. */
  asked: string | undefined;
  isInPage = true;
  isBroken = false;
  /** The addresses that may get no other code yet. */
  readonly waiting = new Set<string>();
  /** Whether the service takes no request for a code, or no code, for a while. */
  isSendLimited = false;
  isCheckLimited = false;

  get isBusy(): boolean {
    return this.state === 'sending' || this.state === 'checking';
  }

  /** The form on the screen. */
  get step(): 'address' | 'code' | undefined {
    if (this.state === 'verified' || this.failure === 'config-invalid')
      return undefined;
    return this.sentTo === undefined ? 'address' : 'code';
  }

  #go(state: State, failure?: string): void {
    if (state !== this.state)
      this.events.push(`state-change ${this.state} ${state}`);
    this.state = state;
    this.failure = failure;
  }

  #fail(code: string): void {
    this.#go('failed', code);
    this.events.push(`failure ${code}`);
  }

  submit(isPrevented: boolean, isOnline: boolean): void {
    if (this.isBusy || !this.isInPage || !this.step) return;
    if (this.step === 'address') this.#submitAddress(isPrevented, isOnline);
    else this.#submitCode(isPrevented, isOnline);
  }

  #submitAddress(isPrevented: boolean, isOnline: boolean): void {
    const {typed = ''} = this;
    if (this.isSendLimited) return;
    if (!typed.includes('@')) return this.#go('identifying');
    if (this.waiting.has(typed)) {
      // A code was sent less than a minute ago: nothing is asked for.
      this.#go('sending');
      if (isOnline) this.#enterCode(typed);
      else this.#fail('offline');
      return;
    }
    this.#send(typed, isPrevented, isOnline);
  }

  #send(address: string, isPrevented: boolean, isOnline: boolean): void {
    this.events.push('submit send');
    if (isPrevented) return;
    this.#go('sending');
    if (isOnline) this.asked = address;
    else this.#fail('offline');
  }

  #submitCode(isPrevented: boolean, isOnline: boolean): void {
    if (this.isCheckLimited) return;
    if (this.typed?.length !== 6) return this.#go('verifying');
    this.events.push('submit check');
    if (isPrevented) return;
    this.#go('checking');
    if (isOnline) this.asked = this.typed;
    else this.#fail('offline');
  }

  resend(isOnline: boolean): void {
    const {sentTo} = this;
    if (this.isBusy || !this.isInPage || sentTo === undefined) return;
    if (this.isSendLimited || this.waiting.has(sentTo)) return;
    this.#send(sentTo, false, isOnline);
  }

  #enterCode(address: string): void {
    this.#go('verifying');
    // The new code is typed into the same field.
    if (this.sentTo === undefined) this.typed = '';
    this.sentTo = address;
    this.isCheckLimited = false;
    this.waiting.add(address);
  }

  /** The call has an answer: `success`, or the code of a failure. */
  end(outcome: string): void {
    const {asked = ''} = this;
    this.asked = undefined;
    if (this.state === 'sending') {
      if (outcome === 'success' || outcome === 'account-unknown') {
        this.#enterCode(asked);
        this.events.push('code-sent email');
      } else {
        this.#fail(outcome);
        if (outcome === 'rate-limited') this.isSendLimited = true;
      }
    } else if (outcome === 'success') {
      this.#go('verified');
      this.events.push('token');
      this.sentTo = undefined;
    } else {
      this.#fail(outcome);
      if (outcome === 'rate-limited') this.isCheckLimited = true;
    }
  }

  /** Nobody waits for the answer any more. */
  abandon(): boolean {
    if (!this.isBusy) return false;
    this.asked = undefined;
    this.#go(this.sentTo === undefined ? 'identifying' : 'verifying');
    return true;
  }

  remove(): void {
    this.isInPage = false;
    if (this.abandon()) this.events.push('failure aborted');
  }

  reset(): void {
    if (this.isBusy || this.failure === 'config-invalid') return;
    this.#toAddress();
    this.#recheck();
  }

  #toAddress(): void {
    // At the address, reset() leaves the text to the visitor.
    this.typed = undefined;
    this.sentTo = undefined;
    this.isCheckLimited = false;
    this.isSendLimited = false;
    this.#go('identifying');
  }

  /** The page is back from the browser's cache, perhaps for somebody else. */
  forget(): void {
    const isAborted = this.abandon();
    if (this.failure !== 'config-invalid') this.#toAddress();
    if (isAborted) this.events.push('failure aborted');
    this.typed = '';
    this.#recheck();
  }

  /** A setting was broken or repaired. */
  change(isBroken: boolean): void {
    this.isBroken = isBroken;
    this.#recheck();
  }

  #recheck(): void {
    if (this.state === 'verified') return;
    const isBlocked = this.failure === 'config-invalid';
    if (this.isBroken === isBlocked) return;
    if (this.isBroken) {
      this.sentTo = undefined;
      this.isSendLimited = this.isCheckLimited = false;
      this.#fail('config-invalid');
    } else this.#toAddress();
  }

  /** The code may go to no other service than the one that has sent it. */
  changeHost(): void {
    this.waiting.clear();
    if (this.sentTo !== undefined) this.#toAddress();
  }

  pass(): void {
    this.waiting.clear();
    this.isSendLimited = this.isCheckLimited = false;
  }
}
