import {groupOf} from './try-faults.js';

describe('a fault: public settings', () => {
  for (const [name, run] of groupOf('settings')) {
    it(`${name} [NET-12]`, run);
  }
});
