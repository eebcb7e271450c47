import type fc from 'fast-check';
import type {LitElement} from 'lit';
import {onceAfterTest} from './after-test.js';
import {handClock} from './hand-clock.js';
import {
  controlNetwork,
  expectRest,
  expectSoon,
  HeldFetch,
  network,
  reply,
  shownState,
  turnPage,
  type HeldCall,
} from './interleaving.js';
import {rootOf} from './visit.js';

/* What either element and its page can go through in the tests by a model. */

type Either = LitElement & {
  readonly state: string;
  fetch: HeldFetch['fetch'] | undefined;
  headingLevel: number;
  submit(): Promise<void>;
  reset(): void;
};

let count = 0;
export const newName = (kind: string): string => `${kind}-${(count += 1)}`;

const goodPrefix = 'x-authing';

/** What is the same with every kind of answer. */
export const sameAnswers = {
  busy: () => reply({statusCode: 500}, 500),
  often: () => reply({statusCode: 429}, 429, {'retry-after': '3'}),
  unknown: () => reply({statusCode: 499, apiCode: 7777}),
  blocked: () => reply('<html>', 403),
  gateway: () => reply('', 502),
  lost: () => undefined,
};

/** An element in its page, and what can happen to it. */
export abstract class Interleaved<Element extends Either> {
  readonly held = new HeldFetch();
  /** The events of the element, each in one line. */
  readonly events: string[] = [];
  element!: Element;
  host = `https://${newName('acme')}.example`;
  readonly #isLight: boolean;
  readonly #places = [0, 1].map(() => document.createElement('div'));
  #isPrevented = false;
  #prefix = goodPrefix;

  constructor(isLight: boolean) {
    this.#isLight = isLight;
    network.isOnline = true;
    document.documentElement.lang = 'en';
    document.body.append(...this.#places);
  }

  /** What the names of the events begin with. */
  protected abstract readonly prefix: string;
  protected abstract create(): Element;
  /** Writes the events down. */
  protected abstract listen(): void;

  /** Draws the element, as a framework does. */
  protected draw(): void {
    this.element = this.create();
    this.redraw();
    if (this.#isLight) this.element.setAttribute('light', '');
    this.element.addEventListener(`${this.prefix}submit`, (event) => {
      if (this.#isPrevented) event.preventDefault();
      this.#isPrevented = false;
    });
    this.log(
      'state-change',
      ({state, previous}: Record<string, string>) => `${previous} ${state}`,
    );
    this.listen();
    this.#places[0]?.replaceChildren(this.element);
  }

  protected log(name: string, say: (detail: never) => string): void {
    this.element.addEventListener(this.prefix + name, (event) => {
      const {detail} = event as CustomEvent<never>;
      this.events.push(`${name} ${say(detail)}`.trim());
    });
  }

  /** Whether a setting is wrong. */
  protected get isBroken(): boolean {
    return this.#prefix !== goodPrefix;
  }

  submit(how: 'submit' | 'press' | 'twice', isPrevented = false): void {
    this.#isPrevented = isPrevented;
    const form = rootOf(this.element).querySelector<HTMLFormElement>(
      'form:not([hidden])',
    );
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

  #write(): void {
    this.element.setAttribute('app-host', this.host);
    this.element.setAttribute('header-prefix', this.#prefix);
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

  speak(lang: string): void {
    this.element.lang = lang;
  }

  /** The page speaks another language, and the element follows. */
  pageSpeaks(lang: string): void {
    document.documentElement.lang = lang;
    this.element.removeAttribute('lang');
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

type Any = Interleaved<Either>;

/** What changes nothing that a model knows of. */
export const harmless: [name: string, act: (real: Any) => void][] = [
  ['redraw', (real) => real.redraw()],
  ['pageshow(loaded)', () => turnPage('pageshow', false)],
  ['german', (real) => real.speak('de')],
  ['arabic-page', (real) => real.pageSpeaks('ar')],
  [
    'heading-level',
    ({element}) => {
      element.headingLevel = (element.headingLevel % 6) + 1;
    },
  ],
  [
    'offline',
    () => {
      network.isOnline = false;
    },
  ],
  [
    'online',
    () => {
      network.isOnline = true;
    },
  ],
];

/** What happens to both in a hurry. */
export const hurried: [name: string, act: (real: Any) => void][] = [
  ['remove', (real) => real.remove()],
  ['insert', (real) => real.insert()],
  ['move', (real) => real.move()],
  ['redraw', (real) => real.redraw()],
  ['change-host', (real) => real.changeHost()],
  ['break-setting', (real) => real.breakSetting()],
  ['repair-setting', (real) => real.repairSetting()],
  ['pageshow(from cache)', () => turnPage('pageshow', true)],
  ['reset', (real) => real.element.reset()],
  ['german', (real) => real.speak('de')],
];

/** Several commands as one, as far as each is possible. */
export const inTurn = <Model extends object, Real>(
  ...all: fc.AsyncCommand<Model, Real>[]
): fc.AsyncCommand<Model, Real> => ({
  check: (model) => all[0]?.check(model) ?? false,
  run: async (model, real) => {
    for (const one of all) {
      if (one.check(model)) await one.run(model, real);
    }
  },
  toString: () => all.map(String).join(' '),
});

/** Takes the time and the network into the test's hands, until its end. */
export const beginTest = (): ReturnType<typeof handClock> => {
  const clock = handClock();
  controlNetwork();
  const {error} = console;
  // A wrong setting is said to developers, which has tests of its own.
  console.error = () => undefined;
  onceAfterTest(() => {
    console.error = error;
    document.documentElement.lang = 'en';
  });
  return clock;
};

/**
 * Ends everything after a hurry, and checks that the states of the events follow
 * one another to the state on the screen.
 *
 * @param start The state of a new element.
 * @param each Is called with the words of each event.
 */
export const expectEnd = async (
  real: Any,
  start: string,
  answer: (call: HeldCall) => void,
  each: (words: string[]) => void,
): Promise<void> => {
  const {element, events, held} = real;
  real.repairSetting();
  await expectRest(held, element, answer);
  let state = start;
  for (const event of events) {
    const words = event.split(' ');
    const [name, before, after] = words;
    if (name === 'state-change') {
      if (before !== state)
        throw new Error(`Not from ${state}: ${String(events)}`);
      state = String(after);
    }
    each(words);
  }
  await expectSoon(() => ({shown: [...new Set(shownState(real.element))]}), {
    shown: [state],
  });
};
