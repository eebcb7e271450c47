import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import type {RecordedRequest} from '../helpers/canary.js';
import {
  arriveAt,
  failuresIn,
  fieldOf,
  namesOf,
  part,
  resendOf,
  stepOf,
  submit,
  textOf,
  watch,
} from '../forgot-password/visit.js';
import {oneLine} from '../helpers/visit.js';
import {intrudersOn, outcomeOn} from './on-screen.js';
import {openService, postsIn, type Service} from './service.js';
import {calls, type Fault, type Seen} from './table/index.js';
import {takeTime, type Time} from './time.js';

/* One fault at <genauth-forgot-password>. */

interface Visit {
  readonly fault: Fault;
  readonly service: Service;
  readonly element: GenAuthForgotPassword;
  /** What the visitor types into the field of the step. */
  readonly typed: string;
  readonly seen: ReturnType<typeof watch>;
  readonly time: Time;
}

/** What is seen before the visitor presses again. */
type FirstLook = Omit<Seen, 'goesOn'>;

const phone = '138 0000 0000';

const arrive = async (fault: Fault): Promise<Visit> => {
  const service = await openService(fault);
  const time = takeTime();
  const element = await arriveAt(service, {
    'app-id': service.appId,
    ...fault.attributes,
  });
  let typed = fault.call === 'sms' ? phone : service.email;
  if (fault.call === 'check') {
    await submit(element, typed);
    typed = await service.code();
  }
  const seen = watch(element);
  return {fault, service, element, typed, seen, time};
};

const endpointOf = ({call}: Fault): string => calls[call].endpoint;

/** The visitor presses the button. */
const press = async (visit: Visit): Promise<void> => {
  const {fault, service, element, typed, time} = visit;
  const over = submit(element, typed);
  if (fault.waits) {
    await service.struck();
    time.runOut();
  }
  await over;
};

const eventIn = ({seen}: Visit): string => {
  const names = namesOf(seen);
  const last = names.at(-1) ?? 'none';
  const usual = ['state-change', 'state-change', last];
  if (names.join() !== usual.join()) return `wrong: ${names.join()}`;
  const [failure] = failuresIn(seen);
  if (!failure) return last;
  const {code, retryAfter, retryable} = failure;
  if (!retryable) return 'wrong: retryable';
  const wait = retryAfter === undefined ? '' : `, ${retryAfter} s`;
  return `failure, ${code}${wait}`;
};

const isOver = ({fault, element}: Visit): boolean =>
  element.state === 'verified' ||
  (fault.call !== 'check' && element.state === 'verifying');

const textIn = (visit: Visit): string => {
  if (isOver(visit)) return 'cleared';
  const isSame = fieldOf(visit.element).value === visit.typed;
  return isSame ? 'kept' : 'wrong';
};

/** Presses again, now that the service works, and tells how that ends. */
const pressAgain = async (
  visit: Visit,
  before: readonly RecordedRequest[],
): Promise<string> => {
  const {fault, service, element, typed, seen, time} = visit;
  const endpoint = endpointOf(fault);
  const [failure] = failuresIn(seen);
  const {retryAfter} = failure ?? {};
  if (retryAfter !== undefined) {
    time.passAllButOne(retryAfter);
    await submit(element, typed);
    expect(part(element, 'submit').ariaDisabled).to.equal('true');
    await time.passOne();
  }
  seen.length = 0;
  await (fault.stays ? press(visit) : submit(element, typed));
  // Nothing was sent during a wait, either.
  const posts =
    postsIn(await service.requests(), endpoint) - postsIn(before, endpoint);
  expect(posts, 'POSTs of the second attempt').to.equal(fault.stays ? 0 : 1);
  const [again] = failuresIn(seen);
  if (fault.stays && again?.code === failure?.code) return 'again';
  if (again) {
    const isCodeSpent =
      again.code === 'code-rejected' &&
      stepOf(element) === 'code' &&
      !resendOf(element).hidden;
    return isCodeSpent ? 'another code' : `wrong: ${again.code}`;
  }
  if (!isOver(visit)) return `wrong: ${element.state}`;
  if (retryAfter !== undefined) return `after ${retryAfter} s`;
  // A code that is on its way already is not sent again.
  return namesOf(seen).at(-1) === 'state-change' ? 'with the code' : 'again';
};

const look = (
  visit: Visit,
  requests: readonly RecordedRequest[],
): FirstLook => {
  const {fault, element, seen} = visit;
  const screen = outcomeOn(element, textOf(element), fault);
  const [failure] = failuresIn(seen);
  if (failure) {
    const said = oneLine(failure.message).replace(/\.$/, '');
    expect(textOf(element)).to.contain(said);
  }
  expect(intrudersOn(element), 'elements of a message').to.equal(0);
  const posts = postsIn(requests, endpointOf(fault));
  return {
    screen,
    event: eventIn(visit),
    reached: posts === 0 ? 'no POST' : `${posts} POST`,
    text: textIn(visit),
  };
};

/** Tries each status of a fault; the answer is what was seen of all. */
const tryStatuses = async (
  visit: Visit,
  statuses: readonly number[],
): Promise<FirstLook> => {
  const {service, seen} = visit;
  const looks: FirstLook[] = [];
  for (const status of statuses) {
    await service.setStatus(status);
    seen.length = 0;
    await press(visit);
    const one = look(visit, await service.requests());
    looks.push(one);
    expect(one, `HTTP ${status}`).to.deep.equal(looks[0]);
  }
  return looks[0]!;
};

/** What a visitor and the page see of a fault. */
export const tryForgot = async (fault: Fault): Promise<[Seen, Service]> => {
  const visit = await arrive(fault);
  const {service} = visit;
  const first = fault.statuses && (await tryStatuses(visit, fault.statuses));
  if (!first) await press(visit);
  const {requests, stolen} = await service.heal();
  expect(stolen, 'requests to another place').to.equal(0);
  const seen = first ?? look(visit, requests);
  const goesOn = isOver(visit) ? 'done' : await pressAgain(visit, requests);
  return [{...seen, goesOn}, service];
};
