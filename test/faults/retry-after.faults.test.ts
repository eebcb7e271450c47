import {groupOf} from './try-faults.js';

describe('a fault: Retry-After', () => {
  for (const [name, run] of groupOf('retry-after')) {
    it(`${name} [NET-2, NET-13]`, run);
  }
});
