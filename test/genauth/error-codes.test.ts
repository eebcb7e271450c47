import {expect} from 'chai';
import fc from 'fast-check';
import {classify, classifyRequest} from '../../src/genauth/error-codes.js';

describe("The service's codes", () => {
  const rows: [number, number | undefined, string][] = [
    [499, 1000, 'server-error'],
    [499, 1002, 'rate-limited'],
    [499, 2100, 'rate-limited'],
    [499, 2080, 'rate-limited'],
    [499, 2020, 'token-rejected'],
    [499, 2206, 'token-rejected'],
    [499, 2207, 'token-rejected'],
    [499, 4032, 'token-rejected'],
    [499, 4033, 'token-rejected'],
    [422, 2029, 'password-rejected'],
    [422, 2061, 'password-rejected'],
    [422, 2071, 'password-rejected'],
    [401, undefined, 'token-rejected'],
    [401, 2061, 'password-rejected'],
    [401, 999999, 'token-rejected'],
    [403, 2333, 'rejected'],
    [499, 2016, 'rejected'],
    [499, 2011, 'rejected'],
    [400, undefined, 'rejected'],
    [402, undefined, 'rejected'],
    [403, undefined, 'rejected'],
    [404, undefined, 'rejected'],
    [409, undefined, 'rejected'],
    [413, undefined, 'rejected'],
    [422, undefined, 'rejected'],
    [499, undefined, 'rejected'],
    [500, undefined, 'server-error'],
    [501, undefined, 'server-error'],
    [502, undefined, 'server-error'],
    [503, undefined, 'server-error'],
    [601, undefined, 'server-error'],
    [602, undefined, 'server-error'],
    [603, undefined, 'server-error'],
    [302, undefined, 'rejected'],
    [0, undefined, 'rejected'],
    [-1, undefined, 'rejected'],
    [NaN, undefined, 'rejected'],
  ];
  for (const [statusCode, apiCode, code] of rows) {
    it(`${statusCode} with ${apiCode ?? 'no apiCode'} means ${code}`, () => {
      expect(classify(statusCode, apiCode)).to.equal(code);
    });
  }

  const requestRows: [number, number | undefined, string][] = [
    [499, 1000, 'server-error'],
    [499, 1002, 'rate-limited'],
    [499, 2001, 'code-rejected'],
    [499, 2004, 'account-unknown'],
    [499, 2057, 'code-expired'],
    [499, 2080, 'rate-limited'],
    [499, 2100, 'rate-limited'],
    [499, 2300, 'code-expired'],
    [500, 2300, 'code-expired'],
    [499, 999999, 'rejected'],
    [401, undefined, 'rejected'],
    [499, undefined, 'rejected'],
    [500, undefined, 'server-error'],
  ];
  for (const [statusCode, apiCode, code] of requestRows) {
    it(`${statusCode} with ${apiCode ?? 'no apiCode'} means ${code} before there is a token`, () => {
      expect(classifyRequest(statusCode, apiCode)).to.equal(code);
    });
  }

  it('always mean one of the five that an answer can have', () => {
    const codes = [
      'token-rejected',
      'password-rejected',
      'rejected',
      'rate-limited',
      'server-error',
    ];
    fc.assert(
      fc.property(
        fc.double(),
        fc.option(fc.integer(), {nil: undefined}),
        (statusCode, apiCode) => {
          expect(codes).to.include(classify(statusCode, apiCode));
        },
      ),
    );
  });
});
