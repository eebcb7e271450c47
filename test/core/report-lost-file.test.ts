import {expect} from 'chai';
import {reportLostFile} from '../../src/core/report-lost-file.js';
import {override} from '../reset-password/visit.js';

describe('a lost file', () => {
  it('is reported once, and not by its address', () => {
    const told: unknown[][] = [];
    override(console, 'error', {
      value: (...args: unknown[]) => told.push(args),
    });
    const once = [['genauth-reset-password: a file is missing']];
    expect(reportLostFile()).to.equal(undefined);
    expect(told).to.deep.equal(once);
    reportLostFile();
    expect(told).to.deep.equal(once);
  });
});
