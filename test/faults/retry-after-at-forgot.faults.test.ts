import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and Retry-After', () => {
  for (const [name, run] of faultsAt('forgot-password', 'retry-after')) {
    it(`${name} [NET-2, NET-13]`, run);
  }
});
