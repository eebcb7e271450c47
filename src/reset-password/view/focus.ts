import {focusedIn, focusInView} from '../../ui/focused.js';
import {isRendered} from '../../ui/is-rendered.js';
import {hasForm, type Phase} from '../state.js';
import {textForFailure, isAboutPassword} from './failed.js';
import {issueSentence} from './issue-sentence.js';
import type {NoLink} from './no-link.js';
import type {ResetPasswordView} from './view.js';

/** Moves the focus to what is new in a phase. */
export class Focus {
  readonly #host: HTMLElement;
  readonly #view: ResetPasswordView;
  readonly #noLink: NoLink;
  /** Whether the focus was in the element before the phase was rendered. */
  #hadFocus = false;
  #isSubmitting = false;
  #wasSubmitting = false;

  constructor(host: HTMLElement, view: ResetPasswordView, noLink: NoLink) {
    this.#host = host;
    this.#view = view;
    this.#noLink = noLink;
  }

  /** Called before a phase is rendered. */
  remember(phase: Phase): void {
    this.#wasSubmitting = this.#isSubmitting;
    this.#isSubmitting = phase.state === 'submitting';
    this.#hadFocus = !!focusedIn(this.#host);
  }

  /** Called after a phase is rendered. */
  move(phase: Phase): void {
    const {find} = this.#view;
    if (phase.state === 'ready') {
      const [issue, second] = phase.issues ?? [];
      if (second && !phase.isCorrected) focusInView(find('problems'));
      else if (issue && !phase.isCorrected)
        this.#focusField(issue.field, () =>
          issueSentence(this.#view, issue.code, issue),
        );
    } else if (this.#wasSubmitting && !hasForm(phase)) {
      // The control that had the focus is gone.
      focusInView(find('title'));
    } else if (phase.state === 'failed' && isAboutPassword(phase.failure)) {
      this.#focusField('password', () =>
        textForFailure(this.#view, phase.failure),
      );
    }
    // Content without a form may have lost the focused link as well. Nothing is
    // hidden before a request, which would wait for the layout.
    const focused = focusedIn(this.#host);
    const isSeen = this.#isSubmitting ? focused : isRendered(focused);
    if (this.#hadFocus && !isSeen) this.#host.focus();
  }

  /** A field that has the focus already is not read out again, so its error is. */
  #focusField(name: string, error: () => string): void {
    const {find, say} = this.#view;
    const field = find(name);
    // `say` requests an update, which must not happen within an update.
    if (field && field === focusedIn(this.#host))
      queueMicrotask(() => say(error));
    focusInView(field);
  }

  /** Focuses what is shown in place of the form. */
  focusContent(phase: Phase, options?: FocusOptions): void {
    const target =
      this.#noLink.requesterInstead(phase) ?? this.#view.find('title');
    target?.focus(options);
  }
}
