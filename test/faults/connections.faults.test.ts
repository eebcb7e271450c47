import {groupOf} from './try-faults.js';

describe('a fault: a connection', () => {
  for (const [name, run] of groupOf('connections')) {
    it(`${name} [NET-1, NET-3, NET-10, NET-11]`, run);
  }
});
