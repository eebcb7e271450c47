import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a connection', () => {
  for (const [name, run] of faultsAt('forgot-password', 'connections')) {
    it(`${name} [NET-1, NET-3, NET-10, NET-11]`, run);
  }
});
