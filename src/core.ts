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
} from './model/reset-token.js';
export {takeResetToken} from './core/take-reset-token.js';
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
} from './model/password-policy.js';
export {
  defaultSettings,
  settingsProblem,
  type Fetch,
  type PasswordEncryptType,
  type SettingName,
  type Settings,
} from './model/settings.js';
export {ResetPasswordError, type FailureFacts} from './model/errors.js';
export {
  isRetryable,
  type AnsweredCode,
  type FailureCode,
  type RequestFailureCode,
} from './model/failure-codes.js';
export {readAddress, type Address, type Method} from './model/address.js';
export {
  checkCode,
  sendCode,
  sendInterval,
  type IssuedToken,
  type RequestSettings,
  type TokenRequest,
} from './core/request-token.js';
