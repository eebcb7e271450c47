import {expect} from 'chai';
import {readTyped, type AddressIssue} from '../../src/model/address.js';
import {
  readAddress,
  ResetPasswordError,
  type Address,
  type Method,
} from '../../src/core.js';
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

/** What a text is read as, or why it is not. */
type Row = [typed: string, read: Address | AddressIssue];

const expectRead = (home: string, rows: readonly Row[]): void => {
  for (const [typed, read] of rows) {
    const outcome = typeof read === 'string' ? `, ${read}` : '';
    it(`is read at ${home || 'no home'}: ${JSON.stringify(typed)}${outcome}`, async () => {
      expect(await readTyped(typed, both, home)).to.deep.equal(read);
      expect(await readAddress(typed, both, home)).to.deep.equal(
        typeof read === 'string' ? undefined : read,
      );
    });
  }
};

describe('an e-mail address', () => {
  expectRead('+86', [
    ['ana@example.com', email('ana@example.com')],
    ['  Ana.B+x@Example.COM ', email('Ana.B+x@Example.COM')],
    [
      "o'neil_{x}=!#$%&*/?^`|~-@example.com",
      email("o'neil_{x}=!#$%&*/?^`|~-@example.com"),
    ],
    ['李明@例子.中国', email('李明@例子.中国')],
    ['аня@пример.рф', email('аня@пример.рф')],
    ['उदाहरण@उदाहरण.भारत', email('उदाहरण@उदाहरण.भारत')],
    ['ana@xn--fsqu00a.xn--fiqs8s', email('ana@xn--fsqu00a.xn--fiqs8s')],
    ['ana@example.vermögensberater', email('ana@example.vermögensberater')],
    ['ana@i❤️.ws', email('ana@i❤️.ws')],
    ['ana@l·l.cat', email('ana@l·l.cat')],
    ['ana@my_host.example.com', email('ana@my_host.example.com')],
    ['ana@a--b.co.uk', email('ana@a--b.co.uk')],
    ['1@2.cn', email('1@2.cn')],
    ['-ana-@example.com', email('-ana-@example.com')],
    // As Chinese and Japanese keyboards write.
    ['ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', email('ana@example.com')],
    ['ana@example。com', email('ana@example.com')],
    ['ana@example｡com', email('ana@example.com')],
    // Another domain, or another mailbox, than these would be written there.
    ['ana@maßanfertigung.de', email('ana@maßanfertigung.de')],
    ['ana@ΒΌΛΟΣ.com', email('ana@ΒΌΛΟΣ.com')],
    ['ﬁona@example.com', email('ﬁona@example.com')],
    ['ana@نامه\u200cای.com', email('ana@نامه\u200cای.com')],
    ['ana@ශ්\u200dරී.com', email('ana@ශ්\u200dරී.com')],
    // What nobody sees.
    ['ana\u200b@example.com', email('ana@example.com')],
    ['ana\u200d@example.com', email('ana@example.com')],
    ['\ufeffana@exam\u00adple.com', email('ana@example.com')],
    ['\u202eana@example.com', email('ana@example.com')],
    // The full stop of a sentence.
    ['ana@example.com.', email('ana@example.com')],
    ['ana@example.com。', email('ana@example.com')],
    ['ana@example。com．', email('ana@example.com')],
    ['ana@example.com. ', email('ana@example.com')],
    ['ana@example.com..', 'email-invalid'],
    ['ana.@example.com', 'email-invalid'],
    ['ana。@example.com', 'email-invalid'],
    ['.ana@example.com', 'email-invalid'],
    ['a..b@example.com', 'email-invalid'],
    ['ana@example..com', 'email-invalid'],
    ['ana@.example.com', 'email-invalid'],
    ['ana@-x.com', 'email-invalid'],
    ['ana@x-.com', 'email-invalid'],
    ['ana@example.-com', 'email-invalid'],
    ['ana@example', 'email-invalid'],
    ['ana@example.', 'email-invalid'],
    ['ana@example.c', 'email-invalid'],
    ['ana@example.123', 'email-invalid'],
    ['ana@example.1com', 'email-invalid'],
    ['ana@example.com1', 'email-invalid'],
    // 254 characters, and one more.
    [`an@${'b.'.repeat(124)}com`, email(`an@${'b.'.repeat(124)}com`)],
    [`ann@${'b.'.repeat(124)}com`, 'email-invalid'],
    ['ana@127.0.0.1', 'email-invalid'],
    ['ana@example.com,', 'email-invalid'],
    ['ana@example,com', 'email-invalid'],
    ['ana@example、com', 'email-invalid'],
    ['ana@example.com、', 'email-invalid'],
    ['ana@example.com！', 'email-invalid'],
    ['ana@exa mple.com', 'email-invalid'],
    ['ana@exa+mple.com', 'email-invalid'],
    ["ana@exam'ple.com", 'email-invalid'],
    [`ana@${'a'.repeat(64)}.com`, 'email-invalid'],
    [`ana@${'a.'.repeat(125)}com`, 'email-invalid'],
    ['<ana@example.com>', 'email-invalid'],
    ['mailto:ana@example.com', 'email-invalid'],
    ['ana@example.com/x', 'email-invalid'],
    ['ana@example.com, b@example.com', 'email-invalid'],
    ['ana\u0000@example.com', 'email-invalid'],
    ['ana b@example.com', 'email-invalid'],
    ['ana@', 'email-invalid'],
    ['@example.com', 'email-invalid'],
    ['@', 'email-invalid'],
    ['ana@b@c.com', 'email-invalid'],
  ]);

  it('is read at once: there is nothing to wait for', () => {
    expect(readTyped('ana@example.com', both, '+86')).to.deep.equal(
      email('ana@example.com'),
    );
    expect(readTyped('ana.@example.com', both, '+86')).to.equal(
      'email-invalid',
    );
  });
});

describe('a phone number [REACH-5]', () => {
  const chinese = phone('+86', '13800000000');
  expectRead('+86', [
    ['13800000000', chinese],
    ['１３８００００００００', chinese],
    ['١٣٨٠٠٠٠٠٠٠٠', chinese],
    ['+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', phone('+98', '9123456789')],
    ['१३८००००००००', chinese],
    ['๑๓๘๐๐๐๐๐๐๐๐', chinese],
    ['১৩৮০০০০০০০০', chinese],
    ['၁၃၈၀၀၀၀၀၀၀၀', chinese],
    ['᠑᠓᠘᠐᠐᠐᠐᠐᠐᠐᠐', chinese],
    ['138 0000 0000', chinese],
    ['138-0000-0000', chinese],
    ['138‑0000–0000', chinese],
    ...[...'‐‑‒–—―−ー－﹣ｰ・･·•─〜'].map((dash): Row => [
      `138${dash}0000${dash}0000`,
      chinese,
    ]),
    ['+86 138 0000 0000', chinese],
    ['＋８６　１３８　００００　００００', chinese],
    ['(+86) 138 0000 0000', chinese],
    ['0086 138 0000 0000', chinese],
    ['86 138 0000 0000', chinese],
    ['8613800000000', chinese],
    ['+1 (415) 555-0100', phone('+1', '4155550100')],
    ['+971.50.123.4567', phone('+971', '501234567')],
    ['+44 7911 123456', phone('+44', '7911123456')],
    ['+44 07911 123456', phone('+44', '7911123456')],
    ['0049 (0) 171 1234567', phone('+49', '1711234567')],
    ['0044 (0)7911 123456', phone('+44', '7911123456')],
    ['00 44 (0) 7911 123456', phone('+44', '7911123456')],
    // The zero in brackets is never a digit, not even where numbers keep it.
    ['00242 06 612 3456', phone('+242', '066123456')],
    ['00242 (0)6 612 3456', 'phone-unclear'],
    ['+242 (0)6 612 3456', 'phone-invalid'],
    // Marks around what was copied, and other invisible signs.
    ['\u202a+86 138 0000 0000\u202c', chinese],
    // With the country's code there is nothing to guess: not every number that
    // gets messages is one that the library knows as a mobile phone's.
    ['+44 20 7946 0000', phone('+44', '2079460000')],
    ['+44 (0)20 7946 0000', phone('+44', '2079460000')],
    ['+7 495 000-00-00', phone('+7', '4950000000')],
    ['+852 2123 4567', phone('+852', '21234567')],
    ['+39 06 1234 5678', phone('+39', '0612345678')],
    ['+86 199 9999 9999', phone('+86', '19999999999')],
    // But it is as long as a mobile phone's.
    ['+86 138 0000 000', 'phone-invalid'],
    ['+86 138 0000 0000 0', 'phone-invalid'],
    ['+86 138 0000 0000 0000 0', 'phone-invalid'],
    ['+1 2345', 'phone-invalid'],
    ['+1 415 555 0100/5', 'address-invalid'],
    ['+39 (0)6 1234 5678', 'phone-invalid'],
    ['+49 030 1234567', 'phone-invalid'],
    ['+86 010 8234 5678', 'phone-invalid'],
    ['+86', 'phone-invalid'],
    ['+0 1234567', 'phone-invalid'],
    ['+999 1234567', 'phone-invalid'],
    ['+0086 138 0000 0000', 'phone-invalid'],
    // Not one of home, as it stands.
    ['1380000000', 'phone-unclear'],
    ['10 1234 5678', 'phone-unclear'],
    ['010 8234 5678', 'phone-unclear'],
    ['44 7911 123456', 'phone-unclear'],
    ['1234', 'phone-unclear'],
    ['0', 'phone-unclear'],
    ['00', 'phone-unclear'],
    ['000000000000', 'phone-unclear'],
    ['', 'address-invalid'],
    ['   ', 'address-invalid'],
    ['+', 'address-invalid'],
    ['-', 'address-invalid'],
    ['ana', 'address-invalid'],
    ['13800000000x', 'address-invalid'],
    ['138000000一0', 'address-invalid'],
    ['tel:13800000000', 'address-invalid'],
    ['13800000000#5', 'address-invalid'],
    ['++8613800000000', 'address-invalid'],
    ['86+13800000000', 'address-invalid'],
    ['1'.repeat(31), 'address-invalid'],
  ]);

  // Both countries with the code +7 dial 8 first.
  for (const home of ['+7', '7', 'RU', 'KZ', 'kz']) {
    expectRead(home, [
      ['8 (912) 345-67-89', phone('+7', '9123456789')],
      ['8 701 234 56 78', phone('+7', '7012345678')],
      ['912 345-67-89', phone('+7', '9123456789')],
      ['79123456789', phone('+7', '9123456789')],
      ['+7 8 912 345-67-89', phone('+7', '9123456789')],
      ['810 86 138 0000 0000', chinese],
      ['8 495 000-00-00', 'phone-unclear'],
    ]);
  }

  expectRead('+36', [['06 20 123 4567', phone('+36', '201234567')]]);
  expectRead('+375', [
    ['8 029 123-45-67', phone('+375', '291234567')],
    ['029 123-45-67', phone('+375', '291234567')],
  ]);
  expectRead('+91', [
    ['919876543210', phone('+91', '9876543210')],
    ['09876543210', phone('+91', '9876543210')],
    // The code of the country is how this number begins.
    ['9198765432', phone('+91', '9198765432')],
  ]);
  expectRead('+44', [
    ['447911123456', phone('+44', '7911123456')],
    ['07911 123456', phone('+44', '7911123456')],
    ['020 7946 0000', 'phone-unclear'],
    // Dialled in Guernsey, where it is another number than in Jersey.
    ['781 000', 'phone-unclear'],
  ]);
  expectRead('+49', [
    ['491711234567', phone('+49', '1711234567')],
    ['0171/1234567', phone('+49', '1711234567')],
    ['0171/123 45 67', phone('+49', '1711234567')],
    ['0171 1234567/8', 'address-invalid'],
    ['(0)171 1234567', phone('+49', '1711234567')],
    ['001 415 555 0100', phone('+1', '4155550100')],
  ]);
  expectRead('+81', [
    ['819012345678', phone('+81', '9012345678')],
    ['090ー1234ー5678', phone('+81', '9012345678')],
    ['010 65 8234 5678', phone('+65', '82345678')],
  ]);
  expectRead('+82', [
    ['010-1234-5678', phone('+82', '1012345678')],
    ['010−1234−5678', phone('+82', '1012345678')],
    ['+82 010-1234-5678', phone('+82', '1012345678')],
    // What leaves the country is not the same everywhere.
    ['001 65 8234 5678', 'phone-unclear'],
  ]);
  expectRead('+852', [
    ['85251234567', phone('+852', '51234567')],
    ['5123 4567', phone('+852', '51234567')],
    ['2123 4567', 'phone-unclear'],
    ['2123 4567/68', 'address-invalid'],
    ['001 65 8234 5678', 'phone-unclear'],
  ]);
  expectRead('+229', [
    ['01 97 97 97 97', phone('+229', '0197979797')],
    ['97 97 97 97', 'phone-unclear'],
  ]);
  expectRead('+54', [
    ['011 15-2345-6789', phone('+54', '91123456789')],
    ['9 11 2345-6789', phone('+54', '91123456789')],
    ['+54 11 15-2345-6789', phone('+54', '91123456789')],
    // A mobile phone, or one on a desk.
    ['11 2345-6789', 'phone-unclear'],
    ['15-2345-6789', 'phone-unclear'],
  ]);
  expectRead('+52', [
    ['55 1234 5678', phone('+52', '5512345678')],
    ['044 55 1234 5678', 'phone-unclear'],
    ['1 55 1234 5678', 'phone-unclear'],
  ]);
  expectRead('+55', [
    ['0 15 11 91234-5678', phone('+55', '11912345678')],
    ['55 91234-5678', phone('+55', '55912345678')],
    ['55 55 91234-5678', phone('+55', '55912345678')],
    ['0021 55 11 91234 5678', phone('+55', '11912345678')],
  ]);
  expectRead('+1', [
    ['1 415 555 0100', phone('+1', '4155550100')],
    ['415 555 0100', phone('+1', '4155550100')],
    ['(416) 555-0100', phone('+1', '4165550100')],
    ['011 65 8123 4567', phone('+65', '81234567')],
    ['115 555 0100', 'phone-unclear'],
    // Dialled in Antigua, where all numbers begin with 268.
    ['464 1234', 'phone-unclear'],
    // 00 leads out of other countries.
    ['0049 171 1234567', phone('+49', '1711234567')],
    ['0049 (0) 171 1234567', phone('+49', '1711234567')],
    ['00242 (0)6 612 3456', 'phone-unclear'],
  ]);
  expectRead('AG', [['464 1234', phone('+1', '2684641234')]]);
  expectRead('+39', [
    ['347 123 4567', phone('+39', '3471234567')],
    ['39 347 123 4567', phone('+39', '3471234567')],
    ['06 1234 5678', 'phone-unclear'],
  ]);
  expectRead('+61', [
    ['0412 345 678', phone('+61', '412345678')],
    ['0011 44 7911 123456', phone('+44', '7911123456')],
  ]);
  expectRead('', [
    ['+86 138 0000 0000', chinese],
    ['138 0000 0000', 'phone-unclear'],
    ['0086 138 0000 0000', 'phone-unclear'],
  ]);
});

describe('an address', () => {
  it('is only what the page wants', async () => {
    expect(await readTyped('a@b.cn', ['phone'], '+86')).to.equal(
      'address-invalid',
    );
    expect(readTyped('13800000000', ['email'], '+86')).to.equal(
      'address-invalid',
    );
    expect(readTyped('13800000000', [], '+86')).to.equal('address-invalid');
  });

  for (const home of [
    '+0',
    '+999',
    'XX',
    'CHN',
    '+86 ',
    '+8613',
    'constructor',
  ]) {
    it(`is not read where the country is "${home}"`, async () => {
      const error = await readAddress('13800000000', both, home).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(ResetPasswordError);
      expect(error).to.include({code: 'config-invalid'});
    });
  }
});
