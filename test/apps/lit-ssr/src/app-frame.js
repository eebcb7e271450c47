import {css, html, LitElement} from 'lit';

/** The frame of each page, which the server renders with its shadow root. */
class AppFrame extends LitElement {
  static properties = {heading: {}};
  static styles = css`
    :host {
      display: block;
      padding: 1rem;
    }
  `;

  render() {
    return html`
      <h1>${this.heading}</h1>
      <slot></slot>
    `;
  }
}

customElements.define('app-frame', AppFrame);
