import {expect} from 'chai';
import fc from 'fast-check';
import {
  defaultTokenParam,
  readResetToken,
} from '../../src/model/reset-token.js';

const base = 'https://page.example/reset';

interface Reading {
  url: string;
  token?: string;
  code?: string;
  /** The URL afterwards; unchanged when not given. */
  rest?: string;
  names?: string;
}

const check = ({url, names, rest = url, ...expected}: Reading) => {
  const {decided, ...reading} = readResetToken(url, names);
  expect(reading).to.deep.equal({...expected, url: rest});
  expect(decided === undefined).to.equal(expected.code === 'token-missing');
};

const table = (rows: Record<string, Reading>) => {
  for (const [title, row] of Object.entries(rows)) it(title, () => check(row));
};

describe('A reset token in a URL', () => {
  it('is looked for under two names when the page gives none', () => {
    expect(defaultTokenParam).to.equal('passwordResetToken token');
  });

  it('is found in a route that has its name', () => {
    check({url: `${base}#token?token=T`, token: 'T', rest: `${base}#token`});
  });

  describe('is found', () => {
    table({
      'in the query': {url: `${base}?token=T`, token: 'T', rest: base},
      'in the query under the first name': {
        url: `${base}?passwordResetToken=T`,
        token: 'T',
        rest: base,
      },
      'in the fragment': {url: `${base}#token=T`, token: 'T', rest: base},
      'in the query of a route': {
        url: `${base}#/reset?token=T`,
        token: 'T',
        rest: `${base}#/reset`,
      },
      'in the query of a route with other parameters': {
        url: `${base}#!/reset?a=%20&token=T&b=+`,
        token: 'T',
        rest: `${base}#!/reset?a=%20&b=+`,
      },
      'in the query, with a route behind it': {
        url: `${base}?token=T#/reset?a=1`,
        token: 'T',
        rest: `${base}#/reset?a=1`,
      },
      'in the query, with an empty route query behind it': {
        url: `${base}?token=T#/reset?`,
        token: 'T',
        rest: `${base}#/reset?`,
      },
      'in the query, with an anchor behind it': {
        url: `${base}?token=T#section`,
        token: 'T',
        rest: `${base}#section`,
      },
      'between other parameters': {
        url: `${base}?a=1&token=T&b=%20x+y#frag`,
        token: 'T',
        rest: `${base}?a=1&b=%20x+y#frag`,
      },
      'between parameters that look odd': {
        url: `${base}?=&&a&token=T&%zz=%&a=1=2?#`,
        token: 'T',
        rest: `${base}?=&&a&%zz=%&a=1=2?#`,
      },
      'between parameters of the fragment': {
        url: `${base}?x=1#a=1&token=T&b=%2b`,
        token: 'T',
        rest: `${base}?x=1#a=1&b=%2b`,
      },
      'under a percent-encoded name': {
        url: `${base}?%74oken=T`,
        token: 'T',
        rest: base,
      },
      'under a name of the page': {
        url: `${base}?t=T&token=other`,
        names: 't',
        token: 'T',
        rest: `${base}?token=other`,
      },
      'under one of several names, however they are spaced': {
        url: `${base}?t=T`,
        names: '  s \n\t t ',
        token: 'T',
        rest: base,
      },
      'under a name in another script': {
        url: `${base}?%E4%BB%A4%E7%89%8C=T`,
        names: '令牌',
        token: 'T',
        rest: base,
      },
      'twice with the same value': {
        url: `${base}?token=T&a=1&token=T`,
        token: 'T',
        rest: `${base}?a=1`,
      },
      'twice with the same value, written differently': {
        url: `${base}?token=T%2e#token=T.`,
        token: 'T.',
        rest: base,
      },
      'beside an empty fragment': {
        url: `${base}?token=T#`,
        token: 'T',
        rest: `${base}#`,
      },
      'beside an empty query': {
        url: `${base}?#token=T`,
        token: 'T',
        rest: `${base}?`,
      },
      'next to an empty one of the same name': {
        url: `${base}?token=&a=1#token=T`,
        token: 'T',
        rest: `${base}?a=1`,
      },
      'next to one of white space': {
        url: `${base}?token=T&a=1&token=%20%09`,
        token: 'T',
        rest: `${base}?a=1`,
      },
      'in the query of an empty route': {
        url: `${base}#?token=T`,
        token: 'T',
        rest: base,
      },
    });
  });

  describe('is found in a link that was escaped once too often', () => {
    table({
      'behind &amp;': {
        url: `${base}?lang=en&amp;passwordResetToken=T`,
        token: 'T',
        rest: `${base}?lang=en`,
      },
      'behind &amp; and another': {
        url: `${base}?lang=en&amp;a=1&amp;token=T&amp;b=2&c`,
        token: 'T',
        rest: `${base}?lang=en&amp;a=1&amp;b=2&c`,
      },
      'behind &AMP;': {
        url: `${base}?lang=en&AMP;token=T`,
        token: 'T',
        rest: `${base}?lang=en`,
      },
      'twice too often': {
        url: `${base}?lang=en&amp;amp;token=T`,
        token: 'T',
        rest: `${base}?lang=en`,
      },
      'in the fragment': {
        url: `${base}#lang=en&amp;token=T`,
        token: 'T',
        rest: `${base}#lang=en`,
      },
      'in the query of a route': {
        url: `${base}#/reset?lang=en&amp;token=T&amp;a`,
        token: 'T',
        rest: `${base}#/reset?lang=en&amp;a`,
      },
      'before &amp;': {
        url: `${base}?token=T&amp;lang=en&amp;a=1`,
        token: 'T',
        rest: `${base}?lang=en&amp;a=1`,
      },
      'behind &#38;, which begins a fragment': {
        url: `${base}?lang=en&#38;token=T`,
        token: 'T',
        rest: `${base}?lang=en&`,
      },
      'behind &#038; with more behind it': {
        url: `${base}?lang=en&#038;token=T&#038;a=1`,
        token: 'T',
        rest: `${base}?lang=en&#038;a=1`,
      },
      'behind &#x26;': {
        url: `${base}?lang=en&#x26;token=T`,
        token: 'T',
        rest: `${base}?lang=en&`,
      },
      'beside the same': {
        url: `${base}?token=T&amp;token=T`,
        token: 'T',
        rest: base,
      },
      'but not where it is another name': {
        url: `${base}?xamp;token=U&token=T`,
        token: 'T',
        rest: `${base}?xamp;token=U`,
      },
    });

    it('and refused beside another', () => {
      check({
        url: `${base}?token=A&amp;token=B`,
        code: 'token-ambiguous',
        rest: base,
      });
    });
  });

  describe('is found in a fragment behind another', () => {
    table({
      'of a route': {
        url: `${base}/#/reset#passwordResetToken=T`,
        token: 'T',
        rest: `${base}/#/reset`,
      },
      'of a route with a query': {
        url: `${base}#/reset?x=1#passwordResetToken=T`,
        token: 'T',
        rest: `${base}#/reset?x=1`,
      },
      'of more than one': {
        url: `${base}?q#a#b#token=T`,
        token: 'T',
        rest: `${base}?q#a#b`,
      },
      'beside other parameters': {
        url: `${base}#/reset?x=1#a=%20&token=T&b=+`,
        token: 'T',
        rest: `${base}#/reset?x=1#a=%20&b=+`,
      },
      'in the query of the second route': {
        url: `${base}#a#/reset?token=T`,
        token: 'T',
        rest: `${base}#a#/reset`,
      },
      'before another fragment': {
        url: `${base}#token=T#/reset`,
        token: 'T',
        rest: `${base}#/reset`,
      },
      'before an empty one': {
        url: `${base}#/reset?token=T#`,
        token: 'T',
        rest: `${base}#/reset#`,
      },
      'and before it, too': {
        url: `${base}#/reset?token=T#token=T`,
        token: 'T',
        rest: `${base}#/reset`,
      },
    });

    it('and refused where the two differ', () => {
      check({
        url: `${base}#/reset?token=A#token=B`,
        code: 'token-ambiguous',
        rest: `${base}#/reset`,
      });
    });
  });

  describe('is the one whose name comes first [TOK-6]', () => {
    table({
      'in the query': {
        url: `${base}?token=page&passwordResetToken=T`,
        token: 'T',
        rest: `${base}?token=page`,
      },
      'though the other stands in the fragment': {
        url: `${base}?passwordResetToken=T&a#token=page`,
        token: 'T',
        rest: `${base}?a#token=page`,
      },
      'though the other is the same': {
        url: `${base}?token=T#passwordResetToken=T`,
        token: 'T',
        rest: `${base}?token=T`,
      },
      'though the other is empty': {
        url: `${base}?token=&passwordResetToken=T`,
        token: 'T',
        rest: `${base}?token=`,
      },
      'though there are two of the other': {
        url: `${base}?token=A&passwordResetToken=T&token=B`,
        token: 'T',
        rest: `${base}?token=A&token=B`,
      },
      'in the order that the page gives': {
        url: `${base}?a=A&b=B&c=C`,
        names: 'b c a',
        token: 'B',
        rest: `${base}?a=A&c=C`,
      },
      'unless it has no value': {
        url: `${base}?token=T&passwordResetToken=&a=1`,
        token: 'T',
        rest: `${base}?a=1`,
      },
      'unless it has but white space': {
        url: `${base}?token=T#passwordResetToken=%20&passwordResetToken=`,
        token: 'T',
        rest: base,
      },
      'unless it is nothing but a name': {
        url: `${base}?passwordResetToken&token=T`,
        token: 'T',
        rest: `${base}?passwordResetToken`,
      },
    });

    it('and it says which', () => {
      const url = `${base}?token=A&passwordResetToken=B`;
      const first = readResetToken(url);
      expect(first.decided?.trim()).to.equal('passwordResetToken');
      expect(readResetToken(first.url).decided).to.match(/ token$/);
      expect(readResetToken(base)).not.to.have.property('decided');
    });

    it('and decides though it is of no use', () => {
      check({
        url: `${base}?passwordResetToken=%&token=T`,
        code: 'token-malformed',
        rest: `${base}?token=T`,
      });
      check({
        url: `${base}?passwordResetToken=A&token=T&passwordResetToken=B`,
        code: 'token-ambiguous',
        rest: `${base}?token=T`,
      });
    });
  });

  describe('is read as it stands', () => {
    table({
      'a plus': {url: `${base}?token=a+b`, token: 'a+b', rest: base},
      'nothing but a plus': {url: `${base}?token=+`, token: '+', rest: base},
      'an encoded number sign': {
        url: `${base}#token=a%23b`,
        token: 'a#b',
        rest: base,
      },
      'what looks escaped': {
        url: `${base}?token=amp;a;b`,
        token: 'amp;a;b',
        rest: base,
      },
      'an encoded plus': {url: `${base}?token=a%2Bb`, token: 'a+b', rest: base},
      'an encoded space': {
        url: `${base}?token=%20a%20`,
        token: ' a ',
        rest: base,
      },
      'what is encoded twice, decoded once': {
        url: `${base}?token=a%252Bb`,
        token: 'a%2Bb',
        rest: base,
      },
      'equals signs': {
        url: `${base}?token=YQ==&a=1`,
        token: 'YQ==',
        rest: `${base}?a=1`,
      },
      'the dots of a JWT': {
        url: `${base}#token=eyJ.eyJ.x-_`,
        token: 'eyJ.eyJ.x-_',
        rest: base,
      },
      'a question mark in the query': {
        url: `${base}?token=a?b`,
        token: 'a?b',
        rest: base,
      },
      'a question mark in the fragment': {
        url: `${base}#token=a?b`,
        token: 'a?b',
        rest: base,
      },
      'a question mark in the query of a route': {
        url: `${base}#/r?token=a?b`,
        token: 'a?b',
        rest: `${base}#/r`,
      },
      'capital letters': {url: `${base}?token=aBC`, token: 'aBC', rest: base},
      '4 kB': {
        url: `${base}?token=${'x'.repeat(4096)}`,
        token: 'x'.repeat(4096),
        rest: base,
      },
      '8 kB': {
        url: `${base}?token=${'x'.repeat(8192)}`,
        token: 'x'.repeat(8192),
        rest: base,
      },
      'a line break': {
        url: `${base}?token=a%0D%0Ab`,
        token: 'a\r\nb',
        rest: base,
      },
    });
  });

  describe('is missing, and the URL stays as it is', () => {
    for (const url of [
      base,
      'https://page.example',
      `${base}?`,
      `${base}#`,
      `${base}?#`,
      `${base}?a=1&`,
      `${base}#/reset?`,
      `${base}?Token=T`,
      `${base}?tokens=T`,
      `${base}?a=token=T`,
      `${base}?xtoken=T&token%00=T`,
      `${base}?toamp;ken=T`,
      `${base}/token=T`,
      `${base}?%=T&%74oke=x`,
    ]) {
      it(url, () => check({url, code: 'token-missing'}));
    }

    it('when there is a name without a value', () => {
      check({url: `${base}?token`, code: 'token-missing'});
    });

    it('when there is no name to look under', () => {
      check({url: `${base}?token=T`, names: ' ', code: 'token-missing'});
    });
  });

  describe('is refused, and yet taken out of the URL', () => {
    table({
      'when it is empty': {
        url: `${base}?token=&a=1`,
        code: 'token-missing',
        rest: `${base}?a=1`,
      },
      'when it is white space': {
        url: `${base}?token=%20%09&a=1#token=%C2%A0`,
        code: 'token-missing',
        rest: `${base}?a=1`,
      },
      'when all of all names are empty': {
        url: `${base}?token=&a=1&passwordResetToken=%20`,
        code: 'token-missing',
        rest: `${base}?a=1`,
      },
      'when there are two': {
        url: `${base}?token=A&a=1&token=B`,
        code: 'token-ambiguous',
        rest: `${base}?a=1`,
      },
      'when query and fragment differ': {
        url: `${base}?token=A#token=B`,
        code: 'token-ambiguous',
        rest: base,
      },
      'when two differ in one capital letter': {
        url: `${base}?token=a&token=A`,
        code: 'token-ambiguous',
        rest: base,
      },
      'when one of two cannot be decoded': {
        url: `${base}?token=A&token=%`,
        code: 'token-ambiguous',
        rest: base,
      },
      'when it ends in a percent sign': {
        url: `${base}?token=abc%`,
        code: 'token-malformed',
        rest: base,
      },
      'when it is not hex after the percent sign': {
        url: `${base}?token=%zz&a=%zz`,
        code: 'token-malformed',
        rest: `${base}?a=%zz`,
      },
      'when it is not UTF-8': {
        url: `${base}#token=%ff%fe`,
        code: 'token-malformed',
        rest: base,
      },
      'when it is a lone surrogate': {
        url: `${base}#token=%ed%a0%80`,
        code: 'token-malformed',
        rest: base,
      },
      'when it is longer than 8 kB': {
        url: `${base}?a=1&token=${'x'.repeat(8193)}`,
        code: 'token-malformed',
        rest: `${base}?a=1`,
      },
    });
  });

  describe('whatever it is [TEST-3]', () => {
    // fast-check prints the seed of a property that does not hold.
    const token = fc
      .string({unit: 'binary', minLength: 1, maxLength: 300})
      .filter((text) => text.isWellFormed() && text.trim() !== '');
    /** Parameters byte for byte, with none of the token's names. */
    const pair = fc
      .string({unit: fc.constantFrom(...'ab%=+2/?.~;ü'), maxLength: 8})
      .filter((text) => !text.startsWith('token'));
    const pairs = fc.array(pair, {maxLength: 4});
    /** The oracle: an own insertion, so what must be left is known. */
    const insert = (list: string[], at: number, item: string) =>
      list.toSpliced(at % (list.length + 1), 0, item).join('&');

    it('comes back identical, from the query and from the fragment [TOK-1]', () => {
      fc.assert(
        fc.property(
          token,
          fc.constantFrom(
            ['?', ''],
            ['#', ''],
            ['#/r?', '#/r'],
            ['#/r#', '#/r'],
            ['#/r?a=1#', '#/r?a=1'],
            ['?a=1&amp;', '?a=1'],
            ['#a#b&amp;', '#a#b'],
            ['?token=page&passwordResetToken=', '?token=page'],
          ),
          (value, [mark = '', rest = '']) => {
            const name = mark.endsWith('=') ? '' : 'token=';
            const url = `${base}${mark}${name}${encodeURIComponent(value)}`;
            expect(readResetToken(url)).to.include({
              token: value,
              url: base + rest,
            });
          },
        ),
        {numRuns: 500},
      );
    });

    it('leaves every other parameter of the query byte for byte [TOK-3]', () => {
      fc.assert(
        fc.property(token, pairs, fc.nat(), pair, (value, others, at, hash) => {
          const query = insert(
            others,
            at,
            `token=${encodeURIComponent(value)}`,
          );
          const kept = others.join('&');
          const fragment = hash && `#${hash}`;
          const {token: found, url} = readResetToken(
            `${base}?${query}${fragment}`,
          );
          expect(found).to.equal(value);
          expect(url).to.equal(base + (kept && `?${kept}`) + fragment);
        }),
        {numRuns: 500},
      );
    });

    it('leaves every other parameter of the fragment byte for byte [TOK-3]', () => {
      const plain = fc
        .string({unit: fc.constantFrom(...'ab%=+2/.~'), maxLength: 8})
        .filter((text) => !text.startsWith('token'));
      fc.assert(
        fc.property(
          token,
          fc.array(plain, {maxLength: 4}),
          fc.nat(),
          pairs,
          (value, others, at, query) => {
            const pairInFragment = `token=${encodeURIComponent(value)}`;
            const search = query.join('&');
            const start = base + (search && `?${search}`);
            const kept = others.join('&');
            const {token: found, url} = readResetToken(
              `${start}#${insert(others, at, pairInFragment)}`,
            );
            expect(found).to.equal(value);
            expect(url).to.equal(start + (kept && `#${kept}`));
          },
        ),
        {numRuns: 500},
      );
    });

    it('never throws, and never leaves a token parameter behind', () => {
      const anyUrl = fc
        .array(
          fc.oneof(
            fc.constantFrom(
              ...['token=', 'passwordResetToken=', '&', '&amp;', '&#38;', '?'],
              ...['#', '=', '%', 'token', '/'],
            ),
            fc.string({maxLength: 4}),
          ),
          {maxLength: 12},
        )
        .map((pieces) => base + pieces.join(''));
      fc.assert(
        fc.property(anyUrl, (url) => {
          // It would be a route where nothing stands before it any more.
          fc.pre(!/[&;][^=&]*\?/.test(url));
          const first = readResetToken(url);
          expect(first.token === undefined).to.equal(first.code !== undefined);
          // A later name is the page's own.
          const names = first.decided ?? defaultTokenParam;
          expect(readResetToken(first.url, names)).to.deep.equal({
            code: 'token-missing',
            url: first.url,
          });
        }),
        {numRuns: 1000},
      );
    });

    it('is found in time, however long the URL is', function () {
      this.timeout(60_000);
      // What is not linear takes a minute for a quarter of a megabyte.
      for (const piece of [
        '#',
        '&',
        '&amp;',
        '?',
        '#?',
        'amp;',
        '=',
        '%',
        '%&',
        '%=&',
      ])
        for (const mark of ['?', '#']) {
          const url = base + mark + piece.repeat(2 ** 18 / piece.length);
          const start = performance.now();
          expect(readResetToken(`${url}&token=T`).code).not.to.equal(
            'token-ambiguous',
          );
          expect(performance.now() - start, mark + piece).to.be.below(4000);
        }
    });
  });
});
