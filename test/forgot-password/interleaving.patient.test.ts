import {expect} from 'chai';
import fc from 'fast-check';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  checkHurry,
  checkSequences,
  controlNetwork,
  expectRest,
  expectSoon,
  network,
  shownState,
  turnPage,
} from '../helpers/interleaving.js';
import {
  agree,
  answerCall,
  answers,
  codeAnswers,
  Forgot,
  valueOf,
} from './interleaving-forgot.js';
import {ForgotModel} from './interleaving-model.js';

/* Every interleaving of submit, answer, abort, and what else can happen. */

let clock: ReturnType<typeof handClock>;
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
