import {expect} from 'chai';
import {defaultSettings, type Settings} from '../../src/model/settings.js';
import {wrongSetting} from '../../src/model/wrong-setting.js';

const settings = {...defaultSettings, appHost: 'https://acme.genauth.ai'};
const allowed = ['acme.genauth.ai'];

describe('The wrong setting', () => {
  it('is none where all are right, whatever hosts the page allows', () => {
    expect(wrongSetting(settings, null)).to.equal(undefined);
    expect(wrongSetting(settings, allowed)).to.equal(undefined);
  });

  it('is the host that the page does not allow', () => {
    expect(wrongSetting(settings, ['other.genauth.ai'])).to.equal('appHost');
  });

  const wrong: {[name in keyof Settings]?: unknown} = {
    appHost: 'http://acme.genauth.ai',
    passwordEncryptType: 'aes',
    timeout: NaN,
    fetch: 'fetch',
  };
  for (const [name, value] of Object.entries(wrong)) {
    it(`is ${name}, and no other`, () => {
      const given = {...settings, [name]: value} as Settings;
      expect(wrongSetting(given, null)).to.equal(name);
      if (name !== 'appHost')
        expect(wrongSetting(given, allowed)).to.equal(name);
    });
  }
});
