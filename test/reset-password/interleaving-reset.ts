import '../../src/index.js';
import {pageToken} from '../../src/core/page-token.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {
  expectSoon,
  HeldFetch,
  network,
  reply,
  shownState,
  turnPage,
  type HeldCall,
} from '../helpers/interleaving.js';
import {oneLine} from '../helpers/visit.js';
import type {ResetModel} from './interleaving-model.js';
import {fieldsOf, formOf, rootOf, textOf, valuesOf} from './visit.js';

const {pathname, search} = location;
/** The page's own address; the test runner needs its query. */
export const page = pathname + search;

let count = 0;
export const newName = (kind: string): string => `${kind}-${(count += 1)}`;

/** How a run begins. */
export interface Start {
  readonly isLight: boolean;
  /** Whether the token stands in the address, or the page sets it. */
  readonly isLink: boolean;
}

const goodPrefix = 'x-authing';

/** The element in its page, and everything that can happen to it. */
export class Reset {
  readonly held = new HeldFetch();
  /** The events of the element, each in one line. */
  readonly events: string[] = [];
  readonly firstToken = newName('token');
  host = `https://${newName('acme')}.example`;
  element!: GenAuthResetPassword;
  readonly #places = [0, 1].map(() => document.createElement('div'));
  readonly #isLight: boolean;
  #isPrevented = false;
  #prefix = goodPrefix;
  /** The token that the page has set last. */
  #token: string | undefined;

  constructor({isLight, isLink}: Start) {
    this.#isLight = isLight;
    // Each run has a page of its own, where nothing has succeeded.
    pageToken.success = undefined;
    network.isOnline = true;
    document.documentElement.lang = 'en';
    document.body.append(...this.#places);
    if (isLink)
      history.replaceState(null, '', `${page}#token=${this.firstToken}`);
    else this.#token = this.firstToken;
    this.#draw();
  }

  get posts(): number {
    return this.held.calls.filter(({method}) => method === 'POST').length;
  }

  /** Draws the element, as a framework does. */
  #draw(): void {
    const element = document.createElement('genauth-reset-password');
    element.fetch = this.held.fetch;
    element.encryptPassword = (password) => `cipher of ${password}`;
    this.element = element;
    this.#write();
    if (this.#token !== undefined) element.token = this.#token;
    if (this.#isLight) element.setAttribute('light', '');
    this.#listen();
    this.#places[0]?.replaceChildren(element);
  }

  #write(): void {
    this.element.setAttribute('app-host', this.host);
    this.element.setAttribute('header-prefix', this.#prefix);
  }

  #log(name: string, say: (detail: never) => string): void {
    const {element} = this;
    element.addEventListener(`genauth-reset-${name}`, (event) => {
      const {detail} = event as CustomEvent<never>;
      this.events.push(`${name} ${say(detail)}`.trim());
    });
  }

  #listen(): void {
    const {element} = this;
    element.addEventListener('genauth-reset-submit', (event) => {
      if (this.#isPrevented) event.preventDefault();
      this.#isPrevented = false;
    });
    this.#log('submit', () => '');
    this.#log('success', () => '');
    this.#log('failure', ({code, message}: Record<string, string>) => {
      // An aborted attempt is told to nobody but a script. A setting that is
      // wrong by now hides what failed before.
      const isShown =
        code === 'aborted' ||
        (code !== 'config-invalid' && this.#prefix !== goodPrefix) ||
        textOf(element).includes(oneLine(message));
      return isShown ? String(code) : `${code}, and does not show: ${message}`;
    });
    this.#log(
      'state-change',
      ({state, previous}: Record<string, string>) => `${previous} ${state}`,
    );
    this.#log(
      'invalid',
      ({issues}: {issues: {field: string; code: string}[]}) =>
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

  submit(how: 'submit' | 'press' | 'twice', isPrevented = false): void {
    this.#isPrevented = isPrevented;
    const form = formOf(this.element);
    if (how === 'press') form?.requestSubmit();
    else void this.element.submit();
    if (how !== 'twice') return;
    void this.element.submit();
    form?.requestSubmit();
  }

  remove(): void {
    this.element.remove();
  }

  insert(): void {
    this.#places[0]?.append(this.element);
  }

  /** Moves it within one task, as a framework does that sorts a list. */
  move(): void {
    this.#places.reverse();
    this.insert();
  }

  /** Sets everything as it is, as a framework does at any time. */
  redraw(): void {
    this.#write();
    this.element.fetch = this.held.fetch;
    this.element.requestUpdate();
  }

  /** Puts another instance into the place of this one. */
  drawAnew(): void {
    this.#draw();
  }

  changeHost(): void {
    this.host = `https://${newName('other')}.example`;
    this.#write();
  }

  breakSetting(): void {
    this.#prefix = 'no header';
    this.#write();
  }

  repairSetting(): void {
    this.#prefix = goodPrefix;
    this.#write();
  }

  setToken(token: string | undefined): void {
    this.#token = token ?? this.#token;
    this.element.token = this.#token ?? '';
  }

  hide(): void {
    turnPage('pagehide', true);
  }

  show(isFromCache: boolean): void {
    turnPage('pageshow', isFromCache);
  }

  speak(lang: string): void {
    this.element.lang = lang;
  }

  /** The page speaks another language, and the element follows. */
  pageSpeaks(lang: string): void {
    document.documentElement.lang = lang;
    this.element.removeAttribute('lang');
  }

  changeHeading(): void {
    this.element.headingLevel = (this.element.headingLevel % 6) + 1;
  }

  leave(): void {
    this.element.remove();
    for (const place of this.#places) place.remove();
    // Nothing of this run may reach the next.
    for (const call of this.held.calls) {
      if (!call.isOver) call.answer(undefined);
    }
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
  unknown: ['rejected', () => reply({statusCode: 499, apiCode: 7777})],
  busy: ['server-error', () => reply({statusCode: 500}, 500)],
  often: [
    'rate-limited',
    () => reply({statusCode: 429}, 429, {'retry-after': '3'}),
  ],
  blocked: ['bad-response', () => reply('<html>', 403)],
  page: ['outcome-unknown', () => reply('<html>')],
  gateway: ['outcome-unknown', () => reply('', 502)],
  lost: ['outcome-unknown', () => undefined],
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
