import {Component} from '@angular/core';
import {RouterLink} from '@angular/router';

@Component({
  imports: [RouterLink],
  selector: 'app-away-page',
  template: `
    <main id="away-page">
      <h1>Somewhere else</h1>
      <p><a id="to-shadow" routerLink="/reset">Back to the form</a></p>
      <p>
        <a id="to-light" routerLink="/reset/light">Back to the light form</a>
      </p>
      <p><a id="to-plain-shadow" routerLink="/plain">Back to the form</a></p>
      <p>
        <a id="to-plain-light" routerLink="/plain/light">
          Back to the light form
        </a>
      </p>
    </main>
  `,
})
export class AwayPage {}
