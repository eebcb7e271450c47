import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {click, shiftTab, tab} from '../helpers/user.js';
import {expectUnrecorded} from '../helpers/unrecorded.js';
import {inState, isShown, part} from './in-state.js';
import {
  fieldsOf,
  fill,
  formOf,
  inLightMode,
  namesOf,
  override,
  put,
  rootOf,
  settled,
  submitAndHold,
  visit,
  watch,
  type Visit,
} from './visit.js';

const username = 'ada@example.com';

/** The inputs that tell a manager whose password it is, the form's own. */
const anchorsOf = (element: GenAuthResetPassword): HTMLInputElement[] => [
  ...rootOf(element).querySelectorAll<HTMLInputElement>(
    'form input[autocomplete=username]',
  ),
];

/** The copies in the page's own tree. */
const copiesOf = (element: GenAuthResetPassword): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>(':scope > input'),
];

/** Interacts, and waits for what is fetched then. */
const interact = async (element: GenAuthResetPassword): Promise<void> => {
  await click(fieldsOf(element)[0]!);
  while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
  await element.updateComplete;
};

describe('the form that password managers see', () => {
  it('has two new passwords in one form, and a button to submit it [PM-1, PM-2]', async () => {
    const element = await inState('ready', {username});
    const form = formOf(element)!;
    const tokens = [...form.elements]
      .filter((control) => control instanceof HTMLInputElement)
      .map((control) => control.getAttribute('autocomplete'));
    expect(tokens).to.deep.equal(['username', 'new-password', 'new-password']);
    expect(form.querySelectorAll('button[type=submit]')).to.have.length(1);
    expect(form.getAttribute('autocomplete')).to.equal(null);
    for (const field of fieldsOf(element)) {
      for (const name of ['name', 'minlength', 'maxlength', 'readonly']) {
        expect(field.hasAttribute(name), name).to.equal(false);
      }
      expect(field.form).to.equal(form);
    }
  });

  for (const attributes of [
    {'password-strength': '3'},
    {confirmation: 'reveal'},
  ] as Record<string, string>[]) {
    it(`has no native limits with ${JSON.stringify(attributes)} [VAL-2]`, async () => {
      const element = await inState('ready', attributes);
      for (const field of fieldsOf(element)) {
        expect(field.autocomplete).to.equal('new-password');
        expect([field.minLength, field.maxLength]).to.deep.equal([-1, -1]);
      }
    });
  }

  it('leaves room for what a manager draws into a field [PM-9]', async () => {
    const element = await inState('revealed', {username});
    for (const field of fieldsOf(element)) {
      field.scrollIntoView({block: 'center'});
      const {right, top, bottom} = field.getBoundingClientRect();
      const root = field.getRootNode() as Document | ShadowRoot;
      const middle = (top + bottom) / 2;
      expect(root.elementFromPoint(right - 20, middle)).to.equal(field);
    }
  });
});

describe('the name of the account', () => {
  it('asks recorders to look away, wherever it stands', async () => {
    const element = await inState('ready', {username});
    await interact(element);
    const [anchor] = anchorsOf(element);
    for (const place of [
      part(element, 'account'),
      anchor!,
      ...copiesOf(element),
    ])
      expectUnrecorded(place);
    expect(copiesOf(element)).to.have.length(inLightMode ? 0 : 1);
  });

  it('is a read-only field in the form that nobody meets [PM-2, PM-5, WCAG 1.3.5]', async () => {
    const element = await inState('ready', {username});
    const [anchor, ...others] = anchorsOf(element);
    expect(others).to.deep.equal([]);
    expect(anchor).to.include({
      type: 'text',
      value: username,
      readOnly: true,
      tabIndex: -1,
      ariaHidden: 'true',
      required: false,
    });
    expect(anchor!.form).to.equal(formOf(element));
    expect(anchor!.hasAttribute('name')).to.equal(false);
    // There for a manager that looks whether it is rendered, and not for people.
    expect(getComputedStyle(anchor!).display).not.to.equal('none');
    expect(getComputedStyle(anchor!).visibility).to.equal('visible');
    anchor!.scrollIntoView({block: 'center'});
    const {left, right, top, bottom} = anchor!.getBoundingClientRect();
    const root = anchor!.getRootNode() as Document | ShadowRoot;
    expect(
      root.elementFromPoint((left + right) / 2, (top + bottom) / 2),
    ).not.to.equal(anchor);
    expect(right - left).to.be.within(0.5, 10);
    // Before the passwords, where managers look for it.
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(
      anchor!.compareDocumentPosition(fieldsOf(element)[0]!) & follows,
    ).to.equal(follows);
  });

  it('is shown to the visitor as text [PM-5]', async () => {
    const element = await inState('ready', {username});
    const shown = rootOf(element).querySelector('[part=account]')!;
    expect(shown.textContent).to.contain(username);
    expect(isShown(shown)).to.equal(true);
  });

  it('is no field at all where it is not known [PM-5]', async () => {
    const element = await inState('ready');
    await interact(element);
    expect(anchorsOf(element)).to.deep.equal([]);
    expect(copiesOf(element)).to.deep.equal([]);
    expect(rootOf(element).querySelector('[part=account]')).to.equal(null);
  });

  it('follows the page', async () => {
    const element = await inState('ready');
    await interact(element);
    for (const name of ['ada', 'grace@example.com', '', 'émilie']) {
      element.username = name;
      await element.updateComplete;
      const expected = name ? [name] : [];
      expect(anchorsOf(element).map(({value}) => value)).to.deep.equal(
        expected,
      );
      expect(copiesOf(element).map(({value}) => value)).to.deep.equal(
        inLightMode ? [] : expected,
      );
    }
  });

  it('is there while a submission is under way and after a failure', async () => {
    for (const situation of [
      'submitting',
      'outcome unknown',
      'password rejected',
      'one error',
    ] as const) {
      const element = await inState(situation, {username});
      expect(anchorsOf(element), situation).to.have.length(1);
    }
  });

  it('goes with the form', async () => {
    for (const situation of ['succeeded', 'token missing'] as const) {
      const element = await inState(situation, {username});
      expect(anchorsOf(element), situation).to.deep.equal([]);
    }
  });
});

describe('the copy of the name in the page’s own tree [PM-6]', () => {
  if (inLightMode) {
    it('is not needed where the form is there itself', async () => {
      const element = await inState('ready', {username});
      await interact(element);
      expect(copiesOf(element)).to.deep.equal([]);
      expect(
        element.querySelectorAll('input[autocomplete=username]'),
      ).to.have.length(1);
    });
    return;
  }

  it('comes with the first interaction, once', async () => {
    const element = await inState('ready', {username});
    expect(copiesOf(element)).to.deep.equal([]);
    await interact(element);
    const [copy, ...others] = copiesOf(element);
    expect(others).to.deep.equal([]);
    expect(copy).to.include({
      autocomplete: 'username',
      value: username,
      readOnly: true,
      tabIndex: -1,
      ariaHidden: 'true',
    });
    await element.submit();
    element.headingLevel = 3;
    await element.updateComplete;
    expect(copiesOf(element)).to.deep.equal([copy]);
  });

  it('is seen by nobody, and moves nothing', async () => {
    const element = await inState('ready', {username});
    const before = element.getBoundingClientRect().height;
    await interact(element);
    const [copy] = copiesOf(element);
    expect(copy!.assignedSlot).to.equal(null);
    expect(copy!.getClientRects()).to.have.length(0);
    expect(isShown(copy!)).to.equal(false);
    expect(element.getBoundingClientRect().height).to.equal(before);
    // Nor on the way through the page, and not further: beyond its last stop
    // Firefox has stops of its own, and keeps the keys of the tests that follow.
    const last = await mount('<button>Last</button>');
    for (const go of [tab, shiftTab]) {
      for (let step = 0; step < 4; step++) {
        await go();
        // Compared here: chai would write out the whole page of a mismatch.
        expect(document.activeElement === copy).to.equal(false);
      }
      const expected = go === tab ? last : element;
      expect(document.activeElement === expected).to.equal(true);
    }
  });

  it('is no part of a form of the page around it', async () => {
    const app = await createApp({rsaBits: 1024});
    const form = await mount<HTMLFormElement>(
      `<form><input name="other" value="1">
        <genauth-reset-password app-host="${app.appHost}" username="${username}"></genauth-reset-password>
      </form>`,
    );
    const element = form.querySelector('genauth-reset-password')!;
    element.token = await app.issueToken();
    while (!element.hasUpdated || !formOf(element)) await settled();
    await interact(element);
    fill(element, newPassword());
    const [copy] = copiesOf(element);
    expect(copy!.value).to.equal(username);
    expect(copy!.hasAttribute('name')).to.equal(false);
    expect([...new FormData(form)]).to.deep.equal([['other', '1']]);
    expect(form.checkValidity()).to.equal(true);
  });

  it('goes when the element does, and comes again with it', async () => {
    const {element} = await visit({username});
    await interact(element);
    const home = element.parentElement!;
    element.remove();
    expect(copiesOf(element)).to.deep.equal([]);
    home.append(element);
    await element.updateComplete;
    expect(copiesOf(element).map(({value}) => value)).to.deep.equal([username]);
    // Taken elsewhere within a task.
    const other = await mount('<div></div>');
    other.append(element);
    await element.updateComplete;
    expect(copiesOf(element).map(({value}) => value)).to.deep.equal([username]);
    element.remove();
    expect(copiesOf(element)).to.deep.equal([]);
  });

  it('is put back when the page takes it away', async () => {
    const element = await inState('ready', {username});
    await interact(element);
    element.replaceChildren();
    // A page that takes it away again and again waits longer each time.
    while (!copiesOf(element).length) await settled();
    expect(copiesOf(element)).to.have.length(1);
  });

  it('stands beside what the page has put into the slots', async () => {
    const element = await inState('ready', {username});
    const help = document.createElement('p');
    help.slot = 'help';
    help.textContent = 'Call us.';
    element.append(help);
    await interact(element);
    expect(isShown(help)).to.equal(true);
    expect(copiesOf(element)).to.have.length(1);
  });
});

/** What the page's credential store is asked to keep. */
interface Stored {
  readonly id: string;
  readonly password: string;
  readonly formWasThere: boolean;
  readonly events: string[];
}

/** A store that remembers, in any engine, and then does as it is told. */
const watchStore = (
  {element, seen}: Pick<Visit, 'element' | 'seen'>,
  store: () => unknown = () => Promise.resolve(),
): Stored[] => {
  const stored: Stored[] = [];
  class PasswordCredential {
    readonly id: string;
    readonly password: string;
    constructor({id, password}: {id: string; password: string}) {
      this.id = id;
      this.password = password;
    }
  }
  override(window as object as Record<string, unknown>, 'PasswordCredential', {
    value: PasswordCredential,
    writable: true,
  });
  override(navigator, 'credentials', {
    value: {
      store: (credential: unknown): unknown => {
        expect(credential).to.be.instanceOf(PasswordCredential);
        const {id, password} = credential as PasswordCredential;
        stored.push({
          id,
          password,
          formWasThere: formOf(element) !== null,
          events: namesOf(seen),
        });
        return store();
      },
    },
  });
  return stored;
};

describe('the browser’s own store [PM-7]', () => {
  it('is offered the new password once it is one and the form is gone', async () => {
    const visited = await visit({username});
    const stored = watchStore(visited);
    await visited.element.submit();
    expect(stored).to.deep.equal([
      {
        id: username,
        password: visited.password,
        formWasThere: false,
        events: ['submit', 'state-change', 'state-change'],
      },
    ]);
    expect(namesOf(visited.seen).at(-1)).to.equal('success');
  });

  it('is offered it under the name of the account that was submitted', async () => {
    const visited = await visit({username});
    const stored = watchStore(visited);
    const {over} = await submitAndHold(visited);
    visited.element.username = 'grace';
    await visited.element.updateComplete;
    await visited.app.release();
    await over;
    expect(stored.map(({id}) => id)).to.deep.equal([username]);
  });

  it('is not offered one of nobody knows whom', async () => {
    const visited = await visit();
    const stored = watchStore(visited);
    await visited.element.submit();
    expect(visited.element.state).to.equal('succeeded');
    expect(stored).to.deep.equal([]);
  });

  for (const [name, fault] of Object.entries({
    'refused by the service': {
      kind: 'envelope',
      statusCode: 422,
      apiCode: 2061,
      message: 'no',
    },
    'refused with HTTP 200 and no success': {
      kind: 'envelope',
      statusCode: 200,
      message: 'no',
      data: {success: false},
    },
    'lost on its way': {kind: 'reset'},
    'answered by something else': {
      kind: 'body',
      text: '<html>',
      contentType: 'text/html',
    },
    'set, but nobody said so': {kind: 'reset', when: 'after'},
  })) {
    it(`is not offered one that was ${name}, and keeps the form`, async () => {
      const visited = await visit({username});
      const stored = watchStore(visited);
      await visited.app.fault('reset-password', fault, 1);
      await visited.element.submit();
      expect(visited.element.state).to.equal('failed');
      expect(stored).to.deep.equal([]);
      expect(formOf(visited.element)).not.to.equal(null);
    });
  }

  it('is not offered one that did not pass the checks', async () => {
    const visited = await visit({username});
    const stored = watchStore(visited);
    fill(visited.element, visited.password, 'another');
    await visited.element.submit();
    expect(namesOf(visited.seen)).to.deep.equal(['invalid']);
    expect(stored).to.deep.equal([]);
  });

  it('is offered each of two elements’ passwords', async () => {
    const first = await visit({username: 'ada'});
    const second = await visit({username: 'grace'});
    const stored = watchStore(first);
    await first.element.submit();
    await second.element.submit();
    const all = stored.map(({id, password}) => [id, password]);
    expect(all).to.deep.equal([
      ['ada', first.password],
      ['grace', second.password],
    ]);
  });

  for (const [name, store] of Object.entries<() => unknown>({
    rejects: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    throws: () => {
      throw new TypeError('no');
    },
    'never answers': () =>
      new Promise(() => {
        // Never.
      }),
    'answers nothing': () => undefined,
  })) {
    it(`does no harm when it ${name}`, async () => {
      const visited = await visit({username});
      const stored = watchStore(visited, store);
      await visited.element.submit();
      for (let turn = 0; turn < 3; turn++) await settled();
      expect(stored).to.have.length(1);
      expect(visited.element.state).to.equal('succeeded');
      expect(namesOf(visited.seen).at(-1)).to.equal('success');
    });
  }

  class Credential {
    readonly type = 'password';
  }
  class Unmade {
    readonly type = 'password';
    constructor() {
      throw new TypeError('no');
    }
  }
  const odd: Record<string, [object: object, name: string, value: unknown][]> =
    {
      'has no such credentials': [[window, 'PasswordCredential', undefined]],
      'has an image of that name': [
        [window, 'PasswordCredential', document.createElement('img')],
      ],
      'makes none': [[window, 'PasswordCredential', Unmade]],
      'has no store': [
        [window, 'PasswordCredential', Credential],
        [navigator, 'credentials', undefined],
      ],
      'has an empty store': [
        [window, 'PasswordCredential', Credential],
        [navigator, 'credentials', {}],
      ],
    };
  for (const [name, overrides] of Object.entries(odd)) {
    it(`does no harm when the browser ${name}`, async () => {
      const {element, seen, app, password} = await visit({username});
      for (const [object, property, value] of overrides) {
        override(object as Record<string, unknown>, property, {value});
      }
      await element.submit();
      expect(namesOf(seen).at(-1)).to.equal('success');
      expect(await app.passwordIs(password)).to.equal(true);
    });
  }

  it('gets what the real one takes, where there is a real one', async () => {
    const {PasswordCredential} = window as {
      PasswordCredential?: new (...data: unknown[]) => {id: string};
    };
    if (!PasswordCredential) return;
    const {element, password, seen} = await visit({username});
    const stored: unknown[] = [];
    override(navigator.credentials, 'store', {
      value: (credential: unknown) => {
        stored.push(credential);
        return Promise.resolve();
      },
    });
    await element.submit();
    expect(namesOf(seen).at(-1)).to.equal('success');
    const [credential] = stored as {id: string; password: string}[];
    expect(credential).to.be.instanceOf(PasswordCredential);
    expect(credential?.id).to.equal(username);
    expect(credential?.password).to.equal(password);
  });
});

describe('a manager that fills a form without a word', () => {
  it('is understood [VAL-5, VAL-7]', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    const element = await put({'app-host': app.appHost, token, username});
    const seen = watch(element);
    const password = newPassword();
    for (const field of fieldsOf(element)) field.value = password;
    formOf(element)!.requestSubmit();
    while (namesOf(seen).at(-1) !== 'success') await settled();
    expect(await app.passwordIs(password)).to.equal(true);
  });
});
