import 'preact/debug'; // Preact warns with it alone.
import 'genauth-reset-password';
import {render} from 'preact';
import {LocationProvider, Route, Router} from 'preact-iso';
import {AwayPage} from './away-page';
import {RepairPage} from './repair-page';
import {ResetPage} from './reset-page';

const App = () => (
  <LocationProvider>
    <Router>
      <Route path="/reset" component={ResetPage} />
      <Route path="/reset/light" component={ResetPage} light />
      <Route path="/repair" component={RepairPage} />
      <Route path="/away" component={AwayPage} />
    </Router>
  </LocationProvider>
);

render(<App />, document.querySelector('#root')!);
