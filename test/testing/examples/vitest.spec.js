import smCrypto from 'sm-crypto';
import {expect, it} from 'vitest';
import {defaultSettings, resetPassword} from 'genauth-reset-password/core';
import {
  createTestFetch,
  testKeys,
  testTokens,
} from 'genauth-reset-password/testing';

const appHost = 'https://acme.genauth.ai';
const password = 'correct horse battery';

const setPassword = (fetch, passwordResetToken) =>
  resetPassword({
    settings: {
      ...defaultSettings,
      appHost,
      passwordEncryptType: 'sm2',
      fetch,
    },
    passwordResetToken,
    password,
  });

it('sends the password, encrypted', async () => {
  const testFetch = createTestFetch();
  await setPassword(testFetch, testTokens.accepted);
  const [system, reset] = testFetch.requests;
  expect(system.path).toBe('/api/v3/system');
  expect(reset.path).toBe('/api/v3/reset-password');
  const {privateKey} = testKeys.sm2;
  const typed = smCrypto.sm2.doDecrypt(reset.body.password, privateKey);
  expect(typed).toBe(password);
});

it('tells an expired link from a lost answer', async () => {
  await expect(
    setPassword(createTestFetch(), testTokens.expired),
  ).rejects.toMatchObject({code: 'token-rejected'});
  await expect(
    setPassword(createTestFetch(), testTokens.answerLost),
  ).rejects.toMatchObject({code: 'outcome-unknown'});
});

it('knows how long to wait', async () => {
  const testFetch = createTestFetch({retryAfter: 7});
  await expect(
    setPassword(testFetch, testTokens.rateLimited),
  ).rejects.toMatchObject({code: 'rate-limited', facts: {retryAfter: 7}});
});
