import {expect} from 'chai';
import '../../src/index.js';
import {allowConsole} from '../helpers/canary.js';
import {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp} from '../helpers/genauth.js';
import {arriveAt, part} from './visit.js';

const guard = (
  element: typeof GenAuthForgotPassword | typeof GenAuthResetPassword,
  hosts: string[],
): void => {
  element.allowedHosts = hosts;
  onceAfterTest(() => {
    element.allowedHosts = null;
  });
};

describe('the hosts that a page allows [SEC-9]', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  it('are the same for both elements', async () => {
    const app = await createApp({rsaBits: 1024});
    guard(GenAuthResetPassword, ['acme.genauth.ai']);
    const element = await arriveAt(app);
    expect(element.state).to.equal('failed');
    expect(part(element, 'form')).to.equal(null);
  });

  it('may be others for one', async () => {
    const app = await createApp({rsaBits: 1024});
    guard(GenAuthResetPassword, ['acme.genauth.ai']);
    guard(GenAuthForgotPassword, [new URL(app.appHost).host]);
    expect((await arriveAt(app)).state).to.equal('identifying');
    guard(GenAuthForgotPassword, ['acme.genauth.ai']);
    expect((await arriveAt(app)).state).to.equal('failed');
  });
});
