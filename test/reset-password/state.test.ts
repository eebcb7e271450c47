import {expect} from 'chai';
import fc from 'fast-check';
import {
  hasForm,
  stateOf,
  type Failure,
  type Phase,
} from '../../src/reset-password/state.js';
import {
  transition,
  type PhaseEvent,
} from '../../src/reset-password/transition.js';
import {checkEachStep, testTable} from '../helpers/transitions.js';

const missing: Failure = {code: 'token-missing'};
const broken: Failure = {code: 'config-invalid'};
const network: Failure = {code: 'network'};
const rejected: Failure = {code: 'token-rejected'};
const issues = [{code: 'password-required', field: 'password'}] as const;

/** Every kind of phase. */
const phases = {
  'without a token': {state: 'token-missing', failure: missing},
  ready: {state: 'ready'},
  invalid: {state: 'ready', issues, isCorrected: false},
  submitting: {state: 'submitting'},
  succeeded: {state: 'succeeded'},
  'failed with a form': {state: 'failed', failure: network},
  'failed without a form': {state: 'failed', failure: rejected},
  blocked: {state: 'failed', failure: broken},
  'changed elsewhere': {state: 'changed-elsewhere', failure: rejected},
} satisfies Record<string, Phase>;

type PhaseName = keyof typeof phases;
const phaseNames = Object.keys(phases) as PhaseName[];

/** Every type of event. */
const events = {
  'token-found': {type: 'token-found'},
  'token-missing': {type: 'token-missing', failure: missing},
  'settings-broken': {type: 'settings-broken', failure: broken},
  'success-restored': {type: 'success-restored'},
  invalid: {type: 'invalid', issues, isCorrected: false},
  submit: {type: 'submit'},
  success: {type: 'success'},
  failure: {type: 'failure', failure: network},
  'changed-elsewhere': {type: 'changed-elsewhere', failure: rejected},
  aborted: {type: 'aborted'},
  reset: {type: 'reset'},
} satisfies {
  [Type in PhaseEvent['type']]: Extract<PhaseEvent, {type: Type}>;
};

type EventType = PhaseEvent['type'];
const eventTypes = Object.keys(events) as EventType[];

const anew = {
  'token-found': phases.ready,
  'token-missing': phases['without a token'],
  'settings-broken': phases.blocked,
  'success-restored': phases.succeeded,
};

const form = {
  ...anew,
  invalid: phases.invalid,
  submit: phases.submitting,
  failure: phases['failed with a form'],
  'changed-elsewhere': phases['changed elsewhere'],
  reset: phases.ready,
};

/** The next phase for each event. An event that is not listed is refused. */
const table: Record<PhaseName, Partial<Record<EventType, Phase>>> = {
  'without a token': anew,
  ready: form,
  invalid: form,
  submitting: {
    success: phases.succeeded,
    failure: phases['failed with a form'],
    'changed-elsewhere': phases['changed elsewhere'],
    aborted: phases.ready,
  },
  succeeded: anew,
  'failed with a form': form,
  'failed without a form': anew,
  blocked: anew,
  'changed elsewhere': anew,
};

describe('transition()', () => {
  testTable(transition, phases, events, table);
});

describe('stateOf()', () => {
  it('tells the page of a link that another tab used as a failure', () => {
    expect(phaseNames.map((name) => stateOf(phases[name]))).to.deep.equal([
      'token-missing',
      'ready',
      'ready',
      'submitting',
      'succeeded',
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
  });
});

const anyEvent = fc.constantFrom<PhaseEvent[]>(
  ...eventTypes.map((type) => events[type]),
  {type: 'failure', failure: rejected},
  {type: 'invalid', issues: [], isCorrected: true},
);

const holdsOnEachStep = (
  check: (next: Phase, before: Phase, event: PhaseEvent) => void,
): void => checkEachStep(transition, {state: 'ready'}, anyEvent, check);

describe('any sequence of events [TEST-3]', () => {
  it('succeeds only by an answer, or after a redraw', () => {
    holdsOnEachStep((next, before, {type}) => {
      if (next.state !== 'succeeded' || next === before) return;
      expect(
        before.state === 'submitting' || type === 'success-restored',
      ).to.equal(true);
    });
  });

  it('sends only from a form', () => {
    holdsOnEachStep((next, before) => {
      if (next.state === 'submitting') expect(hasForm(before)).to.equal(true);
    });
  });

  it('gives a form to nobody without a token', () => {
    holdsOnEachStep((next, before, {type}) => {
      if (!hasForm(next) || hasForm(before)) return;
      expect(type).to.equal('token-found');
    });
  });

  it('ends a request only by its answer, or because nobody waits for it [NET-18]', () => {
    const ends: EventType[] = [
      'success',
      'failure',
      'changed-elsewhere',
      'aborted',
    ];
    holdsOnEachStep((next, before, {type}) => {
      if (before.state !== 'submitting') return;
      expect(next === before || ends.includes(type)).to.equal(true);
    });
  });

  it('has a way on from every phase', () => {
    holdsOnEachStep((next) => {
      const waysOn = eventTypes.filter(
        (type) => transition(next, events[type]) !== next,
      );
      expect(waysOn.length).to.be.at.least(4);
    });
  });
});
