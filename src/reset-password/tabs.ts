/**
 * Tabs with the same link: the one that has changed the password tells the
 * others, and answers those that ask later, so that nobody is told of a link
 * that does not work.
 *
 * What goes between them is a digest of the token with a salt of its own: who
 * has the token recognizes it, and nobody else learns anything. Where there is
 * no `BroadcastChannel`, the service says no, as it does without all this.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {newSalt, saltedDigest} from '../core/digest.js';
import {wait} from '../core/timing.js';
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

/** What one tab knows of the others that have its token. */
export class Tabs implements ReactiveController {
  readonly #host: TabsHost;
  #handleUse: (() => void) | undefined;
  /** Until it is of no use any more. */
  #token: string | undefined;
  #tells = false;
  /** What this tab has to tell. */
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

  /** Once there is nothing to do, no token is kept, this one or an earlier. */
  hostUpdated(): void {
    if (this.#host.state === 'succeeded') this.leave();
  }

  /** Asks the others; resolves once one has answered, or none will. */
  async ask(): Promise<boolean> {
    this.#post({type: 'ask'});
    if (this.#channel) await Promise.race([this.#usage, wait(patience)]);
    return this.used;
  }

  /** Tells the others that the token is used: from now on, too. */
  async tell(): Promise<void> {
    const token = this.#token;
    if (token === undefined) return;
    const salt = newSalt();
    this.#tells = true;
    this.#forget();
    this.#mine = {salt, digest: await saltedDigest(salt, token)};
    this.#post({type: 'used', ...this.#mine});
  }

  /** Forgets the token; goes on only for what it has to tell. */
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
    const {salt, digest} = {...message} as Partial<Fingerprint>;
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
