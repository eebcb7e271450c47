import {expect} from 'chai';
import fc from 'fast-check';
import {isRetryable} from '../../src/model/failure-codes.js';
import {
  isBusy,
  isNews,
  noWait,
  secondsUntilCheck,
  secondsUntilSend,
  sentCodeOf,
  stepOf,
  type Failed,
  type Failure,
  type ForgotPasswordState,
  type Phase,
  type SentCode,
} from '../../src/forgot-password/state.js';
import {
  transition,
  type PhaseEvent,
} from '../../src/forgot-password/transition.js';
import {checkEachStep, testTable} from '../helpers/transitions.js';

const seconds = (left: number) => () => left;

const sent: SentCode = {
  address: {method: 'email', email: 'ana@example.com'},
  service: 'https://acme.genauth.ai',
  isEarlier: false,
  untilResend: seconds(60),
  untilCheck: noWait,
};
const resent: SentCode = {...sent, untilResend: seconds(50)};

const network: Failure = {code: 'network'};
const refused: Failure = {code: 'code-rejected'};
const broken: Failure = {code: 'config-invalid'};
const insecure: Failure = {code: 'insecure-context'};

/** A code after the page has stopped the request for another one. */
const stopped = {...sent, isResendPrevented: true};
/** The same once the visitor has gone on. */
const going = {...sent, isResendPrevented: false};

/** Every kind of phase. */
const phases = {
  asking: {state: 'identifying'},
  'asking again': {state: 'identifying', issue: 'address-invalid'},
  reading: {state: 'identifying', isReading: true},
  sending: {state: 'sending'},
  resending: {state: 'sending', sent},
  verifying: {state: 'verifying', sent},
  stopped: {state: 'verifying', sent: stopped},
  'verifying again': {state: 'verifying', sent, issue: 'code-required'},
  checking: {state: 'checking', sent},
  verified: {state: 'verified'},
  'failed to send': {state: 'failed', failure: network},
  'failed to check': {state: 'failed', failure: refused, sent},
  'dead end': {state: 'failed', failure: insecure},
  blocked: {state: 'failed', failure: broken, isBlocked: true},
} satisfies Record<string, Phase>;

type PhaseName = keyof typeof phases;
const phaseNames = Object.keys(phases) as PhaseName[];

/** Every type of event. */
const events = {
  'settings-broken': {type: 'settings-broken', failure: broken},
  'settings-repaired': {type: 'settings-repaired'},
  'reading-started': {type: 'reading-started'},
  'address-mistaken': {type: 'address-mistaken', issue: 'address-invalid'},
  'sending-started': {type: 'sending-started'},
  'code-sent': {type: 'code-sent', sent: resent},
  'wait-extended': {type: 'wait-extended', until: seconds(60)},
  'code-mistaken': {type: 'code-mistaken', issue: 'code-required'},
  'mistake-corrected': {type: 'mistake-corrected'},
  'checking-started': {type: 'checking-started'},
  'code-accepted': {type: 'code-accepted'},
  'call-failed': {type: 'call-failed', failure: network, until: undefined},
  aborted: {type: 'aborted'},
  'send-prevented': {type: 'send-prevented'},
  'went-on': {type: 'went-on'},
  reset: {type: 'reset'},
} satisfies {
  [Type in PhaseEvent['type']]: Extract<PhaseEvent, {type: Type}>;
};

type EventType = PhaseEvent['type'];
const eventTypes = Object.keys(events) as EventType[];

const fromAddress = {
  'settings-broken': phases.blocked,
  'reading-started': phases.reading,
  'address-mistaken': phases['asking again'],
  'sending-started': phases.sending,
  reset: phases.asking,
};

const fromCode = {
  'settings-broken': phases.blocked,
  'sending-started': phases.resending,
  'code-mistaken': phases['verifying again'],
  'checking-started': phases.checking,
  'send-prevented': phases.stopped,
  reset: phases.asking,
};

/** The next phase for each event. An event that is not listed is refused. */
const table: Record<PhaseName, Partial<Record<EventType, Phase>>> = {
  asking: fromAddress,
  'asking again': {...fromAddress, 'mistake-corrected': phases.asking},
  reading: {
    'settings-broken': phases.blocked,
    'address-mistaken': phases['asking again'],
    'sending-started': phases.sending,
    aborted: phases.asking,
    'send-prevented': phases.asking,
    reset: phases.asking,
  },
  sending: {
    'code-sent': {state: 'verifying', sent: resent},
    'call-failed': phases['failed to send'],
    aborted: phases.asking,
  },
  resending: {
    'code-sent': {state: 'verifying', sent: resent},
    'call-failed': {state: 'failed', failure: network, sent},
    aborted: phases.verifying,
  },
  verifying: fromCode,
  'verifying again': {
    ...fromCode,
    'mistake-corrected': phases.verifying,
    'send-prevented': {...phases['verifying again'], sent: stopped},
  },
  checking: {
    'code-accepted': phases.verified,
    'call-failed': {state: 'failed', failure: network, sent},
    aborted: phases.verifying,
  },
  verified: {reset: phases.asking},
  'failed to send': fromAddress,
  'failed to check': {
    ...fromCode,
    'send-prevented': {...phases['failed to check'], sent: stopped},
  },
  stopped: {
    'settings-broken': phases.blocked,
    'sending-started': {state: 'sending', sent: going},
    'code-mistaken': {
      state: 'verifying',
      sent: going,
      issue: 'code-required',
    },
    'checking-started': {state: 'checking', sent: going},
    'send-prevented': phases.stopped,
    'went-on': {state: 'verifying', sent: going},
    reset: phases.asking,
  },
  'dead end': {'settings-broken': phases.blocked},
  blocked: {
    'settings-broken': phases.blocked,
    'settings-repaired': phases.asking,
  },
};

describe('transition()', () => {
  // The phase after an extended wait has a wait of its own: see below.
  const others: Record<string, PhaseEvent> = {...events};
  delete others['wait-extended'];
  testTable(transition, phases, others, table);

  for (const name of phaseNames) {
    const phase: Phase = phases[name];
    it(`extends the wait in "${name}" only where a code was sent`, () => {
      const shorter = {type: 'wait-extended', until: seconds(7)} as const;
      const longer = {type: 'wait-extended', until: seconds(90)} as const;
      const next = transition(phase, longer);
      if (!sentCodeOf(phase)) {
        expect(next).to.equal(phase);
        return;
      }
      expect(secondsUntilSend(next)).to.equal(90);
      expect(secondsUntilSend(transition(next, shorter))).to.equal(90);
      expect(secondsUntilSend(phase)).to.equal(60);
      expect({...next, sent: sentCodeOf(phase)}).to.deep.equal(phase);
      expect(isNews(next, phase)).to.equal(false);
    });
  }

  it('has news when a mistake comes with the end of a prevented resend', () => {
    const goingOn = transition(phases.stopped, events['went-on']);
    expect(isNews(goingOn, phases.stopped)).to.equal(false);
    const mistaken = transition(goingOn, events['code-mistaken']);
    expect(isNews(mistaken, phases.stopped)).to.equal(true);
  });

  it('has news in the same phase anew, and in another step with another code', () => {
    const {verifying, checking} = phases;
    expect(isNews({...verifying}, verifying)).to.equal(true);
    expect(isNews(verifying, verifying)).to.equal(false);
    const other: Phase = {...checking, sent: {...checking.sent}};
    expect(isNews(other, verifying)).to.equal(true);
  });

  const failed = (
    phase: Phase,
    left: number,
    failure: Failure = network,
  ): Phase =>
    transition(phase, {type: 'call-failed', failure, until: seconds(left)});

  it('gives the wait of a failure to what has to wait', () => {
    const first = failed(phases.sending, 20);
    expect(secondsUntilSend(first)).to.equal(20);
    expect(sentCodeOf(first)).to.equal(undefined);

    // The service wants less than it wanted before of the same address.
    expect(secondsUntilSend(failed(phases.resending, 20))).to.equal(60);
    expect(secondsUntilSend(failed(phases.resending, 90))).to.equal(90);

    const checked = failed(phases.checking, 20);
    expect(secondsUntilCheck(checked)).to.equal(20);
    expect(secondsUntilSend(checked)).to.equal(60);
  });

  it('forgets the wait of the check with another code', () => {
    const checked = failed(phases.checking, 20);
    const sending = transition(checked, events['sending-started']);
    expect(secondsUntilCheck(sending)).to.equal(20);
    const next = transition(sending, events['code-sent']);
    expect(secondsUntilCheck(next)).to.equal(0);
  });

  it('asks for no code after a failure that leaves no form', () => {
    for (const name of ['resending', 'checking'] as const) {
      const next = failed(phases[name], 20, broken);
      expect(stepOf(next)).to.equal(undefined);
      expect(sentCodeOf(next)).to.equal(undefined);
    }
  });
});

/** What may follow each state, as `state` tells the page. */
const followers: Record<ForgotPasswordState, readonly ForgotPasswordState[]> = {
  identifying: ['sending', 'failed'],
  sending: ['identifying', 'verifying', 'failed'],
  verifying: ['checking', 'sending', 'failed', 'identifying'],
  checking: ['verifying', 'verified', 'failed'],
  verified: ['identifying'],
  failed: ['identifying', 'verifying', 'sending', 'checking'],
};

const failures = fc.constantFrom(network, refused, broken, insecure);
const clocks = fc.integer({min: 0, max: 60}).map(seconds);

const anyEvent: fc.Arbitrary<PhaseEvent> = fc.oneof(
  fc.constantFrom<PhaseEvent[]>(...eventTypes.map((type) => events[type])),
  clocks.map((until): PhaseEvent => ({type: 'wait-extended', until})),
  clocks.map((untilResend): PhaseEvent => ({
    type: 'code-sent',
    sent: {...sent, untilResend},
  })),
  fc
    .tuple(failures, fc.option(clocks, {nil: undefined}))
    .map(([failure, until]): PhaseEvent => ({
      type: 'call-failed',
      failure,
      until,
    })),
);

const first: Phase = phases.asking;

const holdsOnEachStep = (
  check: (next: Phase, before: Phase, event: PhaseEvent) => void,
): void => checkEachStep(transition, first, anyEvent, check);

describe('any sequence of events [TEST-3]', () => {
  it('goes only where a state may go', () => {
    holdsOnEachStep((next, before) => {
      if (next.state === before.state) return;
      expect(followers[before.state]).to.include(next.state);
    });
  });

  it('can reach every kind of phase', () => {
    const keyOf = (phase: Phase): string =>
      [phase.state, stepOf(phase), isBusy(phase)].join();
    const reached = new Map<string, Phase>([[keyOf(first), first]]);
    // A map also gives what is added to it meanwhile.
    for (const phase of reached.values()) {
      for (const type of eventTypes) {
        const next = transition(phase, events[type]);
        if (!reached.has(keyOf(next))) reached.set(keyOf(next), next);
      }
    }
    const kinds = new Set(phaseNames.map((name) => keyOf(phases[name])));
    expect([...reached.keys()]).to.have.members([...kinds]);
  });

  it('changes no phase that there was', () => {
    const frozen = (phase: Phase): Phase => {
      const code = sentCodeOf(phase);
      if (code) Object.freeze(code);
      return Object.freeze(phase);
    };
    fc.assert(
      fc.property(fc.array(anyEvent, {maxLength: 40}), (steps) => {
        let phase = frozen({...phases.asking});
        for (const event of steps) phase = frozen(transition(phase, event));
      }),
    );
  });

  it('has a code to ask for exactly where a form asks for it', () => {
    holdsOnEachStep((next) => {
      expect(stepOf(next) === 'code').to.equal(!!sentCodeOf(next));
    });
  });

  it('gives no token without a check, and no check without a code', () => {
    holdsOnEachStep((next, before) => {
      if (next.state === before.state) return;
      if (next.state === 'verified') expect(before.state).to.equal('checking');
      if (next.state === 'checking') expect(stepOf(before)).to.equal('code');
    });
  });

  it('stays blocked until the settings are repaired', () => {
    const isBlocked = (phase: Phase): boolean => !!(phase as Failed).isBlocked;
    holdsOnEachStep((next, before, {type}) => {
      if (!isBlocked(before)) return;
      expect(isBlocked(next)).to.equal(type !== 'settings-repaired');
    });
  });

  it('makes no wait for the same address shorter, except by its answer', () => {
    holdsOnEachStep((next, before, {type}) => {
      if (type === 'code-sent') return;
      if (!sentCodeOf(next) || !sentCodeOf(before)) return;
      expect(secondsUntilSend(next)).to.be.at.least(secondsUntilSend(before));
    });
  });

  it('ends what it is busy with only by an end of that', () => {
    const ends: EventType[] = [
      'code-sent',
      'code-accepted',
      'call-failed',
      'aborted',
    ];
    holdsOnEachStep((next, before, {type}) => {
      if (before.state !== 'sending' && before.state !== 'checking') return;
      expect(isBusy(next) || ends.includes(type)).to.equal(true);
    });
  });

  it('leaves a way on after everything but a dead end', () => {
    holdsOnEachStep((next) => {
      const isDeadEnd =
        next.state === 'failed' &&
        !isRetryable(next.failure.code) &&
        !next.isBlocked;
      const waysOn = eventTypes.filter(
        (type) =>
          type !== 'settings-broken' && transition(next, events[type]) !== next,
      );
      expect(waysOn.length > 0).to.equal(!isDeadEnd);
    });
  });
});
