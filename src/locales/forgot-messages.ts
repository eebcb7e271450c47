/** The words of `<genauth-forgot-password>`. */
import type {RequestFailureCode} from '../model/failure-codes.js';
import type {Typography} from './formats.js';

/** A sentence for each choice of methods. */
export interface ByMethods {
  readonly either: string;
  readonly email: string;
  readonly phone: string;
}

/** The words of a language's file. */
export interface ForgotWords extends Record<RequestFailureCode, string> {
  readonly heading: string;
  readonly description: string;
  /** The label of the field. */
  readonly address: ByMethods;
  readonly 'address-required': ByMethods;
  readonly 'address-invalid': ByMethods;
  /** The text has an @, but no such address can exist. */
  readonly 'email-invalid': string;
  /** The text has a +, but no such number can exist. */
  readonly 'phone-invalid': string;
  /** The number has no +, and has no reading or several in the country. */
  readonly 'phone-unclear': string;
  /** The hint below the field of a phone number. */
  readonly phoneHint: string;
  readonly send: string;
  readonly sending: string;
  readonly codeHeading: string;
  /** Says where the code goes, but not whether there is an account. */
  readonly codeSent: (address: string) => string;
  /** Says the same of a code from a moment ago, which may have been used. */
  readonly codeSentBefore: (address: string) => string;
  /** Says where an e-mail may have gone. */
  readonly emailHint: string;
  readonly code: string;
  readonly 'code-required': string;
  /** Names the number of digits of a code. */
  readonly 'code-incomplete': (digits: number) => string;
  readonly check: string;
  readonly checking: string;
  /** Names the seconds for which the service refuses every code. */
  readonly tryAgain: (seconds: number) => string;
  readonly tryAgainNow: string;
  readonly resend: string;
  readonly wait: (seconds: number) => string;
  readonly waitOver: string;
  readonly back: string;
  /**
   * Asks whether the visitor remembers the password. A link to sign in follows.
   */
  readonly remembered: string;
  readonly signIn: string;
  readonly verifiedHeading: string;
  readonly verified: string;
  readonly unavailableHeading: string;
  readonly serviceSaid: string;
  /** Names a failed request to the service's operators. */
  readonly requestId: (id: string) => string;
}

/** Every text of the element. */
export interface ForgotMessages extends ForgotWords, Typography {}
