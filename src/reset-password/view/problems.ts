/** The form whose fields did not pass the checks. */
import type {PasswordIssue} from '../../model/password-policy.js';
import {withWarningIcon} from '../../ui/failure-view.js';
import {focusInView} from '../../ui/focused.js';
import {html} from '../../ui/html.js';
import {warning} from '../../ui/outcome.icons.js';
import {issueSentence} from './issue-sentence.js';
import type {PhaseParts} from './phase-parts.js';
import type {ResetPasswordView} from './view.js';

/** A list with a link to the field of each issue. */
const renderList = (
  view: ResetPasswordView,
  issues: readonly PasswordIssue[],
  headingLevel: number,
): unknown => {
  const {words, find, id} = view;
  return html`
    <div
      part="alert"
      id=${id('problems')}
      role="group"
      aria-labelledby=${id('problems-title')}
      tabindex="-1"
    >
      <div class="g-row">
        ${warning}<b
          id=${id('problems-title')}
          role="heading"
          aria-level=${headingLevel}
          >${words('problems')}</b
        >
      </div>
      <ul class="g-list">
        ${issues.map(
          (issue) =>
            html`<li>
              <a
                part="link"
                href="#${id(issue.field)}"
                @click=${(event: Event) => {
                  // A fragment link does not reach into a shadow root.
                  event.preventDefault();
                  focusInView(find(issue.field));
                }}
                >${issueSentence(view, issue.code, issue)}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  `;
};

/**
 * Shows each issue at its field, and a list of them if there are several.
 *
 * @param headingLevel Level of the list's heading.
 */
export const renderReady = (
  view: ResetPasswordView,
  issues: readonly PasswordIssue[],
  headingLevel: number,
): PhaseParts => ({
  heading: view.words('heading'),
  ...(issues.length > 1 && {problems: renderList(view, issues, headingLevel)}),
  errors: Object.fromEntries(
    issues.map((issue) => [
      issue.field,
      withWarningIcon(issueSentence(view, issue.code, issue)),
    ]),
  ),
});
