import {expect} from 'chai';
import '../../src/index.js';
import {newPassword, newToken} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {settled} from '../reset-password/visit.js';

/*
 * Angular sets the properties of an element that stands at the top of a route
 * after it has been in the page for a while. By then the form may be there.
 */

const formIn = (element: HTMLElement): HTMLFormElement | null =>
  (element.querySelector(':scope > form') ??
    element.shadowRoot?.querySelector('form')) as HTMLFormElement | null;

const fieldsIn = (element: HTMLElement): HTMLInputElement[] => [
  ...formIn(element)!.querySelectorAll('input'),
];

describe('`light` that is set when the form is there', () => {
  it('moves the form, with what was typed and the focus [PM-3]', async () => {
    const app = await createApp({rsaBits: 1024});
    const place = await mount('<div></div>');
    const element = document.createElement('genauth-reset-password');
    element.appHost = app.appHost;
    element.token = await app.issueToken();
    place.append(element);
    while (!element.hasUpdated) await settled();
    expect(formIn(element)!.parentElement).not.to.equal(element);
    const password = newPassword();
    for (const field of fieldsIn(element)) {
      field.focus();
      field.value = password;
    }
    const [, last] = fieldsIn(element);

    element.light = true;
    while (formIn(element)?.parentElement !== element) await settled();
    expect(fieldsIn(element).map(({value}) => value)).to.deep.equal([
      password,
      password,
    ]);
    expect(document.activeElement).to.equal(last);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('stays there beside the account’s name for password managers', async () => {
    const app = await createApp({rsaBits: 1024});
    const place = await mount('<div></div>');
    const element = document.createElement('genauth-reset-password');
    element.appHost = app.appHost;
    element.token = await app.issueToken();
    element.username = 'ana@example.com';
    place.append(element);
    while (!element.hasUpdated) await settled();
    // The name comes with what a failure needs.
    await element.submit();
    while (!element.querySelector(':scope > input')) await settled();
    element.light = true;
    while (formIn(element)?.parentElement !== element) await settled();
    const removed: Node[] = [];
    const observer = new MutationObserver((records) => {
      removed.push(...records.flatMap(({removedNodes}) => [...removedNodes]));
    });
    observer.observe(element, {childList: true});
    for (let turn = 0; turn < 30; turn += 1) await settled();
    observer.disconnect();
    expect(removed.filter((node) => node === formIn(element))).to.deep.equal(
      [],
    );
    expect(formIn(element)!.parentElement).to.equal(element);
    // In light mode, the form has the name.
    expect(element.querySelector(':scope > input')).to.equal(null);
  });

  it('moves the form of the way to a token', async () => {
    const place = await mount('<div></div>');
    const element = document.createElement('genauth-forgot-password');
    element.appHost = location.origin;
    place.append(element);
    const field = (): HTMLInputElement | undefined =>
      formIn(element) ? fieldsIn(element)[0] : undefined;
    while (!field()) await settled();
    field()!.value = 'ana@example.com';
    field()!.focus();

    element.light = true;
    while (formIn(element)?.parentElement !== element) await settled();
    expect(field()!.value).to.equal('ana@example.com');
    expect(document.activeElement).to.equal(field());
  });

  it('stays where it is when `light` is taken back', async () => {
    const place = await mount('<div></div>');
    const element = document.createElement('genauth-reset-password');
    element.token = newToken();
    element.light = true;
    place.append(element);
    while (!element.hasUpdated) await settled();
    element.light = false;
    await element.updateComplete;
    expect(formIn(element)!.parentElement).to.equal(element);
  });
});
