import {expect} from 'chai';
import englishForm from '../../src/locales/en-form.js';
import {
  findLocale,
  loadLanguage,
  locales,
  type Locale,
} from '../../src/locales/index.js';
import type {Facts, Messages} from '../../src/locales/reset-messages.js';
import '../helpers/canary.js';
import {expectLanguage, scripts, sensory, spoken} from './spoken.js';

const facts: Facts[] = [
  {},
  {limit: 2, count: 1},
  {limit: 8, count: 5},
  {limit: 64, count: 70},
  {maxBytes: 117},
  {text: '§'},
];

const wordsOf = async (locale: Locale): Promise<Messages> =>
  (await loadLanguage('resetPassword', locale)).messages;

const english = await wordsOf('en');

/** What functions are told that are not told a number. */
const told: Record<string, readonly unknown[]> = {
  account: ['§'],
  requestId: ['§'],
  classes: [1, 2, 3],
  ...Object.fromEntries(
    Object.keys(english)
      .filter((key) => key.startsWith('password-'))
      .map((key) => [key, facts]),
  ),
};

const inEnglish = spoken(english, told);

describe('the words', () => {
  it('are those of twenty languages', () => {
    expect(locales).to.have.length(20);
    expect(Object.keys(scripts)).to.deep.equal(locales);
  });

  for (const locale of locales) {
    it(`are all there in ${locale}, and are words of that language`, async () => {
      const all = spoken(await wordsOf(locale), told);
      expectLanguage(locale, all, inEnglish);
    });

    it(`say in ${locale} what was told to them`, async () => {
      const messages = await wordsOf(locale);
      const digits = new Intl.NumberFormat(locale);
      const seven = digits.format(7);
      expect(messages.account('ana')).to.contain('ana');
      expect(messages.requestId('r-1')).to.contain('r-1');
      expect(messages.wait(7)).to.contain(seven);
      expect(messages.redirecting(7)).to.contain(seven);
      expect(messages.wait(7 * 60)).to.contain(seven);
      expect(messages.minLength(7)).to.contain(seven);
      expect(messages.maxLength(7)).to.contain(seven);
      const sentence = (key: 'password-too-short' | 'password-too-long') => {
        const value = messages[key];
        if (typeof value === 'string') throw new Error('It names no limit');
        return value;
      };
      for (const key of ['password-too-short', 'password-too-long'] as const) {
        const text = sentence(key)({limit: 16, count: 7});
        expect(text).to.contain(digits.format(16));
        expect(text).to.contain(seven);
      }
      const carried = sentence('password-too-long')({maxBytes: 117});
      expect(carried).to.contain(digits.format(117));
      const pattern = messages['password-pattern'];
      if (typeof pattern === 'string') throw new Error('It quotes nothing');
      expect(pattern({text: 'Begin with a letter.'})).to.equal(
        'Begin with a letter.',
      );
      expect(messages.strength).to.have.length(5);
      expect(new Set(messages.strength)).to.have.property('size', 5);
    });
  }

  it('are the same in the first paint as later', async () => {
    const en = await wordsOf('en');
    for (const [key, value] of Object.entries(englishForm)) {
      expect(en[key as keyof Messages], key).to.equal(value);
    }
  });

  it('go by the plural rules of the language', async () => {
    const en = await wordsOf('en');
    expect(en.minLength(1)).to.equal('At least 1 character');
    expect(en.minLength(8)).to.equal('At least 8 characters');
    expect(en.wait(1)).to.equal('You can try again in 1 second.');
    expect(en.wait(240)).to.equal('You can try again in 4 minutes.');
    expect(en.classes(3)).to.equal('A mix of letters, numbers, and symbols');
    const ru = await wordsOf('ru');
    expect(ru.minLength(21)).to.match(/символа$/);
    expect(ru.minLength(22)).to.match(/символов$/);
    const pl = await wordsOf('pl');
    expect(pl['password-too-short']).to.be.a('function');
    const ar = await wordsOf('ar');
    expect(new Set([1, 2, 3, 11].map(ar.minLength)).size).to.equal(4);
  });

  it('are not jargon [A11Y-29]', () => {
    for (const sentences of Object.values(inEnglish)) {
      for (const sentence of sentences) {
        expect(sentence).not.to.match(/token|invalid|null|error code/i);
      }
    }
  });

  it('name nothing by its place, shape, colour or sound [WCAG 1.3.3]', () => {
    for (const sentences of Object.values(inEnglish)) {
      for (const sentence of sentences) expect(sentence).not.to.match(sensory);
    }
  });
});

describe('findLocale', () => {
  const tags: [tag: string, locale: string][] = [
    ['en', 'en'],
    ['en-US', 'en'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['fr-CA-x-private', 'fr'],
    ['ar-EG', 'ar'],
    ['sr-Latn', 'en'],
    ['xx', 'en'],
    ['', 'en'],
    ['C', 'en'],
    ['-', 'en'],
    ['de_AT', 'de'],
    ['zh_CN', 'zh-CN'],
    ['ZH_cn', 'zh-CN'],
    ['zh_Hans_CN', 'zh-CN'],
    ['zh_CN_#Hans', 'zh-CN'],
    ['zh-cmn-Hans', 'zh-CN'],
    ['zh-cmn', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-CHS', 'zh-CN'],
    ['zh-CN-u-nu-hant', 'zh-CN'],
    ['zh-u-nu-hant', 'zh-CN'],
    ['zh-x-hant', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['ZH-TW', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['zh_Hant_TW', 'zh-TW'],
    ['zh-hant-cn', 'zh-TW'],
    ['zh_TW_#Hant', 'zh-TW'],
    ['zh-cmn-Hant', 'zh-TW'],
    ['zh-CHT', 'zh-TW'],
    ['zh-TW-u-co-stroke', 'zh-TW'],
    ['pt_BR', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['pt_PT', 'pt-BR'],
    ['en_US', 'en'],
    ['en-GB-oxendict', 'en'],
    ['es_MX', 'es'],
    ['fr_CA', 'fr'],
    ['de-CH-1996', 'de'],
    ['JA', 'ja'],
    ['ja_JP', 'ja'],
    ['ja_JP_JP_#u-ca-japanese', 'ja'],
    ['ko_KR', 'ko'],

    ['he-IL', 'he'],
    ['id', 'id'],
    ['az-Arab', 'en'],
    ['uz-Cyrl', 'en'],
    ['en-Hant', 'en'],
    ['inc', 'en'],
    ['inh', 'en'],
    ['kok', 'en'],
    ['fil', 'en'],
    ['und', 'en'],
    ['zha', 'en'],
    ['i-klingon', 'en'],
    ['zz-Hant', 'en'],
    ['*', 'en'],
    ['_', 'en'],
    ['zh CN', 'en'],
    ['not a tag', 'en'],
    ['toString', 'en'],
    ['__proto__', 'en'],
  ];
  for (const [tag, locale] of tags) {
    it(`answers ${locale} for "${tag}"`, () => {
      expect(findLocale(tag)).to.equal(locale);
    });
  }
});

describe('the direction', () => {
  for (const locale of locales) {
    const expected = ['ar', 'he'].includes(locale) ? 'rtl' : 'ltr';
    it(`of ${locale} is ${expected}`, async () => {
      const {direction} = await loadLanguage('forgotPassword', locale);
      expect(direction).to.equal(expected);
    });
  }
});

describe('texts side by side', () => {
  const rows: [Locale, listed: string, aside: string, together: string][] = [
    ['en', 'a; b.', ' (a)', 'One. Two: three.'],
    ['zh-CN', 'a；b。', '（a）', 'One.Two:three。'],
    ['zh-TW', 'a；b。', '（a）', 'One.Two:three。'],
    ['ja', 'a；b。', '（a）', 'One.Two:three。'],
    ['hi', 'a; b।', ' (a)', 'One. Two: three।'],
    ['ar', 'a؛ b.', ' (a)', 'One. Two: three.'],
    ['th', 'a b', ' (a)', 'One. Two: three'],
    ['de', 'a; b.', ' (a)', 'One. Two: three.'],
  ];
  for (const [locale, ...expected] of rows) {
    it(`are written in ${locale} as its readers do`, async () => {
      const {listed, aside, together} = await wordsOf(locale);
      expect([
        listed(['a.', 'b']),
        aside('a'),
        together('One.', 'Two:', 'three'),
      ]).to.deep.equal(expected);
    });
  }

  it('have one end each', async () => {
    const {together} = await wordsOf('en');
    for (const text of [
      'Yes!',
      'No?',
      'Wait…',
      'He said “no.”',
      'So (it is.)',
    ]) {
      expect(together(text)).to.equal(text);
    }
  });
});
