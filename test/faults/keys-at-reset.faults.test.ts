import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and a key', () => {
  for (const [name, run] of faultsAt('reset-password', 'keys')) {
    it(`${name} [ENC-1, ENC-8, ENC-9, ENC-14]`, run);
  }
});
