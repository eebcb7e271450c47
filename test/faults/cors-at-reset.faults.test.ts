import {faultsAt} from './try-faults.js';

describe('<genauth-reset-password> and an answer for another origin', () => {
  for (const [name, run] of faultsAt('reset-password', 'cors')) {
    it(`${name} [NET-10, NET-15]`, run);
  }
});
