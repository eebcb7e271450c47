/** Types of a language's file, and of the language that is made of it. */
import type {Formats, Signs, Typography} from './formats.js';
import type {ForgotMessages} from './forgot-messages.js';
import type {Messages} from './reset-messages.js';

/** The words of each element. */
export interface MessagesOf {
  readonly resetPassword: Messages;
  readonly forgotPassword: ForgotMessages;
}

/** The default export of each language's file. */
export type LanguageFile = {
  readonly [Name in keyof MessagesOf]: (
    formats: Formats,
  ) => Omit<MessagesOf[Name], keyof Typography>;
} & {
  /** Set for a language that is written from right to left. */
  readonly direction?: 'rtl';
  /** Set for a language whose punctuation differs from the English. */
  readonly signs?: Signs;
};

/** A language as an element uses it. */
export interface Language<Name extends keyof MessagesOf> {
  /** All words of the element, with the typography. */
  readonly messages: MessagesOf[Name];
  readonly direction: 'ltr' | 'rtl';
}
