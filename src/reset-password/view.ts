import type {CSSResult} from 'lit';
import type {Requirement} from '../core/password-policy.js';
import type {Messages} from '../locales/index.js';
import type {ResetEventDetails} from './events.js';
import type {Failure} from './state.js';

/** The element, as the parts of it see it that are fetched later. */
export interface ResetPasswordView {
  /** What `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** BCP 47 tag of the page's language. */
  readonly lang: () => string;
  /** The page's word for it, or else the language's. */
  readonly words: <Key extends keyof Messages>(key: Key) => Messages[Key];
  /** The id that stands for a name. */
  readonly id: (name: string) => string;
  /** The element that is called so. */
  readonly find: (name: string) => HTMLInputElement | null;
  /** Has more styles reach the element. */
  readonly adopt: (styles: CSSResult) => void;
  /** Has the polite live region say something, in the words of the moment. */
  readonly say: (text: () => string) => void;
  /** Shows dots again instead of the password. */
  readonly conceal: () => void;
  /** Empties the fields. */
  readonly empty: () => void;
  /** Fetches what shows anything but the form. Never rejects. */
  readonly prepareOutcome: () => Promise<void>;
  /** Whether there are words for every outcome. */
  readonly canTell: () => boolean;
  /** What the password must have, once that is known to the view. */
  readonly requirements: () => readonly Requirement[] | undefined;
  /** What a page may know of a failure, with the sentence for the visitor. */
  readonly describe: (failure: Failure) => ResetEventDetails['failure'];
}
