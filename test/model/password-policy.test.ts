import {expect} from 'chai';
import fc from 'fast-check';
import {
  checkPassword,
  lengthOf,
  passwordRules,
  policyOfLevel,
  requirementsOf,
  type IssueCode,
  type PasswordLimits,
  type PasswordPolicy,
  type PasswordStrength,
} from '../../src/model/password-policy.js';

const rsa: PasswordLimits = {passwordEncryptType: 'rsa', maxBytes: 117};
const sm2: PasswordLimits = {passwordEncryptType: 'sm2'};
const none: PasswordLimits = {passwordEncryptType: 'none'};

/** `field code limit?`, which is all that an issue has. */
const issues = (
  password: string,
  confirmation: string | undefined,
  limits: PasswordLimits,
) =>
  checkPassword(password, confirmation, limits).map((issue) =>
    [issue.field, issue.code, issue.maxBytes ?? []].flat().join(' '),
  );

describe('The check of a new password', () => {
  const rows: [string, string, string | undefined, PasswordLimits, string[]][] =
    [
      ['accepts two equal ones', 'a', 'a', rsa, []],
      ['accepts one where the page asks once', 'a', undefined, rsa, []],
      ['accepts spaces as they are', ' a  b ', ' a  b ', rsa, []],
      [
        'takes white space alone for nothing',
        ' \t\u3000',
        ' \t\u3000',
        rsa,
        ['password password-required'],
      ],
      ['accepts NUL', 'a\0b', 'a\0b', sm2, []],
      [
        'wants both',
        '',
        '',
        rsa,
        ['password password-required', 'confirmation confirmation-required'],
      ],
      [
        'wants the one where the page asks once',
        '',
        undefined,
        none,
        ['password password-required'],
      ],
      [
        'wants a confirmation',
        'a',
        '',
        rsa,
        ['confirmation confirmation-required'],
      ],
      [
        'names a confirmation of nothing',
        '',
        'a',
        rsa,
        ['password password-required', 'confirmation confirmation-mismatch'],
      ],
      [
        'tells capitals from small letters',
        'a',
        'A',
        rsa,
        ['confirmation confirmation-mismatch'],
      ],
      ['does not trim', 'a', 'a ', rsa, ['confirmation confirmation-mismatch']],
      [
        'does not normalise',
        '\u00e9',
        'e\u0301',
        sm2,
        ['confirmation confirmation-mismatch'],
      ],
      ['accepts 117 ASCII', 'x'.repeat(117), undefined, rsa, []],
      [
        'refuses 118 ASCII',
        'x'.repeat(118),
        undefined,
        rsa,
        ['password password-too-long 117'],
      ],
      ['accepts 58 two-byte characters', 'é'.repeat(58), undefined, rsa, []],
      [
        'refuses 59 two-byte characters',
        'é'.repeat(59),
        undefined,
        rsa,
        ['password password-too-long 117'],
      ],
      ['accepts 39 Chinese characters', '密'.repeat(39), undefined, rsa, []],
      [
        'refuses 40 Chinese characters',
        '密'.repeat(40),
        undefined,
        rsa,
        ['password password-too-long 117'],
      ],
      [
        'has no limit before the key is known',
        'x'.repeat(5000),
        undefined,
        {passwordEncryptType: 'rsa'},
        [],
      ],
      ['has no limit with sm2', '密'.repeat(5000), undefined, sm2, []],
      [
        'refuses emoji with rsa',
        'pass😀word',
        'pass😀word',
        rsa,
        ['password password-unencodable'],
      ],
      [
        'refuses U+10000 with rsa',
        '\u{10000}',
        undefined,
        rsa,
        ['password password-unencodable'],
      ],
      ['accepts U+FFFF with rsa', '\uffff', undefined, rsa, []],
      [
        'accepts emoji with a cipher of the host',
        '😀',
        undefined,
        {passwordEncryptType: 'rsa', customCipher: true},
        [],
      ],
      ['accepts emoji with sm2', '😀', undefined, sm2, []],
      ['accepts emoji with none', '😀', undefined, none, []],
      ...([rsa, sm2, none, {...rsa, customCipher: true}] as const).flatMap(
        (limits): [string, string, undefined, PasswordLimits, string[]][] =>
          ['a\ud800b', '\udc00', '\udc00\ud800', 'a\udbff'].map((password) => [
            `refuses ${JSON.stringify(password)} with ${JSON.stringify(limits)}`,
            password,
            undefined,
            limits,
            ['password password-unencodable'],
          ]),
      ),
      [
        'says first what no shorter password would mend',
        '😀'.repeat(100),
        undefined,
        rsa,
        ['password password-unencodable'],
      ],
      [
        'names both fields at once, in their order',
        'x'.repeat(118),
        'y',
        rsa,
        [
          'password password-too-long 117',
          'confirmation confirmation-mismatch',
        ],
      ],
    ];

  for (const [title, password, confirmation, limits, expected] of rows) {
    it(title, () => {
      expect(issues(password, confirmation, limits)).to.deep.equal(expected);
    });
  }

  it('counts the bytes of UTF-8, whatever is typed', () => {
    const bytesOf = (text: string) => new Blob([text]).size;
    fc.assert(
      fc.property(
        fc
          .string({unit: 'binary', minLength: 1, maxLength: 60})
          .filter((text) => text.trim() !== ''),
        fc.integer({min: 1, max: 120}),
        (password, maxBytes) => {
          const codes = issues(password, undefined, {...sm2, maxBytes});
          expect(codes).to.deep.equal(
            bytesOf(password) > maxBytes
              ? [`password password-too-long ${maxBytes}`]
              : [],
          );
        },
      ),
    );
  });

  it('never puts the password into an issue [MEM-1]', () => {
    const found = checkPassword('secret-\ud800', 'secret-2', rsa);
    expect(JSON.stringify(found)).not.to.contain('secret');
    expect(found).to.have.length(2);
  });
});

/** What a password lacks, by code, in the order in which it is asked for. */
const unmet = (
  password: string,
  ...policies: readonly PasswordPolicy[]
): IssueCode[] =>
  requirementsOf(...policies)
    .filter(({isMet}) => !isMet(password))
    .map(({code}) => code);

describe("GenAuth's levels of a password", () => {
  const short = 'password-too-short';
  const classes = 'password-classes';
  /** What each of the levels 1, 2 and 3 finds missing. */
  const rows: [password: string, ...missing: IssueCode[][]][] = [
    ['abcde', [short], [short, classes], [short, classes]],
    ['abcd1', [short], [short], [short, classes]],
    ['abc1!', [short], [short], [short]],
    ['abcdef', [], [classes], [classes]],
    // Upper and lower case are one kind.
    ['abcDEF', [], [classes], [classes]],
    ['abcde1', [], [], [classes]],
    ['ABCDE!', [], [], [classes]],
    ['12345!', [], [], [classes]],
    ['abcd1!', [], [], []],
    ['aB1-xY', [], [], []],
    // A space is none, and counts for the length.
    ['abc de', [], [classes], [classes]],
    ['ab 1 c', [], [], [classes]],
    ['a b 1 ', [], [], [classes]],
    // So are letters and digits beyond ASCII.
    ['密码密码密', [short], [short, classes], [short, classes]],
    ['密码密码密码', [], [classes], [classes]],
    ['密码密码密1', [], [classes], [classes]],
    ['密码密码a1', [], [], [classes]],
    ['密码密a1!', [], [], []],
    ['äöüßéñ', [], [classes], [classes]],
    ['пароль', [], [classes], [classes]],
    ['abcde１', [], [classes], [classes]],
    ['abcde٣', [], [classes], [classes]],
    // Chinese marks are symbols, as GenAuth has it.
    ['密码密码a，', [], [], [classes]],
    ['密码密a1。', [], [], []],
    ['abcd1￥', [], [], []],
    ['abcd1“', [], [], []],
    // A code point is a character, whatever UTF-16 makes of it.
    ['😀😀😀😀😀', [short], [short, classes], [short, classes]],
    ['a1!😀😀', [short], [short], [short]],
    ['a1!😀😀😀', [], [], []],
    ['e\u0301e\u0301e\u0301', [], [classes], [classes]],
  ];

  for (const [password, ...missing] of rows) {
    it(`find in ${JSON.stringify(password)} what is missing`, () => {
      const levels: PasswordStrength[] = [1, 2, 3];
      const found = levels.map((level) =>
        unmet(password, policyOfLevel(level)),
      );
      expect(found).to.deep.equal(missing);
      expect(unmet(password, policyOfLevel(0))).to.deep.equal([]);
    });
  }

  it('count every symbol of ASCII, and no other sign of it', () => {
    const symbols = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    for (let code = 0; code < 128; code++) {
      const sign = String.fromCharCode(code);
      // With a letter and a digit, a symbol is all that is missing.
      expect(unmet(`abcd1${sign}`, policyOfLevel(3)), sign).to.deep.equal(
        symbols.includes(sign) ? [] : [classes],
      );
    }
  });

  it('are judged alike by an oracle, whatever is typed in ASCII', () => {
    const kindOf = (code: number): string =>
      code >= 48 && code <= 57
        ? 'digit'
        : (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
          ? 'letter'
          : code > 32 && code < 127
            ? 'symbol'
            : 'none';
    fc.assert(
      fc.property(
        fc.string({unit: 'binary-ascii', maxLength: 12}),
        fc.constantFrom<PasswordStrength>(1, 2, 3),
        (password, level) => {
          const kinds = new Set(
            Array.from(password, (sign) => kindOf(sign.charCodeAt(0))),
          );
          kinds.delete('none');
          expect(unmet(password, policyOfLevel(level))).to.deep.equal([
            ...(password.length < 6 ? [short] : []),
            ...(level > 1 && kinds.size < level ? [classes] : []),
          ]);
        },
      ),
    );
  });

  for (const level of [
    ...[-1, 4, 5, 0.5, NaN, Infinity],
    ...['', 'x', '01', 'toString', '__proto__', 'constructor'],
    ...[undefined, null, true, {}, [], {toString: []}],
  ]) {
    it(`have nothing to say for ${JSON.stringify(level)} [VAL-10]`, () => {
      expect(policyOfLevel(level)).to.deep.equal({});
    });
  }

  it('say how many characters and kinds they ask for', () => {
    const asked = requirementsOf(policyOfLevel(3)).map(({code, limit}) => [
      code,
      limit,
    ]);
    expect(asked).to.deep.equal([
      [short, 6],
      [classes, 3],
    ]);
  });
});

describe('A policy', () => {
  const rows: [
    title: string,
    policies: PasswordPolicy[],
    password: string,
    missing: IssueCode[],
  ][] = [
    ['asks for nothing when it is empty', [{}], '', []],
    ['counts at least', [{minLength: 3}], 'ab', ['password-too-short']],
    ['counts code points', [{minLength: 3}], '😀😀', ['password-too-short']],
    ['is content with as many', [{minLength: 3}], '😀😀😀', []],
    ['counts at most', [{maxLength: 3}], 'abcd', ['password-too-long']],
    ['counts code points at most', [{maxLength: 3}], '😀😀😀', []],
    [
      'takes nothing for no short password',
      [{maxLength: 3}],
      '',
      ['password-too-long'],
    ],
    ['counts kinds', [{classes: 2}], 'abc', ['password-classes']],
    [
      'never asks for more kinds than there are',
      [{classes: 9 as 3}],
      'a1!',
      [],
    ],
    ['looks for a pattern anywhere', [{pattern: /\d/}], 'ab1c', []],
    ['misses a pattern', [{pattern: /\d/}], 'abc', ['password-pattern']],
    [
      'asks a function',
      [{pattern: (text) => text > 'b'}],
      'a',
      ['password-pattern'],
    ],
    ['believes a function', [{pattern: (text) => text > 'b'}], 'c', []],
    [
      'takes the longer of two',
      [{minLength: 3}, {minLength: 5}],
      'abcd',
      ['password-too-short'],
    ],
    [
      'takes the shorter of two',
      [{maxLength: 5}, {maxLength: 3}],
      'abcd',
      ['password-too-long'],
    ],
    [
      'takes the more kinds of two',
      [{classes: 3}, {classes: 1}],
      'ab1',
      ['password-classes'],
    ],
    [
      'keeps every pattern',
      [{pattern: /a/}, {pattern: /b/}, {pattern: /c/}],
      'b',
      ['password-pattern', 'password-pattern'],
    ],
    [
      'adds to a level',
      [policyOfLevel(1), {minLength: 8, classes: 2}],
      'abcdefg',
      ['password-too-short', 'password-classes'],
    ],
    [
      'cannot lower a level',
      [policyOfLevel(3), {minLength: 1, classes: 1}],
      'abcd1',
      ['password-too-short', 'password-classes'],
    ],
    ...[NaN, -1, 0, null, undefined, '', {}, []].map(
      (limit): [string, PasswordPolicy[], string, IssueCode[]] => [
        `does not mind a limit of ${JSON.stringify(limit)}`,
        [
          {
            minLength: limit,
            maxLength: limit,
            classes: limit,
            pattern: undefined,
          } as unknown as PasswordPolicy,
        ],
        'a',
        [],
      ],
    ),
  ];

  for (const [title, policies, password, missing] of rows) {
    it(title, () => {
      expect(unmet(password, ...policies)).to.deep.equal(missing);
    });
  }

  it('lets the password pass where the page’s function throws', () => {
    const pattern = () => {
      throw new Error('of the page');
    };
    expect(requirementsOf({pattern})[0]?.isMet('a')).to.equal(true);
  });

  it('finds a pattern as often as it is asked', () => {
    const [requirement] = requirementsOf({pattern: /b/gy});
    const found = ['b', 'b', 'ab', 'b'].map((text) => requirement!.isMet(text));
    expect(found).to.deep.equal([true, true, false, true]);
  });

  it('brings its own words for its pattern', () => {
    const [first, second] = requirementsOf(
      {pattern: /a/, patternText: 'An a'},
      {pattern: /b/},
    );
    expect(first).to.include({code: 'password-pattern', text: 'An a'});
    expect(second).not.to.have.property('text');
  });

  it('has nothing that every object has', () => {
    const inherited = Object.create({
      minLength: 50,
      pattern: /never/,
    }) as PasswordPolicy;
    expect(requirementsOf(inherited)).to.deep.equal([]);
  });

  const policies: fc.Arbitrary<PasswordPolicy> = fc.record(
    {
      minLength: fc.integer({min: -1, max: 12}),
      maxLength: fc.integer({min: -1, max: 12}),
      classes: fc.constantFrom(1 as const, 2 as const, 3 as const),
      pattern: fc.constantFrom(/\d/, /^[a-z]+$/, /!/g, (text: string) =>
        text.includes('b'),
      ),
    },
    {requiredKeys: []},
  );

  it('is never weakened by another', () => {
    const count = (codes: IssueCode[], code: IssueCode): number =>
      codes.filter((one) => one === code).length;
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'ab1!密😀 '),
          maxLength: 14,
        }),
        fc.array(policies, {minLength: 1, maxLength: 3}),
        policies,
        fc.nat(),
        (password, given, added, at) => {
          const before = unmet(password, ...given);
          const together = given.toSpliced(at % (given.length + 1), 0, added);
          const longest = together
            .map(({maxLength = 0}) => maxLength)
            .filter((limit) => limit > 0);
          const shortest = together.map(({minLength = 0}) => minLength);
          // The next test has what nobody can meet.
          fc.pre(Math.max(...shortest) <= Math.min(...longest));
          const after = unmet(password, ...together);
          for (const code of before) {
            expect(count(after, code)).to.be.at.least(count(before, code));
          }
        },
      ),
      {numRuns: 500},
    );
  });

  it('never keeps every password out by its lengths', () => {
    const [shortest, ...more] = requirementsOf({minLength: 9}, {maxLength: 8});
    expect(shortest).to.include({code: 'password-too-short', limit: 9});
    expect(more).to.deep.equal([]);
    expect(requirementsOf({minLength: 8, maxLength: 8})).to.have.length(2);
  });
});

describe('The check of a new password by a policy', () => {
  const check = (
    password: string,
    policy: PasswordPolicy,
    limits: PasswordLimits = sm2,
  ) =>
    checkPassword(password, undefined, {
      ...limits,
      requirements: requirementsOf(policy),
    });

  it('tells how many there are and how many there must be [VAL-3]', () => {
    expect(check('a😀密', {minLength: 6})).to.deep.equal([
      {field: 'password', code: 'password-too-short', limit: 6, count: 3},
    ]);
    expect(check('a😀密', {maxLength: 2})).to.deep.equal([
      {field: 'password', code: 'password-too-long', limit: 2, count: 3},
    ]);
  });

  it("tells the kinds and the pattern's words", () => {
    expect(check('abc', {classes: 2})).to.deep.equal([
      {field: 'password', code: 'password-classes', limit: 2, count: 3},
    ]);
    const policy = {pattern: /\d/, patternText: 'One digit'};
    expect(check('abc', policy)).to.deep.equal([
      {
        field: 'password',
        code: 'password-pattern',
        text: 'One digit',
        count: 3,
      },
    ]);
  });

  it('names one thing at a time, what is typed first before all', () => {
    const policy = {minLength: 6, classes: 3 as const, pattern: /x/};
    const codes = ['abc', 'abcdef', 'abcd1!', 'xbcd1!'].map(
      (password) => check(password, policy)[0]?.code,
    );
    expect(codes).to.deep.equal([
      'password-too-short',
      'password-classes',
      'password-pattern',
      undefined,
    ]);
  });

  const others: [password: string, code: IssueCode, limits: PasswordLimits][] =
    [
      ['', 'password-required', sm2],
      ['      ', 'password-required', sm2],
      ['\u3000'.repeat(6), 'password-required', sm2],
      ['a\ud800', 'password-unencodable', sm2],
      ['a😀', 'password-unencodable', rsa],
      ['密'.repeat(40), 'password-too-long', rsa],
    ];
  for (const [password, code, limits] of others) {
    it(`says ${code} of ${JSON.stringify(password)} whatever the policy`, () => {
      const policy = {minLength: 50, classes: 3 as const};
      const codes = check(password, policy, limits).map((one) => one.code);
      expect(codes).to.deep.equal([code]);
    });
  }

  it('never asks for more than nothing at level 0 [VAL-4]', () => {
    expect(check('a', policyOfLevel(0))).to.deep.equal([]);
  });
});

/** A property of Apple's password rules and what it may be. */
interface Rule {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Apple's grammar: `name: value, value; …`, where a value is a number, the name
 * of a class or a class of one's own, in which `-` comes first and `]` last.
 */
const parseRules = (text: string): Rule[] => {
  const rules: Rule[] = [];
  const classes = /^(?:upper|lower|digit|special|ascii-printable|unicode)$/;
  const own = /^\[-?[^\]-]*\]?\]$/;
  let rest = text;
  while (rest !== '') {
    const [whole, name = '', values = ''] =
      /^\s*([a-z-]+):\s*((?:\[[^\]]*\]?\]|[a-z\d-]+)(?:,\s*(?:\[[^\]]*\]?\]|[a-z\d-]+))*);\s*/.exec(
        rest,
      ) ?? [];
    if (whole === undefined) throw new SyntaxError(`No rule: ${rest}`);
    rest = rest.slice(whole.length);
    const all = values.match(/\[[^\]]*\]?\]|[a-z\d-]+/g) ?? [];
    const isCount = /^(?:minlength|maxlength|max-consecutive)$/.test(name);
    for (const value of all) {
      const sound = isCount
        ? /^[1-9]\d*$/.test(value) && all.length === 1
        : /^(?:required|allowed)$/.test(name) &&
          (classes.test(value) || own.test(value));
      if (!sound) throw new SyntaxError(`No value of ${name}: ${value}`);
    }
    rules.push({name, values: all});
  }
  return rules;
};

const ascii = Array.from({length: 95}, (_, at) => String.fromCharCode(32 + at));

const signsOf = (value: string): string[] => {
  if (value.startsWith('[')) return [...value.slice(1, -1)];
  const classes: Record<string, RegExp> = {
    upper: /[A-Z]/,
    lower: /[a-z]/,
    digit: /\d/,
    special: /[^a-z\d]/i,
    'ascii-printable': /./,
  };
  return ascii.filter((sign) => classes[value]!.test(sign));
};

/** What a password manager makes of the rules. */
const generated = (text: string): fc.Arbitrary<string> => {
  const rules = parseRules(text);
  const count = (name: string): number | undefined => {
    const found = rules.find((rule) => rule.name === name)?.values[0];
    return found === undefined ? undefined : Number(found);
  };
  const named = (name: string): string[][] =>
    rules
      .filter((rule) => rule.name === name)
      .map(({values}) => values.flatMap(signsOf));
  const required = named('required');
  const allowed = [...named('allowed'), ...required].flat();
  const min = Math.max(count('minlength') ?? 1, required.length);
  const max = count('maxlength') ?? min + 40;
  return fc
    .tuple(
      fc.tuple(...required.map((signs) => fc.constantFrom(...signs))),
      fc.array(fc.constantFrom(...allowed), {
        minLength: min - required.length,
        maxLength: max - required.length,
      }),
      fc.nat(),
    )
    .map(([needed, others, at]) => {
      const cut = at % (others.length + 1);
      return [...others.slice(0, cut), ...needed, ...others.slice(cut)].join(
        '',
      );
    });
};

describe('The rules for password managers', () => {
  const rules = (policy: PasswordPolicy, limits: PasswordLimits) =>
    passwordRules(requirementsOf(policy), limits);

  const rows: [PasswordPolicy, PasswordLimits, string | undefined][] = [
    [{}, rsa, undefined],
    [{}, sm2, undefined],
    [
      {minLength: 8},
      {passwordEncryptType: 'rsa'},
      'minlength: 8; maxlength: 117; allowed: ascii-printable;',
    ],
    [
      {minLength: 8},
      {passwordEncryptType: 'rsa', maxBytes: 245},
      'minlength: 8; maxlength: 245; allowed: ascii-printable;',
    ],
    [{minLength: 8}, sm2, 'minlength: 8; allowed: ascii-printable;'],
    [{minLength: 8}, none, 'minlength: 8; allowed: ascii-printable;'],
    [
      {minLength: 8, maxLength: 20},
      sm2,
      'minlength: 8; maxlength: 20; allowed: ascii-printable;',
    ],
    [{maxLength: 20}, sm2, 'maxlength: 20; allowed: ascii-printable;'],
    [
      {minLength: 8, maxLength: 200},
      rsa,
      'minlength: 8; maxlength: 117; allowed: ascii-printable;',
    ],
    [
      policyOfLevel(3),
      sm2,
      'minlength: 6; required: lower; required: digit; required: [-!@#$%&*_+=?]; allowed: ascii-printable;',
    ],
  ];
  for (const [policy, limits, expected] of rows) {
    it(`for ${JSON.stringify(policy)} with ${JSON.stringify(limits)} are ${expected ?? 'none'}`, () => {
      expect(rules(policy, limits)).to.equal(expected);
    });
  }

  it('know no limit of bytes but that of RSA', () => {
    for (const limits of [sm2, none]) {
      const more = {...limits, maxBytes: 117};
      expect(rules({minLength: 8}, more)).not.to.contain('maxlength');
    }
  });

  it('are read by a parser that refuses what is none', () => {
    for (const text of [
      'minlength 8;',
      'minlength: 8',
      'minlength: x;',
      'minlength: 0;',
      'minlength: 8, 9;',
      'minlenght: 8;',
      'required: letters;',
      'required: [a-z];',
      'required: [a]b];',
      'allowed: ;',
      ';',
    ]) {
      expect(() => parseRules(text), text).to.throw(SyntaxError);
    }
    const found = parseRules('required: lower, [-a]]; max-consecutive: 2;');
    expect(found).to.deep.equal([
      {name: 'required', values: ['lower', '[-a]]']},
      {name: 'max-consecutive', values: ['2']},
    ]);
  });

  it('have only passwords made that pass, and that the key can carry [PM-8]', () => {
    const policies = fc
      .record(
        {
          minLength: fc.integer({min: 1, max: 117}),
          maxLength: fc.integer({min: 3, max: 200}),
          classes: fc.constantFrom(1 as const, 2 as const, 3 as const),
        },
        {requiredKeys: []},
      )
      // The others have no password at all.
      .filter(({minLength = 0, maxLength = 117}) => minLength <= maxLength);
    const limits = fc.constantFrom<PasswordLimits>(
      {passwordEncryptType: 'rsa'},
      rsa,
      {passwordEncryptType: 'rsa', maxBytes: 245},
      sm2,
      none,
    );
    const cases = fc
      .tuple(policies, limits)
      .filter(([policy]) => requirementsOf(policy).length > 0)
      .chain(([policy, given]) =>
        fc.tuple(
          fc.constant(policy),
          fc.constant(given),
          generated(rules(policy, given)!),
        ),
      );
    let longest = 0;
    fc.assert(
      fc.property(cases, ([policy, given, password]) => {
        // No manager makes one of spaces alone.
        fc.pre(password.trim() !== '');
        longest = Math.max(longest, lengthOf(password));
        const {maxBytes = 117} = given;
        const issues = checkPassword(password, password, {
          ...given,
          ...(given.passwordEncryptType === 'rsa' && {maxBytes}),
          requirements: requirementsOf(policy),
        });
        expect(issues).to.deep.equal([]);
      }),
      {numRuns: 500},
    );
    expect(longest).to.be.above(100);
  });
});
