import {expect} from 'chai';
import {mount} from '../helpers/mount.js';
import {
  arrive,
  askedForCode,
  backOf,
  codeIn,
  fieldOf,
  focused,
  part,
  settled,
  submit,
} from './visit.js';
import {holding} from './in-state.js';

describe('the focus', () => {
  it('goes to what is asked for next, where nothing else has it', async () => {
    const {app, element} = await askedForCode();
    expect(focused(element)).to.equal(fieldOf(element));
    fieldOf(element).blur();
    await submit(element, await codeIn(app));
    expect(element.state).to.equal('verified');
    expect(focused(element)).to.equal(part(element, 'heading'));
  });

  it('goes to the field after a click that gives it to nothing', async () => {
    const {element} = await askedForCode();
    fieldOf(element).blur();
    backOf(element).click();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('is not taken from the page', async () => {
    const {app, element} = await arrive();
    const other = await mount('<button>Other</button>');
    fieldOf(element).focus();
    await holding(app, 'send-email', () => submit(element, app.email));
    other.focus();
    await app.release();
    while (element.state !== 'verifying') await settled();
    await element.updateComplete;
    expect(document.activeElement).to.equal(other);
    element.reset();
    await element.updateComplete;
    expect(document.activeElement).to.equal(other);
  });
});
