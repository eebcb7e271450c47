import {expect} from 'chai';
import {throwIfAborted} from '../../src/model/abort-signals.js';

describe('A signal', () => {
  it('throws once it has aborted', () => {
    const controller = new AbortController();
    throwIfAborted(controller.signal);
    controller.abort();
    expect(() => throwIfAborted(controller.signal)).to.throw('aborted');
  });
});
