/**
 * The cipher of the next submission, with the service's public key. It is
 * prepared while the visitor types.
 */
import {
  prepareCipher,
  type ClassifyFailure,
  type EncryptPassword,
  type PreparedCipher,
} from '../core/reset-password.js';
import type {Settings} from '../model/settings.js';

/** Milliseconds after which a fetched public key is asked for again. */
const maxKeyAge = 5 * 60_000;
/** Milliseconds after a failure before anything is fetched ahead again. */
const prepareAgain = 10_000;

/** The element's settings as they were at one moment. */
export interface Snapshot {
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
  (['appHost', 'passwordEncryptType', 'publicKey', 'fetch'] as const).every(
    (key) => a.settings[key] === b.settings[key],
  );

/** Prepares a cipher and keeps it for the submission with the same settings. */
export class CipherCache {
  #prepared: Prepared | undefined;
  /** The cipher that has encrypted once. */
  #warm: PreparedCipher | undefined;
  /** When key or cipher failed to come, for whoever asked. */
  #failedAt = -Infinity;

  /**
   * Prepares the cipher ahead of time. Never rejects.
   *
   * @param takeSnapshot May throw for wrong settings.
   */
  async prepare(takeSnapshot: () => Snapshot): Promise<void> {
    // Not at every keystroke while the service is down, nor when a failed
    // submission moves the focus.
    if (performance.now() - this.#failedAt < prepareAgain) return;
    try {
      const snapshot = takeSnapshot();
      const cipher = await this.get(snapshot);
      if (snapshot.encryptPassword || cipher === this.#warm) return;
      this.#warm = cipher;
      // The first encryption is slow, because its code is not compiled yet.
      await cipher.encrypt('no password', new AbortController().signal);
    } catch {
      // The submission reports it.
    }
  }

  /** Returns the cipher for the settings, prepared now if there is none. */
  get(snapshot: Snapshot): Promise<PreparedCipher> {
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
        this.#failedAt = performance.now();
        if (this.#prepared === prepared) this.#prepared = undefined;
      },
    );
    return cipher;
  }

  /** Most UTF-8 bytes that the cipher carries, once that is known. */
  maxBytes(snapshot: Snapshot): number | undefined {
    return this.#usable(snapshot)?.maxBytes;
  }

  /** The next submission fetches the key again: it may be out of date. */
  clear(): void {
    this.#prepared = undefined;
  }

  /** The prepared cipher, if it is recent and fits the settings. */
  #usable(snapshot: Snapshot): Prepared | undefined {
    const prepared = this.#prepared;
    return prepared &&
      sameCipher(prepared.snapshot, snapshot) &&
      performance.now() - prepared.madeAt < maxKeyAge
      ? prepared
      : undefined;
  }
}
