import {expect} from 'chai';
import {
  hideToken,
  navigation,
  rewriteAddress,
  writeState,
} from '../../src/core/address-bar.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {override} from '../reset-password/visit.js';

/** The page's own address; the test runner needs its query. */
const page = location.href.replace(/#.*/, '');
/** Stands for a token, and is none. */
const scrub = (text: string): string => text.split('private').join('');

/** The visitor is there, and what the code writes is counted. */
const arrive = (state: unknown): unknown[] => {
  history.replaceState(state, '', `${page}#private`);
  const written: unknown[] = [];
  const {replaceState} = History.prototype;
  override(history, 'replaceState', {
    value: (...args: Parameters<typeof replaceState>) => {
      written.push(args[0]);
      replaceState.apply(history, args);
    },
  });
  onceAfterTest(() => replaceState.call(history, null, '', page));
  return written;
};

describe('an entry of the history', () => {
  it('loses the text in all its parts, and nothing else', () => {
    const written = arrive({
      text: '/private?a',
      list: ['private', 1, []],
      private: {deep: null},
      at: new Date(0),
    });
    rewriteAddress(page, scrub);
    const state = {
      text: '/?a',
      list: ['', 1, []],
      '': {deep: null},
      at: new Date(0),
    };
    expect(location.href).to.equal(page);
    expect(history.state).to.deep.equal(state);
    expect(written).to.deep.equal([state]);
  });

  it('loses it from its state alone', () => {
    arrive({text: 'private'});
    rewriteAddress(location.href, scrub);
    expect(history.state).to.deep.equal({text: ''});
  });

  it('is not written without a need', () => {
    const written = arrive({text: 'public'});
    rewriteAddress(location.href, scrub);
    rewriteAddress(location.href, scrub);
    expect(written).to.deep.equal([]);
  });

  it('of Next.js is written without its mark as well', () => {
    const written = arrive({__NA: true, text: 'private'});
    rewriteAddress(page, scrub);
    const state = {__NA: true, text: ''};
    expect(written).to.deep.equal([state, {text: ''}, state]);
    expect(history.state).to.deep.equal(state);
  });

  it('gets a new state past the wrappers of a page', () => {
    const written = arrive(null);
    writeState({page: 1});
    expect(history.state).to.deep.equal({page: 1});
    expect(written).to.deep.equal([]);
  });

  // Only some browsers have the API.
  if (navigation) {
    it('keeps what a router has in the Navigation API', () => {
      arrive(null);
      navigation?.updateCurrentEntry({state: {page: 1, text: 'private'}});
      rewriteAddress(page, scrub);
      const state = {page: 1, text: ''};
      expect(navigation?.currentEntry?.getState()).to.deep.equal(state);
    });

    it('gets no state in the Navigation API where it had none', () => {
      arrive(null);
      let times = 0;
      override(navigation!, 'updateCurrentEntry', {value: () => times++});
      rewriteAddress(page, scrub);
      expect(location.href).to.equal(page);
      expect(times).to.equal(0);
    });

    it('hides the text in the entry that the visitor came by', () => {
      const entry = {url: `${page}#private`};
      override(navigation!, 'activation', {value: {entry}});
      hideToken(scrub);
      expect(entry.url).to.equal(`${page}#`);
      expect(JSON.parse(JSON.stringify(entry))).to.include({url: `${page}#`});
    });
  }

  it('hides the text in the record of the navigation', () => {
    const record = performance.mark('https://acme.example/private');
    onceAfterTest(() => performance.clearMarks());
    override(performance, 'getEntriesByType', {value: () => [record]});
    hideToken(scrub);
    expect(record.name).to.equal('https://acme.example/');
    expect(record.toJSON()).to.deep.include({
      name: 'https://acme.example/',
      entryType: 'mark',
      startTime: record.startTime,
    });
  });
});
