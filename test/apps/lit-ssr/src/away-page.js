import {html} from 'lit';

/** Each on a line of its own, where a click in its middle meets it. */
const links = [
  ['to-shadow', '/reset'],
  ['to-light', '/reset/light'],
];

export const awayPage = () => html`
  <app-frame heading="Somewhere else">
    <main id="away-page">
      ${links.map(
        ([id, href]) => html`<p><a id=${id} href=${href}>Back</a></p>`,
      )}
    </main>
  </app-frame>
`;
