import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {engine} from '../helpers/engine.js';
import {newPassword, type RecordedRequest} from '../helpers/canary.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  put,
  rootOf,
  textOf,
  watch,
} from '../reset-password/visit.js';
import {oneLine} from '../helpers/visit.js';
import {intrudersOn, outcomeOn} from './on-screen.js';
import {openService, postsIn, type Service} from './service.js';
import {linkMayBeUsed, type Fault, type Seen} from './table/index.js';
import {takeTime, type Time} from './time.js';

/* One fault at <genauth-reset-password>. */

const endpoint = 'reset-password';

/** What is seen before the visitor presses again. */
type FirstLook = Omit<Seen, 'goesOn'>;

/** The first call for the key, and two repetitions. */
const mostGets = ({does}: Fault): number =>
  // It repeats a GET by itself if nothing comes back.
  engine === 'firefox' && (does.cut === 'start' || does.host) ? 30 : 3;

interface Visit {
  readonly fault: Fault;
  readonly service: Service;
  readonly element: GenAuthResetPassword;
  readonly password: string;
  readonly seen: ReturnType<typeof watch>;
  readonly time: Time;
}

const arrive = async (fault: Fault): Promise<Visit> => {
  const {call, does} = fault;
  const service = await openService(fault);
  const time = takeTime();
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
  const password = newPassword();
  fill(element, password);
  const seen = watch(element);
  return {fault, service, element, password, seen, time};
};

/** The visitor presses the button. */
const press = async ({fault, service, element, time}: Visit): Promise<void> => {
  if (fault.call === 'settings') await service.struck();
  const over = element.submit();
  if (fault.waits) {
    await service.struck();
    time.runOut();
  }
  await over;
  await element.updateComplete;
};

const keyCallsIn = (requests: readonly RecordedRequest[]): number =>
  requests.filter(({path}) => path === '/api/v3/system').length;

const linkTo = ({element}: Visit, address: string): boolean =>
  !!rootOf(element).querySelector(`a[part~=link][href="${address}"]`);

const textIn = ({element, password}: Visit): string => {
  const fields = formOf(element) ? fieldsOf(element) : [];
  if (fields.every(({value}) => value === '')) return 'cleared';
  return fields.length === 2 && fields.every(({value}) => value === password)
    ? 'kept'
    : 'wrong';
};

const eventIn = ({seen}: Visit): string => {
  const names = namesOf(seen);
  const last = names.at(-1) ?? 'none';
  const usual = ['submit', 'state-change', 'state-change', last];
  if (names.join() !== usual.join()) return `wrong: ${names.join()}`;
  const [failure] = failuresIn(seen);
  if (!failure) return last;
  const {code, retryAfter, retryable} = failure;
  if (retryable !== (code !== 'token-rejected')) return 'wrong: retryable';
  const wait = retryAfter === undefined ? '' : `, ${retryAfter} s`;
  return `failure, ${code}${wait}`;
};

/** Presses again, now that the service works, and tells how that ends. */
const pressAgain = async (
  visit: Visit,
  before: readonly RecordedRequest[],
): Promise<string> => {
  const {fault, service, element, seen, time} = visit;
  const [failure] = failuresIn(seen);
  const {retryAfter} = failure ?? {};
  if (retryAfter !== undefined) {
    time.passAllButOne(retryAfter);
    await element.submit();
    expect(buttonOf(element).ariaDisabled).to.equal('true');
    await time.passOne();
  }
  seen.length = 0;
  await (fault.stays ? press(visit) : element.submit());
  await element.updateComplete;
  // Nothing was sent during a wait, either.
  const posts =
    postsIn(await service.requests(), endpoint) - postsIn(before, endpoint);
  expect(posts, 'POSTs of the second attempt').to.equal(fault.stays ? 0 : 1);
  const [again] = failuresIn(seen);
  if (fault.stays && again?.code === failure?.code) return 'again';
  if (!again) {
    expect(textIn(visit)).to.equal('cleared');
    return retryAfter === undefined ? 'again' : `after ${retryAfter} s`;
  }
  const mayHaveWorked =
    again.code === 'token-rejected' &&
    textOf(element).includes(linkMayBeUsed) &&
    linkTo(visit, '/sign-in') &&
    linkTo(visit, '/forgot');
  return mayHaveWorked ? 'sign in, or new link' : `wrong: ${again.code}`;
};

const goesOn = async (
  visit: Visit,
  before: readonly RecordedRequest[],
): Promise<string> => {
  const {element} = visit;
  if (element.state === 'succeeded') return 'done';
  if (formOf(element)) return pressAgain(visit, before);
  return linkTo(visit, '/forgot') ? 'new link' : 'no way on';
};

/** What is seen of the attempt; the rest is expected of every fault. */
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
  const posts = postsIn(requests, endpoint);
  expect(keyCallsIn(requests)).to.be.at.most(mostGets(fault));
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
  const {service, element, password, seen} = visit;
  const looks: FirstLook[] = [];
  for (const status of statuses) {
    element.token = (await service.setStatus(status)).token;
    await element.updateComplete;
    fill(element, password);
    seen.length = 0;
    await press(visit);
    const one = look(visit, await service.requests());
    looks.push(one);
    expect(one, `HTTP ${status}`).to.deep.equal(looks[0]);
  }
  return looks[0]!;
};

/** What a visitor and the page see of a fault. */
export const tryReset = async (fault: Fault): Promise<[Seen, Service]> => {
  const visit = await arrive(fault);
  const {service} = visit;
  const first = fault.statuses && (await tryStatuses(visit, fault.statuses));
  if (!first) await press(visit);
  const {requests, stolen} = await service.heal();
  expect(stolen, 'requests to another place').to.equal(0);
  const seen = first ?? look(visit, requests);
  return [{...seen, goesOn: await goesOn(visit, requests)}, service];
};
