import type {PasswordIssue} from '../../model/password-policy.js';

/** The contents of one phase. A part that is left out stays empty. */
export interface PhaseParts {
  readonly heading: string;
  /** The drawing above the heading. */
  readonly badge?: unknown;
  /** Hides the heading: the element in the slot `request` has its own. */
  readonly isRequestAlone?: boolean;
  /** The list of everything that is wrong with the fields. */
  readonly problems?: unknown;
  /** The content of the assertive live region. */
  readonly alert?: unknown;
  /** The error of each field. */
  readonly errors?: Partial<Record<PasswordIssue['field'], unknown>>;
  /** The text of the slot `success`; the slot is hidden without it. */
  readonly success?: string;
  /** The contents below the slot `success`. */
  readonly afterSuccess?: unknown;
  /** The text of the slot `token-missing`; the slot is hidden without it. */
  readonly tokenMissing?: string | undefined;
  /** Why the service refused the token. */
  readonly tokenRejected?: string;
  /** A link to the sign-in page, for a password that may be changed already. */
  readonly signInLink?: unknown;
  /** Shows the slot `request`, which leads to a new link. */
  readonly wantsRequest?: boolean;
}
