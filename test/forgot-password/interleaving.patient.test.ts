import {expect} from 'chai';
import fc from 'fast-check';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  beginTest,
  expectEnd,
  harmless,
  hurried,
  inTurn,
} from '../helpers/interleaved.js';
import {
  checkHurry,
  checkSequences,
  network,
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

let clock: ReturnType<typeof beginTest>;
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

/** Types, and submits that. */
const send = (text: string, step: 'address' | 'code'): Command =>
  command(
    `send(${text})`,
    (model, real) => {
      real.type(text);
      model.typed = text;
      real.submit('submit');
      model.submit(false, network.isOnline);
    },
    (model) => model.step === step && model.isInPage && !model.isBusy,
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

const remove = command(
  'remove()',
  (model, real) => {
    real.remove();
    model.remove();
  },
  (model) => model.isInPage,
);

const insert = command(
  'insert()',
  (model, real) => {
    real.insert();
    model.isInPage = true;
  },
  (model) => !model.isInPage,
);

const pageShow = command(
  'pageshow(from cache)',
  (model) => {
    turnPage('pageshow', true);
    model.forget();
  },
  (model) => model.isInPage,
);

const others: Command[] = [
  ...harmless.map(([name, act]) =>
    command(`${name}()`, (_, real) => act(real)),
  ),
  remove,
  insert,
  pageShow,
  command(
    'move()',
    (_, real) => real.move(),
    (model) => model.isInPage,
  ),
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
  command('pagehide()', () => turnPage('pagehide', true)),
  command('reset()', (model, real) => {
    real.element.reset();
    model.reset();
  }),
  command('back()', (model, real) => {
    real.goBack();
    if (model.step === 'code') model.reset();
  }),
  command('wait()', async (model) => {
    await clock.pass(61);
    model.pass();
  }),
];

const resend = command('resend()', (model, real) => {
  real.resend();
  model.resend(network.isOnline);
});

const kinds = Object.keys({...answers, ...codeAnswers});
// A code can only be tried, or refused, after a success.
const anyAnswer = fc.constantFrom(...kinds, 'success', 'success', 'often');
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
  // What most of the sequences need several times, to come anywhere.
  fc
    .tuple(fc.constantFrom('a@x.example', 'b@x.example'), anyAnswer)
    .map(([text, kind]) => inTurn(send(text, 'address'), answer(kind))),
  anyAnswer.map((kind) => inTurn(send('123456', 'code'), answer(kind))),
  // An answer that comes when nobody waits for it any more.
  fc
    .tuple(
      fc.constantFrom(send('a@x.example', 'address'), send('123456', 'code')),
      fc.constantFrom(remove, pageShow),
      anyAnswer,
    )
    .map(([call, end, kind]) => inTurn(call, end, answer(kind), insert)),
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
    ...hurried,
    ['resend', (real) => real.resend()],
    ['back', (real) => real.goBack()],
  ),
];

describe('the element, however things interleave [TEST-3, NET-16, NET-18]', () => {
  beforeEach(() => {
    clock = beginTest();
    onceAfterTest(() => localStorage.removeItem(storageKey));
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
        const all = String(real.events);
        let calls = 0;
        let ends = 0;
        await expectEnd(
          real,
          'identifying',
          (call) => answerCall(call, 'busy'),
          ([name, first, second]) => {
            if (second === 'sending' || second === 'checking') calls += 1;
            // A code that was sent before is told to nobody.
            if (first === 'sending' && second === 'verifying') ends += 1;
            const isEnd = name === 'token' || name === 'failure';
            if (isEnd && first !== 'config-invalid' && first !== 'aborted')
              ends += 1;
            expect(ends, all).to.be.at.most(calls);
          },
        );
        expect(real.held.calls.length).to.be.at.most(calls);
        expect(real.element.state).not.to.match(/sending|checking/);
        real.leave();
      },
    );
  }).timeout(300_000);
});
