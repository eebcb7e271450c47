import {groupOf} from './try-faults.js';

describe('a fault: a status', () => {
  for (const [name, run] of groupOf('statuses')) {
    it(`${name} [NET-1, NET-8, NET-9, NET-10]`, run);
  }
});
