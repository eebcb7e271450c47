/** Request bodies of the service, by the names of GenAuth's API. */
import type {PasswordEncryptType} from '../model/settings.js';

/** Body of `POST /api/v3/reset-password` (ResetPasswordDto). */
export interface ResetPasswordDto {
  readonly passwordResetToken: string;
  readonly password: string;
  readonly passwordEncryptType: PasswordEncryptType;
}

/** Body of `POST /api/v3/send-email` (SendEmailDto). */
export interface SendEmailDto {
  readonly channel: 'CHANNEL_RESET_PASSWORD';
  readonly email: string;
}

/** Body of `POST /api/v3/send-sms` (SendSMSDto). */
export interface SendSmsDto {
  readonly channel: 'CHANNEL_RESET_PASSWORD';
  /** The national number, without the country code. */
  readonly phoneNumber: string;
  /** A calling code such as `+86`. */
  readonly phoneCountryCode: string;
}

/** Body of `POST /api/v3/verify-reset-password-request`. */
export type VerifyResetPasswordRequestDto =
  | {
      readonly verifyMethod: 'EMAIL_PASSCODE';
      readonly emailPassCodePayload: {
        readonly email: string;
        readonly passCode: string;
      };
    }
  | {
      readonly verifyMethod: 'PHONE_PASSCODE';
      readonly phonePassCodePayload: {
        readonly phoneNumber: string;
        readonly phoneCountryCode: string;
        readonly passCode: string;
      };
    };
