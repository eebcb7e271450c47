import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a message', () => {
  for (const [name, run] of faultsAt('forgot-password', 'messages')) {
    it(`${name} [SEC-1, NET-20]`, run);
  }
});
