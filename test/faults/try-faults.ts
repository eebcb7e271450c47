import {expect} from 'chai';
import '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {ForgotVisit} from './forgot-visit.js';
import {ResetVisit} from './reset-visit.js';
import {openService} from './service.js';
import {expectedOf, faultsOf, isForgot, type Fault} from './table/index.js';
import {takeTime} from './time.js';

/** Tries a fault, and compares what is seen of it with the contract. */
const tryFault = async (fault: Fault): Promise<void> => {
  const service = await openService(fault);
  const kind = isForgot(fault) ? ForgotVisit : ResetVisit;
  const visit = await kind.arrive(fault, service, takeTime());
  const seen = await visit.run();
  service.report(seen);
  expect(seen).to.deep.equal(expectedOf(fault, engine));
};

type Element = 'reset-password' | 'forgot-password';

/** The faults of a group at one element, each as a test. */
export const faultsAt = (
  element: Element,
  group: string,
): [title: string, run: () => Promise<void>][] =>
  faultsOf(group)
    .filter((fault) => isForgot(fault) === (element === 'forgot-password'))
    .map((fault) => [fault.id, () => tryFault(fault)]);
