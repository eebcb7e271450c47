import fc from 'fast-check';
import type {LitElement} from 'lit';
import {onceAfterTest} from './after-test.js';
import {rootOf, settled} from './visit.js';

/*
 * Tests by a model: random sequences of what a visitor, a page, a browser and a
 * service do, at an element in the page. The model, which shares no code with
 * the element, says what must follow.
 */

/** `FC_SEED=7 FC_RUNS=1000 npx wtr …` tries other sequences, or more. */
const {fcSeed, fcRuns} = globalThis as {fcSeed?: number; fcRuns?: number};

/** How many sequences are tried, of at most how many steps. */
const sequences = 60;
const steps = 25;

/** Milliseconds for what must follow; the first run loads files. */
const patience = 8000;

/** A test may have replaced the clock. */
const now = performance.now.bind(performance);

const settings = () => ({
  seed: fcSeed ?? 20_260,
  numRuns: fcRuns ?? sequences,
  includeErrorInReport: true,
});

/** A call of the element, which the test answers when it likes. */
export interface HeldCall {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly isAborted: boolean;
  /** Whether it has got an answer. */
  isOver: boolean;
  /** Answers it; `undefined` for a lost connection. */
  readonly answer: (response: Response | undefined) => void;
}

/** The `fetch` of a page, which keeps every call until the test answers it. */
export class HeldFetch {
  readonly calls: HeldCall[] = [];

  readonly fetch = async (request: Request): Promise<Response> => {
    const text = await request.clone().text();
    return new Promise((resolve, reject) => {
      const call: HeldCall = {
        url: new URL(request.url),
        method: request.method,
        headers: request.headers,
        body: text ? JSON.parse(text) : undefined,
        get isAborted() {
          return request.signal.aborted;
        },
        isOver: false,
        answer: (response) => {
          call.isOver = true;
          if (response) resolve(response);
          else reject(new TypeError('The connection is lost'));
        },
      };
      this.calls.push(call);
    });
  };

  /** The calls without an answer, the first one first. */
  waiting(method: string): HeldCall[] {
    return this.calls.filter((call) => call.method === method && !call.isOver);
  }
}

/** An answer of the service, or of something in its place. */
export const reply = (
  body: object | string,
  status = 200,
  headers: Record<string, string> = {},
): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/json', ...headers},
  });

type Facts = Readonly<Record<string, unknown>>;

/** The facts that are others than expected, each in one line. */
const differences = (seen: Facts, expected: Facts): string =>
  Object.entries(expected)
    .map(([name, wanted]) => [name, ...[wanted, seen[name]].map(toText)])
    .filter(([, wanted, is]) => wanted !== is)
    .map(([name, wanted, is]) => `\n  ${name}: expected ${wanted}, is ${is}`)
    .join('');

const toText = (value: unknown): string => JSON.stringify(value);

/** Waits for the facts that the model expects. */
export const expectSoon = async (
  look: () => Facts,
  expected: Facts,
): Promise<void> => {
  const deadline = now() + patience;
  for (;;) {
    const wrong = differences(look(), expected);
    if (!wrong) break;
    if (now() > deadline) throw new Error(wrong);
    // Some steps of the elements wait for a timer or a file.
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Nothing more may follow by itself.
  for (let turn = 0; turn < 8; turn++) await settled();
  const wrong = differences(look(), expected);
  if (wrong) throw new Error(wrong);
};

/** Answers every call that is left, until nothing follows any more. */
export const expectRest = async (
  {calls}: HeldFetch,
  element: LitElement & {readonly state: string},
  answer: (call: HeldCall) => void,
): Promise<void> => {
  const deadline = now() + patience;
  for (let quiet = 0; quiet < 10; quiet++) {
    const open = calls.filter(({isOver}) => !isOver);
    for (const call of open) answer(call);
    // Before an attempt has a state of its own, its files are loaded.
    const isBusy =
      rootOf(element).querySelector('form')?.ariaBusy === 'true' ||
      !element.hasUpdated;
    if (open.length > 0 || isBusy) quiet = 0;
    if (now() > deadline) throw new Error(`${element.state} for ever`);
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** What the element shows of its state, to style sheets and scripts. */
export const shownState = (
  element: LitElement & {readonly state: string},
): string[] => {
  const shown = [element.state, element.getAttribute('data-state') ?? ''];
  try {
    const matches = element.matches(`:state(${element.state})`);
    return [...shown, matches ? element.state : 'no custom state'];
  } catch {
    // The browser has no such selector.
    return [...shown, element.state];
  }
};

/** Says that the page goes to the browser's cache or is unloaded, or is back. */
export const turnPage = (
  type: 'pagehide' | 'pageshow',
  persisted: boolean,
): void => {
  dispatchEvent(new PageTransitionEvent(type, {persisted}));
};

/** Whether the browser says that it is online, until the end of the test. */
export const network = {isOnline: true};

export const controlNetwork = (): void => {
  network.isOnline = true;
  Object.defineProperty(navigator, 'onLine', {
    configurable: true,
    get: () => network.isOnline,
  });
  onceAfterTest(() => void Reflect.deleteProperty(navigator, 'onLine'));
};

/**
 * Runs random sequences of commands. A failure prints the shortest sequence that
 * fast-check found, with its seed.
 *
 * @param begin Starts a run: a model and the thing itself.
 * @param end Tidies up after a run.
 */
export const checkSequences = async <Start, Model extends object, Real>(
  starts: fc.Arbitrary<Start>,
  commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[],
  begin: (start: Start) => Promise<{model: Model; real: Real}>,
  end: (real: Real) => void,
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      starts,
      fc.commands(commands, {maxCommands: steps, size: 'max'}),
      async (start, sequence) => {
        const run = await begin(start);
        try {
          await fc.asyncModelRun(() => run, sequence);
        } finally {
          end(run.real);
        }
      },
    ),
    settings(),
  );
};

/**
 * Does random deeds one right after the other, with only some tasks or microtasks
 * in between, and then checks what came of them.
 */
export const checkHurry = async <Start, Real>(
  starts: fc.Arbitrary<Start>,
  deeds: fc.Arbitrary<[name: string, act: (real: Real) => void]>[],
  begin: (start: Start) => Real,
  check: (real: Real) => Promise<void>,
): Promise<void> => {
  const pause = fc.record({tasks: fc.nat(3), microtasks: fc.nat(3)});
  const hurried = fc
    .tuple(fc.oneof(...deeds), pause)
    .map(([[name, act], {tasks, microtasks}]) => ({
      run: async (real: Real) => {
        act(real);
        for (let turn = 0; turn < microtasks; turn++) await Promise.resolve();
        for (let turn = 0; turn < tasks; turn++) await settled();
      },
      [fc.toStringMethod]: () => `${name} +${tasks}/${microtasks}`,
    }));
  await fc.assert(
    fc.asyncProperty(
      starts,
      fc.array(hurried, {maxLength: steps, size: 'max'}),
      async (start, all) => {
        const real = begin(start);
        for (const {run} of all) await run(real);
        await check(real);
      },
    ),
    settings(),
  );
};
