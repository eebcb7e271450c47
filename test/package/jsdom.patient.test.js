/**
 * The elements in jsdom, as a page author's own unit tests meet them. jsdom has
 * no `IntersectionObserver` and no `CSS`: it counts as an older browser, where
 * the tags stay what the page has written.
 */
import assert from 'node:assert/strict';
import {afterEach, before, describe, it} from 'node:test';
import {JSDOM, VirtualConsole} from 'jsdom';
import {makeGlobal} from './dom-globals.js';

const link = 'https://www.example.com/reset#passwordResetToken=accepted';
const tags = ['genauth-reset-password', 'genauth-forgot-password'];
/** What jsdom reports in place of throwing it. */
const errors = [];
const virtualConsole = new VirtualConsole();
virtualConsole.on('jsdomError', (error) => errors.push(error));
const {window} = new JSDOM('', {url: link, virtualConsole});

/** Creates, fills and appends the element, and tells of an event. */
const use = async (tag) => {
  const element = document.createElement(tag);
  element.setAttribute('app-host', 'https://acme.genauth.ai');
  element.policy = {minLength: 8};
  element.innerHTML = '<p>The form is loading.</p>';
  document.body.append(element);
  await element.updateComplete;
  const heard = [];
  document.body.addEventListener(
    'genauth-reset-failure',
    ({detail}) => heard.push(detail.code),
    {once: true},
  );
  element.dispatchEvent(
    new window.CustomEvent('genauth-reset-failure', {
      detail: {code: 'network'},
      bubbles: true,
      composed: true,
    }),
  );
  assert.deepEqual(heard, ['network']);
  assert.equal(element.textContent, 'The form is loading.');
  element.remove();
  assert.deepEqual(errors, []);
  return element;
};

describe('In jsdom, the package', () => {
  let classes;

  before(async () => {
    makeGlobal(window);
    classes = await import('genauth-reset-password');
  });

  afterEach(() => {
    document.body.replaceChildren();
    errors.length = 0;
  });

  it('defines nothing, and leaves the token in the address', async () => {
    for (const tag of tags) {
      assert.equal(customElements.get(tag), undefined);
      const element = await use(tag);
      assert.equal(element.constructor, window.HTMLElement);
    }
    assert.equal(window.location.href, link);
  });

  it('has classes that a test may define', async () => {
    const {GenAuthResetPassword, GenAuthForgotPassword} = classes;
    customElements.define(tags[0], GenAuthResetPassword);
    customElements.define(tags[1], GenAuthForgotPassword);
    for (const tag of tags) {
      const element = await use(tag);
      assert.equal(element.constructor, customElements.get(tag));
    }
  });
});
