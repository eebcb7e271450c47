import {faultsAt} from './try-faults.js';

describe('<genauth-forgot-password> and a status', () => {
  for (const [name, run] of faultsAt('forgot-password', 'statuses')) {
    // A range is tried in one test, status by status.
    it(`${name} [NET-1, NET-8, NET-9, NET-10]`, run).timeout(120_000);
  }
});
