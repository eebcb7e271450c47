import {groupOf} from './try-faults.js';

describe('a fault: an answer for another origin', () => {
  for (const [name, run] of groupOf('cors')) {
    it(`${name} [NET-10, NET-15]`, run);
  }
});
