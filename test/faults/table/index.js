/** All faults, each with what the contract says of it. */
import {forgotCalls} from './calls.js';
import {meanings} from './meanings.js';
import {forgotSentences, resetSentences} from './sentences.js';
import {bodies} from './bodies.js';
import {connections} from './connections.js';
import {cors} from './cors.js';
import {keys} from './keys.js';
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
export const groups = {
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
  return fault.call === 'check'
    ? 'Now set a new password.'
    : 'a code is on its way.';
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
const eventOf = ({call, retryAfter}, code) => {
  if (code !== 'fine') {
    const wait = retryAfter === undefined ? '' : `, ${retryAfter} s`;
    return `failure, ${code}${wait}`;
  }
  return (
    {email: 'code-sent', sms: 'code-sent', check: 'token'}[call] ?? 'success'
  );
};

/** @param {Fault} fault @param {string} code */
const goesOnOf = ({call, retryAfter, does, stays}, code) => {
  if (code === 'fine') return 'done';
  if (code === 'token-rejected') return 'new link';
  if (retryAfter !== undefined) return `after ${retryAfter} s`;
  if (stays) return 'again';
  const isApplied =
    does.applies ?? (does.body === undefined && !does.preflight && !does.host);
  if (!isApplied || call === 'key') return 'again';
  return (
    {
      reset: 'sign in, or new link',
      check: 'another code',
    }[call] ?? 'with the code'
  );
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
    text:
      code === 'fine'
        ? 'cleared'
        : code === 'token-rejected'
          ? 'cleared'
          : 'kept',
  };
};
