/** The password is changed, by this tab or by another one. */
import {html} from '../../ui/html.js';
import {tick} from '../../ui/outcome.icons.js';
import type {PhaseParts} from './phase-parts.js';
import type {SignIn} from './sign-in.js';
import type {ResetPasswordView} from './view.js';

const badge = html`<div class="g-badge g-done">${tick}</div>`;

export const renderSucceeded = (
  {words}: ResetPasswordView,
  signIn: SignIn,
): PhaseParts => ({
  badge,
  heading: words('succeededHeading'),
  success: words('succeeded'),
  afterSuccess: signIn.render(),
});

/** No redirect follows: the visitor may be in the middle of something here. */
export const renderChangedElsewhere = (
  {words}: ResetPasswordView,
  signIn: SignIn,
): PhaseParts => ({
  badge,
  heading: words('succeededHeading'),
  success: words('changedElsewhere'),
  afterSuccess: signIn.renderLink('g-solid'),
});
