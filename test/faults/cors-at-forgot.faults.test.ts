import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and an answer for another origin', () => {
  for (const [name, run] of faultsAt('forgot-password', 'cors')) {
    it(`${name} [NET-10, NET-15]`, run);
  }
});
