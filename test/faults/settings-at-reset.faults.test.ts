import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and public settings', () => {
  for (const [name, run] of faultsAt('reset-password', 'settings')) {
    it(`${name} [NET-12]`, run);
  }
});
