import {groupOf} from './try-faults.js';

describe('a fault: a message', () => {
  for (const [name, run] of groupOf('messages')) {
    it(`${name} [SEC-1, NET-20]`, run);
  }
});
