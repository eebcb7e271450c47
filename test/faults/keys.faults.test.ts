import {groupOf} from './try-faults.js';

describe('a fault: a key', () => {
  for (const [name, run] of groupOf('keys')) {
    it(`${name} [ENC-1, ENC-8, ENC-9, ENC-14]`, run);
  }
});
