import 'genauth-reset-password';
import {Route, Router} from '@solidjs/router';
import {render} from 'solid-js/web';
import {AwayPage} from './away-page';
import {RepairPage} from './repair-page';
import {ResetPage} from './reset-page';

render(
  () => (
    <Router>
      <Route path="/reset" component={() => <ResetPage />} />
      <Route path="/reset/light" component={() => <ResetPage light />} />
      <Route path="/repair" component={RepairPage} />
      <Route path="/away" component={AwayPage} />
    </Router>
  ),
  document.querySelector('#root')!,
);
