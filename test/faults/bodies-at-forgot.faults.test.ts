import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a body', () => {
  for (const [name, run] of faultsAt('forgot-password', 'bodies')) {
    it(`${name} [NET-8, NET-9, NET-12, SEC-6]`, run);
  }
});
