import '../../src/index.js';
import type {GenAuthForgotPassword} from '../../src/elements.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {
  expectSoon,
  HeldFetch,
  network,
  reply,
  shownState,
  type HeldCall,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import type {ForgotModel} from './interleaving-model.js';
import {backOf, fieldOf, resendOf, rootOf, stepOf, textOf} from './visit.js';

let count = 0;
const newHost = (): string => `https://acme-${(count += 1)}.example`;
const goodPrefix = 'x-authing';

/** The element in its page, and everything that can happen to it. */
export class Forgot {
  readonly held = new HeldFetch();
  /** The events of the element, each in one line. */
  readonly events: string[] = [];
  readonly element: GenAuthForgotPassword;
  readonly #places = [0, 1].map(() => document.createElement('div'));
  #isPrevented = false;
  #host = newHost();
  #prefix = goodPrefix;

  constructor(isLight: boolean) {
    localStorage.removeItem(storageKey);
    network.isOnline = true;
    document.body.append(...this.#places);
    const element = document.createElement('genauth-forgot-password');
    this.element = element;
    element.fetch = this.held.fetch;
    this.redraw();
    if (isLight) element.setAttribute('light', '');
    this.#listen();
    this.insert();
  }

  redraw(): void {
    this.element.setAttribute('app-host', this.#host);
    this.element.setAttribute('header-prefix', this.#prefix);
    this.element.requestUpdate();
  }

  #log(name: string, say: (detail: never) => string): void {
    this.element.addEventListener(`genauth-forgot-${name}`, (event) => {
      const {detail} = event as CustomEvent<never>;
      this.events.push(`${name} ${say(detail)}`.trim());
    });
  }

  #listen(): void {
    this.element.addEventListener('genauth-forgot-submit', (event) => {
      if (this.#isPrevented) event.preventDefault();
      this.#isPrevented = false;
    });
    this.#log('submit', ({step}: {step: string}) => step);
    this.#log('code-sent', ({method}: {method: string}) => method);
    this.#log('token', () => '');
    this.#log('failure', ({code, message}: Record<string, string>) => {
      const isShown =
        code === 'aborted' ||
        this.#prefix !== goodPrefix ||
        textOf(this.element).includes(oneLine(message));
      return isShown ? String(code) : `${code}, and does not show: ${message}`;
    });
    this.#log(
      'state-change',
      ({state, previous}: Record<string, string>) => `${previous} ${state}`,
    );
  }

  type(text: string): void {
    const field = fieldOf(this.element) as HTMLInputElement | null;
    if (!field || field.readOnly) return;
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', {bubbles: true, composed: true}),
    );
  }

  submit(how: 'submit' | 'press' | 'twice', isPrevented = false): void {
    this.#isPrevented = isPrevented;
    const form = rootOf(this.element).querySelector('form');
    if (how === 'press') form?.requestSubmit();
    else void this.element.submit();
    if (how !== 'twice') return;
    void this.element.submit();
    form?.requestSubmit();
  }

  resend(): void {
    if (stepOf(this.element) === 'code') resendOf(this.element).click();
  }

  goBack(): void {
    if (stepOf(this.element) === 'code') backOf(this.element).click();
  }

  remove(): void {
    this.element.remove();
  }

  insert(): void {
    this.#places[0]?.append(this.element);
  }

  /** Moves it within one task, as a framework does that sorts a list. */
  move(): void {
    this.#places.reverse();
    this.insert();
  }

  changeHost(): void {
    this.#host = newHost();
    this.redraw();
  }

  breakSetting(): void {
    this.#prefix = 'no header';
    this.redraw();
  }

  repairSetting(): void {
    this.#prefix = goodPrefix;
    this.redraw();
  }

  leave(): void {
    this.element.remove();
    for (const place of this.#places) place.remove();
    for (const call of this.held.calls) {
      if (!call.isOver) call.answer(undefined);
    }
  }
}

/** What the service or a network answers, and what each means. */
export const answers: Record<
  string,
  readonly [outcome: string, make: () => Response | undefined]
> = {
  success: [
    'success',
    () =>
      reply({
        statusCode: 200,
        data: {passwordResetToken: 'a token', tokenExpiresIn: 60},
      }),
  ],
  unknown: ['rejected', () => reply({statusCode: 499, apiCode: 7777})],
  nobody: ['account-unknown', () => reply({statusCode: 404, apiCode: 2004})],
  busy: ['server-error', () => reply({statusCode: 500}, 500)],
  often: [
    'rate-limited',
    () => reply({statusCode: 429}, 429, {'retry-after': '3'}),
  ],
  blocked: ['bad-response', () => reply('<html>', 403)],
  gateway: ['network', () => reply('', 502)],
  lost: ['network', () => undefined],
};
/** These are answers to a code alone. */
export const codeAnswers: typeof answers = {
  wrong: ['code-rejected', () => reply({statusCode: 499, apiCode: 2001})],
  late: ['code-expired', () => reply({statusCode: 499, apiCode: 2300})],
};

export const answerCall = (call: HeldCall, kind: string): string => {
  const isCheck = call.url.pathname.includes('verify');
  const [outcome, make] =
    (isCheck ? codeAnswers[kind] : undefined) ??
    answers[kind] ??
    answers['success']!;
  call.answer(make());
  return outcome;
};

/**
 * Waits for what the model expects, and for nothing else.
 *
 * @param posts How many POSTs there are: one for a submission.
 */
export const agree = (
  model: ForgotModel,
  real: Forgot,
  posts: number,
): Promise<void> => {
  const form = () => rootOf(real.element).querySelector('form');
  const isKnown = model.step !== undefined && model.typed !== undefined;
  return expectSoon(
    () => ({
      events: real.events,
      state: shownState(real.element),
      step: stepOf(real.element),
      busy: form()?.ariaBusy === 'true',
      typed: isKnown ? valueOf(real) : '',
      posts: real.held.calls.length,
    }),
    {
      events: model.events,
      state: [model.state, model.state, model.state],
      step: model.step,
      busy: model.isBusy,
      typed: isKnown ? model.typed : '',
      posts,
    },
  );
};

/** The text in the field, once there is one. */
export const valueOf = ({element}: Forgot): string | undefined =>
  (fieldOf(element) as HTMLInputElement | null)?.value;
