import {groupOf} from './try-faults.js';

describe('a fault: a redirect', () => {
  for (const [name, run] of groupOf('redirects')) {
    it(`${name} [NET-4]`, run);
  }
});
