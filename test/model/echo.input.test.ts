import {expect} from 'chai';
import fc from 'fast-check';
import {hasEcho} from '../../src/model/echo.js';

const isEcho = (text: string, ...secrets: string[]): boolean =>
  hasEcho([text], secrets, []);

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const hexOf = (value: number, digits = 2): string =>
  value.toString(16).padStart(digits, '0');
const each = (text: string, write: (character: string) => string): string =>
  [...text].map(write).join('');
const eachByte = (text: string, write: (byte: number) => string): string =>
  bytesOf(text).map(write).join('');
const between = (sign: string) => (text: string) => [...text].join(sign);
const units = (text: string): number[] =>
  text.split('').map((unit) => unit.charCodeAt(0));
const binary = (text: string): string =>
  eachByte(text, (byte) => String.fromCharCode(byte));
const base64 = (text: string): string => btoa(binary(text));
const base64url = (text: string): string =>
  base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const percent = (text: string): string =>
  eachByte(text, (byte) => `%${hexOf(byte)}`);
const quotedPrintable = (text: string): string =>
  eachByte(text, (byte) => `=${hexOf(byte).toUpperCase()}`);
const decimal = (text: string): string =>
  each(text, (character) => `&#${character.codePointAt(0)};`);

/** The names of HTML for the characters of ASCII that have one. */
const names: Record<string, string> = {
  '<': 'lt',
  '>': 'gt',
  '&': 'amp',
  '"': 'quot',
  "'": 'apos',
  '!': 'excl',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
  '(': 'lpar',
  ')': 'rpar',
  '*': 'ast',
  '+': 'plus',
  ',': 'comma',
  '.': 'period',
  '/': 'sol',
  ':': 'colon',
  ';': 'semi',
  '=': 'equals',
  '?': 'quest',
  '@': 'commat',
  '[': 'lsqb',
  '\\': 'bsol',
  ']': 'rsqb',
  '^': 'Hat',
  _: 'lowbar',
  '`': 'grave',
  '{': 'lcub',
  '|': 'verbar',
  '}': 'rcub',
};

/** Encodings of any text. */
const encodings: Record<string, (piece: string) => string> = {
  'as it is': (piece) => piece,
  'in capital letters': (piece) => piece.toUpperCase(),
  'in small letters': (piece) => piece.toLowerCase(),
  backwards: (piece) => [...piece].reverse().join(''),
  'as base64': base64,
  'as base64 behind one byte': (piece) => base64(`x${piece}yz`),
  'as base64 behind two bytes': (piece) => base64(`xx${piece}y`),
  'as base64 for URLs': base64url,
  'as base64 for URLs behind one byte': (piece) => base64url(`?${piece}`),
  'as base64 of base64': (piece) => base64(base64(`x${piece}`)),
  'as base64, backwards': (piece) =>
    between('')(base64(piece)).split('').reverse().join(''),
  'as base64 that is escaped for a URL': (piece) =>
    encodeURIComponent(base64(piece)),
  'as hex': (piece) => eachByte(piece, (byte) => hexOf(byte)),
  'as hex in capital letters': (piece) =>
    eachByte(piece, (byte) => hexOf(byte)).toUpperCase(),
  'as hex with colons': (piece) => eachByte(piece, (byte) => `${hexOf(byte)}:`),
  'as hex with spaces': (piece) => eachByte(piece, (byte) => ` ${hexOf(byte)}`),
  'as hex with dashes': (piece) => eachByte(piece, (byte) => `-${hexOf(byte)}`),
  'as hex with 0x': (piece) => eachByte(piece, (byte) => `0x${hexOf(byte)}, `),
  'as hex of base64': (piece) => eachByte(base64(piece), (byte) => hexOf(byte)),
  'in a URL': percent,
  'in a URL in capital letters': (piece) => percent(piece).toUpperCase(),
  'in a URL, twice': (piece) => percent(piece).replaceAll('%', '%25'),
  'in a URL, three times': (piece) => percent(piece).replaceAll('%', '%2525'),
  'as a browser writes a URL': encodeURIComponent,
  'as a browser writes a form': (piece) =>
    new URLSearchParams([['', piece]]).toString().slice(1),
  'as decimal references': decimal,
  'as decimal references, escaped': (piece) =>
    decimal(piece).replaceAll('&', '&amp;'),
  'as decimal references without semicolons': (piece) =>
    each(piece, (character) => `&#${character.codePointAt(0)}`),
  'as hexadecimal references': (piece) =>
    each(piece, (character) => `&#x${hexOf(character.codePointAt(0)!)};`),
  'as hexadecimal references with zeros': (piece) =>
    each(piece, (character) => `&#X${hexOf(character.codePointAt(0)!, 8)};`),
  'as HTML names it': (piece) =>
    each(piece, (character) =>
      names[character] ? `&${names[character]};` : character,
    ),
  'as JSON': (piece) => JSON.stringify(piece).slice(1, -1),
  'as JSON in JSON': (piece) => JSON.stringify(JSON.stringify(piece)),
  'as escapes of JSON': (piece) =>
    units(piece)
      .map((unit) => `\\u${hexOf(unit, 4)}`)
      .join(''),
  'as escapes of JSON in JSON': (piece) =>
    units(piece)
      .map((unit) => `\\\\u${hexOf(unit, 4)}`)
      .join(''),
  'as escapes of JavaScript': (piece) =>
    each(piece, (character) => `\\u{${hexOf(character.codePointAt(0)!)}}`),
  'as escaped bytes': (piece) => eachByte(piece, (byte) => `\\x${hexOf(byte)}`),
  'as quoted-printable': quotedPrintable,
  'as UTF-8 read as Latin-1': binary,
  'as UTF-8 read as Windows-1252': (piece) =>
    new TextDecoder('windows-1252').decode(Uint8Array.from(bytesOf(piece))),
  'in full width': (piece) =>
    piece.replace(/[!-~]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    ),
  'with an accent on each': (piece) => each(piece, (sign) => `${sign}\u0301`),
  'with three marks on each': (piece) =>
    each(piece, (sign) => `${sign}\u0336\u0323\u20dd`),
};
for (const [name, sign] of Object.entries({
  'a zero-width space': '\u200b',
  'a joiner': '\u200d',
  'a soft hyphen': '\u00ad',
  'a word joiner': '\u2060',
  'a variation selector': '\ufe0f',
  'an ideographic variation selector': '\u{e0101}',
  'a tag': '\u{e0041}',
  'a byte order mark': '\ufeff',
  'a Hangul filler': '\u3164',
  'a grapheme joiner': '\u034f',
  'a change of direction': '\u202e',
  'a control character': '\0',
})) {
  encodings[`with ${name} between`] = between(sign);
}

/** Separators that stand between all characters. */
const separators: Record<string, string> = {
  'a space': ' ',
  'two spaces': '  ',
  'a wide space': '\u3000',
  'a thin space': '\u2009',
  'a hyphen': '-',
  'a dash': ' – ',
  'a full stop': '.',
  'an ellipsis': '…',
  'a comma': ', ',
  'a semicolon': '; ',
  'a line': '|',
};

/** Passwords and tokens, which have no separator or mark where that matters. */
const printable = fc
  .integer({min: 33, max: 126})
  .map((code) => String.fromCharCode(code));
const letters = fc.constantFrom(...'abcXYZ019!@#$%^&*()~`');
const escaping = fc.constantFrom(...'"\\u%x&;=#ab10{}');
const foreign = fc.constantFrom(...'éÜñßøžδΣжЩ密码强度かな한글😀𝒜');
const wordOf = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(unit, {minLength: 8, maxLength: 40}).map((word) => word.join(''));

/** A secret, and a piece of six or more characters of it. */
const withPiece = (
  secret: fc.Arbitrary<string>,
): fc.Arbitrary<[secret: string, piece: string]> =>
  fc
    .tuple(secret, fc.nat(), fc.nat())
    .map(([text, at, more]): [string, string] => {
      const characters = [...text];
      const start = at % (characters.length - 5);
      const size = 6 + (more % (characters.length - start - 5));
      return [text, characters.slice(start, start + size).join('')];
    });

const expectDropped = (
  secret: fc.Arbitrary<string>,
  disguise: (piece: string) => string,
): void =>
  fc.assert(
    fc.property(withPiece(secret), ([text, piece]) =>
      isEcho(`You sent <${disguise(piece)}>.`, text),
    ),
    {numRuns: 60},
  );

describe('A piece of a secret is an echo [SEC-1]', () => {
  for (const [name, disguise] of Object.entries(encodings)) {
    it(name, () => {
      expectDropped(wordOf(printable), disguise);
      expectDropped(wordOf(escaping), disguise);
      // What a language does to a letter may change its length.
      expectDropped(wordOf(foreign), disguise);
      expectDropped(wordOf(fc.oneof(printable, foreign)), disguise);
    });
  }

  for (const [name, sign] of Object.entries(separators)) {
    it(`with ${name} between the characters`, () => {
      expectDropped(wordOf(letters), between(sign));
      expectDropped(wordOf(letters), (piece) =>
        between(sign)(piece.toUpperCase()),
      );
    });
  }

  it('in two disguises at once', () => {
    const encoded = [
      'backwards',
      'as hex',
      'as base64',
      'as base64 behind one byte',
    ];
    const shown = [
      ...encoded,
      'in a URL, twice',
      'as escapes of JSON',
      'in full width',
      'with a soft hyphen between',
    ];
    fc.assert(
      fc.property(
        withPiece(wordOf(letters)),
        fc.constantFrom(...encoded),
        fc.constantFrom(...shown),
        ([text, piece], first, second) =>
          isEcho(encodings[second]!(encodings[first]!(piece)), text),
      ),
      {numRuns: 300},
    );
  });

  it('of any of several secrets', () => {
    expect(isEcho('a qwerty b', 'Passw0rd!', 'xQWERTYx')).to.equal(true);
    expect(isEcho('a qwerty b', 'Passw0rd!', 'xQWERTx')).to.equal(false);
  });

  it('in a number', () => {
    expect(isEcho('135790', '135790')).to.equal(true);
    expect(isEcho('2001', '135790')).to.equal(false);
  });

  it('as marks that make up half of it', () => {
    for (const secret of ['รหัสผ่านของฉัน', 'मेरापासवर्ड', 'mật khẩu']) {
      expect(isEcho(`“${secret.slice(1, 7)}”`, secret), secret).to.equal(true);
      expect(isEcho(percent(secret.slice(0, 6)), secret), secret).to.equal(
        true,
      );
    }
  });
});

describe('A piece at the limits of what is read [SEC-1]', () => {
  const rows: [name: string, text: string, secret: string, isFound: boolean][] =
    [
      ['with any other sign between', 'a*b→c*d·e*f', 'abcdef', true],
      ['with digits and other signs', '1*2→3*4·5*6', '123456', true],
      ['with a letter by its name', 'm&oacute;nkey', 'mónkey', true],
      ['with a reference beyond Unicode', 'abc&#x110000;def', 'abcdef', true],
      ['with the last of Unicode', 'ab&#x10ffff;cd', 'ab\u{10ffff}cd', true],
      ['with an escape of its own in JSON', '!%00!\\"!', '!%00!"!', true],
      ['with an escape of its own in HTML', '=41&quot;ab', '=41"ab', true],
      ['with an escape of its own in a URL', '&lt;%22a', '&lt;"a', true],
      ['with an escape of its own in a mail', '%41=22ab', '%41"ab', true],
      ['with an escape of its own in a list', '%41 0x22ab', '%41"ab', true],
      // Of six characters, the letters alone say little.
      ['of a secret of six characters', 'ab de', 'ab-de!', false],
      ['of a secret of five characters', 'ab de', 'a*b*!', false],
      ['of four letters in five characters', 'abde', 'ab*de', true],
    ];
  for (const [name, text, secret, isFound] of rows) {
    it(name, () => expect(isEcho(text, secret)).to.equal(isFound));
  }
});

describe('A short secret is an echo as a whole', () => {
  for (const secret of ['1', 'ab', 'a!b', '1234', '12-34', 'x%41y', '密码']) {
    it(JSON.stringify(secret), () => {
      for (const text of [
        secret,
        `“${secret}”`,
        decimal(secret),
        percent(secret),
      ]) {
        expect(isEcho(text, secret), text).to.equal(true);
      }
      const short = secret.slice(0, -1);
      expect(short !== '' && isEcho(`“${short}”`, secret)).to.equal(false);
    });
  }

  it('in base64 and in hex', () => {
    for (const encode of [base64, (text: string) => base64(`x${text}y`)]) {
      expect(isEcho(encode('1234'), '1234')).to.equal(true);
    }
    expect(isEcho('31 32 33 34', '1234')).to.equal(true);
  });

  it('with separators', () => {
    expect(isEcho('1-2-3-4', '1234')).to.equal(true);
    expect(isEcho('1 2 3 5', '1234')).to.equal(false);
  });
});

describe('A text whose pieces are ordinary words', () => {
  const address = 'ana@example.com';
  it('is an echo as a whole', () => {
    for (const text of [address, between(' ')(address), percent(address)]) {
      expect(hasEcho([text], [], [address]), text).to.equal(true);
    }
  });
  it('is none in pieces', () => {
    for (const text of ['a***@example.com', 'example.com', 'ana@example']) {
      expect(hasEcho([text], [], [address]), text).to.equal(false);
    }
  });
});

describe('No echo', () => {
  const messages = [
    'Your password is too weak',
    'Your password must have at least 8 characters, one digit and one symbol.',
    'You have used this password before; choose another one!',
    'Too many requests (429). Try again in 60 s.',
    '密码强度不足',
    '密码不能与最近 5 次使用的密码相同，请重新输入。',
    'パスワードは8文字以上で入力してください。',
    '비밀번호는 영문, 숫자를 포함해야 합니다.',
    'Le mot de passe doit être différent : « éàü » – 100 % requis…',
    'Пароль слишком короткий. Введите не менее 8 символов.',
    'รหัสผ่านไม่ถูกต้อง',
    'पासवर्ड बहुत छोटा है',
    '3f2b8c1d-9a4e-4c57-b0f6-1e2d3c4b5a69',
    '01HQ8ZK3N5V7W9X2Y4Z6A8B0C1',
    '1700000000000-4821',
    'https://docs.example.com/errors?code=2001&lang=en-US#why',
    'a=1&b=2; c=%20; \\n \\u0041 &lt;b&gt; &unknown; =3D',
  ];
  const secrets = [
    'Tr0ub4dor&3',
    'correct horse battery staple',
    'Sommer2024!',
    'a!!!!!!!!!!!!',
    'a!!!!',
    '!@#$%^&*()',
    '..........',
    '        1',
    'k9#Lm2$Qx7',
    '我的新密码很安全',
    '😀😀😀😀😀😀😀😀',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4ifQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c',
    '135790',
  ];
  for (const message of messages) {
    it(`in “${message}”`, () => {
      for (const secret of secrets)
        expect(isEcho(message, secret), secret).to.equal(false);
    });
  }

  it('in a text that shares five characters with a secret', () => {
    fc.assert(
      fc.property(withPiece(wordOf(letters)), ([text, piece]) => {
        // What is left of a text without its symbols might be shared.
        fc.pre(!/^\W*(\w\W*){0,5}$/.test(text));
        return !isEcho(`=> ${piece.slice(0, 5)} <=`, text);
      }),
    );
  });

  it('in any text that shares no six characters with a secret', () => {
    const plain = (text: string): string =>
      text
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'grapheme', maxLength: 200}),
          fc.string({unit: 'binary', maxLength: 200}),
          fc.lorem({maxCount: 30}),
          fc.uuid(),
          fc.webUrl(),
          fc.base64String({maxLength: 200}),
        ),
        fc.oneof(wordOf(printable), wordOf(foreign), wordOf(letters)),
        (text, secret) => {
          const [one, other] = [text, secret].map(plain) as [string, string];
          const isShared = [...one].some(
            (_, at) =>
              at + 5 < one.length && other.includes(one.slice(at, at + 6)),
          );
          fc.pre(!isShared);
          return !isEcho(text, secret);
        },
      ),
      {numRuns: 2000},
    );
  });
});

describe('A text that is escaped again and again', () => {
  it('is taken for an echo', () => {
    expect(isEcho(`%${'25'.repeat(40)}41`, 'Tr0ub4dor&3')).to.equal(true);
    expect(isEcho('\\'.repeat(300), 'Tr0ub4dor&3')).to.equal(false);
    // As many readings as are looked at, and one more.
    expect(isEcho(`%${'25'.repeat(18)}41`, 'Tr0ub4dor&3')).to.equal(false);
    expect(isEcho(`%${'25'.repeat(19)}41`, 'Tr0ub4dor&3')).to.equal(true);
  });
});

describe('A secret that is longer than any token', () => {
  it('leaves no text of the service, and takes no time', () => {
    for (const length of [8193, 130_000, 2_000_000]) {
      const secret = 'k9#Lm2$Qx7'.repeat(length / 10 + 1).slice(0, length);
      const start = performance.now();
      expect(isEcho('Too weak', secret), `${length}`).to.equal(true);
      expect(hasEcho(['Too weak'], [], [secret]), `${length}`).to.equal(true);
      expect(performance.now() - start, `${length}`).to.be.below(50);
    }
    expect(isEcho('Too weak', '世'.repeat(8192))).to.equal(false);
  });
});
