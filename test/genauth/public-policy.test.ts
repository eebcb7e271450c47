import {expect} from 'chai';
import fc from 'fast-check';
import type {PasswordPolicy} from '../../src/model/password-policy.js';
import {parseJson} from '../../src/genauth/envelope.js';
import {readPublicPolicy} from '../../src/genauth/public-policy.js';
import type {ServiceLanguage} from '../../src/genauth/service-language.js';
import {whilePolluted} from './surroundings.js';

/** What a policy says, with its pattern as what it finds. */
const told = (policy: PasswordPolicy, ...texts: string[]) => {
  const {pattern, ...rest} = policy;
  if (!pattern) return rest;
  const isMet = pattern as (text: string) => boolean;
  return {...rest, finds: texts.filter((text) => isMet(text))};
};

const custom = {
  enabled: true,
  regex: '^(?=.*\\d).{8,}$',
  message: 'Eight with a digit',
};
const off = {...custom, enabled: false};
const finds = ['abcdefg1'];
const words = {patternText: 'Eight with a digit'};
const level3 = {minLength: 6, classes: 3};

const rows: [title: string, data: unknown, expected: object][] = [
  ['level 0', {passwordStrength: 0}, {}],
  ['level 1', {passwordStrength: 1}, {minLength: 6}],
  ['level 2', {passwordStrength: 2}, {minLength: 6, classes: 2}],
  ['level 3', {passwordStrength: 3}, level3],
  [
    'level 3 beside null',
    {passwordStrength: 3, customPasswordStrength: null},
    level3,
  ],
  [
    'level 3 beside false',
    {passwordStrength: 3, customPasswordStrength: false},
    level3,
  ],
  [
    'a rule that is off',
    {passwordStrength: 1, customPasswordStrength: off},
    {minLength: 6},
  ],
  [
    'AUTO',
    {passwordStrength: 4, customPasswordStrength: custom},
    {...words, finds},
  ],
  [
    'AUTO by its level alone',
    {passwordStrength: 4, customPasswordStrength: off},
    {...words, finds},
  ],
  ['AUTO without a rule', {passwordStrength: 4}, {}],
  [
    'AUTO with nulls',
    {
      passwordStrength: 4,
      customPasswordStrength: {enabled: null, regex: null, message: null},
    },
    {},
  ],
  [
    'a rule that is on',
    {passwordStrength: 2, customPasswordStrength: custom},
    {minLength: 6, classes: 2, ...words, finds},
  ],
  ['a rule and no level', {customPasswordStrength: custom}, {...words, finds}],
  ['the level that only the service can judge', {passwordStrength: 5}, {}],
  [
    'that level and a rule that is off',
    {passwordStrength: 5, customPasswordStrength: off},
    {},
  ],
  [
    'a rule in slashes',
    {customPasswordStrength: {...custom, regex: '/^[A-G]{7}1$/i'}},
    {...words, finds},
  ],
  [
    'a rule without words',
    {passwordStrength: 3, customPasswordStrength: {...custom, message: null}},
    level3,
  ],
  [
    'a rule with blank words',
    {customPasswordStrength: {...custom, message: ' \n'}},
    {},
  ],
  [
    'a rule with spaces around its words',
    {customPasswordStrength: {...custom, message: '  Do so\n'}},
    {patternText: 'Do so', finds},
  ],
  [
    'a rule with signs that could fake what is around it',
    {customPasswordStrength: {...custom, message: 'Do\u202e\u0007 so'}},
    {patternText: 'Do  so', finds},
  ],
  [
    'a rule with endless words',
    {customPasswordStrength: {...custom, message: 'x'.repeat(9999)}},
    {patternText: 'x'.repeat(300), finds},
  ],
  [
    'a rule that would hang',
    {passwordStrength: 1, customPasswordStrength: {...custom, regex: '(a+)+$'}},
    {minLength: 6},
  ],
  [
    'a rule of wrong syntax',
    {passwordStrength: 1, customPasswordStrength: {...custom, regex: '('}},
    {minLength: 6},
  ],
  [
    'a rule of nothing',
    {passwordStrength: 1, customPasswordStrength: {...custom, regex: ''}},
    {minLength: 6},
  ],
  [
    'a rule that is no text',
    {customPasswordStrength: {...custom, regex: {source: 'a'}}},
    {},
  ],
  [
    'words that are no text',
    {customPasswordStrength: {...custom, message: ['a']}},
    {},
  ],
  [
    'on that is not true',
    {customPasswordStrength: {...custom, enabled: 'true'}},
    {},
  ],
  ['on that is 1', {customPasswordStrength: {...custom, enabled: 1}}, {}],
  ['AUTO in a text', {passwordStrength: '4', customPasswordStrength: off}, {}],
  ...[-1, 6, 0.5, 1e9, null, true, '', 'high', {}, [], {level: 3}].map(
    (level): [string, unknown, object] => [
      `the level ${JSON.stringify(level)}`,
      {passwordStrength: level},
      {},
    ],
  ),
  ...[undefined, null, 0, 'text', true, [], {}, [{passwordStrength: 3}]].map(
    (data): [string, unknown, object] => [
      `${JSON.stringify(data)} for everything`,
      data,
      {},
    ],
  ),
  ...['rule', 3, [custom], () => custom].map(
    (wrong): [string, unknown, object] => [
      `a rule that is ${typeof wrong}`,
      {passwordStrength: 1, customPasswordStrength: wrong},
      {minLength: 6},
    ],
  ),
  [
    'a level behind __proto__',
    parseJson('{"__proto__":{"passwordStrength":3}}'),
    {},
  ],
  [
    'a rule behind __proto__',
    parseJson(
      '{"passwordStrength":4,"customPasswordStrength":{"__proto__":{"enabled":true,"regex":"a","message":"An a"}}}',
    ),
    {},
  ],
];

describe('The policy in the public settings', () => {
  for (const [title, data, expected] of rows) {
    it(`is read from ${title}`, () => {
      const policy = readPublicPolicy(data, 'en-US');
      expect(told(policy, 'abcdefg1', 'abcdefgh', 'a1')).to.deep.equal(
        expected,
      );
    });
  }

  const languages: Record<ServiceLanguage, string> = {
    'zh-CN': '八个字符',
    'en-US': 'In English',
    'zh-TW': '八個字元',
    'ja-JP': '八文字',
  };
  const everyWord = {
    ...custom,
    message: 'For all',
    zhMessage: languages['zh-CN'],
    enMessage: languages['en-US'],
    twMessage: languages['zh-TW'],
    jpMessage: languages['ja-JP'],
  };
  const opened = {
    zhMessageOpen: true,
    enMessageOpen: true,
    twMessageOpen: true,
    jpMessageOpen: true,
  };
  const textIn = (language: ServiceLanguage, rule: object) =>
    readPublicPolicy({customPasswordStrength: rule}, language).patternText;

  for (const [name, text] of Object.entries(languages)) {
    const language = name as ServiceLanguage;
    it(`speaks ${language} where that is switched on`, () => {
      const all = {...everyWord, ...opened};
      expect(textIn(language, all)).to.equal(text);
      expect(textIn(language, everyWord)).to.equal('For all');
      for (const open of ['true', 1, null, 'yes']) {
        const wrong = Object.keys(opened).map((key) => [key, open]);
        const rule = {...everyWord, ...(Object.fromEntries(wrong) as object)};
        expect(textIn(language, rule)).to.equal('For all');
      }
    });

    it(`falls back where there is nothing in ${language}`, () => {
      for (const empty of [null, '', ' ', 5]) {
        const keys = ['zh', 'en', 'tw', 'jp'].map((key) => [
          `${key}Message`,
          empty,
        ]);
        const rule = {
          ...everyWord,
          ...opened,
          ...(Object.fromEntries(keys) as object),
        };
        expect(textIn(language, rule)).to.equal('For all');
      }
    });
  }

  it('knows both names of Japanese', () => {
    const rule = {...custom, jaMessage: '八文字以上', jaMessageOpen: true};
    expect(textIn('ja-JP', rule)).to.equal('八文字以上');
    const both = {...rule, jpMessage: '八文字', jpMessageOpen: true};
    expect(textIn('ja-JP', both)).to.equal('八文字');
    expect(textIn('ja-JP', {...both, jpMessageOpen: false})).to.equal(
      '八文字以上',
    );
  });

  it('is in a language even where there are no words for all', () => {
    const rule = {...everyWord, ...opened, message: null};
    expect(textIn('zh-TW', rule)).to.equal('八個字元');
  });

  it('takes nothing from what every object has', async () => {
    const policy = await whilePolluted(
      {
        passwordStrength: 3,
        customPasswordStrength: custom,
        enabled: true,
        regex: 'a',
        message: 'polluted',
        enMessage: 'polluted',
        enMessageOpen: true,
      },
      async () => [
        readPublicPolicy({}, 'en-US'),
        readPublicPolicy({customPasswordStrength: {}}, 'en-US'),
      ],
    );
    expect(policy).to.deep.equal([{}, {}]);
  });

  it('is a policy or none, whatever is there', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            passwordStrength: fc.oneof(fc.integer(), fc.jsonValue()),
            customPasswordStrength: fc.oneof(
              fc.jsonValue(),
              fc.record({
                enabled: fc.oneof(fc.boolean(), fc.jsonValue()),
                regex: fc.oneof(fc.string(), fc.jsonValue()),
                message: fc.oneof(fc.string(), fc.jsonValue()),
              }),
            ),
          },
          {requiredKeys: []},
        ),
        (data) => {
          const {pattern, patternText, ...rest} = readPublicPolicy(
            data,
            'en-US',
          );
          expect(['undefined', 'function']).to.include(typeof pattern);
          expect(typeof patternText).to.equal(pattern ? 'string' : 'undefined');
          expect([undefined, 6]).to.include(rest.minLength);
          expect([undefined, 2, 3]).to.include(rest.classes);
        },
      ),
    );
  });
});
