import {
  afterNextRender,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  input,
  signal,
} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {APP_HOST} from './environment';

@Component({
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  selector: 'app-reset-page',
  template: `
    <main id="reset-page" [attr.data-running]="running()">
      <h1>A new password</h1>
      <p>
        <button id="remount" (click)="version.set(version() + 1)">
          Draw anew
        </button>
        <button id="toggle-element" (click)="present.set(!present())">
          Form
        </button>
        <button id="toggle-help" (click)="help.set(!help())">Help</button>
        <button id="toggle-logo" (click)="logo.set(!logo())">Logo</button>
        <button id="refresh" (click)="turnPage()">Next page</button>
        <a id="away" routerLink="/away">Away</a>
      </p>
      @if (present()) {
        @for (key of [version()]; track key) {
          <genauth-reset-password
            username="ada@example.com"
            sign-in-url="/away"
            [appHost]="appHost"
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
            <ng-content />
          </genauth-reset-password>
        }
      }
      <p>
        Page <output id="drawn">{{ page() }}</output>, outcomes:
        <output id="outcomes">{{ outcomes().join(' ') }}</output>
      </p>
    </main>
  `,
})
export class ResetPage {
  protected readonly router = inject(Router);
  /** From the route's data. */
  readonly light = input<boolean>();
  /** From the query. */
  readonly page = input<string>();
  protected readonly appHost = APP_HOST;
  protected readonly policy = {minLength: 8};
  protected readonly version = signal(0);
  protected readonly present = signal(true);
  protected readonly help = signal(true);
  protected readonly logo = signal(false);
  protected readonly outcomes = signal<string[]>([]);
  protected readonly running = signal(false);

  constructor() {
    afterNextRender(() => this.running.set(true));
  }

  protected note(outcome: string) {
    this.outcomes.update((before) => [...before, outcome]);
  }

  protected turnPage() {
    return this.router.navigate([], {
      queryParams: {page: Number(this.page() ?? 0) + 1},
      queryParamsHandling: 'merge',
      preserveFragment: true,
    });
  }
}
