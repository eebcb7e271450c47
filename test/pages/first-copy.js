// `?version=0.0.1`: what its classes say, if anything.
const version = new URLSearchParams(location.search).get('version');
for (const tag of ['genauth-forgot-password', 'genauth-reset-password']) {
  window.firstCopy = class extends HTMLElement {
    static version = version ?? undefined;
  };
  customElements.define(tag, window.firstCopy);
}
