import {expect} from 'chai';
import fc from 'fast-check';
import {
  checkPassword,
  type PasswordLimits,
} from '../../src/core/password-policy.js';

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

  it('never puts the password into an issue', () => {
    const found = checkPassword('secret-\ud800', 'secret-2', rsa);
    expect(JSON.stringify(found)).not.to.contain('secret');
    expect(found).to.have.length(2);
  });
});
