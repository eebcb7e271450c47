import {expect} from 'chai';
import {expectNoAxeViolations} from './axe.js';
import {accessibilityNodes, hasAccessibilityTree} from './a11y.js';
import {engine} from './engine.js';
import {eventLog, nextEvent} from './expect-event.js';
import {createApp} from './genauth.js';
import {mount} from './mount.js';
import {emulateMedia, screenshot, setViewport} from './surroundings.js';
import {click, paste, press, shiftTab, tab, typeInto} from './user.js';

const form = `<form>
  <label>Name <input id="name" /></label>
  <label>Town <input id="town" /></label>
  <button type="button">Go</button>
</form>`;

const parts = async () => {
  const element = await mount(form);
  const find = <E extends Element>(selector: string) =>
    element.querySelector<E>(selector) as E;
  return {
    name: find<HTMLInputElement>('#name'),
    town: find<HTMLInputElement>('#town'),
    button: find<HTMLButtonElement>('button'),
  };
};

describe('The test runner', () => {
  it('types as a visitor would', async () => {
    const {name} = await parts();
    const inputs = eventLog<InputEvent>(name, 'input');
    await typeInto(name, 'Ada 密🔐');
    await typeInto(name, '!');
    expect(name.value).to.equal('Ada 密🔐!');
    expect(inputs.every(({isTrusted}) => isTrusted)).to.equal(true);
  });

  it('moves the focus with Tab and Shift+Tab', async () => {
    const {name, town, button} = await parts();
    await click(name);
    await tab();
    expect(document.activeElement).to.equal(town);
    await tab();
    expect(document.activeElement).to.equal(button);
    await shiftTab();
    expect(document.activeElement).to.equal(town);
  });

  it('clicks with a mouse, and presses keys', async () => {
    const {button} = await parts();
    const clicks = eventLog<MouseEvent>(button, 'click');
    const next = nextEvent<MouseEvent>(button, 'click');
    await click(button);
    expect((await next).isTrusted).to.equal(true);
    button.focus();
    await press('Enter');
    await press('Space');
    expect(clicks).to.have.length(3);
  });

  it('pastes', async () => {
    const {name} = await parts();
    const inputs = eventLog<InputEvent>(name, 'input');
    await paste(name, 'from a password manager');
    expect(name.value).to.equal('from a password manager');
    expect(inputs).to.have.length(1);
    expect(inputs[0]?.isTrusted).to.equal(true);
  });

  it('emulates what a visitor prefers', async () => {
    const prefers = (query: string) => matchMedia(query).matches;
    await emulateMedia({'prefers-color-scheme': 'dark'});
    expect(prefers('(prefers-color-scheme: dark)')).to.equal(true);
    await emulateMedia({'prefers-reduced-motion': 'reduce'});
    expect(prefers('(prefers-color-scheme: dark)')).to.equal(false);
    expect(prefers('(prefers-reduced-motion: reduce)')).to.equal(true);
    if (engine !== 'webkit') {
      await emulateMedia({'forced-colors': 'active'});
      expect(prefers('(forced-colors: active)')).to.equal(true);
    }
    if (engine !== 'firefox') {
      await emulateMedia({'prefers-contrast': 'more'});
      expect(prefers('(prefers-contrast: more)')).to.equal(true);
    }
  });

  it('leaves nothing of it to the next test', () => {
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(false);
    expect(matchMedia('(prefers-contrast: more)').matches).to.equal(false);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('is as narrow as a phone', async () => {
    await setViewport(320);
    expect([innerWidth, innerHeight]).to.deep.equal([320, 600]);
  });

  it('finds accessibility violations, in shadow roots too', async () => {
    const host = await mount('<div></div>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<input />';
    let message = '';
    await expectNoAxeViolations(host).catch((error: unknown) => {
      message = String(error);
    });
    expect(message).to.contain('label: ');
    root.innerHTML = '<label>Name <input /></label>';
    await expectNoAxeViolations(host);
  });

  it('shows the accessibility tree where there is one', async function () {
    if (!hasAccessibilityTree) this.skip();
    await parts();
    const names = (await accessibilityNodes()).map(({name}) => name);
    expect(names).to.include.members(['Name', 'Town', 'Go']);
  });

  it('takes screenshots', async () => {
    expect(await screenshot('smoke')).to.match(/smoke-\w+\.png$/);
  });

  it('reaches an application on a host of its own', async () => {
    expect(isSecureContext).to.equal(true);
    const app = await createApp({rsaBits: 1024});
    expect(app.appHost).to.match(/^http:\/\/[\w-]+\.localhost:\d+$/);
    const response = await fetch(`${app.appHost}/api/v3/system`, {
      headers: {'x-authing-lang': 'en-US'},
    });
    expect(await response.text()).to.contain('publicKey');
    const [request] = await app.requestsTo('system');
    expect(request).to.include({method: 'GET', status: 200});
  });
});
