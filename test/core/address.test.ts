import {expect} from 'chai';
import {findCode} from '../../src/core/address.js';
import {readAddress, type Address, type Method} from '../../src/core.js';
import '../helpers/canary.js';

const both: Method[] = ['email', 'phone'];

const email = (address: string): Address => ({
  method: 'email',
  email: address,
});

const phone = (phoneCountryCode: string, phoneNumber: string): Address => ({
  method: 'phone',
  phoneNumber,
  phoneCountryCode,
});

describe('what a visitor types to be known by', () => {
  const rows: [typed: string, address: Address | undefined][] = [
    ['ana@example.com', email('ana@example.com')],
    ['  Ana.B+x@Example.COM ', email('Ana.B+x@Example.COM')],
    ['李明@例子.中国', email('李明@例子.中国')],
    // As Chinese and Japanese keyboards write.
    ['ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', email('ana@example.com')],
    ['13800000000', phone('+86', '13800000000')],
    ['１３８００００００００', phone('+86', '13800000000')],
    ['١٣٨٠٠٠٠٠٠٠٠', phone('+86', '13800000000')],
    ['+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', phone('+98', '9123456789')],
    ['१३८००००००००', phone('+86', '13800000000')],
    ['๑๓๘๐๐๐๐๐๐๐๐', phone('+86', '13800000000')],
    ['138 0000 0000', phone('+86', '13800000000')],
    ['138-0000-0000', phone('+86', '13800000000')],
    ['138‑0000–0000', phone('+86', '13800000000')],
    ['+86 138 0000 0000', phone('+86', '13800000000')],
    ['0086 138 0000 0000', phone('+86', '13800000000')],
    ['+1 (415) 555-0100', phone('+1', '4155550100')],
    ['+44 20 7946 0000', phone('+44', '2079460000')],
    ['+7 495 000-00-00', phone('+7', '4950000000')],
    ['+852 2123 4567', phone('+852', '21234567')],
    ['+971.50.123.4567', phone('+971', '501234567')],
    ['86 138 0000 0000', phone('+86', '13800000000')],
    ['+44 (0)20 7946 0000', phone('+44', '2079460000')],
    ['0049 (0) 171 1234567', phone('+49', '1711234567')],
    // Marks around what was copied, and other invisible signs.
    ['\u202a+86 138 0000 0000\u202c', phone('+86', '13800000000')],
    ['ana\u200b@example.com', email('ana@example.com')],
    ['\u202eana@example.com', email('ana@example.com')],
    // Another mailbox than these would be written there.
    ['ﬁona@example.com', email('ﬁona@example.com')],
    ['ana@example。com', email('ana@example.com')],
    ['ana@example.com,', undefined],
    ['<ana@example.com>', undefined],
    ['mailto:ana@example.com', undefined],
    ['ana@example.com/x', undefined],
    ['ana\u0000@example.com', undefined],
    ['2123 4567/68', undefined],
    ['1234', undefined],
    ['+1 2345', undefined],
    ['+1 415 555 0100/5', undefined],
    ['10 1234 5678', undefined],
    ['', undefined],
    ['   ', undefined],
    ['ana', undefined],
    ['ana@', undefined],
    ['@example.com', undefined],
    ['ana@b@c', undefined],
    ['ana b@c', undefined],
    ['123', undefined],
    ['+86', undefined],
    ['+86 138 0000 0000 0000 0', undefined],
    ['+0 1234567', undefined],
    ['13800000000x', undefined],
    ['++8613800000000', undefined],
  ];
  for (const [typed, address] of rows) {
    it(`is read: ${JSON.stringify(typed)}`, () => {
      expect(readAddress(typed, both, '+86')).to.deep.equal(address);
    });
  }

  it('is only what the page wants', () => {
    expect(readAddress('a@b.c', ['phone'], '+86')).to.equal(undefined);
    expect(readAddress('13800000000', ['email'], '+86')).to.equal(undefined);
    expect(readAddress('13800000000', [], '+86')).to.equal(undefined);
  });

  it('has the country of the page, where it names none', () => {
    const number = phone('+852', '21234567');
    for (const code of ['+852', '852']) {
      expect(readAddress('2123 4567', both, code)).to.deep.equal(number);
    }
    expect(readAddress('21234567', both, 'HK')).to.equal(undefined);
    expect(readAddress('+852 21234567', both, 'HK')).to.deep.equal(number);
  });
});

describe('a code that a visitor types or pastes', () => {
  const rows: [typed: string, code: string, digits?: number][] = [
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['1 2 3 4 5 6', '123456'],
    ['１２３４５６', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['๑๒๓๔๕๖', '123456'],
    ['Your code is 123 456. It is good for 5 min.', '123456'],
    ['您的重置密码验证码是 123456，5 分钟内有效。', '123456'],
    ['[Acme] 123456', '123456'],
    ['123456, once more: 123456', '123456'],
    ['1234', '1234', 4],
    ['12', '12'],
    ['', ''],
    ['  ', ''],
    // No telling which.
    ['123456 or 654321.', '123456or654321.'],
    // More than a code has.
    ['1234567', '1234567'],
    ['abc123', 'abc123'],
    ['ABCDEF', 'ABCDEF'],
  ];
  for (const [typed, code, digits = 6] of rows) {
    it(`is found: ${JSON.stringify(typed)}`, () => {
      expect(findCode(typed, digits)).to.equal(code);
    });
  }

  for (const [home, typed, number] of [
    // What leaves the country is not the same everywhere.
    ['+852', '001 65 8234 5678', undefined],
    ['+82', '001 65 8234 5678', undefined],
    ['+61', '0011 44 7911 123456', undefined],
    ['+55', '0021 55 11 91234 5678', undefined],
    ['+81', '010 65 8234 5678', undefined],
    ['+1', '011 65 8123 4567', undefined],
    ['+49', '001 415 555 0100', phone('+1', '4155550100')],
    ['+1', '1 415 555 0100', phone('+1', '4155550100')],
    ['+1', '415 555 0100', phone('+1', '4155550100')],
    ['+1', '115 555 0100', undefined],
    ['+44', '07911 123456', phone('+44', '7911123456')],
    ['+81', '090 1234 5678', phone('+81', '9012345678')],
    ['+49', '+44 07911 123456', phone('+44', '7911123456')],
    ['+39', '06 1234 5678', phone('+39', '0612345678')],
    ['+39', '347 123 4567', phone('+39', '3471234567')],
    ['+86', '010 8234 5678', undefined],
    ['+0', '13800000000', undefined],
    ['', '13800000000', undefined],
  ] as const) {
    it(`goes nowhere else from ${home}: ${typed}`, () => {
      expect(readAddress(typed, both, home)).to.deep.equal(number);
    });
  }
});
