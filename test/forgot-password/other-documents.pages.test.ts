import {expect} from 'chai';
import {
  lookOf,
  openDocument,
  untilItLooks,
  ways,
} from '../helpers/other-document.js';
import {holding} from './in-state.js';
import {
  arrive,
  codeIn,
  create,
  failuresIn,
  fieldOf,
  next,
  rootOf,
  settled,
  statesIn,
  stepOf,
  submit,
  watch,
} from './visit.js';

describe('a forgot element that moves into the document of a frame [REACH-3]', () => {
  for (const [name, move] of Object.entries(ways)) {
    it(`keeps its step, what is typed, its look and its work: ${name}`, async () => {
      const {app, element} = await arrive();
      const look = lookOf(element);
      await submit(element, app.email);
      const code = await codeIn(app);
      fieldOf(element).value = code;
      const seen = watch(element);
      const {other, mishaps} = await openDocument();
      move(element, other.body);
      await untilItLooks(element, look);
      expect(element.state).to.equal('verifying');
      expect(fieldOf(element).value).to.equal(code);
      const given = next(element, 'token');
      await element.submit();
      expect((await given).passwordResetToken).not.to.equal('');
      expect(failuresIn(seen)).to.deep.equal([]);
      expect(mishaps).to.deep.equal([]);
    });
  }

  it('keeps its call and its answer', async () => {
    const {app, element} = await arrive();
    const {other, mishaps} = await openDocument();
    let over: Promise<void> | undefined;
    await holding(app, 'send-email', () => (over = submit(element, app.email)));
    const seen = watch(element);
    other.body.append(element);
    await settled();
    expect(element.state).to.equal('sending');
    await app.release();
    await over;
    expect(statesIn(seen)).to.deep.equal(['verifying']);
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(mishaps).to.deep.equal([]);
  });

  it('begins there, with its look', async () => {
    const {app, element: model} = await arrive();
    const look = lookOf(model);
    const {other, mishaps} = await openDocument();
    const element = create(app);
    other.body.append(element);
    while (!rootOf(element).querySelector('form')) await settled();
    await untilItLooks(element, look);
    await submit(element, app.email);
    expect(stepOf(element)).to.equal('code');
    expect(mishaps).to.deep.equal([]);
  });
});

describe('a forgot element that moves into a document without a window', () => {
  it('goes on where it is put back', async () => {
    const {app, element} = await arrive();
    const look = lookOf(element);
    await submit(element, app.email);
    const {mishaps} = await openDocument();
    const place = element.parentElement!;
    const other = document.implementation.createHTMLDocument('');
    other.body.append(element);
    await settled();
    await element.updateComplete;
    expect(stepOf(element)).to.equal('code');
    place.append(element);
    await untilItLooks(element, look);
    const given = next(element, 'token');
    await submit(element, await codeIn(app));
    expect((await given).passwordResetToken).not.to.equal('');
    expect(mishaps).to.deep.equal([]);
  });
});
