export const AwayPage = () => (
  <main id="away-page">
    <h1>Somewhere else</h1>
    <p>
      <a id="to-shadow" href="/reset">
        Back to the form
      </a>
    </p>
    <p>
      <a id="to-light" href="/reset/light">
        Back to the light form
      </a>
    </p>
  </main>
);
