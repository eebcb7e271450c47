import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {RouterLink} from '@angular/router';
import {ResetPage} from './reset-page';

/**
 * The element stands in no block. Angular then binds its properties after it has
 * drawn itself.
 */
@Component({
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  selector: 'app-plain-page',
  template: `
    <genauth-reset-password
      [appHost]="appHost"
      username="ada@example.com"
      sign-in-url="/away"
      [light]="light()"
      [policy]="policy"
      (genauth-reset-success)="note('success')"
      (genauth-reset-invalid)="note('invalid')"
      (genauth-reset-failure)="note($event.detail.code)"
    >
      @if (logo()) {
        <strong slot="logo" id="logo">Acme</strong>
      }
      @if (help()) {
        <p slot="help" id="help">Call us.</p>
      }
    </genauth-reset-password>
    <main id="reset-page" [attr.data-running]="running()">
      <h1>A new password</h1>
      <p>
        <button id="remount" (click)="drawAnew()">Draw anew</button>
        <button id="toggle-help" (click)="help.set(!help())">Help</button>
        <button id="toggle-logo" (click)="logo.set(!logo())">Logo</button>
        <button id="refresh" (click)="turnPage()">Next page</button>
        <a id="away" routerLink="/away">Away</a>
      </p>
      <p>
        Page <output id="drawn">{{ page() }}</output>, outcomes:
        <output id="outcomes">{{ outcomes().join(' ') }}</output>
      </p>
    </main>
  `,
})
export class PlainPage extends ResetPage {
  protected async drawAnew() {
    const {url} = this.router;
    await this.router.navigateByUrl('/', {skipLocationChange: true});
    await this.router.navigateByUrl(url, {replaceUrl: true});
  }
}
