import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> in light mode', () => {
  for (const [name, run] of faultsAt('reset-password', 'light')) {
    it(`${name} [NET-8, NET-9, NET-10]`, run);
  }
});
