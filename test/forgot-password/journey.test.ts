import {expect} from 'chai';
import {resetPassword} from '../../src/core.js';
import {
  allowPlaintextPassword,
  newPassword,
  watchSecret,
} from '../helpers/canary.js';
import {press, tab, type as typeText, typeInto} from '../helpers/user.js';
import {arrive, codeIn, focused, next, part, textOf} from './visit.js';

describe('a visitor who has forgotten a password', () => {
  it('comes to a token by e-mail, by keyboard', async () => {
    const {app, element} = await arrive();
    const states: string[] = [];
    element.addEventListener('genauth-forgot-state-change', ({detail}) =>
      states.push(detail.state),
    );
    element.focus();
    expect(focused(element)).to.equal(part(element, 'input'));
    await typeText(app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    expect(await sent).to.deep.equal({method: 'email', retryAfter: 60});
    expect(part(element, 'heading').textContent).to.contain('Enter the code');
    expect(textOf(element)).to.contain('If there is an account for');
    expect(focused(element)).to.equal(part(element, 'heading'));
    await tab();
    expect(focused(element)).to.equal(part(element, 'input'));
    await typeText(await codeIn(app));
    const given = next(element, 'token');
    await press('Enter');
    const {passwordResetToken, expiresIn} = await given;
    expect(expiresIn).to.equal(900);
    expect(element.state).to.equal('verified');
    expect(focused(element)).to.equal(part(element, 'heading'));
    expect(states).to.deep.equal([
      'sending',
      'verifying',
      'checking',
      'verified',
    ]);
    // It is a token that works.
    watchSecret('token', passwordResetToken);
    allowPlaintextPassword();
    const password = newPassword();
    await resetPassword({
      settings: {
        appHost: app.appHost,
        appId: '',
        headerPrefix: 'x-authing',
        passwordEncryptType: 'none',
        publicKey: '',
        timeout: 10_000,
      },
      passwordResetToken,
      password,
    });
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('comes to a token by phone', async () => {
    const {app, element} = await arrive({methods: 'phone'});
    await app.addAccount('x@example.com', newPassword(), '+8613800000000');
    await typeInto(part(element, 'input'), '138 0000 0000');
    const sent = next(element, 'code-sent');
    await press('Enter');
    expect((await sent).method).to.equal('phone');
    await typeInto(part(element, 'input'), await codeIn(app));
    const given = next(element, 'token');
    await press('Enter');
    watchSecret('token', (await given).passwordResetToken);
  });

  it('is told of a wrong code, keeps it, and may turn back', async () => {
    const {app, element} = await arrive();
    await typeInto(part(element, 'input'), app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    const input = part<HTMLInputElement>(element, 'input');
    await typeInto(input, '000000');
    const failure = next(element, 'failure');
    await press('Enter');
    expect((await failure).code).to.equal('code-rejected');
    expect(textOf(element)).to.contain('This code is not right.');
    expect(part<HTMLInputElement>(element, 'input').value).to.equal('000000');
    element.reset();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(part<HTMLInputElement>(element, 'input').id).to.equal('address');
  });

  it('is spoken to in the language of the page, live', async () => {
    const {element} = await arrive({lang: 'zh-CN'});
    expect(part(element, 'heading').textContent.trim()).to.equal('重置密码');
    expect(part(element, 'base').lang).to.equal('zh-CN');
    element.lang = 'ar';
    while (part(element, 'base').lang !== 'ar') {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(part(element, 'base').dir).to.equal('rtl');
  });

  it('finds it in the page itself where the page wants that', async () => {
    const {app, element} = await arrive({light: ''});
    expect(element.shadowRoot).to.equal(null);
    expect(getComputedStyle(part(element, 'base')).display).to.equal('grid');
    await typeInto(part(element, 'input'), app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    expect(document.activeElement).to.equal(part(element, 'heading'));
    expect(await codeIn(app)).to.match(/^\d{6}$/);
  });

  it('is asked again for a code that is none', async () => {
    const {app, element} = await arrive({'code-length': '6'});
    await typeInto(part(element, 'input'), app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    for (const [typed, sentence] of [
      ['', 'Enter the code from the message.'],
      ['123 45', 'The code has 6 digits.'],
    ] as const) {
      const input = part<HTMLInputElement>(element, 'input');
      input.value = typed;
      await element.submit();
      await element.updateComplete;
      expect(textOf(element)).to.contain(sentence);
      expect(input.ariaInvalid).to.equal('true');
      expect(focused(element)).to.equal(input);
    }
    expect(await app.requestsTo('verify-reset-password-request')).to.deep.equal(
      [],
    );
  });

  it('is asked again for what is no address', async () => {
    const {app, element} = await arrive();
    for (const [typed, sentence] of [
      ['', 'Enter your e-mail address or your phone number.'],
      ['ana', 'This is neither an e-mail address nor a phone number.'],
    ] as const) {
      const input = part<HTMLInputElement>(element, 'input');
      input.value = typed;
      await element.submit();
      await element.updateComplete;
      expect(textOf(element)).to.contain(sentence);
      expect(input.ariaInvalid).to.equal('true');
      expect(focused(element)).to.equal(input);
      expect(input.value).to.equal(typed);
    }
    expect(await app.requests()).to.deep.equal([]);
  });
});
