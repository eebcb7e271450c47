import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement & {readonly username: string};

/**
 * A copy of the account's name as a child of the element: Safari looks for it
 * in the page's own tree when it offers to save a password, not in a shadow
 * root. It has no slot, so nobody sees it, and no name, so no form sends it.
 */
export class UsernameAnchor implements ReactiveController {
  readonly #host: Host;
  readonly #input = document.createElement('input');

  constructor(host: Host) {
    this.#host = host;
    this.#input.autocomplete = 'username';
    this.#input.readOnly = true;
    this.#input.tabIndex = -1;
    this.#input.ariaHidden = 'true';
    host.addController(this);
  }

  hostUpdated(): void {
    const {username} = this.#host;
    // In light mode the form's own field is in the page's tree.
    if (!username || !this.#host.shadowRoot || !this.#host.isConnected) {
      this.#input.remove();
      return;
    }
    this.#input.value = username;
    if (!this.#input.isConnected) this.#host.append(this.#input);
  }

  hostDisconnected(): void {
    this.#input.remove();
  }
}
