import {expect} from 'chai';
import fc from 'fast-check';

/* The tests that the transition of either element has to pass. */

type Transition<Phase, Event> = (phase: Phase, event: Event) => Phase;

/** Where the table has nothing, the event must be refused. */
export const testTable = <Phase extends object, Event>(
  transition: Transition<Phase, Event>,
  phases: Readonly<Record<string, Phase>>,
  events: Readonly<Record<string, Event>>,
  table: Readonly<Record<string, Readonly<Record<string, Phase>>>>,
): void => {
  for (const [name, phase] of Object.entries(phases)) {
    for (const [type, event] of Object.entries(events)) {
      const expected = table[name]?.[type];
      it(`${expected ? 'takes' : 'refuses'} ${type} in "${name}"`, () => {
        const next = transition(phase, event);
        if (!expected) {
          expect(next).to.equal(phase);
          return;
        }
        expect(next).to.deep.equal(expected);
        // A new object makes the element announce two equal mistakes twice.
        expect(next).not.to.equal(phase);
      });
    }
  }
};

/** Checks each step of random sequences of events. */
export const checkEachStep = <Phase extends object, Event>(
  transition: Transition<Phase, Event>,
  start: Phase,
  anyEvent: fc.Arbitrary<Event>,
  check: (next: Phase, before: Phase, event: Event) => void,
): void => {
  fc.assert(
    fc.property(fc.array(anyEvent, {maxLength: 40}), (events) => {
      let phase = Object.freeze(start);
      for (const event of events) {
        const next = transition(phase, event);
        check(next, phase, event);
        phase = Object.freeze(next);
      }
    }),
  );
};
