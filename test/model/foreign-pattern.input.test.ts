import {expect} from 'chai';
import fc from 'fast-check';
import {compileForeignPattern} from '../../src/model/foreign-pattern.js';

type Row = [pattern: string, matching: string[], other: string[]];

/** What consoles and copied answers have, and what each finds or does not. */
const usual: Row[] = [
  ['[A-Z]', ['aBc'], ['abc', '']],
  ['^.{8,20}$', ['x'.repeat(8), '密'.repeat(20)], ['x'.repeat(7), '']],
  ['^[^\\s]{8,}$', ['abcdefgh'], ['abcd efgh']],
  ['^[\\x21-\\x7e]{8,32}$', ['abc~!#1A'], ['密码密码密码密码']],
  ['^[\\u4e00-\\u9fa5\\w]{4,}$', ['密码ab'], ['密码a', 'a-b-c']],
  [
    '^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,20}$',
    ['abcdefG1'],
    ['abcdefgh', 'abcdefg1', 'aG1'],
  ],
  [
    '^(?=.*?[A-Z])(?=.*?[a-z])(?=.*?[0-9])(?=.*?[#?!@$%^&*-]).{8,}$',
    ['Abcdef1-'],
    ['Abcdefg1'],
  ],
  [
    '^(?![0-9]+$)(?![a-zA-Z]+$)[0-9A-Za-z]{8,16}$',
    ['abcdefg1'],
    ['abcdefgh', '12345678', 'abcdef1!'],
  ],
  [
    '^(?![A-Za-z0-9]+$)(?![a-z0-9\\W]+$)(?![A-Za-z\\W]+$)(?![A-Z0-9\\W]+$)[a-zA-Z0-9\\W]{8,}$',
    ['Abcdef1!'],
    ['abcdef1!', 'Abcdefg1'],
  ],
  [
    '^(?:(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)|(?=.*[A-Z])(?=.*[a-z])(?=.*\\W)|(?=.*[a-z])(?=.*\\d)(?=.*\\W)).{8,}$',
    ['Abcdefg1', 'Abcdefg!', 'abcdef1!'],
    ['ABCDEF1!', 'abcdefgh'],
  ],
  [
    '^(((?=.*[a-z])(?=.*[A-Z]))|((?=.*[a-z])(?=.*[0-9])))(?=.{6,})',
    ['abcdeF', 'abcde1'],
    ['abcdef', 'aF1'],
  ],
  ['(.)\\1\\1', ['aaab', 'b111'], ['aabb1']],
  ['^(?!.*(.)\\1{2}).{8,}$', ['aabbccdd'], ['aaabccdd']],
  ['^(?!.*(?<sign>.)\\k<sign>\\k<sign>)', ['aabb'], ['aaab']],
  [
    '^(?!.*(?:password|qwerty|123456)).{8,}$',
    ['passphrase'],
    ['my password', '123456789'],
  ],
  ['^.*[a-z].*\\d.*$', ['a1'], ['1a', '']],
  ['^(?:[a-z]+\\d+|\\d+[a-z]+)$', ['ab12', '12ab'], ['a1b', 'ab']],
  ['(?<!a)b', ['cb', 'b'], ['ab']],
  ['/^(?=.*[A-Z]).{6,}$/i', ['abcdef', 'ABCDEF'], ['123456', 'abc']],
  ['/^(?=.*\\p{Lu}).{3}$/u', ['É😀é'], ['éàü', 'ÉÉÉÉ']],
  ['/^a.b$/s', ['a\nb'], ['ab']],
  ['/^[a-z]+$/gim', ['ABC'], ['A1']],
  ['/a\\/b/', ['a/b'], ['ab']],
  ['a/b', ['a/b'], ['ab']],
  ['x/a/', ['x/a/'], ['a']],
  ['/a/B', ['/a/B'], ['a']],
  ['^[(]+$', ['(('], ['a']],
  ['^[^)(]+$', ['a*'], ['(']],
  ['^[\\s(|)]+$', ['( |'], ['a']],
  ['^[\\]*+?(]{2}$', [']('], ['ab']],
  ['^[\\1a]{1}[\\1a][\\1a][\\1a][\\1a]$', ['aaaaa'], ['ba']],
  ['^\\x41\\u0042\\cJ$', ['AB\n'], ['AB']],
];

/** Each of these would stop the page for minutes, or may. */
const refused: Record<string, string[]> = {
  'nested repetition': [
    '(a+)+$',
    '^(a+)*b',
    '(\\w*)*',
    '(?:.*)*x',
    '(?:a{1,9}){1,9}$',
    '(?:(?:a?){9}){9}',
    '((a*))*b',
    '(?:(?=a*)a)+b',
    '(?<name>a+)+$',
    '(?i:a+)+$',
    '(x(a+)y)+?z',
  ],
  'nested repetition in front of a group without any': [
    '^(?:a+(?:a))+$',
    '^(?:a*(a))*b',
    '^(?:(?:a+)(?:a))+$',
    '^(?:a+(?=a))+$',
    '^(?:(?:a+(?:a))(?:a))+$',
  ],
  'repeated alternatives': [
    '(a|a)*b',
    '(a|aa)+$',
    '(?:a|b|ab)*c',
    '((a|a))*b',
    '(?:(?!ab|a).)*x',
    '(?:(?:a|aa)(?:b))*c',
    '(?:(?:(?:a|aa)(?:b))(?:b))*c',
  ],
  'alternatives in a row': [
    '(a|a)'.repeat(30),
    '(?:a|aa)'.repeat(30),
    '((?:a|aa)(?:a|aa))'.repeat(15),
  ],
  'repetitions in a row': [
    '.*.*.*.*x',
    'a*a*a*x',
    '^a*a*a*a*x',
    'a?'.repeat(30) + 'a'.repeat(30),
    '^(a*)(a*)(a*)(a*)$',
    '^(?=a*a*a*a*b)',
    '^a|a*a*a*b',
    'a{0,64}?a{0,64}?a{0,64}?b',
  ],
  'a lookaround at the end of repetitions': [
    '^a*a*a*(?!a*b)c',
    '^a*a*a*(?:(?!a*a*b))c',
    '^a*a*(?=a*a*c)',
    '(?<=(?=a*a*b)a*a*)c',
  ],
  'what looks like an escape': [
    '\\p{0,60}'.repeat(20),
    '\\P{0,60}'.repeat(20),
    '\\u{0,60}'.repeat(20),
    `\\k<${'a*'.repeat(20)}>`,
    '(?:a+[)\\\n]?[(a\\\n])+b',
    `/${'\\u{61}*'.repeat(20)}b/u`,
  ],
  'counted repetition of nothing': [
    '^a*a*a*(?:\\b){1000}c',
    `()${'\\1{1000}'.repeat(20)}b`,
    '^a*a*(?:){64}(?:){64}c',
  ],
  'turns that take no text': [
    `^.*.*(?:${'\\B'.repeat(235)}){1000}[^ab!]`,
    `^.*(?:${'(?!b)'.repeat(90)}){1000}[^ab]`,
    `^.*.*(?:(?=${'.'.repeat(25)})){1000}c`,
  ],
  'a count that is too high': ['a{1001}', 'a{1,1001}', 'a{99999999999}'],
  'too many backreferences': [`^(a*)a*${'(?=\\1)'.repeat(20)}b`],
  'a text that is too long': ['a'.repeat(501)],
  'wrong syntax': [
    '(',
    ')',
    'a)(b',
    '[a',
    '[z-a]',
    'a{2,1}',
    '*a',
    'a**',
    '(?<n>a)(?<n>b)',
    '(?<=a',
    '\\',
    '/a/uu',
    '/\\u{110000}/u',
    '/\\p{Nothing}/u',
    '/(?:/',
  ],
  'a flag that nobody knows here': ['/[\\w--a]/v', '/a/x'],
  nothing: [''],
};

const noStrings: unknown[] = [
  undefined,
  null,
  0,
  true,
  {},
  [],
  ['a'],
  /a/,
  () => 'a',
  {toString: () => 'a'},
  {length: 1},
  Symbol('a'),
  1n,
];

describe("A pattern of somebody else's", () => {
  for (const [pattern, matching, other] of usual) {
    it(`finds what it should: ${pattern}`, () => {
      const isMatch = compileForeignPattern(pattern);
      for (const text of matching) expect(isMatch?.(text), text).to.equal(true);
      for (const text of other) expect(isMatch?.(text), text).to.equal(false);
    });
  }

  for (const [reason, patterns] of Object.entries(refused)) {
    it(`is refused for ${reason}`, () => {
      for (const pattern of patterns) {
        expect(compileForeignPattern(pattern), pattern).to.equal(undefined);
      }
    });
  }

  it('is refused when it is no text', () => {
    for (const value of noStrings) {
      expect(compileForeignPattern(value)).to.equal(undefined);
    }
  });

  // Each pattern is as large as its limit allows, and the other is one too many.
  const limits: [name: string, accepted: string, refused: string][] = [
    ['of its characters', 'a'.repeat(500), 'a'.repeat(501)],
    ['of a count', 'a{1000}', 'a{1001}'],
    ['of a range', '^a{1,1000}', '^a{1,1001}'],
    ['of backreferences', '(a)\\1\\1\\1\\1', '(a)\\1\\1\\1\\1\\1'],
    ['of choices in a row', '^a*b*c*d', '^a*b*c*d*e'],
    ['of choices without an anchor', 'a*b*c', 'a*b*c*d'],
    ['of choices at the end', '^a*b*c*', '^a*b*c*d*'],
    [
      'of choices, of which a plain count is none',
      '^a{2}b{2}c{2}d{2}$',
      '^a{1,2}b{1,2}c{1,2}d{1,2}$',
    ],
    [
      'of choices in the first of two alternatives',
      '^(?:a*|b)c*d',
      '^(?:a*|b)c*d*e',
    ],
    ['of choices that end in alternatives', '^a*(?:c*|d)', '^a*b*(?:c*|d)'],
    [
      'of choices in a lookaround with alternatives',
      '^a*b*(?=c|d*)',
      '^a*b*e*(?=c|d*)',
    ],
    ['of choices in escapes', '^\\x41*\\u0042*\\cJ*', '^\\x41*\\u0042*\\cJ*a*'],
    [
      'of turns of a group without a count',
      `^(?:${'a'.repeat(64)})*$`,
      `^(?:${'a'.repeat(65)})*$`,
    ],
    [
      'of turns of a group with a small count',
      `^(?:${'a'.repeat(64)}){2}$`,
      `^(?:${'a'.repeat(65)}){2}$`,
    ],
    [
      'of turns of a group, by its count',
      '^(?:abcdefgh){512}$',
      '^(?:abcdefgh){513}$',
    ],
    [
      'of turns of a group, by the end of its range',
      '^(?:abcdefgh){1,512}$',
      '^(?:abcdefgh){1,513}$',
    ],
    [
      'of turns of a group with a name, which does not count',
      `^(?<name>${'a'.repeat(64)})*$`,
      `^(?<name>${'a'.repeat(65)})*$`,
    ],
  ];
  for (const [name, accepted, refused] of limits) {
    it(`may reach the limit ${name}, and not pass it`, () => {
      expect(compileForeignPattern(accepted)).to.be.a('function');
      expect(compileForeignPattern(refused)).to.equal(undefined);
    });
  }

  it('finds the same each time, in any order', () => {
    const isMatch = compileForeignPattern('/b/gy');
    expect(isMatch).to.be.a('function');
    const found = ['ab', 'ab', 'b', 'a', 'ab'].map((text) => isMatch!(text));
    expect(found).to.deep.equal([true, true, true, false, true]);
  });

  it('takes what is too long to be tested for right', () => {
    const isMatch = compileForeignPattern('^a{1,3}$')!;
    expect(isMatch('b'.repeat(64))).to.equal(false);
    expect(isMatch('b'.repeat(65))).to.equal(true);
  });

  it('never throws, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...'()[]{}|*+?^$.\\/-,:=!<>09abkpuxivs\n密',
      '(?=',
      '(?<!',
      '(?<a>',
      '\\u{',
      '{2,',
      '\\p{L}',
    );
    const patterns = fc.oneof(
      fc.string({unit: 'binary', maxLength: 30}),
      fc.array(pieces, {maxLength: 20}).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        patterns,
        fc.string({unit: 'binary', maxLength: 70}),
        (pattern, text) => {
          const isMatch = compileForeignPattern(pattern);
          expect(typeof isMatch?.(text)).to.be.oneOf(['undefined', 'boolean']);
        },
      ),
      {numRuns: 1000},
    );
  });
});

/** Everything that a pattern is made of, most of all what multiplies. */
const {pattern: anyPattern} = fc.letrec<{
  pattern: string;
  row: string;
  piece: string;
}>((tie) => ({
  pattern: fc
    .array(tie('row'), {minLength: 1, maxLength: 3})
    .map((rows) => rows.join('|')),
  row: fc
    .array(tie('piece'), {minLength: 1, maxLength: 4})
    .map((pieces) => pieces.join('')),
  piece: fc
    .tuple(
      fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.constantFrom(
          ...['a', 'a', 'a', 'aa', 'b', '.', '\\w', '[ab]', '[^b]', '\\Bb?'],
          ...['\\1', '\\u{61}', '\\p{0,9}', '\\p{L}', ''],
        ),
        fc
          .tuple(
            fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<n>'),
            tie('pattern'),
          )
          .map(([opening, inside]) => `${opening}${inside})`),
      ),
      fc.oneof(
        fc.constant(''),
        fc.constantFrom('*', '+', '?', '*?', '{2}', '{0,9}', '{64}'),
      ),
      fc.constantFrom(1, 1, 1, 1, 1, 2, 26),
    )
    .map(([atom, repeat, times]) => {
      const one = atom + repeat;
      // More than the longest is refused in any case.
      return one.length * times > 500 ? one : one.repeat(times);
    }),
}));

/** Long, and all but a match of what repeats; each has every letter. */
const adversarial = [
  'a'.repeat(62) + 'b!',
  'b' + 'a'.repeat(63),
  'a'.repeat(31) + 'b' + 'a'.repeat(32),
  'ab'.repeat(32),
  'p'.repeat(61) + 'ab!',
  'p'.repeat(64),
];

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe("An accepted pattern of somebody else's [REACH-7]", () => {
  const most = 200;

  it('answers soon, whatever the text', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('', '^'),
        anyPattern,
        fc.constantFrom('', 'c', '$', 'b!'),
        fc.constantFrom('', 'i', 'u', 'iu'),
        (start, middle, end, flags) => {
          const source = start + middle + end;
          const isMatch = compileForeignPattern(
            flags ? `/${source}/${flags}` : source,
          );
          if (!isMatch) return;
          accepted++;
          for (const text of adversarial) {
            // The machine may have other work the first time.
            const times = [1, 2, 3].map(() => timeOf(() => isMatch(text)));
            expect(Math.min(...times), source).to.be.below(most);
          }
        },
      ),
      {numRuns: 3000},
    );
    // Or nothing has been shown.
    expect(accepted).to.be.above(50);
  }).timeout(60_000);

  // As dear as they come.
  for (const pattern of [
    `^a*a*a*${'\\B'.repeat(230)}[^ab]`,
    `/^.*.*.*${'\\B'.repeat(200)}[^ab]/iu`,
    `^(a*)a*a*${'(?=\\1)'.repeat(4)}[^a]`,
    '/^(a*)(a*)a*\\1\\2\\1\\2[^a]/iu',
    Array(35).fill('^(?=a*a*a*b!)').join('|'),
    `^${'(?!a*a*a*!b)'.repeat(40)}[^abp]`,
    `(${'a|'.repeat(80)}a)(${'a|'.repeat(80)}a)[^ab]`,
    `/${'\\p{L}'.repeat(90)}!/iu`,
    '^(?:a{0,1000})(?:a{0,1000})(?:a{0,1000})[^a]',
  ]) {
    it(`answers soon: ${pattern.slice(0, 50)}`, () => {
      const isMatch = compileForeignPattern(pattern)!;
      for (const text of adversarial) {
        const times = [1, 2].map(() => timeOf(() => isMatch(text)));
        expect(Math.min(...times), text).to.be.below(most);
      }
    });
  }
});
