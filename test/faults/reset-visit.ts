import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {
  buttonOf,
  fieldsOf,
  fill,
  formOf,
  put,
  rootOf,
  textOf,
  watch,
} from '../reset-password/visit.js';
import type {Service} from './service.js';
import {linkMayBeUsed, type Fault} from './table/index.js';
import type {Time} from './time.js';
import {Visit, type Failure} from './visit.js';

/** A visitor at <genauth-reset-password>. */
export class ResetVisit extends Visit {
  protected readonly usualEvents = ['submit', 'state-change', 'state-change'];
  protected readonly element: GenAuthResetPassword;
  protected readonly seen: ReturnType<typeof watch>;
  readonly #password = newPassword();

  constructor(
    fault: Fault,
    service: Service,
    time: Time,
    element: GenAuthResetPassword,
  ) {
    super(fault, service, time);
    this.element = element;
    fill(element, this.#password);
    this.seen = watch(element);
  }

  static async arrive(
    fault: Fault,
    service: Service,
    time: Time,
  ): Promise<ResetVisit> {
    const {call, does} = fault;
    const element = await put({
      'app-host': service.appHost,
      'app-id': service.appId,
      token: service.token,
      'sign-in-url': '/sign-in',
      'request-url': '/forgot',
      // A host that fails gives no key, either.
      ...(does.host && call === 'reset' && {'public-key': service.publicKey}),
      ...(call === 'settings' && {'load-policy': ''}),
      ...fault.attributes,
    });
    const visit = new ResetVisit(fault, service, time, element);
    if (call === 'settings') await service.struck();
    return visit;
  }

  protected async submit(): Promise<void> {
    await this.element.submit();
    await this.element.updateComplete;
  }

  protected button(): HTMLButtonElement {
    return buttonOf(this.element);
  }

  protected read(): string {
    return textOf(this.element);
  }

  protected text(): string {
    const {element} = this;
    const fields = formOf(element) ? fieldsOf(element) : [];
    if (fields.every(({value}) => value === '')) return 'cleared';
    const isWhole = fields.every(({value}) => value === this.#password);
    return fields.length === 2 && isWhole ? 'kept' : 'wrong';
  }

  protected isOver(): boolean {
    return this.element.state === 'succeeded' && this.text() === 'cleared';
  }

  protected async begin(token: string): Promise<void> {
    this.element.token = token;
    await this.element.updateComplete;
    fill(this.element, this.#password);
  }

  #linksTo(address: string): boolean {
    return !!rootOf(this.element).querySelector(
      `a[part~=link][href="${address}"]`,
    );
  }

  protected withoutForm(): string | undefined {
    if (formOf(this.element)) return undefined;
    return this.#linksTo('/forgot') ? 'new link' : 'no way on';
  }

  /** The first attempt may have used the link. */
  protected after(again: Failure | undefined): string | undefined {
    const mayHaveWorked =
      again?.code === 'token-rejected' &&
      this.read().includes(linkMayBeUsed) &&
      this.#linksTo('/sign-in') &&
      this.#linksTo('/forgot');
    return mayHaveWorked ? 'sign in, or new link' : undefined;
  }
}
