import {deeplyFocusedIn, focusedIn, focusInView} from '../../ui/focused.js';
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
  /** What had the focus when the attempt began, such as a button of the page. */
  #focusedAtStart: Element | null = null;

  constructor(host: HTMLElement, view: ResetPasswordView, noLink: NoLink) {
    this.#host = host;
    this.#view = view;
    this.#noLink = noLink;
  }

  /** Called before a phase is rendered. */
  remember(phase: Phase): void {
    this.#wasSubmitting = this.#isSubmitting;
    this.#isSubmitting = phase.state === 'submitting';
    if (this.#isSubmitting)
      this.#focusedAtStart = deeplyFocusedIn(this.#host.ownerDocument);
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
      const title = find('title');
      // The control that had the focus is gone.
      if (!this.#isElsewhere()) focusInView(title);
      else this.#sayNext(() => title?.textContent ?? '');
    } else if (phase.state === 'failed' && isAboutPassword(phase.failure)) {
      const field = this.#focusField('password', () =>
        textForFailure(this.#view, phase.failure),
      );
      // Another password replaces it, which nobody sees and could change.
      field?.select();
    }
    // Content without a form may have lost the focused link as well. Nothing is
    // hidden before a request, which would wait for the layout.
    const focused = focusedIn(this.#host);
    const isSeen = this.#isSubmitting ? focused : isRendered(focused);
    if (this.#hadFocus && !isSeen) {
      this.#host.focus();
      if (phase.state === 'ready') find('password')?.select();
    }
  }

  /** Whether the visitor has gone on to something else during the attempt. */
  #isElsewhere(): boolean {
    const document = this.#host.ownerDocument;
    const focused = deeplyFocusedIn(document);
    return (
      this.#wasSubmitting &&
      !!focused &&
      ![document.body, this.#focusedAtStart].includes(focused) &&
      !focusedIn(this.#host)
    );
  }

  /** `say` requests an update, which must not happen within an update. */
  #sayNext(text: () => string): void {
    queueMicrotask(() => this.#view.say(text));
  }

  /**
   * Focuses a field, unless the visitor is elsewhere.
   *
   * @returns the field if it has the focus now
   */
  #focusField(
    name: string,
    error: () => string,
  ): HTMLInputElement | null | undefined {
    const field = this.#view.find(name);
    const isElsewhere = this.#isElsewhere();
    // A field that has the focus already is not read out again.
    if (isElsewhere || (field && field === focusedIn(this.#host)))
      this.#sayNext(error);
    if (isElsewhere) return undefined;
    focusInView(field);
    return field;
  }

  /** Focuses what is shown in place of the form. */
  focusContent(phase: Phase, options?: FocusOptions): void {
    const target =
      this.#noLink.requesterInstead(phase) ?? this.#view.find('title');
    target?.focus(options);
  }
}
