import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {mark, ownChildrenOf} from './own-children.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly username: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * A copy of the account's name as a child of the element: Safari looks for it
 * in the page's own tree when it offers to save a password, not in a shadow
 * root. There is no such slot, so nobody sees it, and no name, so no form sends it.
 */
export class UsernameAnchor implements ReactiveController {
  readonly #host: Host;
  readonly #input = document.createElement('input');

  constructor(host: Host) {
    this.#host = host;
    for (const [name, value] of [
      ['autocomplete', 'username'],
      ['readonly', ''],
      ['tabindex', '-1'],
      ['aria-hidden', 'true'],
      ['slot', 'genauth-username'],
      // Session recorders look away.
      ['class', 'rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude'],
      ['data-rr-is-password', ''],
      ['data-private', ''],
      ['data-openreplay-hidden', ''],
      ['data-sentry-mask', ''],
      ['data-dd-privacy', 'mask'],
      ['data-hj-suppress', ''],
      ['data-clarity-mask', 'true'],
      // The id keeps DOM-morphing libraries from reusing it for another field.
      ['id', `genauth-${String(Math.random()).slice(2)}-username`],
    ] as const) {
      this.#input.setAttribute(name, value);
    }
    host.addController(this);
  }

  hostUpdated(): void {
    const {username, isConnected, renderRoot} = this.#host;
    this.#input.value = username;
    // In light mode the form's own field is in the page's tree.
    const isLight = renderRoot.querySelector(`slot[name=${mark}form]`);
    const isWanted = isConnected && !!username && !isLight;
    ownChildrenOf(this.#host).keep(this.#input, isWanted);
  }

  hostDisconnected(): void {
    ownChildrenOf(this.#host).keep(this.#input, false);
  }
}
