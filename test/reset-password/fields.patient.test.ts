import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {
  click,
  paste,
  press,
  shiftTab,
  tab,
  type as typeText,
  typeInto,
} from '../helpers/user.js';
import {expectUnrecorded} from '../helpers/unrecorded.js';
import {focusedIn, inState, isShown, part} from './in-state.js';
import {
  buttonOf,
  fieldsOf,
  fill,
  formOf,
  next,
  posts,
  put,
  rootOf,
  settled,
  submitAndHold,
  textOf,
  valuesOf,
  visit,
  watch,
  nameOf,
} from './visit.js';

/** What the attributes of each password input have to be. */
const inputAttributes = {
  type: 'password',
  autocomplete: 'new-password',
  required: '',
  spellcheck: 'false',
  writingsuggestions: 'false',
  autocapitalize: 'none',
  autocorrect: 'off',
  translate: 'no',
  dir: 'auto',
  'data-gramm': 'false',
};

const statusOf = (element: Parameters<typeof rootOf>[0]): string =>
  rootOf(element).querySelector('[role=status]')?.textContent.trim() ?? '';

/** What comes with the visitor's first interaction. */
const outcomeOf = async (
  element: Parameters<typeof rootOf>[0],
): Promise<void> => {
  while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
};

describe('the password fields', () => {
  it('are what password managers look for and recorders look away from [SEC-12, SEC-13, A11Y-2, WCAG 1.3.5, WCAG 3.3.8]', async () => {
    const element = await inState('ready');
    for (const revealed of [false, true]) {
      if (revealed) part(element, 'reveal').click();
      await element.updateComplete;
      for (const field of fieldsOf(element)) {
        for (const [name, value] of Object.entries(inputAttributes)) {
          const expected = name === 'type' && revealed ? 'text' : value;
          expect(field.getAttribute(name), name).to.equal(expected);
        }
        for (const name of ['name', 'maxlength', 'pattern', 'placeholder']) {
          expect(field.hasAttribute(name), name).to.equal(false);
        }
        expectUnrecorded(field);
        expect(field.form).to.equal(formOf(element));
      }
    }
    const hints = fieldsOf(element).map((field) =>
      field.getAttribute('enterkeyhint'),
    );
    expect(hints).to.deep.equal(['next', 'done']);
  });

  it('are the same from state to state, with text and focus [MEM-2, A11Y-20, WCAG 3.3.7]', async () => {
    const visited = await visit();
    const {app, element, password} = visited;
    const fields = fieldsOf(element);
    const form = formOf(element);
    await click(fields[1]!);
    const expectTheSame = (): void => {
      expect(fieldsOf(element)).to.deep.equal(fields);
      expect(formOf(element)).to.equal(form);
      expect(valuesOf(element)).to.deep.equal([password, password]);
      expect(focusedIn(element)).to.equal(fields[1]);
    };
    await app.fault('reset-password', {kind: 'hold', fault: {kind: 'reset'}});
    for (const attempt of [1, 2]) {
      const over = element.submit();
      while ((await posts(app)) < attempt);
      expect(element.state).to.equal('submitting');
      expectTheSame();
      await app.release();
      await over;
      expect(element.state).to.equal('failed');
      expectTheSame();
    }
    await app.fault('reset-password', null);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(form?.isConnected).to.equal(false);
  });

  it('put nothing into the address when the script behind them breaks [SEC-7, A11Y-27]', async () => {
    const {app, element, password} = await visit();
    const form = formOf(element)!;
    expect(form.method).to.equal('dialog');
    expect(form.noValidate).to.equal(true);
    const before = location.href;
    // As if the listener had never been attached.
    form.addEventListener(
      'submit',
      (event) => event.stopImmediatePropagation(),
      {
        capture: true,
      },
    );
    form.requestSubmit();
    await settled();
    expect(location.href).to.equal(before);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(valuesOf(element)).to.deep.equal([password, password]);
    expect(await posts(app)).to.equal(0);
  });

  it('have labels that put the caret into them [PM-4, WCAG 3.3.2]', async () => {
    const element = await inState('ready');
    const labels = rootOf(element).querySelectorAll('label');
    const fields = fieldsOf(element);
    expect(labels).to.have.length(2);
    for (const [index, label] of labels.entries()) {
      expect(label.control).to.equal(fields[index]);
      await click(label);
      expect(focusedIn(element)).to.equal(fields[index]);
    }
  });

  it('are described by what is wrong first, and by the hint after it [A11Y-3, WCAG 1.3.1, WCAG 3.3.1]', async () => {
    const element = await inState('two errors');
    const root = rootOf(element);
    for (const field of fieldsOf(element)) {
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(ids[0]).to.equal(`${field.id}-error`);
      const texts = ids.map((id) => root.querySelector(`#${id}`));
      expect(texts).not.to.include(null);
      expect(texts[0]?.textContent).to.contain('Enter');
      expect(isShown(texts[0]!)).to.equal(true);
      expect(field.ariaInvalid).to.equal('true');
      // Read on the way to the field.
      const follows = Node.DOCUMENT_POSITION_FOLLOWING;
      for (const text of texts) {
        expect(text!.compareDocumentPosition(field) & follows).to.equal(
          follows,
        );
      }
    }
    fill(element, newPassword());
    const ready = await inState('ready');
    const valid = fieldsOf(ready).map(({ariaInvalid}) => ariaInvalid);
    expect(valid).to.deep.equal(['false', 'false']);
    expect(isShown(part(ready, 'error'))).to.equal(false);
  });

  it('lose their errors with the next attempt', async () => {
    const element = await inState('two errors');
    fill(element, newPassword());
    await element.submit();
    const other = await inState('one error');
    const password = newPassword();
    fill(other, password);
    await other.submit();
    expect([element.state, other.state]).to.deep.equal([
      'succeeded',
      'succeeded',
    ]);
  });

  it('lose an error once it is mended, without a word', async () => {
    const element = await inState('two errors', {'password-strength': '1'});
    const [first, second] = fieldsOf(element);
    const seen = watch(element);
    const invalid = () => fieldsOf(element).map((field) => field.ariaInvalid);
    await typeInto(first!, 'abcde');
    await settled();
    expect(invalid()).to.deep.equal(['true', 'true']);
    await typeText('f');
    await settled();
    expect(invalid()).to.deep.equal(['false', 'true']);
    expect(rootOf(element).querySelector('[role=group]')).to.equal(null);
    expect(focusedIn(element)).to.equal(first);
    await typeInto(second!, 'abcde');
    await settled();
    expect(invalid()).to.deep.equal(['false', 'true']);
    await typeText('f');
    await settled();
    expect(invalid()).to.deep.equal(['false', 'false']);
    expect(isShown(part(element, 'error'))).to.equal(false);
    expect(focusedIn(element)).to.equal(second);
    expect(seen).to.deep.equal([]);
    // It comes back with the next attempt alone.
    await press('Backspace');
    await settled();
    expect(invalid()).to.deep.equal(['false', 'false']);
  });

  it('take a paste of any length as it is [VAL-2, VAL-5, A11Y-2, WCAG 3.3.8]', async () => {
    const {app, element} = await visit();
    fill(element, '');
    const password = newPassword();
    for (const field of fieldsOf(element)) {
      await paste(field, password);
      expect(field.value).to.equal(password);
    }
    const success = next(element, 'success');
    await press('Enter');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
    const other = await inState('ready');
    const long = 'x'.repeat(10_000);
    const [first] = fieldsOf(other);
    first!.value = '';
    await paste(first!, long);
    expect(first!.value).to.equal(long);
  });

  it('submit with Enter, from either of them [A11Y-9, WCAG 2.1.1]', async () => {
    for (const index of [0, 1]) {
      const {app, element, password} = await visit();
      await click(fieldsOf(element)[index]!);
      const success = next(element, 'success');
      await press('Enter');
      await success;
      expect(await app.passwordIs(password)).to.equal(true);
    }
  });

  it('say nothing of a mismatch while the visitor types [VAL-9, WCAG 3.2.2]', async () => {
    const {element} = await visit();
    fill(element, '');
    const [first, second] = fieldsOf(element);
    await typeInto(first!, newPassword());
    const before = textOf(element);
    await typeInto(second!, 'not it');
    await tab();
    await element.updateComplete;
    expect(textOf(element)).to.equal(before);
    expect(second!.ariaInvalid).to.equal('false');
  });

  it('note a space at the edge, and send it [VAL-8]', async () => {
    const {app, element} = await visit();
    const hint = (): string =>
      [...rootOf(element).querySelectorAll('[part=hint]')]
        .filter(isShown)
        .map(({textContent}) => textContent)
        .join(' ');
    fill(element, '');
    const password = ` ${newPassword()}`;
    const [first, second] = fieldsOf(element);
    await typeInto(first!, password);
    await element.updateComplete;
    expect(hint()).not.to.contain('space');
    await typeInto(second!, password);
    await element.updateComplete;
    expect(hint()).to.contain('starts or ends with a space');
    expect(valuesOf(element)).to.deep.equal([password, password]);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('note what is hard to type again, and send it', async () => {
    const {app, element} = await visit();
    const hints = (): string[] =>
      [...rootOf(element).querySelectorAll('[part=hint]')]
        .filter(isShown)
        .map(({textContent}) => textContent.trim());
    const [first, second] = fieldsOf(element);
    for (const [extra, ...notes] of [
      ['\u200b', /^Your password contains an invisible character/],
      ['\u00ad', /^Your password contains an invisible character/],
      ['！', /^Your password contains full-width characters such as “！”/],
      [
        '\u3000！',
        /^Your password contains full-width characters such as “！”/,
      ],
      ['\u200b！', /invisible character/, /full-width characters/],
    ] as const) {
      fill(element, '');
      const password = newPassword() + extra;
      await typeInto(first!, 'x');
      await paste(first!, password);
      await outcomeOf(element);
      await typeInto(second!, 'x');
      await paste(second!, password);
      await element.updateComplete;
      const shown = hints().filter((hint) => /hard to type/.test(hint));
      expect(shown).to.have.length(notes.length);
      for (const [at, note] of notes.entries()) {
        expect(shown[at]).to.match(note);
      }
    }
    const password = valuesOf(element)[0]!;
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('are one field where the page asks once [VAL-6]', async () => {
    const element = await inState('ready', {confirmation: 'reveal'});
    expect(fieldsOf(element).map(nameOf)).to.deep.equal(['password']);
    expect(fieldsOf(element)[0]!.getAttribute('enterkeyhint')).to.equal('done');
    expect(isShown(part(element, 'reveal'))).to.equal(true);
    fill(element, '');
    await element.submit();
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });
});

describe('the button that shows the password', () => {
  it('shows and hides both fields, under one name [A11Y-8, WCAG 3.2.4, WCAG 4.1.2]', async () => {
    const element = await inState('ready');
    const button = part<HTMLButtonElement>(element, 'reveal');
    const name = button.textContent;
    const states: unknown[] = [];
    const look = async (): Promise<void> => {
      await element.updateComplete;
      states.push([
        button.ariaPressed,
        ...fieldsOf(element).map(({type}) => type),
      ]);
      expect(button.textContent).to.equal(name);
    };
    await look();
    await click(button);
    await look();
    await click(button);
    await look();
    expect(states).to.deep.equal([
      ['false', 'password', 'password'],
      ['true', 'text', 'text'],
      ['false', 'password', 'password'],
    ]);
    expect(button.type).to.equal('button');
  });

  it('is reached and pressed by keyboard, and keeps the focus [A11Y-8, WCAG 2.1.1, WCAG 4.1.2]', async () => {
    const {element} = await visit();
    await click(fieldsOf(element)[1]!);
    await tab();
    const button = part(element, 'reveal');
    expect(focusedIn(element)).to.equal(button);
    for (const key of ['Space', 'Enter']) {
      const before = button.ariaPressed;
      await press(key);
      await element.updateComplete;
      expect(button.ariaPressed).not.to.equal(before);
      expect(focusedIn(element)).to.equal(button);
    }
    expect(element.state).to.equal('ready');
  });

  it('leaves the caret where it was [A11Y-8]', async () => {
    const {element, password} = await visit();
    const [first] = fieldsOf(element);
    await click(first!);
    first!.setSelectionRange(3, 5);
    part(element, 'reveal').click();
    await element.updateComplete;
    expect(first!.type).to.equal('text');
    expect([first!.selectionStart, first!.selectionEnd]).to.deep.equal([3, 5]);
    expect(focusedIn(element)).to.equal(first);
    expect(first!.value).to.equal(password);
  });

  it('says politely what it did [A11Y-8, WCAG 4.1.3, EN 5.6.1]', async () => {
    const element = await inState('ready');
    expect(statusOf(element)).to.equal('');
    const button = part(element, 'reveal');
    // The words come with the first interaction.
    await click(button);
    while (statusOf(element) !== 'Your password is visible.') await settled();
    await click(button);
    await element.updateComplete;
    expect(statusOf(element)).to.equal('Your password is hidden.');
  });

  const hides: [name: string, hide: () => unknown][] = [
    ['Escape is pressed', () => press('Escape')],
    ['the window loses the focus', () => dispatchEvent(new Event('blur'))],
    [
      'another tab comes to the front',
      () =>
        document.dispatchEvent(new Event('visibilitychange', {bubbles: true})),
    ],
    ['the page is printed', () => dispatchEvent(new Event('beforeprint'))],
    [
      'the page comes back from the cache',
      () =>
        dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})),
    ],
  ];
  for (const [name, hide] of hides) {
    it(`is undone when ${name} [SEC-12]`, async () => {
      const {element} = await visit();
      await click(part(element, 'reveal'));
      await outcomeOf(element);
      expect(fieldsOf(element)[0]!.type).to.equal('text');
      await hide();
      await element.updateComplete;
      const types = fieldsOf(element).map(({type}) => type);
      expect(types).to.deep.equal(['password', 'password']);
      expect(part(element, 'reveal').ariaPressed).to.equal('false');
    });
  }

  it('lets nobody drag the password out of its field [SEC-12]', async () => {
    const {element} = await visit();
    const link = document.createElement('a');
    link.slot = 'help';
    element.append(link);
    await click(part(element, 'reveal'));
    await outcomeOf(element);
    const isDragged = (source: Element): boolean =>
      source.dispatchEvent(
        new DragEvent('dragstart', {
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    expect(fieldsOf(element).map(isDragged)).to.deep.equal([false, false]);
    expect(isDragged(link)).to.equal(true);
  });

  it('is undone by a submission [SEC-12]', async () => {
    const visited = await visit();
    const {app, element} = visited;
    part(element, 'reveal').click();
    await element.updateComplete;
    const {over} = await submitAndHold(visited);
    const types = fieldsOf(element).map(({type}) => type);
    expect(types).to.deep.equal(['password', 'password']);
    await app.release();
    await over;
  });
});

describe('a visitor with Caps Lock on', () => {
  const pressed = (field: HTMLElement, capsLock: boolean): void => {
    // The one modifier that no driver can lock.
    const event = new KeyboardEvent('keydown', {
      key: 'A',
      bubbles: true,
      composed: true,
      modifierCapsLock: capsLock,
    });
    field.dispatchEvent(event);
  };

  it('is told so until it is off', async () => {
    const element = await inState('ready');
    const [first] = fieldsOf(element);
    first!.value = '';
    await typeInto(first!, 'x');
    await outcomeOf(element);
    expect(isShown(part(element, 'caps-lock'))).to.equal(false);
    pressed(first!, true);
    await element.updateComplete;
    expect(isShown(part(element, 'caps-lock'))).to.equal(true);
    expect(part(element, 'caps-lock').textContent).to.contain(
      'Caps Lock is on',
    );
    pressed(first!, false);
    await element.updateComplete;
    expect(isShown(part(element, 'caps-lock'))).to.equal(false);
  });
});

describe('what is typed', () => {
  const listenOnce = (
    element: GenAuthResetPassword,
    type: string,
    listener: () => unknown,
  ): void => {
    const outside = element;
    outside.addEventListener(type, listener);
    onceAfterTest(() => outside.removeEventListener(type, listener));
  };

  const carriers = [
    'beforeinput',
    'input',
    'textInput',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'copy',
    'cut',
    'paste',
    'dragstart',
    'drop',
  ];

  it('stays inside, key by key [SEC-14]', async () => {
    const {element} = await visit();
    const heard: string[] = [];
    const listen = (event: Event): void => {
      const {key} = event as KeyboardEvent;
      heard.push(key ? `${event.type} ${key}` : event.type);
    };
    const types = ['keydown', 'keypress', 'keyup', ...carriers];
    for (const name of types) document.addEventListener(name, listen);
    const [first, second] = fieldsOf(element);
    await typeInto(first!, 'aZ9 密é!');
    await paste(second!, 'x');
    await press('Backspace');
    await press('Tab');
    for (const name of types) document.removeEventListener(name, listen);
    const carrying = heard.filter((entry) => !/^key\w+ (\w{2,})$/.test(entry));
    expect(carrying).to.deep.equal([]);
    expect(heard).to.include.members(['keydown Backspace', 'keydown Tab']);
  });

  for (const name of carriers) {
    it(`does not leave in a ${name} event [SEC-14]`, async () => {
      const element = await inState('ready');
      let heard = 0;
      listenOnce(element, name, () => (heard += 1));
      const event = new Event(name, {
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      expect(fieldsOf(element)[0]!.dispatchEvent(event)).to.equal(true);
      expect(heard).to.equal(0);
    });
  }

  const keys: [init: KeyboardEventInit, leaves: boolean][] = [
    [{key: 'a'}, false],
    [{key: ' '}, false],
    [{key: 'A', shiftKey: true}, false],
    [{key: '密'}, false],
    [{key: 'لا'}, false],
    [{key: 'e\u0301'}, false],
    [{key: 'Process', code: 'KeyQ'}, false],
    [{key: 'Dead', code: 'KeyE'}, false],
    [{key: 'Unidentified', code: 'KeyW'}, false],
    [{key: '🔐'}, false],
    [{key: 'Tab'}, true],
    [{key: 'Escape'}, true],
    [{key: 'Enter'}, true],
    [{key: 'F1'}, true],
    [{key: 'k', ctrlKey: true}, true],
    [{key: 'k', metaKey: true}, true],
    [{key: 'k', altKey: true}, true],
    [{}, true],
  ];
  for (const [init, leaves] of keys) {
    const name = JSON.stringify(init);
    it(`${leaves ? 'leaves the command' : 'keeps the character'} ${name} [SEC-14]`, async () => {
      const element = await inState('ready');
      const heard: string[] = [];
      for (const type of ['keydown', 'keypress', 'keyup']) {
        listenOnce(element, type, () => heard.push(type));
        fieldsOf(element)[0]!.dispatchEvent(
          new KeyboardEvent(type, {...init, bubbles: true, composed: true}),
        );
      }
      expect(heard).to.have.length(leaves ? 3 : 0);
    });
  }

  it('pulls no trigger of the page [SEC-14]', async () => {
    const {element} = await visit();
    let triggered = 0;
    const shortcut = (event: KeyboardEvent): void => {
      if (event.key === '/') triggered += 1;
    };
    document.addEventListener('keydown', shortcut);
    await typeInto(fieldsOf(element)[0]!, '/');
    document.removeEventListener('keydown', shortcut);
    expect(triggered).to.equal(0);
  });
});

describe('an account that the page knows', () => {
  it('is shown, and offered to password managers', async () => {
    const username = 'ana@example.com';
    const element = await inState('ready', {username});
    expect(part(element, 'account').textContent).to.contain(username);
    const anchor = formOf(element)!.querySelector<HTMLInputElement>(
      'input[autocomplete=username]',
    );
    expect(anchor?.value).to.equal(username);
    expect(anchor?.readOnly).to.equal(true);
    expect(anchor?.tabIndex).to.equal(-1);
    expect(anchor?.ariaHidden).to.equal('true');
    expect(anchor?.name).to.equal('');
    expect(anchor?.type).to.equal('text');
    // Hidden from the eye, but not from a password manager.
    const {display, visibility} = getComputedStyle(anchor!);
    expect([display, visibility])
      .not.to.include('none')
      .and.not.include('hidden');
    expect(getComputedStyle(anchor!).clipPath).to.equal('inset(50%)');
    expect(getComputedStyle(anchor!).position).to.equal('absolute');
  });

  it('leaves no trace where there is none', async () => {
    const element = await inState('ready');
    expect(formOf(element)!.querySelectorAll('input')).to.have.length(2);
    expect(rootOf(element).querySelector('[part=account]')).to.equal(null);
  });
});

describe('a visitor without a mouse', () => {
  it('walks through everything, in the order that it is read in [WCAG 1.3.2, WCAG 2.1.1, WCAG 2.4.3]', async () => {
    const {appHost} = await createApp({rsaBits: 1024});
    const element = await put({
      'app-host': appHost,
      token: 'some-token',
      username: 'ana@example.com',
    });
    const before = document.createElement('button');
    const after = document.createElement('button');
    element.before(before);
    element.after(after);
    before.focus();
    const path: (string | undefined)[] = [];
    const step = async (move: () => Promise<void>): Promise<void> => {
      await move();
      const focused = focusedIn(element);
      path.push(nameOf(focused) || focused?.getAttribute('part') || undefined);
    };
    for (let i = 0; i < 5; i += 1) await step(tab);
    expect(document.activeElement).to.equal(after);
    expect(path).to.deep.equal([
      'password',
      'confirmation',
      'reveal',
      'submit',
      undefined,
    ]);
    path.length = 0;
    for (let i = 0; i < 5; i += 1) await step(shiftTab);
    expect(document.activeElement).to.equal(before);
    expect(path.slice(0, 4)).to.deep.equal([
      'submit',
      'reveal',
      'confirmation',
      'password',
    ]);
  });

  it('comes from a typing mistake to a new password [WCAG 2.1.1, WCAG 3.3.1]', async () => {
    const {app, element} = await visit();
    fill(element, '');
    element.focus();
    const invalid = next(element, 'invalid');
    await press('Enter');
    await invalid;
    expect(nameOf(focusedIn(element))).to.equal('problems');
    await tab();
    await press('Enter');
    expect(nameOf(focusedIn(element))).to.equal('password');
    const password = newPassword();
    await typeText(password);
    await tab();
    await typeText(password);
    await tab();
    await tab();
    expect(focusedIn(element)).to.equal(buttonOf(element));
    const success = next(element, 'success');
    await press('Space');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
    expect(nameOf(focusedIn(element))).to.equal('title');
  });
});
