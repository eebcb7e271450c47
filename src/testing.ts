/**
 * A `fetch` for the tests of a page, which answers like the service. It is no
 * part of the elements: no page loads it.
 */
export {
  createTestFetch,
  type TestFetch,
  type TestRequest,
} from './testing/test-fetch.js';
export type {TestFetchOptions} from './testing/options.js';
export {testKeys, type TestKeyPair, type TestKeys} from './testing/keys.js';
export {
  testCodes,
  testEmails,
  testPhones,
  testTokens,
} from './testing/names.js';
export type {
  ResetPasswordDto,
  SendEmailDto,
  SendSmsDto,
  VerifyResetPasswordRequestDto,
} from './genauth/dtos.js';
