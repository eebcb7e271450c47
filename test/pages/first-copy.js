window.firstCopy = class extends HTMLElement {};
customElements.define('genauth-reset-password', window.firstCopy);
