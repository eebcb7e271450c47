import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and Retry-After', () => {
  for (const [name, run] of faultsAt('reset-password', 'retry-after')) {
    it(`${name} [NET-2, NET-13]`, run);
  }
});
