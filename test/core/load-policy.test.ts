import {expect} from 'chai';
import {loadPolicy} from '../../src/core/load-policy.js';
import {defaultSettings} from '../../src/model/settings.js';
import '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';

const settingsOf = ({appHost, appId}: App, more = {}) => ({
  ...defaultSettings,
  appHost,
  appId,
  ...more,
});

const strict = {policy: {strength: 3}, rsaBits: 1024} as const;

describe("An application's own policy", () => {
  it('is had by naming the service and the application', async () => {
    const app = await createApp(strict);
    const policy = await loadPolicy(settingsOf(app));
    expect(policy).to.deep.equal({minLength: 6, classes: 3});
  });

  it('is had with a slash behind the host as well', async () => {
    const app = await createApp(strict);
    const appHost = `${app.appHost}/`;
    const policy = await loadPolicy(settingsOf(app, {appHost}));
    expect(policy).to.deep.equal({minLength: 6, classes: 3});
    expect(await app.requestsTo('public-config')).to.have.length(1);
  });

  it("speaks the visitor's language", async () => {
    const custom = {
      regex: 'x',
      message: '含 x',
      enMessage: 'An x',
      enMessageOpen: true,
    };
    const app = await createApp({policy: {custom}, rsaBits: 1024});
    const texts = ['de', 'zh-CN', undefined].map(async (lang) => {
      const policy = await loadPolicy(settingsOf(app), lang);
      return policy?.patternText;
    });
    expect(await Promise.all(texts)).to.deep.equal(['An x', '含 x', 'An x']);
  });

  for (const [title, more, allowedHosts] of [
    ['no application is named', {appId: ''}, null],
    ['the application cannot be one', {appId: 'a\nb'}, null],
    ['the host is none of those allowed', {}, ['acme.example']],
    ['no host is allowed', {}, []],
    ['the prefix is wrong', {headerPrefix: 'x y'}, null],
    ['the encryption is wrong', {passwordEncryptType: 'RSA'}, null],
  ] as const) {
    it(`is not asked for where ${title}`, async () => {
      const app = await createApp(strict);
      const settings = settingsOf(app, more);
      expect(await loadPolicy(settings, 'en', allowedHosts)).to.equal(
        undefined,
      );
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  for (const appHost of [
    'http://acme.example',
    'https://user:pass@acme.example',
    'javascript:alert(1)',
    'acme.example',
  ]) {
    it(`is not asked for at ${appHost}`, async () => {
      const app = await createApp(strict);
      const {fetch} = globalThis;
      const urls: unknown[] = [];
      globalThis.fetch = async (request) => {
        urls.push(request);
        throw new TypeError('not here');
      };
      try {
        const settings = settingsOf(app, {appHost});
        expect(await loadPolicy(settings)).to.equal(undefined);
      } finally {
        globalThis.fetch = fetch;
      }
      expect(urls).to.deep.equal([]);
    });
  }

  it('is missing, and no error, where the service has none', async () => {
    const app = await createApp(strict);
    await app.fault('public-config', {kind: 'status', status: 404});
    expect(await loadPolicy(settingsOf(app))).to.equal(undefined);
  });
});
