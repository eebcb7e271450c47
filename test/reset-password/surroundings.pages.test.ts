import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowSecret, newToken} from '../helpers/canary.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {focusedIn} from './in-state.js';
import {
  fieldsOf,
  formOf,
  inLightMode,
  nameOf,
  rootOf,
  settled,
} from './visit.js';

/** A dialog of the page's with an element that has a token. */
const inDialog = async (attributes = '') => {
  const dialog = document.createElement('dialog');
  onceAfterTest(() => dialog.remove());
  dialog.innerHTML = `<button>Close</button>
    <genauth-reset-password ${attributes} ${inLightMode ? 'light' : ''}>
    </genauth-reset-password>`;
  const element = dialog.querySelector('genauth-reset-password')!;
  element.token = newToken();
  document.body.append(dialog);
  while (!element.hasUpdated) await element.updateComplete;
  return {dialog, element};
};

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await settled();
};

describe('an element in a dialog', () => {
  it('gets the focus whenever the dialog is opened', async () => {
    const {dialog, element} = await inDialog('autofocus');
    const hasFocus = (): boolean => nameOf(focusedIn(element)) === 'password';
    for (let round = 0; round < 2; round++) {
      dialog.showModal();
      await until(hasFocus);
      dialog.close();
      // Until it has been drawn without the dialog.
      for (let frame = 0; frame < 2; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

  it('takes no focus that it was not given', async () => {
    const {dialog} = await inDialog();
    dialog.showModal();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement?.localName).to.equal('button');
  });

  it('hides the password on Escape, and only then lets the dialog close', async () => {
    const {dialog, element} = await inDialog();
    dialog.showModal();
    const [field] = fieldsOf(element);
    field?.focus();
    rootOf(element).querySelector<HTMLButtonElement>('[part=reveal]')?.click();
    await until(() => field?.type === 'text');
    field?.focus();
    await until(() => element.dataset['state'] === 'ready');
    // What hears the key comes with the first interaction.
    await until(
      () => rootOf(element).querySelector('[part=caps-lock]') !== null,
    );
    await sendKeys({press: 'Escape'});
    await until(() => field?.type === 'password');
    expect(dialog.open).to.equal(true);
    await sendKeys({press: 'Escape'});
    await until(() => !dialog.open);
  });
});

describe('an element in a sandbox without allow-forms', () => {
  it('hears its button', async () => {
    const frame = document.createElement('iframe');
    frame.title = 'sandbox';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = '/test/pages/element.html';
    onceAfterTest(() => frame.remove());
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    await loaded;
    const document2 = frame.contentDocument!;
    const element = document2.createElement('genauth-reset-password');
    if (inLightMode) element.setAttribute('light', '');
    element.setAttribute('token', newToken());
    document2.body.append(element);
    await until(() => element.hasUpdated && formOf(element) !== null);
    const issues = new Promise((resolve) =>
      element.addEventListener('genauth-reset-invalid', resolve),
    );
    fieldsOf(element)[0]?.focus();
    await until(
      () => rootOf(element).querySelector('[part=caps-lock]') !== null,
    );
    rootOf(element).querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await issues;
  });
});

describe('an element whose first view fails', () => {
  it('leaves the page its content and its link, and throws nothing [LIFE-6]', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    const frame = await openFrame('element.html', {
      fragment: `passwordResetToken=${token}`,
    });
    const realm = frame.contentWindow;
    const mishaps: unknown[] = [];
    for (const type of ['error', 'unhandledrejection'])
      realm.addEventListener(type, (event) => mishaps.push(event));
    const app = await createApp({rsaBits: 1024});
    const element = realm.document.createElement('genauth-reset-password');
    element.appHost = app.appHost;
    element.light = inLightMode;
    element.textContent = 'Please call us.';
    element.messages = {
      get heading(): string {
        throw new Error('of the page');
      },
    };
    realm.document.body.append(element);
    await until(() => realm.location.hash !== '' && !element.isUpdatePending);
    await until(() => realm.location.hash.includes(token));
    // The address is looked at again whenever the visitor does something.
    realm.dispatchEvent(new realm.Event('pointerdown'));
    expect(realm.location.hash).to.contain(token);
    expect(element.hasUpdated).to.equal(false);
    const slot =
      element.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])');
    expect(slot?.assignedNodes()).to.have.length(1);
    expect(mishaps).to.deep.equal([]);
  });
});
