import '../../src/index.js';
import type {GenAuthForgotPassword} from '../../src/elements.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {Interleaved, sameAnswers} from '../helpers/interleaved.js';
import {
  expectSoon,
  reply,
  shownState,
  type HeldCall,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import type {ForgotModel} from './interleaving-model.js';
import {backOf, fieldOf, resendOf, rootOf, stepOf, textOf} from './visit.js';

/** The element in its page, and everything that can happen to it. */
export class Forgot extends Interleaved<GenAuthForgotPassword> {
  protected readonly prefix = 'genauth-forgot-';

  constructor(isLight: boolean) {
    super(isLight);
    localStorage.removeItem(storageKey);
    this.draw();
  }

  protected create(): GenAuthForgotPassword {
    return document.createElement('genauth-forgot-password');
  }

  protected listen(): void {
    const {element} = this;
    this.log('submit', ({step}: {step: string}) => step);
    this.log('code-sent', ({method}: {method: string}) => method);
    this.log('token', () => '');
    this.log('failure', ({code, message}: Record<string, string>) => {
      const isShown =
        code === 'aborted' ||
        this.isBroken ||
        textOf(element).includes(oneLine(message));
      return isShown ? String(code) : `${code} without its message: ${message}`;
    });
  }

  type(text: string): void {
    const field = fieldOf(this.element) as HTMLInputElement | null;
    if (!field || field.readOnly) return;
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', {bubbles: true, composed: true}),
    );
  }

  resend(): void {
    if (stepOf(this.element) === 'code') resendOf(this.element).click();
  }

  goBack(): void {
    if (stepOf(this.element) === 'code') backOf(this.element).click();
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
  unknown: ['rejected', sameAnswers.unknown],
  nobody: ['account-unknown', () => reply({statusCode: 404, apiCode: 2004})],
  busy: ['server-error', sameAnswers.busy],
  often: ['rate-limited', sameAnswers.often],
  blocked: ['bad-response', sameAnswers.blocked],
  gateway: ['network', sameAnswers.gateway],
  lost: ['network', sameAnswers.lost],
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
