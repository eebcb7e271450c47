import {expect} from 'chai';
import {JSEncrypt} from 'jsencrypt';
import {
  createTestFetch,
  testKeys,
  testTokens,
  type ResetPasswordDto,
  type TestFetch,
  type TestFetchOptions,
} from '../../src/testing.js';
import {newPassword} from '../helpers/canary.js';
import {
  failuresIn,
  fill,
  formOf,
  put,
  rootOf,
  textOf,
  watch,
  type Seen,
} from '../reset-password/visit.js';
import type {GenAuthResetPassword} from '../../src/elements.js';

interface Visit {
  readonly element: GenAuthResetPassword;
  readonly testFetch: TestFetch;
  readonly seen: Seen[];
  readonly password: string;
}

/** A visitor with that token has filled in a new password and submits it. */
const submitWith = async (
  token: string,
  options?: TestFetchOptions,
  attributes: Record<string, string | number> = {},
): Promise<Visit> => {
  const element = await put({
    'app-host': 'https://acme.genauth.ai',
    token,
    ...attributes,
  });
  const testFetch = createTestFetch(options);
  element.fetch = testFetch;
  const seen = watch(element);
  const password = newPassword();
  fill(element, password);
  await element.submit();
  await element.updateComplete;
  return {element, testFetch, seen, password};
};

const resultOf = ({seen, element}: Visit): string => {
  const [failure, ...more] = failuresIn(seen);
  expect(more).to.deep.equal([]);
  return failure?.code ?? element.state;
};

const dtoIn = ({requests}: TestFetch): ResetPasswordDto =>
  requests.find(({method}) => method === 'POST')?.body as ResetPasswordDto;

/** The state or the failure code that each name leads to. */
const results: Record<keyof typeof testTokens, string> = {
  accepted: 'succeeded',
  slow: 'succeeded',
  expired: 'token-rejected',
  used: 'token-rejected',
  wrong: 'token-rejected',
  weakPassword: 'password-rejected',
  reusedPassword: 'rejected',
  rateLimited: 'rate-limited',
  serverError: 'server-error',
  blocked: 'bad-response',
  answerLost: 'outcome-unknown',
  unreadable: 'outcome-unknown',
};

describe('a token of the table', () => {
  for (const [key, result] of Object.entries(results)) {
    it(`${key} leads to ${result}`, async () => {
      const token = testTokens[key as keyof typeof results];
      const visit = await submitWith(token, {delay: 1});
      expect(resultOf(visit)).to.equal(result);
      expect(dtoIn(visit.testFetch)).to.include({
        passwordResetToken: token,
        passwordEncryptType: 'rsa',
      });
    });
  }
});

describe('a test of <genauth-reset-password>', () => {
  it('reads what the visitor typed in the list of requests', async () => {
    const {testFetch, password} = await submitWith('accepted', undefined, {
      'app-id': 'acme',
    });
    expect(
      testFetch.requests.map(({method, path}) => `${method} ${path}`),
    ).to.deep.equal(['GET /api/v3/system', 'POST /api/v3/reset-password']);
    expect(testFetch.requests[1]?.headers).to.include({
      'x-authing-app-id': 'acme',
      'x-authing-lang': 'en-US',
    });
    const jsencrypt = new JSEncrypt();
    jsencrypt.setPrivateKey(testKeys.rsa.privateKey);
    expect(jsencrypt.decrypt(dtoIn(testFetch).password)).to.equal(password);
  });

  it('sees an expired link without a form', async () => {
    const {element} = await submitWith(testTokens.expired);
    expect(formOf(element)).to.equal(null);
  });

  it('sees why a weak password was refused, and the form', async () => {
    const {element, seen} = await submitWith(testTokens.weakPassword);
    expect(textOf(element)).to.contain(
      'The password does not meet the password policy',
    );
    expect(formOf(element)).not.to.equal(null);
    expect(failuresIn(seen)[0]).to.include({
      apiCode: 2061,
      requestId: 'test-request',
    });
  });

  it('sees the wait of its choice after too many attempts', async () => {
    const {seen} = await submitWith('rate-limited.7', {retryAfter: 7});
    expect(failuresIn(seen)[0]?.retryAfter).to.equal(7);
  });

  it('sees an answer that comes too late', async () => {
    const visit = await submitWith(
      testTokens.slow,
      {delay: 60_000},
      {timeout: 500},
    );
    expect(resultOf(visit)).to.equal('outcome-unknown');
  });

  it('sees the rules of the public settings', async () => {
    const element = await put({
      'app-host': 'https://acme.genauth.ai',
      'app-id': 'acme',
      token: 'accepted',
    });
    element.fetch = createTestFetch({publicConfig: {passwordStrength: 3}});
    element.loadPolicy = true;
    const rules = () =>
      rootOf(element).querySelectorAll('[part~=requirement]').length;
    while (rules() !== 2) await new Promise(requestAnimationFrame);
  });
});
