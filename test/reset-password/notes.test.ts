import {expect} from 'chai';
import {notesOn} from '../../src/reset-password/view/notes.js';

describe('A note on a password', () => {
  const rows: [name: string, password: string, ...notes: string[]][] = [
    ['ASCII', 'correct horse ~!@#$%^&*()_+{}|:"<>?`-=[];,./'],
    ['nothing', ''],
    ['letters of any language', 'éß密码パスワードпарольसिक्योरالسر'],
    ['combining marks', 'e\u0301o\u0302'],
    ['a space before it', ' horse', 'edgeSpace'],
    ['a space behind it', 'horse ', 'edgeSpace'],
    ['a zero-width space', 'cor\u200brect', 'invisibleCharacter'],
    ['a zero-width non-joiner', 'cor\u200crect', 'invisibleCharacter'],
    ['a zero-width joiner', 'cor\u200drect', 'invisibleCharacter'],
    ['a word joiner', 'cor\u2060rect', 'invisibleCharacter'],
    ['a byte order mark before it', '\ufeffcorrect', 'invisibleCharacter'],
    ['a soft hyphen', 'cor\u00adrect', 'invisibleCharacter'],
    ['a left-to-right mark behind it', 'correct\u200e', 'invisibleCharacter'],
    ['a right-to-left override', 'cor\u202erect', 'invisibleCharacter'],
    ['an isolate', '\u2066correct\u2069', 'invisibleCharacter'],
    ['a grapheme joiner', 'cor\u034frect', 'invisibleCharacter'],
    ['a Hangul filler', 'cor\u3164rect', 'invisibleCharacter'],
    ['a half-width Hangul filler', 'cor\uffa0rect', 'invisibleCharacter'],
    ['a lone variation selector', 'cor\ufe0frect', 'invisibleCharacter'],
    ['a tag', 'cor\u{e0041}rect', 'invisibleCharacter'],
    ['an empty Braille pattern', 'cor\u2800rect', 'invisibleCharacter'],
    ['a tab', 'cor\trect', 'invisibleCharacter'],
    ['a tab behind it', 'correct\t', 'invisibleCharacter'],
    ['NUL', 'cor\0rect', 'invisibleCharacter'],
    ['DEL', 'cor\u007frect', 'invisibleCharacter'],
    ['a control of Latin 1', 'cor\u0085rect', 'invisibleCharacter'],
    ['a line separator', 'cor\u2028rect', 'invisibleCharacter'],
    ['a space that does not break', 'cor\u00a0rect', 'invisibleCharacter'],
    ['an em space', 'cor\u2003rect', 'invisibleCharacter'],
    [
      'a space that does not break behind it',
      'correct\u00a0',
      'edgeSpace',
      'invisibleCharacter',
    ],
    ['a full-width sign', 'correct！', 'fullWidth'],
    ['full-width letters and digits', 'ｃｏｒ１', 'fullWidth'],
    ['a Chinese comma', 'cor，rect', 'fullWidth'],
    ['a Chinese full stop', 'cor。rect', 'fullWidth'],
    ['a full-width yen sign', 'cor￥rect', 'fullWidth'],
    ['Chinese brackets', '「correct」', 'fullWidth'],
    ['an ideographic space', 'cor\u3000rect', 'fullWidth'],
    [
      'an ideographic space behind it',
      'correct\u3000',
      'edgeSpace',
      'fullWidth',
    ],
    [
      'all of it',
      ' cor\u200brect！',
      'edgeSpace',
      'invisibleCharacter',
      'fullWidth',
    ],
    ['emoji', 'pass😀word👩\u200d👩\u200d👧'],
    ['emoji with a colour and a selector', '👍🏽❤\ufe0f1\ufe0f\u20e3'],
    [
      'a joiner behind an emoji and a letter',
      '😀x\u200d',
      'invisibleCharacter',
    ],
  ];
  for (const [name, password, ...notes] of rows) {
    it(`${notes.length ? `is made (${notes.join(', ')})` : 'is not made'} for ${name}`, () => {
      expect(notesOn(password)).to.deep.equal(notes);
    });
  }
});
