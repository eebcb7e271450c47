/** The element classes, their events and types. Registers nothing. */
export {GenAuthResetPassword} from './reset-password/element.js';
export {GenAuthForgotPassword} from './forgot-password/element.js';
export {ResetEvent, type ResetEventDetails} from './reset-password/events.js';
export {
  ForgotEvent,
  type ForgotEventDetails,
} from './forgot-password/events.js';
export type {ForgotPasswordState} from './forgot-password/state.js';
export type {ForgotMessages} from './locales/forgot-password/index.js';
export type {RequestFailureCode} from './core/failure-codes.js';
export type {ResetPasswordState} from './reset-password/state.js';
export type {FailureCode, AnsweredCode} from './core/failure-codes.js';
export type {
  IssueCode,
  PasswordIssue,
  PasswordPolicy,
  PasswordStrength,
} from './core/password-policy.js';
export type {
  PasswordStrengthScore,
  StrengthMeter,
} from './reset-password/advice.js';
export type {ClassifyFailure, EncryptPassword} from './core/reset-password.js';
export type {PasswordEncryptType} from './core/settings.js';
export type {Messages} from './locales/index.js';
