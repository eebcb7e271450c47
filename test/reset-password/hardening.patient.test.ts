import {expect} from 'chai';
import {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {allowConsole, newPassword, newToken} from '../helpers/canary.js';
import {encodings} from '../helpers/canary/encodings.js';
import {openFrame} from '../helpers/frame.js';
import {createApp, type Fault} from '../helpers/genauth.js';
import {whilePolluted} from '../genauth/surroundings.js';
import {inState, part} from './in-state.js';
import {visitPage, type PageWindow} from './visit-page.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  override,
  posts,
  rootOf,
  settled,
  textOf,
  visit,
  watch,
} from './visit.js';

/** A clock that is ahead by so many milliseconds. */
const now = (ahead: number): (() => number) => {
  const {now: real} = Date;
  return () => real() + ahead;
};

describe('a page with a strict policy', () => {
  for (const type of ['rsa', 'sm2']) {
    for (const lang of ['en', 'zh-CN']) {
      it(`has nothing to object to, with ${type}, ${lang} [SEC-2, SEC-3]`, async () => {
        const app = await createApp({rsaBits: 1024});
        const csp = [
          "default-src 'self'",
          "style-src 'self'",
          `connect-src ${app.appHost}`,
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ].join('; ');
        const {element, realm} = await visitPage(
          'element.html',
          app,
          {csp},
          {
            lang,
            username: 'ana',
            'password-encrypt-type': type,
            'sign-in-url': '/login',
          },
        );
        fill(element, '');
        await element.submit();
        part(element, 'reveal').click();
        await app.fault('reset-password', {kind: 'reset'}, 1);
        const password = newPassword();
        fill(element, password);
        await element.submit();
        expect(element.state).to.equal('failed');
        await element.submit();
        expect(element.state).to.equal('succeeded');
        expect(await app.passwordIs(password)).to.equal(true);
        expect(realm.violations).to.deep.equal([]);
        // It is dressed, too.
        const {borderTopStyle} = realm.getComputedStyle(part(element, 'base'));
        expect(borderTopStyle).to.equal('solid');
      });
    }
  }

  it('is noticed by this test', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage('element.html', app, {
      csp: `default-src 'self'; connect-src ${app.appHost}`,
    });
    element.setAttribute('style', 'color: red');
    while (realm.violations.length === 0) await settled();
    expect(realm.violations[0]).to.contain('style-src-attr');
  });
});

describe('a page whose policy forbids the service', () => {
  it('is told in neutral words that nothing was sent [NET-15]', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage('element.html', app, {
      csp: "default-src 'self'; connect-src 'none'",
    });
    fill(element, newPassword());
    const seen = watch(element);
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'key-unavailable',
    ]);
    expect(textOf(element)).not.to.match(/policy|CSP|block/i);
    expect(formOf(element)).not.to.equal(null);
    expect(realm.violations.join()).to.contain('connect-src');
    expect(await app.requests()).to.deep.equal([]);
  });
});

describe('a page whose elements have names of globals', () => {
  for (const mode of ['a shadow root', 'light mode']) {
    it(`does not get in the way, in ${mode} [SEC-5]`, async () => {
      const app = await createApp({rsaBits: 1024});
      const {element, realm, mishaps} = await visitPage(
        'clobbered.html',
        app,
        {fragment: 'kept'},
        {
          'sign-in-url': '/login',
          lang: 'zh-CN',
          ...(mode === 'light mode' && {light: ''}),
        },
      );
      expect(element.contains(part(element, 'input'))).to.equal(element.light);
      for (const name of ['base', 'input']) {
        const {borderTopStyle} = realm.getComputedStyle(part(element, name));
        expect(borderTopStyle).to.equal('solid');
      }
      expect(part(element, 'base').lang).to.equal('zh-CN');
      const password = newPassword();
      fill(element, password);
      await element.submit();
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await posts(app)).to.equal(1);
      const link = part<HTMLAnchorElement>(element, 'link');
      expect(link.href).to.equal(`${location.origin}/login`);
      expect(realm.location.hash).to.equal('#kept');
      expect(mishaps).to.deep.equal([]);
    });
  }

  it('is noticed by this test', async () => {
    const {contentDocument} = await openFrame('clobbered.html');
    const {host, adoptedStyleSheets, baseURI} =
      contentDocument as unknown as Record<string, unknown>;
    expect(String(host)).to.equal('[object HTMLCollection]');
    for (const clobbered of [adoptedStyleSheets, baseURI]) {
      expect(String(clobbered)).to.equal('[object HTMLImageElement]');
    }
  });
});

describe('a second copy of the package [SEC-16]', () => {
  for (const [name, query, version] of [
    [
      'leaves the first in place, and says so once',
      {version: '9.8.7'},
      '9.8.7',
    ],
    ['knows a first that does not say its version', {}, '0.1.0'],
  ] as const) {
    it(name, async () => {
      allowConsole();
      const {contentWindow} = await openFrame('defined-twice.html', {query});
      const {customElements, firstCopy, warnings} = contentWindow as PageWindow;
      expect(customElements.get('genauth-reset-password')).to.equal(firstCopy);
      const ours = () =>
        warnings.filter((text) => !/Lit is in dev mode/.test(text));
      // It is fetched.
      while (!ours().length) await settled();
      await settled();
      // Once for both elements, and either may come first.
      expect(
        ours().map((text) => text.replace('-forgot-', '-reset-')),
      ).to.deep.equal([
        `genauth-reset-password ${version} is on this page already; ${GenAuthResetPassword.version} is not used.`,
      ]);
    });
  }

  it('could tell its version', async () => {
    const manifest = (await (await fetch('/package.json')).json()) as {
      version: string;
    };
    expect(GenAuthResetPassword.version).to.equal(manifest.version);
    expect(GenAuthForgotPassword.version).to.equal(manifest.version);
  });
});

describe('what the service says [SEC-1]', () => {
  const says = async (message: string): Promise<GenAuthResetPassword> => {
    const {app, element} = await visit();
    const fault = {kind: 'envelope', statusCode: 400, message};
    await app.fault('reset-password', fault, 1);
    await element.submit();
    expect(element.state).to.equal('failed');
    return element;
  };

  it('is text', async () => {
    const message =
      '<img src=x onerror="alert(1)"><a href="//evil.example">x</a>';
    const element = await says(message);
    expect(textOf(element)).to.contain(message);
    expect(rootOf(element).querySelector('img, a')).to.equal(null);
  });

  it('is not longer than a visitor reads', async () => {
    const element = await says(`Because ${'y'.repeat(10_000)}`);
    expect(textOf(element)).to.contain('Because yyy');
    expect(textOf(element).length).to.be.below(2000);
    const {clientWidth, scrollWidth} = part(element, 'base');
    expect(scrollWidth).to.be.at.most(clientWidth);
  });
});

describe('an echo of a secret in what the service says', () => {
  const between = (sign: string) => (text: string) => [...text].join(sign);
  const disguises: [name: string, disguise: (text: string) => string[]][] = [
    ['as it is', (text) => [text]],
    ['in capital letters', (text) => [text.toUpperCase()]],
    [
      'with things between its letters that nobody sees',
      (text) =>
        ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u202e', '\0'].map((sign) =>
          between(sign)(text),
        ),
    ],
    [
      'with spaces between its letters',
      (text) =>
        [' ', '\u00a0', '\u2009', '\n', '\t'].map((sign) =>
          between(sign)(text),
        ),
    ],
    ...['JSON', 'HTML', 'URL'].map(
      (kind): [string, (text: string) => string[]] => [
        `as ${kind} writes it`,
        (text) =>
          [...encodings(text)]
            .filter(([, encoding]) => encoding === kind)
            .map(([form]) => form),
      ],
    ),
    [
      'as HTML writes it with numbers',
      (text) => [
        text.replace(/\W/g, (sign) => `&#${sign.charCodeAt(0)};`),
        text.replace(/\W/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
      ],
    ],
    [
      'as JSON writes it for HTML',
      (text) => [
        text.replace(
          /[<>&"]/g,
          (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
        ),
      ],
    ],
  ];

  for (const kind of ['password', 'token'] as const) {
    for (const [name, disguise] of disguises) {
      it(`is not passed on: the ${kind} ${name} [SEC-1]`, async () => {
        const app = await createApp({rsaBits: 1024});
        // The token as a service may make it: with letters to be escaped.
        const token = await app.issueToken({
          token: `t"<&/+%${newToken()}`,
        });
        const {element, seen, password} = await visit({token}, {app});
        const forms = disguise({password, token}[kind]);
        for (const form of forms) {
          const fault: Fault = {
            kind: 'envelope',
            statusCode: 400,
            message: `You sent ${form}.`,
          };
          await app.fault('reset-password', fault, 1);
          await element.submit();
          expect(failuresIn(seen).at(-1)?.message, form).to.equal(
            'Your password wasn’t changed.',
          );
          expect(textOf(element), form).not.to.contain('You sent');
        }
        expect(failuresIn(seen)).to.have.length(forms.length);
        expect(forms).not.to.be.empty;
      });
    }
  }

  it('is not looked for where there is none', async () => {
    const {app, element, seen} = await visit();
    const message = '100 % & <b>50&nbsp;%</b> \\u12 %zz &#9999999999; “ok”';
    await app.fault(
      'reset-password',
      {kind: 'envelope', statusCode: 400, message},
      1,
    );
    await element.submit();
    expect(failuresIn(seen)[0]?.message).to.contain(message);
    expect(textOf(element)).to.contain(message);
  });
});

describe('words of the page that are of another kind than ours', () => {
  it('are not used: text where a function is wanted', async () => {
    const {app, element, seen, password} = await visit({
      'sign-in-url': '#signed-in',
      'redirect-delay': 600,
    });
    element.messages = {
      redirecting: 'soon',
      account: 'somebody',
      wait: 'later',
      requestId: 'none',
    } as never;
    element.username = 'ada';
    await element.updateComplete;
    expect(textOf(element)).to.match(/For .?ada/);
    await app.fault('reset-password', {
      kind: 'rate-limit',
      retryAfter: '1',
      exposed: true,
    });
    await element.submit();
    expect(textOf(element)).to.contain('try again in 1 second');
    await app.fault('reset-password', null);
    override(Date, 'now', {value: now(60_000)});
    await element.submit();
    expect(namesOf(seen).at(-1)).to.equal('success');
    expect(element.state).to.equal('succeeded');
    await element.updateComplete;
    expect(textOf(element)).to.contain(
      'You’ll be taken to the sign-in page in',
    );
    expect(textOf(element)).not.to.match(/soon|later|somebody/);
    expect(await app.passwordIs(password)).to.equal(true);
    part(element, 'base').querySelectorAll('button').item(0).click();
  });

  it('are not used: a function that throws', async () => {
    const {app, element, seen} = await visit({username: 'ada'});
    const broken = (): never => {
      throw new Error('of the page');
    };
    element.messages = {
      account: broken,
      wait: broken,
      'password-required': broken,
      'password-too-long': broken,
    };
    await element.updateComplete;
    expect(textOf(element)).to.match(/For .?ada/);
    fill(element, '');
    await element.submit();
    expect(textOf(element)).to.contain('Enter a new password.');
    fill(element, `${newPassword()}${'x'.repeat(300)}`);
    await element.submit();
    expect(textOf(element)).to.contain('This password is too long.');
    fill(element, newPassword());
    await app.fault('reset-password', {
      kind: 'rate-limit',
      retryAfter: '600',
      exposed: true,
    });
    await element.submit();
    expect(textOf(element)).to.contain('try again in 10 minutes');
    expect(failuresIn(seen).at(-1)?.code).to.equal('rate-limited');
  });

  it('are not used: a function, or nothing of use, where text is wanted', async () => {
    const {app, element, seen, password} = await visit();
    const wrong = (): string => 'wrong';
    element.messages = {
      heading: wrong,
      submit: wrong,
      submitting: wrong,
      'outcome-unknown': wrong,
      succeeded: wrong,
      succeededHeading: 4,
      description: null,
      password: {},
    } as never;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Set a new password');
    await app.fault('reset-password', {kind: 'reset'}, 1);
    await element.submit();
    expect(failuresIn(seen)[0]?.message).to.contain('may already work');
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(textOf(element)).to.contain('Your password has been changed');
    expect(textOf(element)).not.to.match(/wrong|=>|object/);
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('are used where both a text and a function may stand', async () => {
    const {element} = await visit();
    element.passwordStrength = 3;
    element.messages = {
      'password-too-short': 'Longer, please.',
      'password-required': () => 'Something, please.',
    };
    fill(element, '');
    await element.submit();
    expect(textOf(element)).to.contain('Something, please.');
    fill(element, 'a1!');
    await element.submit();
    expect(textOf(element)).to.contain('Longer, please.');
  });
});

describe('an object prototype with things on it [SEC-6]', () => {
  const polluted = {
    requestId: 'Hacked',
    password: 'Hacked',
    passwordResetToken: 'Hacked',
    limit: 3,
    afterUnknown: true,
    maxBytes: 5,
    minLength: 99,
    maxLength: 3,
    pattern: /Hacked/u,
    patternText: 'Hacked',
    retryAfter: 99,
    serviceMessage: 'Hacked',
    targetAddressSpace: 'Hacked',
    privateToken: {version: 1, operation: 'token-request'},
  };

  it('neither stops nor alters a reset', async () => {
    const {app, element, seen, password} = await visit();
    await whilePolluted(polluted, () => element.submit());
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
    const detail = seen.at(-1)?.event.detail as object;
    expect(Object.keys(detail)).to.deep.equal(['message']);
    expect(await posts(app)).to.equal(1);
    const [{body} = {body: ''}] = await app.requestsTo('reset-password');
    expect(Object.keys(JSON.parse(body) as object)).to.have.members([
      'passwordResetToken',
      'password',
      'passwordEncryptType',
    ]);
    expect(await app.passwordIs(password)).to.equal(true);
    expect(textOf(element)).not.to.contain('Hacked');
  });

  it('has no hook that is called', async () => {
    const {app, element, password} = await visit();
    const called: string[] = [];
    const hook = (name: string) => (): void => void called.push(name);
    const hooks = {
      encryptPassword: hook('encryptPassword'),
      classifyFailure: hook('classifyFailure'),
      strengthMeter: hook('strengthMeter'),
    };
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await whilePolluted(hooks, async () => {
      expect(element.encryptPassword).to.equal(undefined);
      await element.submit();
      await element.submit();
    });
    expect(await app.passwordIs(password)).to.equal(true);
    expect(called).to.deep.equal([]);
  });

  it('makes no wait longer', async () => {
    const {app, element, seen} = await visit();
    element.classifyFailure = () => 'rate-limited';
    await app.fault('reset-password', {
      kind: 'body',
      text: '{"statusCode":400}',
    });
    await whilePolluted(polluted, () => element.submit());
    expect(failuresIn(seen)[0]).to.include({
      code: 'rate-limited',
      retryAfter: 30,
    });
    expect(textOf(element)).to.contain('try again in 30 seconds');
  });

  const failures: [fault: Fault, keys: string[], says: RegExp][] = [
    [
      {kind: 'status', status: 403},
      ['code', 'message', 'retryable', 'statusCode'],
      /blocked the request/,
    ],
    [{kind: 'reset'}, ['code', 'message', 'retryable'], /may already work/],
    [
      {kind: 'body', text: '{"statusCode":401}'},
      ['code', 'message', 'retryable', 'statusCode'],
      /has expired, has already been used/,
    ],
    [
      {kind: 'body', text: '{"statusCode":400}'},
      ['code', 'message', 'retryable', 'statusCode'],
      /^Your password wasn’t changed\.$/,
    ],
  ];
  for (const [fault, keys, says] of failures) {
    it(`adds nothing to a failure: ${JSON.stringify(fault)}`, async () => {
      const {app, element, seen} = await visit();
      await app.fault('reset-password', fault, 1);
      await whilePolluted(polluted, async () => {
        await element.submit();
        element.requestUpdate();
        await element.updateComplete;
      });
      const [detail] = failuresIn(seen);
      expect(Object.keys(detail ?? {})).to.have.members(keys);
      expect(detail?.message).to.match(says);
      expect(textOf(element)).to.contain(detail?.message);
      expect(textOf(element)).not.to.match(/Hacked|\b99\b/);
      expect(await posts(app)).to.equal(1);
    });
  }

  it('changes nothing', async () => {
    const {app, element, password} = await visit();
    await whilePolluted(
      {
        heading: 'Hacked',
        password: 'Hacked',
        'token-missing': 'Hacked',
        appHost: 'https://attacker.example',
        retry: {limit: 3},
        success: true,
        state: 'succeeded',
        alert: 'Hacked',
      },
      async () => {
        element.requestUpdate();
        await element.submit();
      },
    );
    expect(textOf(element)).not.to.contain('Hacked');
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await posts(app)).to.equal(1);
  });

  it('puts no words into its mouth', async () => {
    const element = await inState('ready');
    await whilePolluted({heading: 'Hacked', submit: 'Hacked'}, async () => {
      element.messages = {};
      await element.updateComplete;
    });
    expect(textOf(element)).not.to.contain('Hacked');
  });
});

describe('a page that is not secure', () => {
  it('is not trusted with a password [SEC-11]', async () => {
    const app = await createApp({rsaBits: 1024});
    const frame = await openFrame('element.html');
    Object.defineProperty(frame.contentWindow, 'isSecureContext', {
      value: false,
    });
    const element = frame.contentDocument.createElement(
      'genauth-reset-password',
    );
    element.setAttribute('app-host', app.appHost);
    element.setAttribute('token', await app.issueToken());
    frame.contentDocument.body.append(element);
    while (!rootOf(element).querySelector('[role=alert] p')) await settled();
    expect(element.state).to.equal('failed');
    expect(formOf(element)).to.equal(null);
    expect(fieldsOf(element)).to.deep.equal([]);
    expect(textOf(element)).to.contain('connection to this page isn’t secure');
    expect(await app.requests()).to.deep.equal([]);
  });
});
