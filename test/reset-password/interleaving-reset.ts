import '../../src/index.js';
import {pageToken} from '../../src/core/page-token.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {Interleaved, newName, sameAnswers} from '../helpers/interleaved.js';
import {
  expectSoon,
  reply,
  shownState,
  type HeldCall,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import type {ResetModel} from './interleaving-model.js';
import {fieldsOf, formOf, rootOf, textOf, valuesOf} from './visit.js';

const {pathname, search} = location;
/** The page's own address; the test runner needs its query. */
export const page = pathname + search;

/** How a run begins. */
export interface Start {
  readonly isLight: boolean;
  /** Whether the token stands in the address, or the page sets it. */
  readonly isLink: boolean;
}

/** The element in its page, and everything that can happen to it. */
export class Reset extends Interleaved<GenAuthResetPassword> {
  protected readonly prefix = 'genauth-reset-';
  readonly firstToken = newName('token');
  /** The token that the page has set last. */
  #token: string | undefined;

  constructor({isLight, isLink}: Start) {
    super(isLight);
    // Each run has a page of its own, where nothing has succeeded.
    pageToken.success = undefined;
    if (isLink)
      history.replaceState(null, '', `${page}#token=${this.firstToken}`);
    else this.#token = this.firstToken;
    this.draw();
  }

  get posts(): number {
    return this.held.calls.filter(({method}) => method === 'POST').length;
  }

  protected create(): GenAuthResetPassword {
    const element = document.createElement('genauth-reset-password');
    element.encryptPassword = (password) => `cipher of ${password}`;
    if (this.#token !== undefined) element.token = this.#token;
    return element;
  }

  protected listen(): void {
    const {element} = this;
    this.log('submit', () => '');
    this.log('success', () => '');
    this.log('failure', ({code, message}: Record<string, string>) => {
      // An aborted attempt is told to nobody but a script. A setting that is
      // wrong by now hides what failed before.
      const isShown =
        code === 'aborted' ||
        (code !== 'config-invalid' && this.isBroken) ||
        textOf(element).includes(oneLine(message));
      return isShown ? String(code) : `${code} without its message: ${message}`;
    });
    this.log('invalid', ({issues}: {issues: {field: string; code: string}[]}) =>
      issues.map(({field, code}) => `${field}:${code}`).join(' '),
    );
  }

  type(password: string, confirmation: string): void {
    fieldsOf(this.element).forEach((field, at) => {
      field.value = at ? confirmation : password;
      field.dispatchEvent(
        new InputEvent('input', {bubbles: true, composed: true}),
      );
    });
  }

  /** Puts another instance into the place of this one. */
  drawAnew(): void {
    this.draw();
  }

  setToken(token: string | undefined): void {
    this.#token = token ?? this.#token;
    this.element.token = this.#token ?? '';
  }
}

/** What the service or a network answers, and what each means. */
export const answers: Record<
  string,
  readonly [outcome: string, make: () => Response | undefined]
> = {
  success: ['success', () => reply({statusCode: 200, data: {success: true}})],
  refused: [
    'server-error',
    () => reply({statusCode: 200, data: {success: false}}),
  ],
  expired: ['token-rejected', () => reply({statusCode: 401})],
  weak: ['password-rejected', () => reply({statusCode: 422, apiCode: 2061})],
  unknown: ['rejected', sameAnswers.unknown],
  busy: ['server-error', sameAnswers.busy],
  often: ['rate-limited', sameAnswers.often],
  blocked: ['bad-response', sameAnswers.blocked],
  page: ['outcome-unknown', () => reply('<html>')],
  gateway: ['outcome-unknown', sameAnswers.gateway],
  lost: ['outcome-unknown', sameAnswers.lost],
};

/** The same answers to the question for the key, where they are no key. */
const keyAnswers: Partial<
  Record<string, readonly [failure: string, body: object, status: number]>
> = {
  expired: ['key-unavailable', {}, 404],
  page: ['key-invalid', {rsa: {}}, 200],
};
const goodKey = ['', {rsa: {publicKey: 'key'}}, 200] as const;

/** Answers a call, and returns what that means; nothing for a key. */
export const answerCall = (call: HeldCall, kind: string): string => {
  if (call.method === 'GET') {
    const [failure, body, status] = keyAnswers[kind] ?? goodKey;
    call.answer(reply(body, status));
    return failure;
  }
  const [outcome = '', make] = answers[kind] ?? [];
  call.answer(make?.());
  return outcome;
};

/** The call that the attempt waits for: the key, or the POST. */
export const wantedBy = (
  {attempt}: ResetModel,
  {held}: Reset,
): HeldCall | undefined => {
  if (!attempt) return undefined;
  const post = held.waiting('POST').find(({isAborted}) => !isAborted);
  if (post ?? attempt.hasKey) return post;
  // An older one is that of an attempt that is over.
  return held
    .waiting('GET')
    .filter(({url}) => url.origin === attempt.host)
    .at(-1);
};

/**
 * Waits for what the model expects, and for nothing else.
 *
 * @param posts How many POSTs there may be: one for an attempt.
 */
export const agree = (
  model: ResetModel,
  real: Reset,
  posts: number,
): Promise<void> =>
  expectSoon(
    () => {
      const {element} = real;
      const hasText = (selector: string): boolean =>
        rootOf(element)
          .querySelectorAll(selector)
          .some(({textContent}) => textContent.trim() !== '');
      return {
        events: real.events,
        state: shownState(element),
        form: formOf(element) !== null,
        busy: rootOf(element).querySelector('form')?.ariaBusy === 'true',
        typed: model.hasForm ? valuesOf(element) : [],
        calls: !!model.attempt && !wantedBy(model, real) ? 'none' : 'as needed',
        isPostTooMany: real.posts > posts,
        alert: model.hasForm && hasText('[role=alert]'),
        // The reason is at the field, where a password was refused.
        error:
          model.failure === 'password-rejected' && hasText('[part~=error]'),
      };
    },
    {
      events: model.events,
      state: [model.state, model.state, model.state],
      form: model.hasForm,
      busy: model.state === 'submitting',
      typed: model.hasForm ? model.typed : [],
      calls: 'as needed',
      isPostTooMany: false,
      alert:
        model.hasForm &&
        model.state === 'failed' &&
        model.failure !== 'password-rejected',
      error: model.failure === 'password-rejected',
    },
  );
