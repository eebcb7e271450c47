import {expect} from 'chai';
import {allowConsole} from '../helpers/canary.js';
import {openFrame, type Frame} from '../helpers/frame.js';
import {settled} from '../reset-password/visit.js';

/** A page, and what is said in its console from now on. */
const openPage = async (
  page: string,
  query: Record<string, string> = {},
): Promise<{frame: Frame; said: unknown[][]}> => {
  allowConsole();
  const frame = await openFrame(page, {query});
  const said: unknown[][] = [];
  frame.contentWindow.console.error = (...args) => void said.push(args);
  return {frame, said};
};

const put = async (
  {contentDocument}: Frame,
  tag: string,
  attributes: Record<string, string>,
  properties: object = {},
): Promise<{code: string; setting?: string}> => {
  const element = Object.assign(contentDocument.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  const kind = tag.split('-')[1];
  return new Promise((resolve) => {
    element.addEventListener(`genauth-${kind}-failure`, (event) =>
      resolve((event as CustomEvent<{code: string}>).detail),
    );
    contentDocument.body.append(element);
  });
};

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await settled();
};

const tags = ['genauth-reset-password', 'genauth-forgot-password'];
const secret = 'https://ada:a-secret@acme.genauth.example';

/** Restricts the hosts in that page. */
const allow = ({contentWindow}: Frame): void => {
  const element = contentWindow.customElements.get('genauth-reset-password');
  Object.assign(element!, {allowedHosts: ['acme.genauth.ai']});
};

describe('a link to a host that is not allowed', () => {
  const app = {'app-host': 'https://acme.genauth.ai'};
  const address = {address: 'https://a-secret.example'};
  for (const [tag, setting, attribute] of [
    ['genauth-reset-password', 'requestUrl', 'request-url'],
    ['genauth-forgot-password', 'signInUrl', 'sign-in-url'],
  ] as const) {
    it(`is told of once, without its address: ${setting} of ${tag}`, async () => {
      const {frame, said} = await openPage('element.html');
      allow(frame);
      for (const value of ['/login', ...Object.values(address)]) {
        expect(said).to.deep.equal([]);
        const element = frame.contentDocument.createElement(tag);
        for (const [name, text] of Object.entries({...app, [attribute]: value}))
          element.setAttribute(name, text);
        frame.contentDocument.body.append(element);
        while (!element.shadowRoot?.querySelector('[part=base]'))
          await settled();
        await turns();
        element.requestUpdate();
        await turns();
      }
      expect(said).to.have.length(1);
      expect(said[0]).to.deep.equal([
        `<${tag}> does not use its property ${setting}: it leads neither to the page's own origin nor, over https:, to one of allowedHosts.`,
      ]);
    });
  }
});

describe('a setting that is wrong', () => {
  const rows: [setting: string, Record<string, string>, object?][] = [
    ['appHost', {'app-host': secret}],
    ['appHost', {'app-host': 'http://acme.genauth.example'}],
    ['headerPrefix', {'header-prefix': 'a secret'}],
    ['appId', {'app-id': 'ä'}],
    ['timeout', {timeout: '-1'}],
    ['fetch', {}, {fetch: 'a-secret'}],
  ];
  for (const tag of tags) {
    for (const [setting, attributes, properties] of [
      ...rows,
      ...(tag === tags[0]
        ? [['passwordEncryptType', {'password-encrypt-type': 'a-secret'}]]
        : []),
    ] as typeof rows) {
      it(`is named in the event and in the console, without its value: ${setting} of ${tag}`, async () => {
        const {frame, said} = await openPage('element.html');
        const detail = await put(frame, tag, attributes, properties);
        expect(detail).to.include({code: 'config-invalid', setting});
        expect(Object.isFrozen(detail)).to.equal(true);
        expect(said).to.have.length(1);
        const [text, ...more] = said[0]!;
        expect(more).to.deep.equal([]);
        expect(text).to.match(
          new RegExp(`^<${tag}> .*config-invalid.* ${setting} is wrong\\. It `),
        );
        for (const value of Object.values({...attributes, ...properties}))
          if (value !== '-1') expect(text).not.to.contain(value);
      });
    }
  }

  it('is said once a page, whichever element it is', async () => {
    const {frame, said} = await openPage('element.html');
    for (const tag of [...tags, ...tags])
      await put(frame, tag, {timeout: '-1'});
    await turns();
    expect(said).to.have.length(1);
  });

  it('is not looked for on a page that is not secure', async () => {
    const {frame, said} = await openPage('element.html');
    const {contentWindow} = frame;
    Object.defineProperty(contentWindow, 'isSecureContext', {value: false});
    const detail = await put(frame, tags[0]!, {'app-host': 'nonsense'});
    expect(detail.code).to.equal('insecure-context');
    expect(detail).not.to.have.property('setting');
    expect(said).to.deep.equal([]);
  });

  for (const [setting, attribute, value] of [
    ['passwordEncryptType', 'password-encrypt-type', 'none'],
    ['publicKey', 'public-key', 'a-secret'],
  ] as const) {
    it(`is named where only a script may make it: ${setting}`, async () => {
      const {frame, said} = await openPage('element.html');
      allow(frame);
      const app = {'app-host': 'https://acme.genauth.ai'};
      const detail = await put(frame, tags[0]!, {...app, [attribute]: value});
      expect(detail).to.include({code: 'config-invalid', setting});
      expect(said).to.have.length(1);
      expect(said[0]![0]).to.match(
        new RegExp(
          ` ${setting} is wrong\\. It .* attribute.*: set the property\\.$`,
        ),
      );
      expect(said[0]![0]).not.to.contain('a-secret');
    });
  }
});

describe('a file that is lost', () => {
  const lost = 'data:text/plain,lost';

  it('is told of once a page, without any address', async () => {
    const {frame, said} = await openPage('lost.html', {
      '/src/reset-password/view/outcome.ts': lost,
      '/src/forgot-password/view/screen.ts': lost,
      '/src/locales/en.ts': lost,
    });
    const {contentDocument} = frame;
    for (const tag of tags) {
      const element = contentDocument.createElement(tag);
      contentDocument.body.append(element, 'so that it has a place');
    }
    while (!said.length) await settled();
    await turns();
    expect(said).to.have.length(1);
    expect(said[0]).to.deep.equal([
      'genauth-reset-password: a file is missing',
    ]);
  });
});
