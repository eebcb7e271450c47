import {expect} from 'chai';
import type {LitElement} from 'lit';
import type {RecordedRequest} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {detailsIn, namesOf, oneLine, type SeenEvent} from '../helpers/visit.js';
import {intrudersOn, outcomeOn} from './on-screen.js';
import {postsIn, type Service} from './service.js';
import {calls, isForgot, type Fault, type Seen} from './table/index.js';
import type {Time} from './time.js';

/** The facts of a failure that both elements tell the page. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  readonly retryAfter?: number;
}

/** The screen before the visitor presses again. */
type FirstLook = Omit<Seen, 'goesOn'>;

/** The first call for the key, and two repetitions. */
const mostGets = ({does}: Fault): number =>
  // It repeats a GET by itself if nothing comes back.
  engine === 'firefox' && (does.cut === 'start' || does.host) ? 30 : 3;

const keyCallsIn = (requests: readonly RecordedRequest[]): number =>
  requests.filter(({path}) => path === '/api/v3/system').length;

/** A visitor at an element whose service has a fault. */
export abstract class Visit {
  readonly fault: Fault;
  readonly service: Service;
  readonly time: Time;
  /** POSTs of the same kind that came before the fault. */
  protected earlierPosts = 0;
  protected abstract readonly element: LitElement & {readonly state: string};
  protected abstract readonly seen: SeenEvent<string, unknown>[];
  /** The events of every attempt, before the one that tells its end. */
  protected abstract readonly usualEvents: readonly string[];

  constructor(fault: Fault, service: Service, time: Time) {
    this.fault = fault;
    this.service = service;
    this.time = time;
  }

  /** The visitor presses the button, and waits for what follows. */
  protected abstract submit(): Promise<void>;
  /** The button that is pressed. */
  protected abstract button(): HTMLButtonElement;
  /** All that can be read. */
  protected abstract read(): string;
  /** What has become of the typed text. */
  protected abstract text(): string;
  /** Whether the visitor has come to the end of the step. */
  protected abstract isOver(): boolean;
  /** Gets ready for an attempt with another token. */
  protected abstract begin(token: string): Promise<void>;
  /** How the visitor goes on where there is no form. */
  protected abstract withoutForm(): string | undefined;
  /** How the visitor goes on after the second attempt, where that is special. */
  protected abstract after(
    again: Failure | undefined,
  ): Promise<string | undefined> | string | undefined;

  /** What a visitor and the page see of the fault. */
  async run(): Promise<Seen> {
    const {service, fault} = this;
    const first = fault.statuses && (await this.#tryStatuses(fault.statuses));
    if (!first) await this.#press();
    const {requests, stolen} = await service.heal();
    expect(stolen, 'requests to another place').to.equal(0);
    const seen = first ?? this.#look(requests);
    const goesOn = this.isOver()
      ? 'done'
      : (this.withoutForm() ?? (await this.#pressAgain(requests)));
    return {...seen, goesOn};
  }

  get #failure(): Failure | undefined {
    return detailsIn<Failure>(this.seen, 'failure')[0];
  }

  #postsIn(requests: readonly RecordedRequest[]): number {
    const {call} = this.fault;
    const {endpoint} = calls[isForgot(this.fault) ? call : 'reset'];
    return postsIn(requests, endpoint);
  }

  /** The visitor presses the button, and the time runs out if it has to. */
  async #press(): Promise<void> {
    const over = this.submit();
    if (this.fault.waits) {
      await this.service.struck();
      this.time.runOut();
    }
    await over;
  }

  /** Tries each status of a fault; the answer is what was seen of all. */
  async #tryStatuses(statuses: readonly number[]): Promise<FirstLook> {
    const {service} = this;
    const looks: FirstLook[] = [];
    for (const status of statuses) {
      const {token} = await service.setStatus(status);
      this.earlierPosts = 0;
      await this.begin(token);
      this.seen.length = 0;
      await this.#press();
      const one = this.#look(await service.requests());
      looks.push(one);
      expect(one, `HTTP ${status}`).to.deep.equal(looks[0]);
    }
    return looks[0]!;
  }

  /** What is seen of the attempt; the rest is expected of every fault. */
  #look(requests: readonly RecordedRequest[]): FirstLook {
    const {element, fault} = this;
    const failure = this.#failure;
    if (failure) {
      const said = oneLine(failure.message).replace(/\.$/, '');
      expect(this.read()).to.contain(said);
    }
    expect(intrudersOn(element), 'elements of a message').to.equal(0);
    expect(keyCallsIn(requests)).to.be.at.most(mostGets(fault));
    const posts = this.#postsIn(requests) - this.earlierPosts;
    return {
      screen: outcomeOn(element, this.read(), fault),
      event: this.#event(),
      reached: posts === 0 ? 'no POST' : `${posts} POST`,
      text: this.text(),
    };
  }

  #event(): string {
    const names = namesOf(this.seen);
    const last = names.at(-1) ?? 'none';
    const usual = [...this.usualEvents, last];
    if (names.join() !== usual.join()) return `wrong: ${names.join()}`;
    const failure = this.#failure;
    if (!failure) return last;
    const {code, retryAfter, retryable} = failure;
    if (retryable !== (code !== 'token-rejected')) return 'wrong: retryable';
    const wait = retryAfter === undefined ? '' : `, ${retryAfter} s`;
    return `failure, ${code}${wait}`;
  }

  /** Presses again, now that the service works, and tells how that ends. */
  async #pressAgain(before: readonly RecordedRequest[]): Promise<string> {
    const {fault, service, time} = this;
    const {code, retryAfter} = this.#failure ?? {};
    if (retryAfter !== undefined) {
      time.passAllButOne(retryAfter);
      await this.submit();
      expect(this.button().ariaDisabled).to.equal('true');
      await time.pass(1);
    }
    this.seen.length = 0;
    await (fault.stays ? this.#press() : this.submit());
    // Nothing was sent during a wait, either.
    const posts =
      this.#postsIn(await service.requests()) - this.#postsIn(before);
    expect(posts, 'POSTs of the second attempt').to.equal(fault.stays ? 0 : 1);
    const again = this.#failure;
    if (fault.stays && again?.code === code) return 'again';
    const special = await this.after(again);
    if (special !== undefined) return special;
    if (again) return `wrong: ${again.code}`;
    if (!this.isOver()) return `wrong: ${this.element.state}`;
    return retryAfter === undefined ? 'again' : `after ${retryAfter} s`;
  }
}
