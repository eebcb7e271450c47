import {html, LitElement} from '/lit.js';

customElements.define(
  'page-greeting',
  class extends LitElement {
    render() {
      return html`<p id="greeting">Welcome to the page</p>`;
    }
  },
);
