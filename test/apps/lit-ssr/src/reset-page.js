import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

export const initialState = {
  light: false,
  mends: false,
  version: 0,
  present: true,
  help: true,
  logo: false,
  outcomes: [],
  running: false,
};

const policy = {minLength: 8};

/**
 * The server draws it, and then the browser.
 *
 * @param {(change: (state: typeof initialState) => object) => void} [update]
 */
export const resetPage = (state, update) => {
  const toggle = (name) => () => update((before) => ({[name]: !before[name]}));
  const note = (outcome) =>
    update(({outcomes}) => ({outcomes: [...outcomes, outcome]}));
  const form = () => html`
    <genauth-reset-password
      app-host=${state.appHost}
      username="ada@example.com"
      sign-in-url="/away"
      ?light=${state.light}
      .policy=${policy}
      @genauth-reset-success=${() => note('success')}
      @genauth-reset-invalid=${() => note('invalid')}
      @genauth-reset-failure=${({detail}) => note(detail.code)}
    >
      ${state.logo ? html`<strong slot="logo" id="logo">Acme</strong>` : nothing}
      ${state.help ? html`<p slot="help" id="help">Call us.</p>` : nothing}
      ${
        state.mends
          ? html`<genauth-forgot-password
              slot="request"
              methods="email"
            ></genauth-forgot-password>`
          : nothing
      }
    </genauth-reset-password>
  `;
  return html`
    <app-frame heading="A new password">
      <main id="reset-page" data-running=${state.running}>
        <p>
          <button
            id="remount"
            @click=${() => update(({version}) => ({version: version + 1}))}
          >
            Draw anew
          </button>
          <button id="toggle-element" @click=${toggle('present')}>Form</button>
          <button id="toggle-help" @click=${toggle('help')}>Help</button>
          <button id="toggle-logo" @click=${toggle('logo')}>Logo</button>
          <a id="away" href="/away">Away</a>
        </p>
        ${state.present ? keyed(state.version, form()) : nothing}
        <p>
          Outcomes: <output id="outcomes">${state.outcomes.join(' ')}</output>
        </p>
      </main>
    </app-frame>
  `;
};
