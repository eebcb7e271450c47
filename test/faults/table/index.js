/** All faults, each with what the contract says of it. */
import {checks, forgotCalls} from './calls.js';
import {meanings} from './meanings.js';
import {forgotSentences, resetSentences} from './sentences.js';
import {bodies} from './bodies.js';
import {connections} from './connections.js';
import {cors} from './cors.js';
import {keys} from './keys.js';
import {lightOf} from './light.js';
import {messages} from './messages.js';
import {redirects} from './redirects.js';
import {retryAfter} from './retry-after.js';
import {settings} from './settings.js';
import {statuses} from './statuses.js';
import {tokens} from './tokens.js';

export {calls} from './calls.js';
export {forgotSentences, linkMayBeUsed, resetSentences} from './sentences.js';

/** @typedef {import('./index.js').Fault} Fault */
/** @typedef {import('./index.js').Engine} Engine */

/** @type {Record<string, import('./index.js').Group>} */
const inShadow = {
  statuses,
  bodies,
  connections,
  redirects,
  cors,
  keys,
  'retry-after': retryAfter,
  messages,
  tokens,
  settings,
};

/** @type {Record<string, import('./index.js').Group>} */
export const groups = {...inShadow, light: lightOf(Object.values(inShadow))};

/** @type {Fault[]} */
export const faults = Object.entries(groups).flatMap(([group, {rows}]) =>
  rows.flatMap((row) =>
    row.at.map((call) => ({...row, id: `${call}: ${row.name}`, group, call})),
  ),
);

const byId = new Map(faults.map((fault) => [fault.id, fault]));
if (byId.size < faults.length) {
  const names = faults.map(({id}) => id);
  const twice = names.filter((id, at) => names.indexOf(id) < at);
  throw new Error(`Two faults have one name: ${twice.join()}`);
}

/** @param {string} id */
export const faultById = (id) => {
  const fault = byId.get(id);
  if (!fault) throw new Error(`There is no fault "${id}"`);
  return fault;
};

/** @param {string} group */
export const faultsOf = (group) =>
  faults.filter((fault) => fault.group === group);

/** @param {Fault} fault */
export const isForgot = ({call}) => forgotCalls.includes(call);

/** @param {Fault} fault */
export const isCheck = ({call}) => checks.includes(call);

/** @param {Fault} fault @param {Engine} engine */
export const codeOf = (fault, engine) => {
  const meaning = fault[engine] ?? fault.means;
  const code = meanings[meaning]?.[fault.call];
  if (!code) throw new Error(`What does "${meaning}" mean for ${fault.id}?`);
  return code;
};

/** @param {Fault} fault @param {Engine} engine */
export const sentenceOf = (fault, engine) => {
  const code = codeOf(fault, engine);
  const sentence = (isForgot(fault) ? forgotSentences : resetSentences)[code];
  if (!isForgot(fault) || code !== 'fine') {
    if (!sentence) throw new Error(`No sentence for ${code}`);
    return sentence;
  }
  return isCheck(fault) ? 'Now set a new password.' : 'a code is on its way.';
};

/**
 * How many POSTs reach the service: of the struck call, or with the password.
 *
 * @param {Fault} fault
 * @param {Engine} engine
 */
const postsOf = (fault, engine) => {
  const {call, posts, does} = fault;
  const isKey = call === 'key' && codeOf(fault, engine) !== 'fine';
  return posts ?? (isKey || does.preflight || does.host ? 0 : 1);
};

/** @param {Fault} fault @param {string} code */
const eventOf = (fault, code) => {
  const {retryAfter} = fault;
  if (code !== 'fine') {
    const wait = retryAfter === undefined ? '' : `, ${retryAfter} s`;
    return `failure, ${code}${wait}`;
  }
  if (!isForgot(fault)) return 'success';
  return isCheck(fault) ? 'token' : 'code-sent';
};

/** @param {Fault} fault @param {string} code */
const goesOnOf = (fault, code) => {
  const {call, retryAfter, does, stays} = fault;
  if (code === 'fine') return 'done';
  if (code === 'token-rejected') return 'new link';
  if (retryAfter !== undefined) return `after ${retryAfter} s`;
  if (stays) return 'again';
  const isApplied =
    does.applies ?? (does.body === undefined && !does.preflight && !does.host);
  if (!isApplied || call === 'key') return 'again';
  if (!isForgot(fault)) return 'sign in, or new link';
  return isCheck(fault) ? 'another code' : 'with the code';
};

/** @param {Fault} fault @param {string} code */
const textOf = ({call}, code) => {
  if (code === 'token-rejected') return 'cleared';
  // The field is there already when another code is asked for.
  return code === 'fine' && call !== 'another' ? 'cleared' : 'kept';
};

/**
 * What is to be seen, as the contract has it.
 *
 * @param {Fault} fault
 * @param {Engine} engine
 * @returns {import('./index.js').Seen}
 */
export const expectedOf = (fault, engine) => {
  const code = codeOf(fault, engine);
  const said = sentenceOf(fault, engine);
  const {quoted} = fault;
  const posts = postsOf(fault, engine);
  return {
    screen: quoted === undefined ? said : `${said} The service says: ${quoted}`,
    event: eventOf(fault, code),
    goesOn: goesOnOf(fault, code),
    reached: posts === 0 ? 'no POST' : `${posts} POST`,
    text: textOf(fault, code),
  };
};
