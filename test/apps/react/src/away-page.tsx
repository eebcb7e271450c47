import {Link} from 'react-router';

export const AwayPage = () => (
  <main id="away-page">
    <h1>Somewhere else</h1>
    <Link id="to-shadow" to="/reset">
      Back to the form
    </Link>{' '}
    <Link id="to-light" to="/reset/light">
      Back to the light form
    </Link>
  </main>
);
