import {expect} from 'chai';
import '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {report} from './service.js';
import {expectedOf, faultsOf, isForgot, type Fault} from './table/index.js';
import {tryForgot} from './try-forgot.js';
import {tryReset} from './try-reset.js';

/** Tries a fault, and compares what is seen of it with the contract. */
const tryFault = async (fault: Fault): Promise<void> => {
  const seen = await (isForgot(fault) ? tryForgot : tryReset)(fault);
  await report(fault, seen);
  expect(seen).to.deep.equal(expectedOf(fault, engine));
};

/** The faults of a group; `part` takes every so many of them. */
export const groupOf = (group: string): [title: string, run: () => Promise<void>][] =>
  faultsOf(group).map((fault) => [fault.id, () => tryFault(fault)]);
