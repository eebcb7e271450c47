import {expect} from 'chai';
import {press} from '../helpers/user.js';
import {
  arrive,
  askedForCode,
  codeIn,
  fieldOf,
  namesOf,
  next,
  submit,
  watch,
} from './visit.js';

describe('a visitor in a hurry', () => {
  it('is sent one code, however often the key is pressed', async () => {
    const {app, element} = await arrive();
    fieldOf(element).value = app.email;
    await Promise.all([element.submit(), element.submit(), element.submit()]);
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(element.state).to.equal('verifying');
  });

  it('has a code checked once', async () => {
    const {app, element} = await askedForCode();
    const seen = watch(element);
    fieldOf(element).value = await codeIn(app);
    fieldOf(element).focus();
    const given = next(element, 'token');
    await press('Enter');
    await press('Enter');
    await given;
    expect(
      await app.requestsTo('verify-reset-password-request'),
    ).to.have.length(1);
    expect(namesOf(seen)).to.deep.equal([
      'state-change',
      'state-change',
      'token',
    ]);
  });
});

describe('an element that is taken out of the document', () => {
  it('sends nothing any more', async () => {
    const {app, element} = await arrive();
    const seen = watch(element);
    element.remove();
    await submit(element, app.email);
    expect(element.state).to.equal('identifying');
    expect(seen).to.deep.equal([]);
    expect(await app.requests()).to.deep.equal([]);
  });
});
