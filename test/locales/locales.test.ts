import {expect} from 'chai';
import englishForm from '../../src/locales/en-form.js';
import {
  findLocale,
  loadMessages,
  type Messages,
} from '../../src/locales/index.js';
import '../helpers/canary.js';

/** What sentences are told that are not told seconds. */
const factsOf: Record<string, unknown[]> = {
  account: ['X'],
  serviceSaid: ['X'],
  requestId: ['X'],
  'password-too-long': [{}, {limit: 117}],
};

/** What each sentence says, whatever it is told. */
const spoken = (messages: Messages): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? [value]
        : (factsOf[key] ?? [1, 2]).map((fact) =>
            (value as (fact: unknown) => string)(fact),
          ),
    ]),
  );

describe('the words', () => {
  it('are all there in every language, and in that language', async () => {
    const en = spoken(await loadMessages('en'));
    const zh = spoken(await loadMessages('zh-cn'));
    expect(Object.keys(zh).sort()).to.deep.equal(Object.keys(en).sort());
    for (const [key, sentences] of Object.entries(zh)) {
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence, key).to.match(/\p{Script=Han}/u);
        expect(sentence, key).not.to.equal(en[key]?.[index]);
        expect(sentence, key).not.to.match(/undefined|null|\[object/);
      }
    }
    for (const [key, sentences] of Object.entries(en)) {
      for (const sentence of sentences) {
        expect(sentence.trim(), key).to.equal(sentence).and.not.equal('');
        expect(sentence, key).not.to.match(/undefined|null|\p{Script=Han}/u);
      }
    }
  });

  it('are the same in the first paint as later', async () => {
    const en = await loadMessages('en');
    for (const [key, value] of Object.entries(englishForm)) {
      expect(en[key as keyof Messages], key).to.equal(value);
    }
  });

  it('say what was told to them', async () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const messages = await loadMessages(locale);
      expect(messages.account('ana')).to.contain('ana');
      expect(messages.serviceSaid('No.')).to.contain('No.');
      expect(messages.requestId('r-1')).to.contain('r-1');
      expect(messages.wait(7)).to.contain('7');
      expect(messages.redirecting(7)).to.contain('7');
      const tooLong = messages['password-too-long'];
      if (typeof tooLong === 'string') throw new Error('It names no limit');
      expect(tooLong({limit: 117})).to.contain('117');
    }
    const en = await loadMessages('en');
    expect(en.wait(1)).to.contain('1 second.');
  });

  it('are not jargon', async () => {
    for (const sentences of Object.values(spoken(await loadMessages('en')))) {
      for (const sentence of sentences) {
        expect(sentence).not.to.match(/token|invalid|null|error code/i);
      }
    }
  });
});

describe('findLocale', () => {
  const tags: [tag: string, locale: string][] = [
    ['en', 'en'],
    ['en-US', 'en'],
    ['zh-CN', 'zh-cn'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['fr', 'en'],
    ['', 'en'],
    ['C', 'en'],
    ['-', 'en'],
    ['toString', 'en'],
    ['__proto__', 'en'],
  ];
  for (const [tag, locale] of tags) {
    it(`answers ${locale} for "${tag}"`, () => {
      expect(findLocale(tag)).to.equal(locale);
    });
  }
});
