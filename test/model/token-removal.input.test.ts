import {expect} from 'chai';
import fc from 'fast-check';
import {readResetToken} from '../../src/model/reset-token.js';
import '../helpers/canary.js';

/*
 * The token in any spelling, in several places, between any other parameters. The
 * test builds each URL twice, with the token and without.
 */

const base = 'https://page.example/reset';

/** What may stand for itself in a query and in a fragment. */
const plain = /[\w.~!$'()*+,;:@/?-]/;

/** Percent-encodes where `choose` says so, with digits in either case. */
const spell = (text: string, choose: () => number): string =>
  [...text]
    .map((character) => {
      const isPlain = plain.test(character) && choose() % 2 === 0;
      if (isPlain) return character;
      const encoded = Array.from(
        new TextEncoder().encode(character),
        (byte) => `%${byte.toString(16).padStart(2, '0')}`,
      ).join('');
      return choose() % 2 ? encoded : encoded.toUpperCase();
    })
    .join('');

/** Numbers that are used up one by one, again and again. */
const chooser = (numbers: readonly number[]): (() => number) => {
  let at = 0;
  return () => numbers[(at += 1) % numbers.length] ?? 0;
};

const token = fc
  .string({
    unit: fc.oneof(
      fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
      fc.constantFrom(...'+/?;:@!%&=#'),
    ),
    minLength: 12,
    maxLength: 60,
  })
  .filter((text) => text.isWellFormed() && text.trim() !== '');

/** A parameter of the page's own, byte for byte. */
const other = fc
  .tuple(
    fc.constantFrom('a', 'tokens', 'xtoken', 'Token', '%zz', 'ü', '令牌', ''),
    fc.constantFrom('=', '', '=='),
    fc.string({unit: fc.constantFrom(...'ab%+./~;ü密'), maxLength: 6}),
  )
  .map(([name, sign, value]) => name + sign + (sign ? value : ''));

/** Other parameters, and where the token stands between them. */
const section = fc.record({
  others: fc.array(other, {maxLength: 4}),
  places: fc.array(fc.nat(4), {maxLength: 2}),
});

describe('Removing a token from a URL', () => {
  it('leaves it nowhere, in whatever spelling, and the rest as it was [TOK-3, TEST-3]', () => {
    fc.assert(
      fc.property(
        token,
        fc.array(fc.nat(7), {minLength: 5, maxLength: 40}),
        section,
        section,
        fc.constantFrom('', '/r?', '!/r?', '/r#'),
        (value, numbers, query, fragment, route) => {
          const choose = chooser(numbers);
          const parameter = (): string =>
            `${spell('token', choose)}=${spell(value, choose)}`;
          /** The parameters, with the token or without it. */
          const write = ({others, places}: typeof query): string[] => {
            const all = [...others];
            for (const place of places)
              all.splice(Math.min(place, all.length), 0, parameter());
            return all;
          };
          fc.pre(query.places.length + fragment.places.length > 0);
          // An empty parameter alone could not be told from none.
          fc.pre(
            [query, fragment].every(
              ({others}) => others.join('&') !== '' || others.length === 0,
            ),
          );
          const urlOf = (one: string[], two: string[]): string => {
            const search = one.length ? `?${one.join('&')}` : '';
            const hash = two.length
              ? `#${route}${two.join('&')}`
              : route && `#${route.slice(0, -1)}`;
            return base + search + hash;
          };
          const given = urlOf(write(query), write(fragment));
          const wanted = urlOf(query.others, fragment.others);
          // `#/r?` without parameters is a route of the page's own.
          expect(readResetToken(given, 'token')).to.deep.include({
            token: value,
            url: wanted,
          });
        },
      ),
      {numRuns: 2000, includeErrorInReport: true},
    );
  });
});
