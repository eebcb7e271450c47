import {expect} from 'chai';
import {waitUntil} from '../../src/core/wait-until.js';
import {handClock} from '../helpers/hand-clock.js';

describe('a wait', () => {
  it('follows the clock that is further ahead', async () => {
    const clock = handClock();
    await clock.pass(5);
    const left = waitUntil(60);
    expect(left()).to.equal(60);
    await clock.pass(10);
    expect(left()).to.equal(50);
    // Set back by an hour.
    clock.setDate(-3600);
    expect(left()).to.equal(50);
    // After a sleep, the date alone is ahead.
    clock.setDate(3620);
    expect(left()).to.equal(30);
    await clock.pass(40);
    expect(left()).to.equal(0);
  });
});
