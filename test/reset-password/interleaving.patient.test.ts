import {expect} from 'chai';
import fc from 'fast-check';
import {onceAfterTest} from '../helpers/after-test.js';
import {engine} from '../helpers/engine.js';
import {
  beginTest,
  expectEnd,
  harmless,
  hurried,
  inTurn,
  newName,
} from '../helpers/interleaved.js';
import {
  checkHurry,
  checkSequences,
  network,
  turnPage,
} from '../helpers/interleaving.js';
import {ResetModel} from './interleaving-model.js';
import {
  agree,
  answerCall,
  answers,
  page,
  Reset,
  wantedBy,
  type Start,
} from './interleaving-reset.js';

/* Every interleaving of submit, answer, abort, and what else can happen. */

let clock: ReturnType<typeof beginTest>;

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

const submit = (how: 'submit' | 'press' | 'twice', isPrevented: boolean) =>
  command(
    `submit(${how}${isPrevented ? ', prevented' : ''})`,
    (model, real) => {
      real.submit(how, isPrevented);
      model.submit(isPrevented, network.isOnline);
    },
  );

const type = (password: string, confirmation: string): Command =>
  command(
    `type(${password}, ${confirmation})`,
    (model, real) => {
      real.type(password, confirmation);
      model.typed = [password, confirmation];
    },
    // A busy field is read-only.
    (model) => model.hasForm && !model.attempt,
  );

/** Types a password twice, and submits it. */
const attempt = command(
  'attempt()',
  (model, real) => {
    real.type('Sesame-3', 'Sesame-3');
    model.typed = ['Sesame-3', 'Sesame-3'];
    real.submit('submit');
    model.submit(false, network.isOnline);
  },
  (model) => model.hasForm && model.isInPage && !model.attempt,
);

/** Answers the call that the attempt waits for, or one of nobody's. */
const answer = (kind: string): Command =>
  command(`answer(${kind})`, (model, real) => {
    const {attempt} = model;
    const call = attempt ? wantedBy(model, real) : real.held.waiting('POST')[0];
    if (!call) return;
    if (attempt && call.method === 'POST') {
      expect(call.body).to.deep.equal({
        passwordResetToken: attempt.token,
        password: `cipher of ${attempt.password}`,
        passwordEncryptType: 'rsa',
      });
      expect(call.url.origin).to.equal(attempt.host);
    }
    const outcome = answerCall(call, kind);
    if (!attempt) return;
    if (outcome) model.end(outcome);
    else attempt.hasKey = true;
  });

/** The service gives its key, where it is asked for it. */
const giveKey = command('key()', (model, real) => {
  const call = wantedBy(model, real);
  if (!model.attempt || call?.method !== 'GET') return;
  answerCall(call, 'success');
  model.attempt.hasKey = true;
});

const remove = command(
  'remove()',
  (model, real) => {
    real.remove();
    model.isInPage = false;
    model.abandon('aborted');
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

const drawAnew = command(
  'draw-anew()',
  (model, real) => {
    model.abandon('aborted');
    real.drawAnew();
    model.drawAnew();
  },
  // The last words of the one before would come between those of the new one.
  (model) => model.isInPage && !(model.attempt && model.isBroken),
);

const pageHide = command('pagehide()', (model, real) => {
  const isSent = wantedBy(model, real)?.method === 'POST';
  turnPage('pagehide', true);
  model.abandon(isSent ? 'outcome-unknown' : 'aborted');
});

const others: Command[] = [
  ...harmless.map(([name, act]) =>
    command(`${name}()`, (_, real) => act(real)),
  ),
  remove,
  insert,
  command(
    'move()',
    (_, real) => real.move(),
    (model) => model.isInPage,
  ),
  drawAnew,
  command(
    'change-host()',
    (model, real) => {
      real.changeHost();
      model.host = real.host;
    },
    // The token of a link belongs to one service.
    (model) => model.pageToken !== undefined,
  ),
  command('break-setting()', (model, real) => {
    real.breakSetting();
    model.change(true);
  }),
  command('repair-setting()', (model, real) => {
    real.repairSetting();
    model.change(false);
  }),
  pageHide,
  command(
    'pageshow(from cache)',
    (model) => {
      turnPage('pageshow', true);
      if (model.isInPage) model.empty();
    },
    (model) => !model.attempt,
  ),
  command('reset()', (model, real) => {
    real.element.reset();
    model.reset();
  }),
  command('same-token()', (_, real) => real.setToken(undefined)),
  command('new-token()', (model, real) => {
    const token = newName('token');
    real.setToken(token);
    model.pageToken = token;
    model.newToken(token);
  }),
  command(
    'wait()',
    async (model) => {
      await clock.pass(4);
      model.isLimited = false;
    },
    (model) => model.isLimited,
  ),
];

const anyAnswer = fc.constantFrom(...Object.keys(answers));
const anyWay = fc.constantFrom('submit', 'press', 'twice');

const commands: fc.Arbitrary<Command>[] = [
  fc.constantFrom(type('Sesame-1', 'Sesame-1'), type('Sesame-2', 'Sesame-2')),
  fc.constantFrom(type('', ''), type('one', 'another'), type('one', '')),
  fc
    .tuple(anyWay, fc.constantFrom(false, false, false, true))
    .map(([how, isPrevented]) => submit(how, isPrevented)),
  fc.constant(submit('submit', false)),
  fc.constant(attempt),
  // What most of the sequences need several times, to come anywhere.
  anyAnswer.map((kind) => inTurn(attempt, giveKey, answer(kind))),
  // An answer that comes when nobody waits for it any more.
  fc
    .tuple(fc.constantFrom(remove, drawAnew, pageHide), anyAnswer)
    .map(([end, kind]) => inTurn(attempt, giveKey, end, answer(kind), insert)),
  anyAnswer.map(answer),
  anyAnswer.map(answer),
  anyAnswer.map(answer),
  fc.constantFrom(...others),
  fc.constantFrom(...others),
];

type Deed = [name: string, act: (real: Reset) => void];

/** The same, one right after the other. */
const deeds: fc.Arbitrary<Deed>[] = [
  anyWay.map<Deed>((how) => [`submit(${how})`, (real) => real.submit(how)]),
  fc.constant<Deed>(['type', (real) => real.type('Sesame-1', 'Sesame-1')]),
  // After a wait is over, an attempt can fail before it begins.
  fc
    .tuple(
      anyAnswer.filter((kind) => kind !== 'often'),
      fc.nat(),
    )
    .map<Deed>(([kind, at]) => [
      `answer(${kind}, ${at})`,
      ({held}) => {
        const waiting = [...held.waiting('GET'), ...held.waiting('POST')];
        const call = waiting[at % waiting.length];
        if (call) answerCall(call, kind);
      },
    ]),
  fc.constantFrom<Deed[]>(
    ...hurried,
    ['pagehide', () => turnPage('pagehide', true)],
    ['new-token', (real) => real.setToken(newName('token'))],
  ),
];

describe('the element, however things interleave [TEST-3, NET-16, NET-18]', () => {
  const starts: fc.Arbitrary<Start> = fc.record({
    isLight: fc.boolean(),
    isLink: fc.boolean(),
  });
  /** WebKit lets a page change its address 100 times in ten seconds. */
  const hurriedStarts =
    engine === 'webkit'
      ? starts.map((start) => ({...start, isLink: false}))
      : starts;

  beforeEach(() => {
    clock = beginTest();
    onceAfterTest(() => history.replaceState(null, '', page));
  });

  it('is always as its model', async () => {
    await checkSequences(
      starts,
      commands,
      async (start) => {
        const real = new Reset(start);
        const model = new ResetModel(real.firstToken, real.host, !start.isLink);
        await agree(model, real, 0);
        return {model, real};
      },
      (real) => real.leave(),
    );
  }).timeout(300_000);

  it('ends every attempt once, in any hurry', async () => {
    await checkHurry(
      hurriedStarts,
      deeds,
      (start) => new Reset(start),
      async (real) => {
        const all = String(real.events);
        let attempts = 0;
        let ends = 0;
        await expectEnd(
          real,
          'ready',
          (call) => answerCall(call, 'busy'),
          ([name, first, second]) => {
            if (second === 'submitting') attempts += 1;
            const isStart = ['token-missing', 'config-invalid'].includes(
              String(first),
            );
            if (name === 'success' || (name === 'failure' && !isStart))
              ends += 1;
            expect(ends, all).to.be.at.most(attempts);
          },
        );
        expect(ends, all).to.equal(attempts);
        expect(real.posts).to.be.at.most(attempts);
        expect(real.element.state).not.to.equal('submitting');
        real.leave();
      },
    );
  }).timeout(300_000);
});
