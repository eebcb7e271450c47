import {expect} from 'chai';
import {resetPassword} from '../../src/core.js';
import {
  allowPlaintextPassword,
  newPassword,
  watchSecret,
} from '../helpers/canary.js';
import {press, type as typeText, typeInto} from '../helpers/user.js';
import {
  arrive,
  askedForCode,
  codeIn,
  fieldOf,
  focused,
  next,
  part,
  statesIn,
  stepOf,
  submit,
  textOf,
  translate,
  watch,
  wrongCodeIn,
} from './visit.js';

describe('a visitor who has forgotten a password', () => {
  it('comes to a token by e-mail, by keyboard [WCAG 2.1.1]', async () => {
    const {app, element} = await arrive();
    const seen = watch(element);
    element.focus();
    expect(focused(element)).to.equal(fieldOf(element));
    await typeText(app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    expect(await sent).to.deep.equal({method: 'email', retryAfter: 60});
    expect(part(element, 'heading').textContent).to.contain('Enter the code');
    expect(textOf(element)).to.contain('If there is an account for');
    expect(focused(element)).to.equal(fieldOf(element));
    await typeText(await codeIn(app));
    const given = next(element, 'token');
    await press('Enter');
    const {passwordResetToken, expiresIn} = await given;
    expect(expiresIn).to.equal(900);
    expect(element.state).to.equal('verified');
    expect(focused(element)).to.equal(part(element, 'heading'));
    expect(statesIn(seen)).to.deep.equal([
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
    await typeInto(fieldOf(element), '138 0000 0000');
    const sent = next(element, 'code-sent');
    await press('Enter');
    expect((await sent).method).to.equal('phone');
    await typeInto(fieldOf(element), await codeIn(app));
    const given = next(element, 'token');
    await press('Enter');
    watchSecret('token', (await given).passwordResetToken);
    // A number is no name of an account for a password manager.
    expect(element.username).to.equal('');
    expect(part(element, 'description').hidden).to.equal(true);
  });

  it('is told of a code that is too long or too short, which costs no attempt', async () => {
    const {app, element} = await askedForCode();
    for (const typed of [
      '1234567',
      '123450123451',
      '12345',
      '123450 or 123451',
    ]) {
      await submit(element, typed);
      expect(textOf(element), typed).to.contain('The code has 6 digits');
      expect(fieldOf(element).value, typed).to.equal(typed);
    }
    expect(
      await app.requestsTo('verify-reset-password-request'),
    ).to.have.length(0);
  });

  it('is told of a wrong code, keeps it, and may turn back', async () => {
    const {app, element} = await askedForCode();
    const wrong = await wrongCodeIn(app);
    await typeInto(fieldOf(element), wrong);
    const failure = next(element, 'failure');
    await press('Enter');
    expect((await failure).code).to.equal('code-rejected');
    expect(textOf(element)).to.contain('That code isn’t right.');
    expect(fieldOf(element).value).to.equal(wrong);
    element.reset();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(stepOf(element)).to.equal('address');
  });

  it('is spoken to in the language of the page, live', async () => {
    const {element} = await arrive({lang: 'zh-CN'});
    expect(part(element, 'heading').textContent.trim()).to.equal('重置密码');
    expect(part(element, 'base').lang).to.equal('zh-CN');
    await translate(element, 'ar');
    expect(part(element, 'base').dir).to.equal('rtl');
  });

  it('finds it in the page itself where the page wants that', async () => {
    const {app, element} = await arrive({light: ''});
    expect(element.contains(fieldOf(element))).to.equal(true);
    expect(getComputedStyle(part(element, 'form')).display).to.equal('grid');
    await typeInto(fieldOf(element), app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    expect(document.activeElement).to.equal(fieldOf(element));
    expect(await codeIn(app)).to.match(/^\d{6}$/);
  });

  it('is asked again for a code that is none', async () => {
    const {app, element} = await askedForCode({'code-length': '6'});
    for (const [typed, sentence] of [
      ['', 'Enter the code from the message.'],
      ['123 45', 'The code has 6 digits.'],
    ] as const) {
      const input = fieldOf(element);
      await submit(element, typed);
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
      ['', 'Enter your email address or phone number.'],
      ['ana', 'That’s not an email address or a phone number.'],
    ] as const) {
      const input = fieldOf(element);
      await submit(element, typed);
      expect(textOf(element)).to.contain(sentence);
      expect(input.ariaInvalid).to.equal('true');
      expect(focused(element)).to.equal(input);
      expect(input.value).to.equal(typed);
    }
    expect(await app.requests()).to.deep.equal([]);
  });
});
