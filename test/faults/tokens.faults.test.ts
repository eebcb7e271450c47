import {groupOf} from './try-faults.js';

describe('a fault: a token for a code', () => {
  for (const [name, run] of groupOf('tokens')) {
    it(`${name} [NET-8]`, run);
  }
});
