/** The words of `<genauth-reset-password>`. */
import type {FailureCode} from '../model/failure-codes.js';
import type {IssueCode} from '../model/password-policy.js';
import type {Typography} from './formats.js';

/** Facts that a sentence about a mistake may name. */
export interface Facts {
  /** The required or allowed number of characters, or of kinds of them. */
  readonly limit?: number | undefined;
  /** The number of characters. */
  readonly count?: number | undefined;
  /** The most UTF-8 bytes that the key can carry. */
  readonly maxBytes?: number | undefined;
  /** The policy's own words for its pattern. */
  readonly text?: string | undefined;
}

/** A sentence, or a function that makes one. */
export type Sentence = string | ((facts: Facts) => string);

/** The words of the form before anything has happened. */
export interface FormMessages {
  readonly heading: string;
  readonly description: string;
  /** Names the account whose password is set. */
  readonly account: (username: string) => string;
  readonly password: string;
  readonly passwordHint: string;
  readonly confirmation: string;
  readonly reveal: string;
  readonly revealed: string;
  readonly concealed: string;
  readonly submit: string;
  /** Stands for all other words when they did not load. */
  readonly incomplete: string;
}

/** The words of every later state. */
export interface OutcomeMessages
  extends Record<FailureCode, string>, Record<IssueCode, Sentence> {
  readonly capsLock: string;
  readonly edgeSpace: string;
  /** The password has an invisible character. */
  readonly invisibleCharacter: string;
  /** The password has characters as input methods write them, such as `！`. */
  readonly fullWidth: string;
  readonly submitting: string;
  /** Heads the list of the password's requirements. */
  readonly requirements: string;
  /** "At least 8 characters" */
  readonly minLength: (n: number) => string;
  /** "At most 64 characters" */
  readonly maxLength: (n: number) => string;
  /** The required kinds of letters, digits and symbols: 1 to 3. */
  readonly classes: (n: number) => string;
  /** Follows a met requirement, for visitors who do not see the tick. */
  readonly met: string;
  /** Follows an unmet requirement. */
  readonly notMet: string;
  /** Said when the last requirement is met. */
  readonly allMet: string;
  /** Introduces the unmet requirements, when the visitor pauses. */
  readonly stillNeeded: string;
  /** The strength of the password, from very weak (0) to very strong (4). */
  readonly strength: readonly [string, string, string, string, string];
  /** Heads the list of mistakes in the fields. */
  readonly problems: string;
  /** Introduces the service's own message. */
  readonly serviceSaid: string;
  /** Names a failed request to the service's operators. */
  readonly requestId: (id: string) => string;
  readonly wait: (seconds: number) => string;
  /** Said when the wait is over. */
  readonly waitOver: string;
  readonly succeededHeading: string;
  readonly succeeded: string;
  readonly signIn: string;
  readonly redirecting: (seconds: number) => string;
  readonly stay: string;
  readonly tokenMissingHeading: string;
  readonly tokenRejectedHeading: string;
  readonly unavailableHeading: string;
  /** `token-rejected` after an attempt whose answer was lost. */
  readonly tokenRejectedAfterUnknown: string;
  /** The sentence for a link that another tab has used. */
  readonly changedElsewhere: string;
  /**
   * Said when the element has a token in exchange for a code: two sentences.
   */
  readonly codeAccepted: readonly [string, string];
  /** Names the seconds until the token expires. */
  readonly deadline: (seconds: number) => string;
  /** Said when that time is over. The visitor's clock may be wrong. */
  readonly deadlineOver: string;
  readonly requestLink: string;
  /** Replaces `requestLink` if the page has no address for it. */
  readonly requestLinkElsewhere: string;
}

/** Every text of the element. */
export interface Messages extends FormMessages, OutcomeMessages, Typography {}

/** The words that are there before a language has loaded. */
export type FirstMessages = FormMessages & Partial<Messages>;
