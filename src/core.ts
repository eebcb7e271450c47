/** The flow without any element, DOM or words: of a reset, and of its token. */
export {
  checkSettings,
  prepareCipher,
  resetPassword,
  type ClassifyFailure,
  type EncryptPassword,
  type PreparedCipher,
  type ResetPasswordRequest,
  type ResetPasswordResult,
} from './core/reset-password.js';
export {
  defaultTokenParam,
  readResetToken,
  type ResetTokenReading,
} from './core/reset-token.js';
export {loadPolicy} from './core/load-policy.js';
export {
  checkPassword,
  passwordRules,
  policyOfLevel,
  requirementsOf,
  type IssueCode,
  type PasswordIssue,
  type PasswordLimits,
  type PasswordPolicy,
  type PasswordStrength,
  type Requirement,
} from './core/password-policy.js';
export {
  defaultSettings,
  settingsProblem,
  type PasswordEncryptType,
  type Settings,
} from './core/settings.js';
export {ResetPasswordError, type FailureFacts} from './core/errors.js';
export {
  isRetryable,
  type AnsweredCode,
  type FailureCode,
  type RequestFailureCode,
} from './core/failure-codes.js';
export {readAddress, type Address, type Method} from './core/address.js';
export {
  checkCode,
  sendCode,
  sendInterval,
  type IssuedToken,
  type RequestSettings,
  type TokenRequest,
} from './core/request-token.js';
