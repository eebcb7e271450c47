import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a redirect', () => {
  for (const [name, run] of faultsAt('forgot-password', 'redirects')) {
    it(`${name} [NET-4]`, run);
  }
});
