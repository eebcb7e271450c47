/** Notes on the password while it is typed: Caps Lock and rare characters. */
import {type TemplateResult} from 'lit';
import {html} from '../../ui/html.js';
import {warning} from '../../ui/outcome.icons.js';
import type {ResetPasswordView} from './view.js';

/** Emoji contain invisible characters, which call for no note. */
const emoji =
  /\p{Extended_Pictographic}[\ufe0e\ufe0f\u200d\p{EMod}]*|[#*\d]\ufe0f\u20e3/gu;

/**
 * Characters that are hard to type again: a space at either end; a
 * character that nobody sees, such as a zero-width space from a web page; and
 * full-width characters, which an input method writes while the password is
 * visible, and which no keyboard writes into a field of dots. Each expression
 * is linear.
 */
const noteworthy = {
  edgeSpace: /^\p{Zs}|\p{Zs}$/u,
  // Other spaces than those of keyboards look like one, or like none.
  invisibleCharacter: /[\p{Cc}\p{DI}\p{Zl}\p{Zp}\u2800]|(?![ \u3000])\p{Zs}/u,
  // With the brackets and full stops of those input methods.
  fullWidth: /[\u3000-\u3003\u3008-\u301b\uff01-\uff5e\uffe0-\uffe6]/,
} as const;

/** A message that says what is noteworthy. */
type Note = keyof typeof noteworthy;

/** Finds the notes that a password calls for. */
export const notesOn = (password: string): Note[] => {
  const text = password.replace(emoji, 'x');
  return (Object.keys(noteworthy) as Note[]).filter((note) =>
    noteworthy[note].test(text),
  );
};

/** Shows the notes and says them. */
export class Notes {
  readonly #view: ResetPasswordView;
  #capsLock = false;
  #notes: readonly Note[] = [];

  constructor(root: HTMLElement | DocumentFragment, view: ResetPasswordView) {
    this.#view = view;
    for (const type of ['keydown', 'keyup']) {
      root.addEventListener(type, this.#handleKey);
    }
    // A note on what was typed waits until the visitor leaves the field.
    root.addEventListener('change', this.#handleChange);
  }

  #handleKey = (event: Event): void => {
    // Autofill sends key events that are not `KeyboardEvent`s.
    const {getModifierState} = event as Partial<KeyboardEvent>;
    const capsLock = getModifierState?.call(event, 'CapsLock') ?? false;
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    this.#view.say(() => (this.#capsLock ? this.#view.words('capsLock') : ''));
  };

  #handleChange = (): void => {
    const {words, find, say} = this.#view;
    const notes = notesOn(find('password')?.value ?? '');
    // Chromium also fires it for a field that a render is taking away.
    if (String(notes) === String(this.#notes)) return;
    this.#notes = notes;
    say(() => words('together')(...notes.map(words)));
  };

  render(): TemplateResult {
    const {words, find} = this.#view;
    // What was noted on a password goes with it.
    if (!find('password')?.value) this.#notes = [];
    return html`
      <p part="caps-lock" ?hidden=${!this.#capsLock}>
        ${warning}${words('capsLock')}
      </p>
      ${(Object.keys(noteworthy) as Note[]).map(
        (note) => html`
          <p part="hint" ?hidden=${!this.#notes.includes(note)}>
            ${words(note)}
          </p>
        `,
      )}
    `;
  }
}
