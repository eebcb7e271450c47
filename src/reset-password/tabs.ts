/**
 * Tabs with the same link: the tab that has changed the password tells the
 * others, and answers those that ask later. The visitor then reads that the
 * password is changed, instead of an error about the link.
 *
 * The tabs exchange a digest of the token with a fresh salt. Only a page that
 * has the token recognizes it, and no other learns anything. Without a
 * `BroadcastChannel`, the service refuses the used token, as it always does.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {newSalt, saltedDigest} from '../core/digest.js';
import {wait} from '../model/timing.js';
import type {ResetPasswordState} from './state.js';

/** The name of the channel, which all pages of an origin share. */
export const channelName = 'genauth-reset-password';

/** Milliseconds that another tab has for its answer. */
const patience = 250;

/** Asks, or tells what was used. */
type Message = {readonly type: 'ask'} | ({readonly type: 'used'} & Fingerprint);

interface Fingerprint {
  readonly salt: string;
  readonly digest: string;
}

interface TabsHost extends ReactiveControllerHost {
  readonly state: ResetPasswordState;
}

/** The knowledge of one tab about the others that have its token. */
export class Tabs implements ReactiveController {
  readonly #host: TabsHost;
  #handleUse: (() => void) | undefined;
  /** The token, while it is needed. */
  #token: string | undefined;
  #tells = false;
  /** The message of this tab, once it has used the token. */
  #mine: Fingerprint | undefined;
  #channel: BroadcastChannel | undefined;
  #heard: () => void = () => undefined;
  readonly #usage = new Promise<void>((resolve) => {
    this.#heard = resolve;
  });

  /** Whether another tab has used the token. */
  used = false;

  /** @param handleUse Called once another tab has used the token. */
  constructor(host: TabsHost, token: string, handleUse: () => void) {
    this.#host = host;
    this.#token = token;
    this.#handleUse = handleUse;
    host.addController(this);
    this.#post({type: 'ask'});
  }

  hostConnected(): void {
    try {
      this.#channel ??= new BroadcastChannel(channelName);
      this.#channel.onmessage = ({data}: MessageEvent<Message>) =>
        void this.#take(data);
    } catch {
      // A page without it, as one with an opaque origin may be.
    }
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Drops the token after success. */
  hostUpdated(): void {
    if (this.#host.state === 'succeeded') this.leave();
  }

  /** Asks the others; resolves once one has answered, or none will. */
  async ask(): Promise<boolean> {
    this.#post({type: 'ask'});
    if (this.#channel) await Promise.race([this.#usage, wait(patience)]);
    return this.used;
  }

  /** Tells the others that the token is used, now and whenever one asks. */
  async tell(): Promise<void> {
    const token = this.#token;
    if (token === undefined) return;
    const salt = newSalt();
    this.#tells = true;
    this.#forget();
    this.#mine = {salt, digest: await saltedDigest(salt, token)};
    this.#post({type: 'used', ...this.#mine});
  }

  /** Forgets the token. The channel stays open only if this tab used the token. */
  leave(): void {
    this.#forget();
    if (this.#tells) return;
    this.#host.removeController(this);
    this.hostDisconnected();
  }

  #forget(): void {
    this.#token = undefined;
    this.#handleUse = undefined;
  }

  async #take(message: Partial<Message> | null): Promise<void> {
    if (message?.type === 'ask') {
      if (this.#mine) this.#post({type: 'used', ...this.#mine});
      return;
    }
    // Anybody can send anything, so a long text must not be taken apart.
    const {salt, digest} = (message ?? {}) as Partial<Fingerprint>;
    if (this.#token === undefined || typeof salt !== 'string') return;
    const mine = await saltedDigest(salt, this.#token);
    if (mine !== digest || this.used) return;
    this.used = true;
    this.#heard();
    this.#handleUse?.();
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
