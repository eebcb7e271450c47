import {groupOf} from './try-faults.js';

describe('a fault: a body', () => {
  for (const [name, run] of groupOf('bodies')) {
    it(`${name} [NET-8, NET-9, NET-12, SEC-6]`, run);
  }
});
