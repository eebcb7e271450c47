import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/elements.js';
import {
  createTestFetch,
  testCodes,
  testEmails,
  testPhones,
  testTokens,
  type TestFetch,
  type TestFetchOptions,
} from '../../src/testing.js';
import {
  arriveAt,
  failuresIn,
  next,
  submit,
  watch,
  type Seen,
} from '../forgot-password/visit.js';
import {App} from '../helpers/genauth.js';
import {put, fill, rootOf} from '../reset-password/visit.js';
import {newPassword} from '../helpers/canary.js';

interface Visit {
  readonly element: GenAuthForgotPassword;
  readonly testFetch: TestFetch;
  readonly seen: Seen[];
}

const app = new App('acme', 'https://acme.genauth.ai', '');

const arrive = async (
  options?: TestFetchOptions,
  attributes?: Record<string, string>,
): Promise<Visit> => {
  const element = await arriveAt(app, attributes);
  const testFetch = createTestFetch({delay: 1, ...options});
  element.fetch = testFetch;
  return {element, testFetch, seen: watch(element)};
};

const resultOf = ({seen, element}: Visit): string => {
  const [failure, ...more] = failuresIn(seen);
  expect(more).to.deep.equal([]);
  return failure?.code ?? element.state;
};

/** The state or the failure code that each name leads to. */
const sent: Record<keyof typeof testEmails, string> = {
  accepted: 'verifying',
  slow: 'verifying',
  unknownAccount: 'verifying',
  tooSoon: 'verifying',
  refused: 'rejected',
  rateLimited: 'rate-limited',
  serverError: 'server-error',
  blocked: 'bad-response',
  answerLost: 'network',
  unreadable: 'network',
};
const checked: Record<keyof typeof testCodes, string> = {
  accepted: 'verified',
  slow: 'verified',
  expired: 'code-expired',
  wrong: 'code-rejected',
  locked: 'code-expired',
  unknownAccount: 'account-unknown',
  rateLimited: 'rate-limited',
  serverError: 'server-error',
  blocked: 'bad-response',
  answerLost: 'network',
  unreadable: 'network',
};

for (const [table, endpoint] of [
  [testEmails, 'send-email'],
  [testPhones, 'send-sms'],
] as const) {
  describe(`an address of the table for ${endpoint}`, () => {
    for (const [key, result] of Object.entries(sent)) {
      it(`${key} leads to ${result}`, async () => {
        const visit = await arrive();
        await submit(visit.element, table[key as keyof typeof sent]);
        expect(resultOf(visit)).to.equal(result);
        expect(visit.testFetch.requests.map(({path}) => path)).to.deep.equal([
          `/api/v3/${endpoint}`,
        ]);
      });
    }
  });
}

describe('an e-mail address with a tag', () => {
  it('has the meaning of the one without', async () => {
    const visit = await arrive();
    await submit(visit.element, 'Refused+2@example.com');
    expect(resultOf(visit)).to.equal('rejected');
  });
});

describe('a code of the table', () => {
  for (const [key, result] of Object.entries(checked)) {
    it(`${key} leads to ${result}`, async () => {
      const visit = await arrive();
      await submit(visit.element, 'somebody@example.com');
      await submit(visit.element, testCodes[key as keyof typeof checked]);
      expect(resultOf(visit)).to.equal(result);
    });
  }

  it('has its meaning for a phone, too', async () => {
    const visit = await arrive();
    await submit(visit.element, testPhones.accepted);
    await submit(visit.element, testCodes.wrong);
    expect(resultOf(visit)).to.equal('code-rejected');
  });

  it('has its meaning with fewer digits', async () => {
    const visit = await arrive({}, {'code-length': '4'});
    await submit(visit.element, testEmails.accepted);
    await submit(visit.element, '0000');
    expect(resultOf(visit)).to.equal('code-expired');
  });

  it('is right where it has no meaning', async () => {
    const visit = await arrive();
    await submit(visit.element, testEmails.accepted);
    await submit(visit.element, '902817');
    expect(resultOf(visit)).to.equal('verified');
  });
});

describe('a test of <genauth-forgot-password>', () => {
  it('chooses the token and how long it is good', async () => {
    const {element} = await arrive({
      passwordResetToken: testTokens.weakPassword,
      tokenExpiresIn: 60,
    });
    await submit(element, testEmails.accepted);
    const token = next(element, 'token');
    await submit(element, testCodes.accepted);
    expect(await token).to.deep.equal({
      passwordResetToken: 'weak',
      expiresIn: 60,
    });
  });

  it('goes from an expired link to a new password', async () => {
    const reset = await put({
      'app-host': app.appHost,
      token: testTokens.expired,
    });
    const testFetch = createTestFetch();
    reset.fetch = testFetch;
    const forgot = document.createElement('genauth-forgot-password');
    forgot.slot = 'request';
    reset.append(forgot);
    fill(reset, newPassword());
    await reset.submit();
    await forgot.updateComplete;
    while (!forgot.renderRoot.querySelector('input')) {
      await new Promise(requestAnimationFrame);
    }
    await submit(forgot, testEmails.accepted);
    await submit(forgot, testCodes.accepted);
    await reset.updateComplete;
    expect(reset.state).to.equal('ready');
    fill(reset, newPassword());
    await reset.submit();
    expect(reset.state).to.equal('succeeded');
    expect(rootOf(reset).querySelector('form:not([hidden])')).to.equal(null);
  });
});
