import type {Routes} from '@angular/router';
import {AwayPage} from './away-page';
import {PlainPage} from './plain-page';
import {RepairPage} from './repair-page';
import {ResetPage} from './reset-page';

export const routes: Routes = [
  {path: 'reset', component: ResetPage},
  {path: 'reset/light', component: ResetPage, data: {light: true}},
  {path: 'plain', component: PlainPage},
  {path: 'plain/light', component: PlainPage, data: {light: true}},
  {path: 'repair', component: RepairPage},
  {path: 'away', component: AwayPage},
];
