import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a token for a code', () => {
  for (const [name, run] of faultsAt('forgot-password', 'tokens')) {
    it(`${name} [NET-8]`, run);
  }
});
