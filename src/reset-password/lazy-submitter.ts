import {reportLostFile} from '../core/report-lost-file.js';
import type {Submitter} from './submission.js';

/** Loads the part that submits, once for each token. */
export class LazySubmitter {
  readonly #load: (token: string) => Promise<Submitter>;
  #current: {token: string; part: Promise<Submitter>} | undefined;

  constructor(load: (token: string) => Promise<Submitter>) {
    this.#load = load;
  }

  /** Returns the submitter of a token. After a rejection, it is loaded anew. */
  get(token: string): Promise<Submitter> {
    const current = (this.#current ??= {token, part: this.#load(token)});
    current.part.catch(() => {
      reportLostFile();
      if (this.#current === current) this.#current = undefined;
    });
    return current.part;
  }

  /** Drops a submitter of another token than the present one. */
  keepOnly(token: string | undefined): void {
    if (this.#current?.token === token) return;
    this.#current?.part
      .then((submitter) => submitter.leave())
      .catch(() => undefined);
    this.#current = undefined;
  }
}
