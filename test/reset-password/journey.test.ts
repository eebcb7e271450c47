import {expect} from 'chai';
import '../../src/index.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {secrets} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {eventLog, nextEvent} from '../helpers/expect-event.js';
import {press, typeInto} from '../helpers/user.js';
import {fieldsOf} from './visit.js';

describe('a visitor with a token', () => {
  for (const type of ['rsa', 'sm2'] as const) {
    it(`sets a new password with ${type} [ENC-3, SEC-17]`, async () => {
      const app = await createApp();
      const {password} = secrets();
      const element = await mount<GenAuthResetPassword>(
        `<genauth-reset-password app-host=${app.appHost} password-encrypt-type=${type} token=${await app.issueToken()}></genauth-reset-password>`,
      );
      const log = eventLog(
        element,
        'genauth-reset-submit',
        'genauth-reset-state-change',
        'genauth-reset-success',
        'genauth-reset-failure',
      );
      const [first, second] = fieldsOf(element);
      await typeInto(first!, password);
      await typeInto(second!, password);
      const success = nextEvent(element, 'genauth-reset-success');
      await press('Enter');
      await success;
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.be.true;
      expect(log.map((event) => event.type)).to.deep.equal([
        'genauth-reset-submit',
        'genauth-reset-state-change',
        'genauth-reset-state-change',
        'genauth-reset-success',
      ]);
    });
  }
});
