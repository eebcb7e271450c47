import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {namesOf} from '../helpers/visit.js';
import {
  arriveAt,
  fieldOf,
  next,
  part,
  resendOf,
  stepOf,
  submit,
  textOf,
  watch,
} from '../forgot-password/visit.js';
import type {Service} from './service.js';
import {isCheck, type Fault} from './table/index.js';
import type {Time} from './time.js';
import {Visit, type Failure} from './visit.js';

const phone = '138 0000 0000';

/** Seconds until the service sends another code. */
const pause = 60;

/** Half of a code, which the visitor types before asking for another one. */
const half = '123';

/** A visitor at <genauth-forgot-password>. */
export class ForgotVisit extends Visit {
  protected readonly usualEvents = ['state-change', 'state-change'];
  protected readonly element: GenAuthForgotPassword;
  protected readonly seen: ReturnType<typeof watch>;
  /** The text in the field of the step. */
  readonly #typed: string;

  constructor(
    fault: Fault,
    service: Service,
    time: Time,
    element: GenAuthForgotPassword,
    typed: string,
  ) {
    super(fault, service, time);
    this.element = element;
    this.#typed = typed;
    this.earlierPosts = this.#isAnother ? 1 : 0;
    this.seen = watch(element);
  }

  static async arrive(
    fault: Fault,
    service: Service,
    time: Time,
  ): Promise<ForgotVisit> {
    const {call} = fault;
    const element = await arriveAt(service, {
      'app-id': service.appId,
      ...fault.attributes,
    });
    const isSms = call === 'sms' || call === 'sms-check';
    const address = isSms ? phone : service.email;
    let typed = address;
    if (isCheck(fault) || call === 'another') await submit(element, address);
    if (isCheck(fault)) typed = await service.code();
    if (call === 'another') {
      typed = half;
      fieldOf(element).value = half;
      await service.pass(pause);
      await time.pass(pause);
      await element.updateComplete;
    }
    return new ForgotVisit(fault, service, time, element, typed);
  }

  get #isAnother(): boolean {
    return this.fault.call === 'another';
  }

  protected button(): HTMLButtonElement {
    const {element} = this;
    return this.#isAnother ? resendOf(element) : part(element, 'submit');
  }

  protected async submit(): Promise<void> {
    if (!this.#isAnother) return submit(this.element, this.#typed);
    const {element} = this;
    const button = this.button();
    const mustWait = button.ariaDisabled === 'true';
    const over = Promise.race([
      next(element, 'code-sent'),
      next(element, 'failure'),
    ]);
    button.click();
    if (!mustWait) await over;
    await element.updateComplete;
  }

  protected read(): string {
    return textOf(this.element);
  }

  protected text(): string {
    // The new code is typed into the same field.
    if (this.isOver() && !this.#isAnother) return 'cleared';
    return fieldOf(this.element).value === this.#typed ? 'kept' : 'wrong';
  }

  protected isOver(): boolean {
    return (
      this.element.state === (isCheck(this.fault) ? 'verified' : 'verifying')
    );
  }

  protected async begin(): Promise<void> {
    // Nothing here is used up by an attempt.
  }

  protected withoutForm(): undefined {
    return undefined;
  }

  protected async after(
    again: Failure | undefined,
  ): Promise<string | undefined> {
    const {element, service} = this;
    if (this.#isAnother && again?.code === 'rate-limited') {
      // The first attempt has sent one, and the visitor types that.
      await submit(element, await service.code());
      return element.state === 'verified' ? 'with the code' : undefined;
    }
    if (again) {
      const isCodeSpent =
        again.code === 'code-rejected' &&
        stepOf(element) === 'code' &&
        !resendOf(element).hidden;
      return isCodeSpent ? 'another code' : undefined;
    }
    // A code that is on its way already is not sent again.
    const isEarlier =
      this.isOver() && namesOf(this.seen).at(-1) === 'state-change';
    return isEarlier ? 'with the code' : undefined;
  }
}
