import {expect} from 'chai';
import type {ForgotMessages} from '../../src/locales/forgot-messages.js';
import {loadLanguage, locales, type Locale} from '../../src/locales/index.js';
import '../helpers/canary.js';
import {expectLanguage, sensory, spoken, type Spoken} from './spoken.js';

const wordsOf = async (locale: Locale): Promise<ForgotMessages> =>
  (await loadLanguage('forgotPassword', locale)).messages;

const said = (messages: ForgotMessages): Spoken =>
  spoken(messages, {codeSent: ['§'], requestId: ['§']});

const english = said(await wordsOf('en'));

describe('the words on the way to a token', () => {
  for (const locale of locales) {
    it(`are all there in ${locale}, and are words of that language`, async () => {
      expectLanguage(locale, said(await wordsOf(locale)), english);
    });

    it(`say in ${locale} what was told to them`, async () => {
      const messages = await wordsOf(locale);
      const seven = new Intl.NumberFormat(locale).format(7);
      for (const address of ['ana@example.com', '+86 13800000000']) {
        expect(messages.codeSent(address)).to.contain(address);
      }
      expect(messages.requestId('r-1')).to.contain('r-1');
      expect(messages['code-incomplete'](7)).to.contain(seven);
      expect(messages.wait(7)).to.contain(seven);
      expect(messages.wait(7 * 60)).to.contain(seven);
    });

    it(`show in ${locale} how an address is written`, async () => {
      const messages = await wordsOf(locale);
      const {either, email} = messages['address-invalid'];
      expect(either).to.contain('name@example.com');
      expect(email).to.contain('name@example.com');
      expect(messages.phoneHint).to.contain('+');
      expect(messages['email-invalid']).to.contain('@');
      expect(messages['phone-unclear']).to.contain('+');
    });

    it(`do not tell in ${locale} who has an account`, async () => {
      const messages = await wordsOf(locale);
      expect(messages['account-unknown']).to.equal(messages['code-rejected']);
    });
  }

  it('go by the plural rules of the language', async () => {
    const digits = async (locale: Locale, n: number) =>
      (await wordsOf(locale))['code-incomplete'](n);
    expect(await digits('en', 1)).to.match(/^The code has 1 digit\./);
    expect(await digits('en', 6)).to.match(/^The code has 6 digits\./);
    expect(await digits('ru', 4)).to.match(/^В коде 4 цифры\./);
    expect(await digits('ru', 6)).to.match(/^В коде 6 цифр\./);
    expect(await digits('pl', 4)).to.match(/^Kod ma 4 cyfry\./);
    expect(await digits('pl', 6)).to.match(/^Kod ma 6 cyfr\./);
    const ar = await Promise.all([1, 2, 3, 11].map((n) => digits('ar', n)));
    expect(new Set(ar)).to.have.property('size', 4);
  });

  it('are not jargon', () => {
    for (const sentence of Object.values(english).flat()) {
      expect(sentence).not.to.match(/token|invalid|null|error code/i);
    }
  });

  it('name nothing by its place, shape, colour or sound [WCAG 1.3.3]', () => {
    for (const sentence of Object.values(english).flat()) {
      expect(sentence).not.to.match(sensory);
    }
  });
});
