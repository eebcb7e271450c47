import {expect} from 'chai';
import {webAddress} from '../../src/ui/web-address.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowConsole} from '../helpers/canary.js';

const {host, hostname, port, protocol, origin} = location;
const allowed = ['acme.genauth.ai', 'https://login.example:8443'];

const addressOf = (
  signInUrl: string,
  allowedHosts: readonly string[] | null = allowed,
): string | undefined =>
  webAddress(
    Object.assign(document.createElement('i'), {signInUrl}),
    'signInUrl',
    allowedHosts,
  );

describe('the address of a link, where the hosts are restricted', () => {
  // What it says to developers has tests of its own: test/ui/console.pages.test.ts.
  beforeEach(allowConsole);

  const led: Record<string, string> = {
    '/login': `${origin}/login`,
    '../login?a=1#b': new URL('../login?a=1#b', location.href).href,
    '#login': `${location.href.replace(/#.*/, '')}#login`,
    '?a': `${location.href.replace(/\?.*/, '')}?a`,
    [`${origin}/login`]: `${origin}/login`,
    [`//${host}/login`]: `${origin}/login`,
    [origin.toUpperCase()]: `${origin}/`,
    'https://acme.genauth.ai/login': 'https://acme.genauth.ai/login',
    'HTTPS://ACME.GenAuth.AI/Login': 'https://acme.genauth.ai/Login',
    'https://acme.genauth.ai:443/': 'https://acme.genauth.ai/',
    // A backslash ends the host, as a slash does.
    'https://acme.genauth.ai\\@evil.example:1':
      'https://acme.genauth.ai/@evil.example:1',
    'https://login.example:8443/a': 'https://login.example:8443/a',
  };
  for (const [address, href] of Object.entries(led)) {
    it(`is there for ${address}`, () => {
      expect(addressOf(address)).to.equal(href);
    });
  }

  const evil = [
    'https://evil.example',
    '//evil.example/login',
    '\\\\evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    ' //evil.example',
    // On an https: page, this is a path of its own.
    'https:evil.example',
    'https:/evil.example',
    'https:\\evil.example',
    'https:///evil.example',
    'https://acme.genauth.ai@evil.example',
    'https://acme.genauth.ai%40evil.example',
    'https://evil.example/acme.genauth.ai',
    'https://evil.example?acme.genauth.ai',
    'https://evil.example#acme.genauth.ai',
    'https://acme.genauth.ai.evil.example',
    'https://evilacme.genauth.ai',
    'https://genauth.ai',
    'https://x.acme.genauth.ai',
    // Another port, another scheme.
    'https://acme.genauth.ai:8443',
    'https://acme.genauth.ai:80',
    'https://login.example',
    'http://login.example:8443',
    `${protocol}//${hostname}:${Number(port) + 1}/`,
    `${protocol}//${hostname}/`,
    'ftp://acme.genauth.ai',
    'ws://acme.genauth.ai',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    '\u0001java\nscript:alert(1)',
    'javascript://acme.genauth.ai/%0aalert(1)',
    'data:text/html,x',
    `blob:${origin}/1`,
    `filesystem:${origin}/temporary/x`,
    'about:blank',
    'vbscript:x',
    // A name or a password.
    'https://user@acme.genauth.ai',
    'https://user:pass@acme.genauth.ai',
    'https://:pass@acme.genauth.ai',
    `${protocol}//user@${host}/`,
    // Names that look alike.
    'https://\u0430cme.genauth.ai',
    'https://acme.gen\u0430uth.ai',
    'https://acme.genauth.a\u0456',
    'https://xn--cme-5cd.genauth.ai',
    // A host of its own for the browser.
    'https://acme.genauth.ai.',
    'https://acme.genauth.ai.:443',
    'https://',
    'http://[',
    '',
  ];
  for (const address of evil) {
    it(`is not there for ${JSON.stringify(address)}`, () => {
      expect(addressOf(address)).to.equal(undefined);
    });
  }

  it('is not there for any host but the page’s where the list is empty', () => {
    expect(addressOf('https://acme.genauth.ai', [])).to.equal(undefined);
    expect(addressOf('/login', [])).to.equal(`${origin}/login`);
  });

  it('is not moved by a <base> that is injected', () => {
    const relative = addressOf('/login');
    const base = document.createElement('base');
    base.href = 'https://evil.example/';
    onceAfterTest(() => base.remove());
    document.head.prepend(base);
    // Proves that the element does what an attacker would want of it.
    expect(new Request('/a').url).to.equal('https://evil.example/a');
    // The link that is there already goes where it went.
    const link = Object.assign(document.createElement('a'), {href: relative});
    expect(link.href).to.equal(`${origin}/login`);
    expect(addressOf('/login')).to.equal(undefined);
  });
});

describe('the address of a link, where the hosts are not restricted', () => {
  it('is the page’s own, in its own words', () => {
    for (const address of ['/login', 'https://any.example', '//any.example'])
      expect(addressOf(address, null)).to.equal(address);
    for (const address of ['', 'javascript:alert(1)', 'data:,a', 'http://['])
      expect(addressOf(address, null)).to.equal(undefined);
  });
});
