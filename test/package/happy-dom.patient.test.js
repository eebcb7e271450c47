/** The elements in happy-dom, as a page author's own unit tests meet them. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {after, afterEach, before, describe, it} from 'node:test';
import {Window} from 'happy-dom';
import {makeGlobal} from './dom-globals.js';

const page = 'https://www.example.com/reset';
const window = new Window({url: `${page}#passwordResetToken=accepted`});

describe('In happy-dom, the package', () => {
  before(async () => {
    makeGlobal(window);
    await import('genauth-reset-password');
  });

  afterEach(() => document.body.replaceChildren());

  after(() => window.happyDOM.close());

  it('defines both elements', () => {
    for (const tag of ['genauth-reset-password', 'genauth-forgot-password']) {
      const element = document.createElement(tag);
      assert.equal(element.constructor, customElements.get(tag));
    }
  });

  it('draws the form, reads attributes and fires its events', async () => {
    const element = document.createElement('genauth-reset-password');
    element.setAttribute('app-host', 'https://acme.genauth.ai');
    element.setAttribute('heading-level', '1');
    document.body.append(element);
    await element.updateComplete;
    assert.equal(element.state, 'ready');
    assert.equal(element.headingLevel, 1);
    assert.equal(window.location.href, page);
    assert.ok(element.shadowRoot?.querySelector('input'));

    const invalid = once(element, 'genauth-reset-invalid');
    await element.submit();
    const [{detail}] = await invalid;
    assert.deepEqual(
      detail.issues.map(({code}) => code),
      ['password-required', 'confirmation-required'],
    );
  });

  it('draws the form for a code', async () => {
    const element = document.createElement('genauth-forgot-password');
    document.body.append(element);
    await element.updateComplete;
    assert.equal(element.state, 'identifying');
  });
});
