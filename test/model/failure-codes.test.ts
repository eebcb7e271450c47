import {expect} from 'chai';
import {ResetPasswordError} from '../../src/model/errors.js';
import {
  isRetryable,
  type FailureCode,
  type RequestFailureCode,
} from '../../src/model/failure-codes.js';

/** Whether the form can be sent again after each failure. */
const retryable: Record<FailureCode | RequestFailureCode, boolean> = {
  'token-missing': false,
  'token-ambiguous': false,
  'token-malformed': false,
  'token-rejected': false,
  'config-invalid': false,
  'insecure-context': false,
  'password-rejected': true,
  rejected: true,
  'key-unavailable': true,
  'key-invalid': true,
  'encrypt-failed': true,
  offline: true,
  network: true,
  'rate-limited': true,
  'server-error': true,
  'bad-response': true,
  'outcome-unknown': true,
  aborted: true,
  internal: true,
  'code-rejected': true,
  'code-expired': true,
  'account-unknown': true,
};

describe('isRetryable()', () => {
  for (const [code, expected] of Object.entries(retryable)) {
    it(`is ${expected} for ${code}`, () => {
      expect(isRetryable(code as FailureCode)).to.equal(expected);
    });
  }
});

describe('An error of this package', () => {
  it('has its name and its code in its text', () => {
    const text = String(new ResetPasswordError('network'));
    expect(text).to.equal('ResetPasswordError: network');
  });
});
