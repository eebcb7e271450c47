import {readAloud} from '../helpers/a11y.js';
import {inState, situationNames} from './in-state.js';
const out: Record<string, unknown> = {};
describe('dump', () => {
  for (const name of situationNames)
    it(name, async () => {
      await inState(name, {
        username: 'ana@example.com',
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
      out[name] = (await readAloud())
        .replaceAll(/[\u2068\u2069]/g, '')
        .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…');
    });
  it('z', () => {
    throw new Error('DUMP' + JSON.stringify(out) + 'PMUD');
  });
});
