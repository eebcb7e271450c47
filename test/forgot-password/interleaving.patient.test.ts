import {expect} from 'chai';
import fc from 'fast-check';
import '../../src/index.js';
import type {GenAuthForgotPassword} from '../../src/elements.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  checkHurry,
  checkSequences,
  controlNetwork,
  expectRest,
  expectSoon,
  HeldFetch,
  network,
  reply,
  shownState,
  turnPage,
  type HeldCall,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import {ForgotModel} from './interleaving-model.js';
import {backOf, fieldOf, resendOf, rootOf, stepOf, textOf} from './visit.js';

/* Every interleaving of submit, answer, abort, and what else can happen. */

let clock: ReturnType<typeof handClock>;
let count = 0;
const newHost = (): string => `https://acme-${(count += 1)}.example`;
const goodPrefix = 'x-authing';

/** The element in its page, and everything that can happen to it. */
class Forgot {
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
const answers: Record<
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
const codeAnswers: typeof answers = {
  wrong: ['code-rejected', () => reply({statusCode: 499, apiCode: 2001})],
  late: ['code-expired', () => reply({statusCode: 499, apiCode: 2300})],
};

const answerCall = (call: HeldCall, kind: string): string => {
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
const agree = (
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
const valueOf = ({element}: Forgot): string | undefined =>
  (fieldOf(element) as HTMLInputElement | null)?.value;

type Command = fc.AsyncCommand<ForgotModel, Forgot>;

const command = (
  name: string,
  act: (model: ForgotModel, real: Forgot) => void | Promise<void>,
  isPossible: (model: ForgotModel) => boolean = () => true,
): Command => ({
  check: isPossible,
  run: async (model, real) => {
    const posts = real.held.calls.length;
    const before = model.asked;
    await act(model, real);
    const isNew = before === undefined && model.asked !== undefined;
    await agree(model, real, posts + Number(isNew));
    // The typed text is known again.
    if (model.step) model.typed = valueOf(real);
  },
  toString: () => name,
});

const submit = (how: 'submit' | 'press' | 'twice', isPrevented: boolean) =>
  command(
    `submit(${how}${isPrevented ? ', prevented' : ''})`,
    (model, real) => {
      real.submit(how, isPrevented);
      model.submit(isPrevented, network.isOnline);
    },
    // Two at once are one call, unless the first is prevented.
    (model) => model.isInPage && !(how === 'twice' && isPrevented),
  );

const type = (text: string, step: 'address' | 'code'): Command =>
  command(
    `type(${text})`,
    (model, real) => {
      real.type(text);
      model.typed = text;
    },
    (model) => model.step === step && !model.isBusy,
  );

const answer = (kind: string): Command =>
  command(`answer(${kind})`, (model, real) => {
    const open = real.held.waiting('POST');
    const isWaiting = model.asked !== undefined;
    const call = open.find(({isAborted}) => isAborted !== isWaiting);
    if (!call) return;
    if (isWaiting) {
      expect(JSON.stringify(call.body)).to.contain(`"${model.asked}"`);
      model.end(answerCall(call, kind));
    } else answerCall(call, kind);
  });

const others: Command[] = [
  command(
    'remove()',
    (model, real) => {
      real.remove();
      model.remove();
    },
    (model) => model.isInPage,
  ),
  command(
    'insert()',
    (model, real) => {
      real.insert();
      model.isInPage = true;
    },
    (model) => !model.isInPage,
  ),
  command(
    'move()',
    (_, real) => real.move(),
    (model) => model.isInPage,
  ),
  command('redraw()', (_, real) => real.redraw()),
  command(
    'change-host()',
    (model, real) => {
      real.changeHost();
      model.changeHost();
    },
    // The settings of a call are those at its beginning.
    (model) => !model.isBusy,
  ),
  command(
    'break-setting()',
    (model, real) => {
      real.breakSetting();
      model.change(true);
    },
    (model) => !model.isBusy,
  ),
  command('repair-setting()', (model, real) => {
    real.repairSetting();
    model.change(false);
  }),
  command(
    'pageshow(from cache)',
    (model) => {
      turnPage('pageshow', true);
      model.forget();
    },
    (model) => model.isInPage,
  ),
  command('pageshow(loaded)', () => turnPage('pageshow', false)),
  command('pagehide()', () => turnPage('pagehide', true)),
  command('reset()', (model, real) => {
    real.element.reset();
    model.reset();
  }),
  command('back()', (model, real) => {
    real.goBack();
    if (model.step === 'code') model.reset();
  }),
  command('german()', (_, {element}) => {
    element.lang = 'de';
  }),
  command('arabic()', (_, {element}) => {
    element.lang = 'ar';
  }),
  command('heading-level()', (_, {element}) => {
    element.headingLevel = (element.headingLevel % 6) + 1;
  }),
  command('wait()', async (model) => {
    await clock.pass(61);
    model.pass();
  }),
  command('offline()', () => {
    network.isOnline = false;
  }),
  command('online()', () => {
    network.isOnline = true;
  }),
];

const resend = command('resend()', (model, real) => {
  real.resend();
  model.resend(network.isOnline);
});

const kinds = Object.keys({...answers, ...codeAnswers});
const anyAnswer = fc.constantFrom(...kinds, 'success');
const anyWay = fc.constantFrom('submit', 'press', 'twice');

const commands: fc.Arbitrary<Command>[] = [
  fc
    .constantFrom(...['a@x.example', 'b@x.example', 'c@x.example', 'no'])
    .map((text) => type(text, 'address')),
  fc
    .constantFrom('123456', '654321', '12', '')
    .map((text) => type(text, 'code')),
  fc
    .tuple(anyWay, fc.constantFrom(false, false, false, true))
    .map(([how, isPrevented]) => submit(how, isPrevented)),
  fc.constant(submit('submit', false)),
  anyAnswer.map(answer),
  anyAnswer.map(answer),
  anyAnswer.map(answer),
  fc.constant(resend),
  fc.constantFrom(...others),
  fc.constantFrom(...others),
];

type Deed = [name: string, act: (real: Forgot) => void];

/** The same, one right after the other. */
const deeds: fc.Arbitrary<Deed>[] = [
  anyWay.map<Deed>((how) => [`submit(${how})`, (real) => real.submit(how)]),
  fc
    .constantFrom('a@x.example', 'b@x.example', '+86 13800000000', '123456')
    .map<Deed>((text) => [`type(${text})`, (real) => real.type(text)]),
  fc.tuple(anyAnswer, fc.nat()).map<Deed>(([kind, at]) => [
    `answer(${kind}, ${at})`,
    ({held}) => {
      const waiting = held.waiting('POST');
      const call = waiting[at % waiting.length];
      if (call) answerCall(call, kind);
    },
  ]),
  fc.constantFrom<Deed[]>(
    ['remove', (real) => real.remove()],
    ['insert', (real) => real.insert()],
    ['move', (real) => real.move()],
    ['redraw', (real) => real.redraw()],
    ['resend', (real) => real.resend()],
    ['back', (real) => real.goBack()],
    ['change-host', (real) => real.changeHost()],
    ['break-setting', (real) => real.breakSetting()],
    ['repair-setting', (real) => real.repairSetting()],
    ['pageshow(from cache)', () => turnPage('pageshow', true)],
    ['reset', (real) => real.element.reset()],
    [
      'german',
      ({element}) => {
        element.lang = 'de';
      },
    ],
  ),
];

describe('the element, however things interleave [TEST-3, NET-16, NET-18]', () => {
  beforeEach(() => {
    clock = handClock();
    controlNetwork();
    const {error} = console;
    // A wrong setting is said to developers, which has tests of its own.
    console.error = () => undefined;
    onceAfterTest(() => {
      console.error = error;
      localStorage.removeItem(storageKey);
    });
  });

  it('is always as its model', async () => {
    await checkSequences(
      fc.boolean(),
      commands,
      async (isLight) => {
        const real = new Forgot(isLight);
        const model = new ForgotModel();
        await agree(model, real, 0);
        return {model, real};
      },
      (real) => real.leave(),
    );
  }).timeout(300_000);

  it('ends every call once, in any hurry', async () => {
    await checkHurry(
      fc.boolean(),
      deeds,
      (isLight) => new Forgot(isLight),
      async (real) => {
        real.repairSetting();
        await expectRest(real.held, real.element, (call) =>
          answerCall(call, 'busy'),
        );
        const {events} = real;
        let state = 'identifying';
        let calls = 0;
        let ends = 0;
        for (const event of events) {
          const [name, first, second] = event.split(' ');
          if (name === 'state-change') {
            expect(first, String(events)).to.equal(state);
            state = String(second);
            if (['sending', 'checking'].includes(state)) calls += 1;
            // A code that was sent before is told to nobody.
            if (state === 'verifying' && first === 'sending') ends += 1;
          }
          const isEnd = name === 'token' || name === 'failure';
          if (isEnd && first !== 'config-invalid' && first !== 'aborted')
            ends += 1;
          expect(ends, String(events)).to.be.at.most(calls);
        }
        expect(real.held.calls.length).to.be.at.most(calls);
        expect(real.element.state).to.equal(state);
        expect(state).not.to.match(/sending|checking/);
        await expectSoon(
          () => ({shown: new Set(shownState(real.element)).size}),
          {shown: 1},
        );
        real.leave();
      },
    );
  }).timeout(300_000);
});
