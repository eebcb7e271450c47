import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and a body', () => {
  for (const [name, run] of faultsAt('reset-password', 'bodies')) {
    it(`${name} [NET-8, NET-9, NET-12, SEC-6]`, run);
  }
});
