import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and a connection', () => {
  for (const [name, run] of faultsAt('reset-password', 'connections')) {
    it(`${name} [NET-1, NET-3, NET-10, NET-11]`, run);
  }
});
