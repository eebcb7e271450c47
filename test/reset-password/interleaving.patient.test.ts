import {expect} from 'chai';
import fc from 'fast-check';
import '../../src/index.js';
import {pageToken} from '../../src/core/page-token.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  checkSequences,
  controlNetwork,
  expectSoon,
  HeldFetch,
  type HeldCall,
  network,
  reply,
  shownState,
  turnPage,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import {ResetModel} from './interleaving-model.js';
import {fieldsOf, formOf, rootOf, textOf, valuesOf} from './visit.js';

/* Every interleaving of submit, answer, abort, and what else can happen. */

const {pathname, search} = location;
const page = pathname + search;
let count = 0;
const newName = (kind: string): string => `${kind}-${(count += 1)}`;
const hostOf = (name: string): string => `https://${name}.example`;

const goodPrefix = 'x-authing';

let clock: ReturnType<typeof handClock>;

/** The element in its page, and the service behind it. */
class Reset {
  readonly held = new HeldFetch();
  readonly events: string[] = [];
  readonly places = [0, 1].map(() => document.createElement('div'));
  readonly isLight: boolean;
  host = hostOf(newName('acme'));
  element!: GenAuthResetPassword;
  isPrevented = false;
  prefix = goodPrefix;

  constructor(isLight: boolean) {
    this.isLight = isLight;
    document.body.append(...this.places);
  }

  get place(): HTMLElement {
    return this.places[0]!;
  }

  /** Draws the element, as a framework does. */
  draw(token?: string): void {
    const element = document.createElement('genauth-reset-password');
    element.fetch = this.held.fetch;
    element.encryptPassword = (password) => `cipher of ${password}`;
    this.element = element;
    this.write();
    if (token !== undefined) element.token = token;
    if (this.isLight) element.setAttribute('light', '');
    this.listen(element);
    this.place.replaceChildren(element);
  }

  /** Writes the attributes as they are, as a framework does at any time. */
  write(): void {
    this.element.setAttribute('app-host', this.host);
    this.element.setAttribute('header-prefix', this.prefix);
  }

  listen(element: GenAuthResetPassword): void {
    const log = (name: string, say: (detail: never) => string): void =>
      element.addEventListener(`genauth-reset-${name}`, (event) => {
        const {detail} = event as CustomEvent<never>;
        this.events.push(`${name} ${say(detail)}`.trim());
      });
    element.addEventListener('genauth-reset-submit', (event) => {
      if (this.isPrevented) event.preventDefault();
      this.isPrevented = false;
    });
    log('submit', () => '');
    log('success', () => '');
    log('failure', ({code, message}: {code: string; message: string}) => {
      // An aborted attempt is told to nobody but a script. A setting that is
      // wrong by now hides what failed before.
      const isShown =
        code === 'aborted' ||
        (code !== 'config-invalid' && this.prefix !== goodPrefix) ||
        textOf(element).includes(oneLine(message));
      return isShown ? code : `${code}, which is not shown: ${message}`;
    });
    log(
      'state-change',
      ({state, previous}: Record<string, string>) => `${previous} ${state}`,
    );
    log('invalid', ({issues}: {issues: {field: string; code: string}[]}) =>
      issues.map(({field, code}) => `${field}:${code}`).join(' '),
    );
  }

  get posts(): number {
    return this.held.calls.filter(({method}) => method === 'POST').length;
  }

  /** The call that the running attempt waits for: the key, or the POST. */
  wanted({attempt}: ResetModel): HeldCall | undefined {
    if (!attempt) return undefined;
    const post = this.held
      .waiting('POST')
      .find(({isAborted}) => !isAborted);
    if (post ?? attempt.hasKey) return post;
    // An older one is that of an attempt that is over.
    return this.held
      .waiting('GET')
      .filter(({url}) => url.origin === attempt.host)
      .at(-1);
  }

  remove(): void {
    this.element.remove();
    for (const place of this.places) place.remove();
  }
}

/**
 * Waits for what the model expects, and for nothing else.
 *
 * @param posts How many POSTs there may be: one for an attempt.
 */
const agree = (
  model: ResetModel,
  real: Reset,
  posts: number,
): Promise<void> =>
  expectSoon(
    () => {
      const {element} = real;
      const hasText = (selector: string): boolean =>
        rootOf(element)
          .querySelectorAll(selector)
          .some(({textContent}) => textContent.trim() !== '');
      return {
        events: real.events,
        state: shownState(element),
        form: formOf(element) !== null,
        busy: rootOf(element).querySelector('form')?.ariaBusy === 'true',
        typed: model.hasForm ? valuesOf(element) : [],
        calls: !!model.attempt && !real.wanted(model) ? 'none' : 'as needed',
        isPostTooMany: real.posts > posts,
        alert: model.hasForm && hasText('[role=alert]'),
        // The reason is at the field, where a password was refused.
        error: model.failure === 'password-rejected' && hasText('[part~=error]'),
      };
    },
    {
      events: model.events,
      state: [model.state, model.state, model.state],
      form: model.hasForm,
      busy: model.state === 'submitting',
      typed: model.hasForm ? model.typed : [],
      calls: 'as needed',
      isPostTooMany: false,
      alert:
        model.hasForm &&
        model.state === 'failed' &&
        model.failure !== 'password-rejected',
      error: model.failure === 'password-rejected',
    },
  );

type Command = fc.AsyncCommand<ResetModel, Reset>;

/** A command that acts on both, and then compares them. */
const command = (
  name: string,
  act: (model: ResetModel, real: Reset) => void | Promise<void>,
  isPossible: (model: ResetModel) => boolean = () => true,
): Command => ({
  check: isPossible,
  run: async (model, real) => {
    const {posts} = real;
    const before = model.attempt;
    await act(model, real);
    const {attempt} = model;
    if (attempt && attempt !== before) attempt.posts = posts + 1;
    // Once an attempt is over, nothing is sent for it any more.
    await agree(model, real, attempt?.posts ?? posts);
  },
  toString: () => name,
});

const answers: Record<string, [outcome: string, () => Response | undefined]> = {
  success: ['success', () => reply({statusCode: 200, data: {success: true}})],
  refused: [
    'server-error',
    () => reply({statusCode: 200, data: {success: false}}),
  ],
  expired: ['token-rejected', () => reply({statusCode: 401})],
  weak: ['password-rejected', () => reply({statusCode: 422, apiCode: 2061})],
  unknown: ['rejected', () => reply({statusCode: 499, apiCode: 7777})],
  busy: ['server-error', () => reply({statusCode: 500}, 500)],
  often: [
    'rate-limited',
    () => reply({statusCode: 429}, 429, {'retry-after': '3'}),
  ],
  blocked: ['bad-response', () => reply('<html>', 403)],
  page: ['outcome-unknown', () => reply('<html>')],
  gateway: ['outcome-unknown', () => reply('', 502)],
  lost: ['outcome-unknown', () => undefined],
};

/** The same answers to the question for the key, where they differ. */
const keyAnswers: Partial<
  Record<string, readonly [failure: string, body: object, status: number]>
> = {
  expired: ['key-unavailable', {}, 404],
  page: ['key-invalid', {rsa: {}}, 200],
};
const goodKey = ['', {rsa: {publicKey: 'key'}}, 200] as const;

const submit = (how: 'submit' | 'press' | 'twice', isPrevented: boolean) =>
  command(`submit(${how}${isPrevented ? ', prevented' : ''})`, (model, real) => {
    const {element} = real;
    real.isPrevented = isPrevented;
    const form = formOf(element);
    if (how === 'press') form?.requestSubmit();
    else void element.submit();
    if (how === 'twice') {
      void element.submit();
      form?.requestSubmit();
    }
    model.submit(isPrevented, network.isOnline);
  });

const type = (password: string, confirmation: string): Command =>
  command(
    `type(${password}, ${confirmation})`,
    (model, {element}) => {
      fieldsOf(element).forEach((field, at) => {
        field.value = at ? confirmation : password;
        field.dispatchEvent(
          new InputEvent('input', {bubbles: true, composed: true}),
        );
      });
      model.typed = [password, confirmation];
    },
    // A busy field is read-only.
    (model) => model.hasForm && !model.attempt,
  );

/** Answers the call that the attempt waits for, or one of nobody's. */
const answer = (kind: string): Command =>
  command(
    `answer(${kind})`,
    (model, real) => {
      const call = model.attempt
        ? real.wanted(model)
        : real.held.waiting('POST')[0];
      const [outcome, make] = answers[kind]!;
      if (!call) return;
      if (call.method === 'GET') {
        const [failure, body, status] = keyAnswers[kind] ?? goodKey;
        call.answer(reply(body, status));
        if (failure) model.end(failure);
        else if (model.attempt) model.attempt.hasKey = true;
        return;
      }
      if (model.attempt) {
        const {password, token, host} = model.attempt;
        expect(call.body).to.deep.equal({
          passwordResetToken: token,
          password: `cipher of ${password}`,
          passwordEncryptType: 'rsa',
        });
        expect(call.url.origin).to.equal(host);
      }
      call.answer(make());
      if (model.attempt) model.end(outcome);
    },
  );

const others = {
  remove: command(
    'remove()',
    (model, {element}) => {
      element.remove();
      model.isInPage = false;
      model.abandon('aborted');
    },
    (model) => model.isInPage,
  ),
  insert: command(
    'insert()',
    (model, real) => {
      real.place.append(real.element);
      model.isInPage = true;
    },
    (model) => !model.isInPage,
  ),
  move: command(
    'move()',
    (_, real) => {
      real.places.reverse();
      real.place.append(real.element);
    },
    (model) => model.isInPage,
  ),
  redraw: command('redraw()', (_, real) => {
    real.write();
    real.element.fetch = real.held.fetch;
    real.element.requestUpdate();
  }),
  drawAnew: command(
    'draw-anew()',
    (model, real) => {
      model.abandon('aborted');
      real.draw(model.isTokenOfPage ? model.token : undefined);
      model.state = 'ready';
      model.failure = undefined;
      model.empty();
      model.begin();
    },
    (model) => model.isInPage,
  ),
  otherHost: command(
    'other-host()',
    (model, real) => {
      real.host = hostOf(newName('other'));
      real.write();
      model.host = real.host;
    },
    // The token of a link belongs to one service.
    (model) => model.isTokenOfPage,
  ),
  breakSetting: command('break-setting()', (model, real) => {
    real.prefix = 'no header';
    real.write();
    model.change(true);
  }),
  repairSetting: command('repair-setting()', (model, real) => {
    real.prefix = goodPrefix;
    real.write();
    model.change(false);
  }),
  hide: command('pagehide()', (model, real) => {
    const isSent = real.wanted(model)?.method === 'POST';
    turnPage('pagehide', true);
    model.abandon(isSent ? 'outcome-unknown' : 'aborted');
  }),
  show: command(
    'pageshow()',
    (model) => {
      turnPage('pageshow', true);
      if (model.isInPage) model.empty();
    },
    (model) => !model.attempt,
  ),
  reload: command('pageshow(first)', () => turnPage('pageshow', false)),
  reset: command('reset()', (model, {element}) => {
    element.reset();
    model.reset();
  }),
  sameToken: command(
    'same-token()',
    (model, {element}) => {
      element.token = model.token ?? '';
    },
    (model) => model.isTokenOfPage,
  ),
  newToken: command('new-token()', (model, {element}) => {
    const token = newName('token');
    element.token = token;
    model.isTokenOfPage = true;
    model.newToken(token);
  }),
  german: command('german()', (_, {element}) => {
    element.lang = 'de';
  }),
  arabic: command('arabic()', (_, {element}) => {
    document.documentElement.lang = 'ar';
    element.removeAttribute('lang');
  }),
  heading: command('heading-level()', (_, {element}) => {
    element.headingLevel = (element.headingLevel % 6) + 1;
  }),
  wait: command(
    'wait()',
    async (model) => {
      await clock.pass(4);
      model.isLimited = false;
    },
    (model) => model.isLimited,
  ),
  offline: command('offline()', () => {
    network.isOnline = false;
  }),
  online: command('online()', () => {
    network.isOnline = true;
  }),
};

const commands: fc.Arbitrary<Command>[] = [
  fc.constantFrom(type('Sesame-1', 'Sesame-1'), type('Sesame-2', 'Sesame-2')),
  fc.constantFrom(type('', ''), type('one', 'another'), type('one', '')),
  fc
    .tuple(
      fc.constantFrom('submit', 'press', 'twice'),
      fc.constantFrom(false, false, false, true),
    )
    .map(([how, isPrevented]) => submit(how, isPrevented)),
  fc.constant(submit('submit', false)),
  fc.constantFrom(...Object.keys(answers)).map(answer),
  fc.constantFrom(...Object.keys(answers)).map(answer),
  fc.constantFrom(...Object.keys(answers)).map(answer),
  fc.constantFrom(...Object.values(others)),
  fc.constantFrom(...Object.values(others)),
];

const begin = async (start: {isLight: boolean; isLink: boolean}) => {
  pageToken.success = undefined;
  network.isOnline = true;
  const token = newName('token');
  const real = new Reset(start.isLight);
  if (start.isLink) history.replaceState(null, '', `${page}#token=${token}`);
  real.draw(start.isLink ? undefined : token);
  const model = new ResetModel(token, real.host, !start.isLink);
  await agree(model, real, 0);
  return {model, real};
};

const end = async (real: Reset): Promise<void> => {
  real.remove();
  document.documentElement.lang = 'en';
  // Nothing of this run may reach the next.
  for (const call of real.held.calls) if (!call.isOver) call.answer(undefined);
};

describe('the element, however things interleave [TEST-3, NET-16, NET-18]', () => {
  before(() => {
    document.documentElement.lang = 'en';
  });

  it('is always as its model', async () => {
    clock = handClock();
    controlNetwork();
    onceAfterTest(() => history.replaceState(null, '', page));
    const {error} = console;
    // A wrong setting is said to developers, which has tests of its own.
    console.error = () => undefined;
    onceAfterTest(() => {
      console.error = error;
    });
    await checkSequences(
      fc.record({isLight: fc.boolean(), isLink: fc.boolean()}),
      commands,
      begin,
      end,
    );
  }).timeout(300_000);
});
