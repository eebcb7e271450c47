/** The least that a form with Lit is: two fields, a message and a button. */
import {LitElement, css, html} from 'lit';

class LitForm extends LitElement {
  static properties = {message: {state: true}};

  static styles = css`
    form {
      display: grid;
      gap: 0.5rem;
      max-width: 27rem;
      margin-inline: auto;
      font-family: system-ui, sans-serif;
    }
  `;

  constructor() {
    super();
    this.message = '';
  }

  async #handleSubmit(event) {
    event.preventDefault();
    const [password, confirmation] = this.renderRoot.querySelectorAll('input');
    if (password.value !== confirmation.value) {
      this.message = 'The passwords are not the same.';
      return;
    }
    const response = await fetch('/form/reset-password', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({
        password: password.value,
        passwordResetToken: new URLSearchParams(location.hash.slice(1)).get(
          'passwordResetToken',
        ),
      }),
    });
    this.message = response.ok ? 'Done.' : 'Something went wrong.';
  }

  render() {
    return html`
      <form @submit=${this.#handleSubmit}>
        <h1>Set a new password</h1>
        <label for="password">New password</label>
        <input
          id="password"
          type="password"
          autocomplete="new-password"
          required
        />
        <label for="confirmation">Repeat the password</label>
        <input
          id="confirmation"
          type="password"
          autocomplete="new-password"
          required
        />
        <p role="alert">${this.message}</p>
        <button type="submit">Set password</button>
      </form>
    `;
  }
}

customElements.define('lit-form', LitForm);
