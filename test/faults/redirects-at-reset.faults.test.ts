import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and a redirect', () => {
  for (const [name, run] of faultsAt('reset-password', 'redirects')) {
    it(`${name} [NET-4]`, run);
  }
});
