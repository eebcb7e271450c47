/** The element classes, their events and types. Registers nothing. */
export {GenAuthForgotPassword} from './forgot-password/element.js';
export {GenAuthResetPassword} from './reset-password/element.js';
export {ResetEvent, type ResetEventDetails} from './reset-password/events.js';
export {
  ForgotEvent,
  type ForgotEventDetails,
} from './forgot-password/events.js';
export type {ForgotPasswordState} from './forgot-password/state.js';
export type {ForgotMessages} from './locales/forgot-messages.js';
export type {RequestFailureCode} from './model/failure-codes.js';
export type {ResetPasswordState} from './reset-password/state.js';
export type {FailureCode, AnsweredCode} from './model/failure-codes.js';
export type {
  IssueCode,
  PasswordIssue,
  PasswordPolicy,
  PasswordStrength,
} from './model/password-policy.js';
export type {
  PasswordStrengthScore,
  StrengthMeter,
} from './reset-password/view/strength-meter.js';
export type {ClassifyFailure, EncryptPassword} from './core/reset-password.js';
export type {
  Fetch,
  PasswordEncryptType,
  SettingName,
} from './model/settings.js';
export type {Messages} from './locales/reset-messages.js';
