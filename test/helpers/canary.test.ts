import {expect} from 'chai';
import {encodings} from './canary/encodings.js';
import {channels} from './canary/leaks.js';
import {forgetRecorded} from './canary/recorder.js';
import {withoutOwnSecrets} from './canary/places.js';
import {textsIn} from './canary/texts.js';
import {
  allowConsole,
  allowPlaintextPassword,
  allowSecret,
  expectNoLeaks,
  expectSilentConsole,
  findLeaks,
  secrets,
  type RecordedRequest,
} from './canary.js';
import {createApp} from './genauth.js';
import {mount} from './mount.js';

/** Kinds of places with a secret, each once. */
const leakyPlaces = async () => [
  ...new Set((await findLeaks()).map(({place}) => place)),
];

describe('The canary [TEST-2]', () => {
  for (const [name, {place, leak}] of Object.entries(channels)) {
    it(`finds a secret in ${name} [TOK-5, MEM-1]`, async () => {
      allowConsole();
      const {password} = secrets();
      expect(await leakyPlaces()).to.deep.equal([]);
      const tidy = await leak(password);
      expect(await leakyPlaces()).to.include(place);
      let message = '';
      await expectNoLeaks().catch((error: unknown) => {
        message = String(error);
      });
      expect(message).to.contain(`the password in ${place}`);
      expect(message).not.to.contain(password);
      await tidy();
      expect(await leakyPlaces()).to.deep.equal([]);
    });
  }

  it('looks past what the visitor typed into a field', async () => {
    const field = await mount<HTMLInputElement>('<input>');
    field.value = secrets().password;
  });

  it('finds every usual way to write a secret [ENC-3]', () => {
    const secret = 'Pä"ss<w&r d/密🔐+';
    const bytes = new TextEncoder().encode(secret);
    const base64 = (text: Uint8Array) => btoa(String.fromCharCode(...text));
    const surrounded = (left: number) =>
      new Uint8Array([...Array<number>(left).fill(1), ...bytes, 2, 3]);
    const element = document.createElement('p');
    element.title = element.textContent = secret;
    const writings = [
      `x${secret}x`,
      JSON.stringify([secret]),
      element.outerHTML.replace(/>.*/s, ''),
      element.innerHTML,
      encodeURIComponent(secret),
      `?${new URLSearchParams({a: secret})}`,
      base64(surrounded(0)),
      base64(surrounded(1)),
      base64(surrounded(2)),
      base64(surrounded(1)).replaceAll('+', '-').replaceAll('/', '_'),
      [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      [...secret]
        .flatMap((character) => character.split(''))
        .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
        .join('')
        .toUpperCase(),
    ];
    const forms = [...encodings(secret).keys()];
    for (const writing of writings) {
      const found = forms.some((form) => writing.includes(form));
      expect(found, writing).to.equal(true);
    }
  });

  it('walks circles and ends', () => {
    const circle: Record<string, unknown> = {text: 'here'};
    circle['self'] = circle;
    const texts = [...textsIn(circle)].map(({text}) => text);
    expect(texts).to.include('here');
  });

  const request: RecordedRequest = {
    method: 'POST',
    path: '/api/v3/reset-password',
    query: '',
    headers: {},
    body: JSON.stringify({passwordResetToken: 'the token', password: 'secret'}),
    status: 200,
  };

  it('lets the token stand in the one field that is for it', () => {
    const searched = (change: Partial<RecordedRequest>) =>
      JSON.stringify(withoutOwnSecrets({...request, ...change}, ['token']));
    expect(searched({})).not.to.contain('the token');
    expect(searched({})).to.contain('secret');
    expect(searched({query: 'token=the token'})).to.contain('the token');
    expect(searched({path: '/api/v3/system'})).to.contain('the token');
    expect(searched({method: 'GET'})).to.contain('the token');
    expect(searched({body: 'the token'})).to.contain('the token');
  });

  it('lets a plaintext password pass where a test allows it', async () => {
    const {password} = secrets();
    const app = await createApp({rsaBits: 1024});
    const passwordResetToken = await app.issueToken();
    await fetch(`${app.appHost}/api/v3/reset-password`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({passwordResetToken, password}),
    });
    expect(await leakyPlaces()).to.deep.equal(['request']);
    allowPlaintextPassword();
    expect(await leakyPlaces()).to.deep.equal([]);
  });

  it('lets a secret stand where a test allows it', async () => {
    const {token} = secrets();
    const element = await mount('<p></p>');
    element.textContent = token;
    expect(await leakyPlaces()).to.deep.equal(['document']);
    allowSecret('token', 'document');
    expect(await leakyPlaces()).to.deep.equal([]);
  });

  it('hears every call of the console [SEC-17]', () => {
    expectSilentConsole();
    for (const method of ['log', 'warn', 'error', 'table', 'dir'] as const) {
      console[method]('Ignore this line');
      expect(expectSilentConsole).to.throw(`console.${method}: Ignore`);
      forgetRecorded();
    }
  });
});
