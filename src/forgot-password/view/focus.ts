/**
 * Where the focus goes when the phase changes, and what the visitor hears where
 * it stays.
 */
import type {ForgotMessages} from '../../locales/forgot-messages.js';
import {focusedIn, focusInView} from '../../ui/focused.js';
import type {Surface} from '../../ui/surface.js';
import {isBusy, isCodeRefused, stepOf, type Phase} from '../state.js';
import type {PhaseParts} from './phase-parts.js';

/** Moves the focus of an element along with its phases. */
export class Focus {
  readonly #host: HTMLElement;
  readonly #surface: Pick<Surface<ForgotMessages>, 'find' | 'say'>;
  readonly #renderPhase: (phase: Phase) => PhaseParts;
  /** Whether the visitor was in the element before the phase changed. */
  #wasInside = false;
  /** Whether the visitor was in the page's own content, which is now replaced. */
  #wasInFallback: boolean;

  constructor(
    host: HTMLElement,
    surface: Pick<Surface<ForgotMessages>, 'find' | 'say'>,
    renderPhase: (phase: Phase) => PhaseParts,
  ) {
    this.#host = host;
    this.#surface = surface;
    this.#renderPhase = renderPhase;
    this.#wasInFallback = !!focusedIn(host);
  }

  /** Focuses the field of the step, or the heading where there is none. */
  focus(options?: FocusOptions): void {
    const {find} = this.#surface;
    (find('code') ?? find('address') ?? find('title'))?.focus(options);
  }

  /** Remembers where the visitor is, before another phase is rendered. */
  remember(rendered: Phase): void {
    this.#wasInside = this.#isInside(rendered);
  }

  #isInside(rendered: Phase): boolean {
    if (focusedIn(this.#host)) return true;
    // While the visitor waits for an answer, the focus may get lost.
    const {activeElement, body} = document;
    const isNowhere = !activeElement || activeElement === body;
    return isNowhere && isBusy(rendered);
  }

  /** Focuses the heading if the focus was in the page's own content. */
  leaveFallback(): void {
    if (this.#wasInFallback) focusInView(this.#surface.find('title'));
    this.#wasInFallback = false;
  }

  /** Moves the focus to what is new, after another phase was rendered. */
  move(phase: Phase, before: Phase): void {
    const step = stepOf(phase);
    if ('issue' in phase) {
      this.#moveToMistake(phase, step === 'code' ? 'code' : 'address');
      return;
    }
    // After `verified`, the caller of `reset()` focuses something better.
    if (isCodeRefused(phase)) this.#moveToRefusedCode();
    if (step === stepOf(before) || before.state === 'verified') return;
    if (this.#wasInside) this.focus();
    else this.#sayNews(phase);
  }

  #moveToMistake(phase: Phase, name: 'address' | 'code'): void {
    const {find, say} = this.#surface;
    const field = find(name);
    // Screen readers do not read a field again that has the focus already.
    if (field && field === focusedIn(this.#host)) {
      // After the update, because `say` requests another one.
      queueMicrotask(() => say(() => this.#renderPhase(phase).issue));
    }
    focusInView(field);
  }

  /** What is typed next replaces the code. The alert says what is wrong. */
  #moveToRefusedCode(): void {
    if (!this.#wasInside) return;
    const field = this.#surface.find('code');
    focusInView(field);
    field?.select();
  }

  #sayNews(phase: Phase): void {
    const {say} = this.#surface;
    if (this.#renderPhase(phase).news === undefined) return;
    queueMicrotask(() => say(() => this.#renderPhase(phase).news));
  }
}
