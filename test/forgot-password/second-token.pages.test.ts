import {expect} from 'chai';
import {ForgotEvent} from '../../src/elements.js';
import {allowConsole, newPassword, watchSecret} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';
import {
  fieldsOf,
  fill,
  formOf,
  next as nextReset,
  put,
  rootOf as rootOfReset,
  textOf,
  visit,
} from '../reset-password/visit.js';
import {becomes, getToken, offer} from './healing.js';
import {fieldOf, next, part, rootOf, stepOf, submit} from './visit.js';

const password = 'a new one, and long';

const refuse = (app: App): Promise<void> =>
  app.fault(
    'reset-password',
    {kind: 'envelope', statusCode: 401, message: 'No.'},
    1,
  );

const tokensIn = async (app: App): Promise<string[]> =>
  (await app.requestsTo('reset-password')).map(
    ({body}) =>
      (JSON.parse(body) as {passwordResetToken: string}).passwordResetToken,
  );

describe('a token that comes after another', () => {
  it('can be had again where the first was refused, too', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    const forgot = await offer(element, app);
    await getToken(forgot, app);
    await element.updateComplete;
    fill(element, password);
    await refuse(app);
    await element.submit();
    expect(element.state).to.equal('failed');
    await becomes(() => forgot.state === 'identifying');
    await forgot.updateComplete;
    expect(stepOf(forgot)).to.equal('address');
    expect(forgot.checkVisibility()).to.equal(true);
    // It does not take the focus from what has more to say.
    expect(rootOfReset(element).querySelector('[part=heading]')).to.equal(
      element.shadowRoot?.activeElement ?? document.activeElement,
    );
    expect(fieldOf(forgot).value).to.equal(app.email);
    await submit(forgot, app.email);
    expect(forgot.state).to.equal('verifying');
    const given = next(forgot, 'token');
    await submit(forgot, await app.issueCode());
    watchSecret('token', (await given).passwordResetToken);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    fill(element, password);
    const success = nextReset(element, 'success');
    await element.submit();
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is not followed by the one before when it is refused', async () => {
    const app = await createApp({rsaBits: 1024});
    const older = await app.issueToken();
    history.replaceState(null, '', `#token=${older}`);
    const element = await put({'app-host': app.appHost});
    expect(element.state).to.equal('ready');
    const passwordResetToken = await app.issueToken({state: 'expired'});
    element.dispatchEvent(new ForgotEvent('token', {passwordResetToken}));
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('failed');
    expect(formOf(element)).to.equal(null);
    await element.submit();
    expect(await tokensIn(app)).to.deep.equal([passwordResetToken]);
  });

  it('begins anew once the password is changed', async () => {
    const {app, element} = await visit();
    const success = nextReset(element, 'success');
    await element.submit();
    await success;
    const passwordResetToken = await app.issueToken();
    element.dispatchEvent(
      new ForgotEvent('token', {passwordResetToken, expiresIn: 60}),
    );
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is none where nothing is in the event', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    for (const detail of [undefined, null, {}, {passwordResetToken: ''}]) {
      element.dispatchEvent(new CustomEvent('genauth-forgot-token', {detail}));
      await element.updateComplete;
      expect(element.state).to.equal('token-missing');
    }
  });

  it('brings the account that it is for', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({
      'app-host': app.appHost,
      username: 'somebody.else@example.com',
    });
    await getToken(await offer(element, app), app);
    await element.updateComplete;
    const account = rootOfReset(element).querySelector('[part=account]');
    expect(account?.textContent).to.contain(app.email);
    expect(fieldsOf(element)).to.have.length(2);
  });
});

describe('the service of an element in the slot', () => {
  it('is that of the element around it, where it names none', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost, 'app-id': app.appId});
    const forgot = await offer(element, {appHost: ''});
    await submit(forgot, app.email);
    expect(forgot.state).to.equal('verifying');
    expect(await app.inbox()).to.have.length(1);
  });

  it('is no other than that', async () => {
    allowConsole();
    const [app, other] = await Promise.all([
      createApp({rsaBits: 1024}),
      createApp({rsaBits: 1024}),
    ]);
    const element = await put({'app-host': app.appHost});
    const forgot = await offer(element, other);
    expect(forgot.state).to.equal('failed');
    expect(stepOf(forgot)).to.equal(undefined);
    expect(rootOf(forgot).textContent).to.contain('isn’t set up correctly');
    expect(await other.requests()).to.deep.equal([]);
  });

  it('stays the one that the code came from', async () => {
    const [app, other] = await Promise.all([
      createApp({rsaBits: 1024}),
      createApp({rsaBits: 1024}),
    ]);
    const element = await put({'app-host': app.appHost});
    const forgot = await offer(element, {appHost: ''});
    await submit(forgot, app.email);
    expect(forgot.state).to.equal('verifying');
    fieldOf(forgot).value = await app.issueCode();
    element.appHost = other.appHost;
    await forgot.submit();
    await forgot.updateComplete;
    expect(forgot.state).to.equal('identifying');
    expect(await other.requests()).to.deep.equal([]);
  });
});

it('an element that stands deeper says nothing for the one around it', async () => {
  const app = await createApp({rsaBits: 1024});
  const element = await put({'app-host': app.appHost});
  const place = document.createElement('div');
  element.append(place);
  const forgot = await offer(element, app);
  place.append(forgot);
  await element.updateComplete;
  await becomes(() => part(element as never, 'heading').checkVisibility());
  expect(textOf(element)).to.contain('This link is incomplete');
});

describe('a password that was typed for a link that is refused [MEM-2]', () => {
  it('is kept for the token that can be had there', async () => {
    const {app, element} = await visit();
    await offer(element, app);
    await refuse(app);
    await element.submit();
    expect(element.state).to.equal('failed');
    expect(fieldsOf(element).every(({value}) => value !== '')).to.equal(true);
  });

  for (const [name, markup] of [
    ['there is nothing in the slot', ''],
    ['a link stands in the slot', '<a slot="request" href="/forgot">Ask</a>'],
    [
      'what could get one stands elsewhere',
      '<genauth-forgot-password></genauth-forgot-password><div><genauth-forgot-password slot="request"></genauth-forgot-password></div>',
    ],
  ] as const) {
    it(`is of no use to anybody, and goes, where ${name}`, async () => {
      const {app, element} = await visit();
      element.insertAdjacentHTML('beforeend', markup);
      const fields = fieldsOf(element);
      expect(fields).to.have.length(2);
      await refuse(app);
      await element.submit();
      expect(element.state).to.equal('failed');
      expect(fields.map(({value}) => value)).to.deep.equal(['', '']);
    });
  }

  it('goes with what could have got another', async () => {
    const {app, element} = await visit();
    const forgot = await offer(element, app);
    const fields = fieldsOf(element);
    await refuse(app);
    await element.submit();
    expect(fields[0]!.value).not.to.equal('');
    forgot.remove();
    await becomes(() => fields.every(({value}) => value === ''));
  });
});
