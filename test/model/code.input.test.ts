import {expect} from 'chai';
import {withoutSeparators, findCode} from '../../src/model/code.js';
import '../helpers/canary.js';

describe('a code that a visitor types or pastes', () => {
  type Row = [typed: string, code: string, digits?: number];
  const rows: Row[] = [
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['123−456', '123456'],
    ['123ー456', '123456'],
    ['123 - 456', '123456'],
    ['12-34-56', '123456'],
    ['1 2 3 4 5 6', '123456'],
    ['１２３４５６', '123456'],
    ['１２３－４５６', '123456'],
    ['١٢٣٤٥٦', '123456'],
    // Two sets of digits side by side, in engines that know Unicode 16.
    ...(/\p{Nd}/u.test('\u{116da}')
      ? [['\u{116da}\u{116db}\u{116e2}', '018', 3] satisfies Row]
      : []),
    ['۱۲۳۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['๑๒๓๔๕๖', '123456'],
    ['১২৩৪৫৬', '123456'],
    ['123\u200b456', '123456'],
    ['Your code is 123 456. It is good for 5 min.', '123456'],
    ['Your code is 123-456 (10 min)', '123456'],
    ['您的重置密码验证码是 123456，5 分钟内有效。', '123456'],
    ['【Acme】您的验证码123456 5分钟内有效', '123456'],
    ['验证码 123456 10分钟内有效', '123456'],
    ['验证码 123 456 10分钟内有效', '123456'],
    ['123456 - 10 min', '123456'],
    ['123456 10 min', '123456'],
    ['10 min - 123456', '123456'],
    ['123456-10', '123456'],
    ['1 123456 2', '123456'],
    ['G-123456', '123456'],
    ['[Acme] 123456', '123456'],
    ['<#> 123456 FA+9qCX9VSu', '123456'],
    ['123456, once more: 123456', '123456'],
    ['123456 at 2026-11-27 12:30', '123456'],
    ['123456 or 123 457', '123456'],
    ['1234', '1234', 4],
    ['1234 - 10 min', '1234', 4],
    ['1234-5678', '12345678', 8],
    ['12', '12'],
    ['', ''],
    ['  ', ''],
    // No telling which.
    ['123456 or 654321.', '123456or654321.'],
    ['123456 654321', '123456654321'],
    ['123 456 789', '123456789'],
    ['123 456 or 654-321', '123456or654321'],
    // More than a code has.
    ['1234567', '1234567'],
    ['1 2 3 4 5 6 7', '1234567'],
    // Not side by side.
    ['123.456', '123.456'],
    ['123 and 456', '123and456'],
    ['abc123', 'abc123'],
    ['ABCDEF', 'ABCDEF'],
  ];
  for (const [typed, code, digits = 6] of rows) {
    it(`is found: ${JSON.stringify(typed)}`, () => {
      expect(findCode(typed, digits)).to.equal(code);
    });
  }

  it('is bare without its spaces and dashes', () => {
    expect(withoutSeparators(' 1２3\u00a0−ー-456\u200b ')).to.equal('123456');
  });
});
