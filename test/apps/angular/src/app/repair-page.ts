import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {ResetPage} from './reset-page';

@Component({
  imports: [ResetPage],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  selector: 'app-repair-page',
  template: `
    <app-reset-page>
      <genauth-forgot-password slot="request" methods="email" />
    </app-reset-page>
  `,
})
export class RepairPage {}
