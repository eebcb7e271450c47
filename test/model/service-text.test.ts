import {expect} from 'chai';
import {
  loadEchoFilter,
  plainText,
  present,
  presentable,
} from '../../src/model/service-text.js';
import {onceAfterTest} from '../helpers/after-test.js';

const facts = {
  statusCode: 499,
  apiCode: 7777,
  requestId: 'r-1',
  serviceMessage: 'no',
  retryAfter: 30,
};

describe('A text of the service is put on one line', () => {
  const rows: [text: string, shown: string | undefined][] = [
    ['a\u2029b\u2029c', 'a; b; c'],
    ['a.\u2029b', 'a. b'],
    ['a.b\u2029c', 'a.b; c'],
    ['好。\u2029b', '好。b'],
    ['。好x\u2029b', '。好x; b'],
    ['好\u2029b', '好；b'],
    ['好x\u2029b', '好x; b'],
    ['a\0\u200b\nb', 'a b'],
    [' a\t\u2029\u2029', 'a'],
    ['\u2029', undefined],
    ['', undefined],
  ];
  for (const [text, shown] of rows) {
    it(JSON.stringify(text), () => {
      expect(plainText(text, 300)).to.equal(shown);
    });
  }
});

describe('The filter for echoes [SEC-1]', () => {
  it('lets no number through that is an echo', async () => {
    for (const [echo, left] of [
      ['499', {apiCode: 7777, retryAfter: 30}],
      ['7777', {statusCode: 499, retryAfter: 30}],
    ] as const) {
      const {statusCode, apiCode, retryAfter} = facts;
      const filter = Promise.resolve((texts: readonly string[]) =>
        texts.includes(echo),
      );
      const shown = await present({statusCode, apiCode, retryAfter}, filter);
      expect({...shown}).to.deep.equal(left);
    }
  });

  it('adds no number that the service did not send', async () => {
    const filter = Promise.resolve(() => false);
    const shown = await present({statusCode: 499}, filter);
    expect({...shown}).to.deep.equal({statusCode: 499});
  });

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

  it('lets nothing through that it cannot read', async () => {
    const {normalize} = String.prototype;
    onceAfterTest(() => {
      String.prototype.normalize = normalize;
    });
    const {signal} = new AbortController();
    const filter = loadEchoFilter(signal, ['a-secret']);
    const isEcho = await filter;
    String.prototype.normalize = () => {
      throw new Error('replaced by the page');
    };
    expect(presentable('Too weak', 300, isEcho)).to.equal(undefined);
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
