import {expect} from 'chai';
import {
  loadEchoFilter,
  present,
  presentable,
} from '../../src/model/service-text.js';

const facts = {
  statusCode: 499,
  apiCode: 7777,
  requestId: 'r-1',
  serviceMessage: 'no',
  retryAfter: 30,
};

describe('The filter for echoes [SEC-1]', () => {
  it('lets through what repeats no secret', async () => {
    const {signal} = new AbortController();
    const filter = loadEchoFilter(signal, ['Passw0rd!~'], ['ana@example.com']);
    expect({...(await present(facts, filter))}).to.deep.equal(facts);
  });

  it('lets nothing of the service through when it does not arrive', async () => {
    const controller = new AbortController();
    controller.abort();
    const filter = loadEchoFilter(controller.signal, ['Passw0rd!~']);
    expect({...(await present(facts, filter))}).to.deep.equal({retryAfter: 30});
  });

  it('is not waited for without an answer', async () => {
    const never = new Promise<never>(() => undefined);
    expect({...(await present({maxBytes: 117}, never))}).to.deep.equal({
      maxBytes: 117,
    });
  });

  it('reads no more of a text than is shown, and all of that', async () => {
    const {signal} = new AbortController();
    const isEcho = await loadEchoFilter(signal, ['Passw0rd!~']);
    const shown = (text: string) => presentable(text, 300, isEcho);
    expect(shown(`${'y'.repeat(300)}Passw0rd`)).to.equal('y'.repeat(300));
    expect(shown(`${'y'.repeat(294)}Passw0rd`)).to.equal(undefined);
    // Nobody sees what stands before it.
    for (const hidden of ['\u200b', '\0', '\u2029', ' '])
      expect(shown(`${hidden.repeat(2 ** 20)}Passw0rd`)).to.equal(undefined);
  });

  it('is quick with a long token and a text full of escapes', async () => {
    const {signal} = new AbortController();
    const token = Array.from({length: 8192}, (_, at) => (at * at) % 97).join(
      '',
    );
    const isEcho = await loadEchoFilter(signal, [token.slice(0, 8192)]);
    const text = '&%25%C3%A9\\'.repeat(100_000);
    const start = performance.now();
    presentable(text, 300, isEcho);
    expect(performance.now() - start).to.be.below(5000);
  });
});
