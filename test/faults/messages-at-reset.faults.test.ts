import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and a message', () => {
  for (const [name, run] of faultsAt('reset-password', 'messages')) {
    it(`${name} [SEC-1, NET-20]`, run);
  }
});
