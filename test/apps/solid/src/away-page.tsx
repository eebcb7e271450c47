import {A} from '@solidjs/router';

export const AwayPage = () => (
  <main id="away-page">
    <h1>Somewhere else</h1>
    <p>
      <A id="to-shadow" href="/reset">
        Back to the form
      </A>
    </p>
    <p>
      <A id="to-light" href="/reset/light">
        Back to the light form
      </A>
    </p>
  </main>
);
