/** What is said of the password while it is typed, without looking at it much. */
import {html, type TemplateResult} from 'lit';
import {warning} from '../ui/outcome.icons.js';
import type {ResetPasswordView} from './view.js';

/** Caps Lock, and a space at either end. */
export class Notes {
  readonly #view: ResetPasswordView;
  #capsLock = false;
  #edgeSpace = false;

  constructor(root: HTMLElement | DocumentFragment, view: ResetPasswordView) {
    this.#view = view;
    for (const type of ['keydown', 'keyup']) {
      root.addEventListener(type, this.#handleKey);
    }
    // A note on spaces waits until the visitor leaves the field.
    root.addEventListener('change', this.#handleChange);
  }

  #handleKey = (event: Event): void => {
    // Autofill sends key events that are none.
    const {getModifierState} = event as Partial<KeyboardEvent>;
    const capsLock = getModifierState?.call(event, 'CapsLock') ?? false;
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    this.#view.say(() => (this.#capsLock ? this.#view.words('capsLock') : ''));
  };

  #handleChange = (): void => {
    const input = this.#view.find('password');
    const edgeSpace = /^\s|\s$/.test(input?.value ?? '');
    // Chromium also fires it for a field that a render is taking away.
    if (edgeSpace === this.#edgeSpace) return;
    this.#edgeSpace = edgeSpace;
    this.#view.say(() => (edgeSpace ? this.#view.words('edgeSpace') : ''));
  };

  render(): TemplateResult {
    const {words, find} = this.#view;
    return html`
      <p part="caps-lock" ?hidden=${!this.#capsLock}>
        ${warning}${words('capsLock')}
      </p>
      <p part="hint" ?hidden=${!this.#edgeSpace || !find('password')?.value}>
        ${words('edgeSpace')}
      </p>
    `;
  }
}
