import {expect} from 'chai';
import fc from 'fast-check';
import {readRetryAfter} from '../../src/genauth/retry-after.js';

const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
const fallback = 30;

describe('The wait that the service asks for [NET-13]', () => {
  const rows: [string | undefined, number, string?][] = [
    [undefined, fallback],
    ['', fallback],
    ['1', 1],
    ['42', 42],
    [' 42 ', 42],
    ['0', 1],
    ['007', 7],
    ['3600', 3600],
    ['3601', 3600],
    ['86400', 3600],
    ['9'.repeat(400), 3600],
    ['-5', fallback],
    ['+5', fallback],
    ['3.5', fallback],
    ['1e3', fallback],
    ['0x10', fallback],
    ['5 seconds', fallback],
    ['5, 10', fallback],
    ['soon', fallback],
    ['NaN', fallback],
    ['Infinity', fallback],
    ['2026', 2026],
    ['2026-10-21', fallback],
    ['Monday', fallback],
    ['21 Oct 2026 07:28:10 GMT (Wed)', fallback, date],
    ['Wed, 99 Foo 2026 07:28:00 GMT', fallback],
    ['Wed, 21 Oct 2026 07:28:10 GMT', 10, date],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 1, date],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 1, date],
    ['Thu, 22 Oct 2026 07:28:00 GMT', 3600, date],
    ['Wednesday, 21-Oct-26 07:28:30 GMT', 30, date],
    ['Fri, 31 Dec 1999 23:59:59 GMT', 1],
    ['Fri, 31 Dec 2999 23:59:59 GMT', 3600],
  ];
  for (const [value, seconds, now] of rows) {
    const after = value && value.length > 40 ? '400 digits' : value;
    it(`is ${seconds} s for ${JSON.stringify(after)}${now ? ' at a known time' : ''}`, () => {
      const headers = new Headers(now ? {date: now} : {});
      if (value !== undefined) headers.set('retry-after', value);
      expect(readRetryAfter(headers)).to.equal(seconds);
    });
  }

  it("goes by the visitor's clock when the answer's date is unreadable", () => {
    const at = new Date(Date.now() + 60_000).toUTCString();
    for (const headers of [
      {'retry-after': at},
      {'retry-after': at, date: 'today'},
    ]) {
      expect(readRetryAfter(new Headers(headers))).to.be.within(50, 60);
    }
  });

  it('is a whole number from 1 to 3600, whatever the header', () => {
    const value = fc.oneof(
      fc.string({unit: 'grapheme-ascii'}),
      fc.integer().map(String),
      fc.date({noInvalidDate: true}).map((day) => day.toUTCString()),
    );
    fc.assert(
      fc.property(value, (text) => {
        const seconds = readRetryAfter(new Headers({'retry-after': text}));
        expect(Number.isInteger(seconds)).to.equal(true);
        expect(seconds).to.be.within(1, 3600);
      }),
    );
  });
});
