/**
 * Compiles a regular expression that somebody else wrote, so that testing a
 * password against it always ends soon.
 *
 * JavaScript cannot stop a regular expression that has begun, so time is
 * bounded before: a pattern in which backtracking could multiply is refused,
 * and so is a text of more than a few dozen characters. What is refused is not
 * checked here; the service checks it all the same.
 */

/** Longest text that is tested, in UTF-16 units. */
const maxTextLength = 64;
const maxSourceLength = 500;
/** Choices in a row: the exponent of the work for one text. */
const maxChoices = 3;
const maxRepeat = 1000;
/**
 * Most characters of a group, times its repetitions. A repetition takes time even
 * if it matches no text.
 */
const maxTurns = 4096;
/** Each may compare the whole text, at every repetition. */
const maxBackreferences = 4;

/** The contents of a group that decide whether it may be repeated. */
interface Group {
  /** `(?=`, `(?<!` …; empty for the whole pattern. */
  readonly opening: string;
  /** Where its inside begins. */
  readonly start: number;
  hasQuantifiers: boolean;
  hasAlternatives: boolean;
  /** Choices that follow each other in this alternative. */
  row: number;
  /** The most of them in an earlier alternative. */
  worst: number;
}

const newGroup = (opening: string, start: number, row: number): Group => ({
  opening,
  start,
  hasQuantifiers: false,
  hasAlternatives: false,
  row,
  worst: 0,
});

/**
 * Matches one piece: a character, an escape, a class, or the opening of a group.
 * A longer escape, such as `\x41`, is several pieces; the last is no quantifier.
 */
const atom =
  /\\u\{[\da-f]+\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[^]/iuy;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const lookaround = /\(\?<?[=!]/;

const matchAt = (
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A piece of a pattern, with the quantifier that repeats it. */
interface Token {
  readonly piece: string;
  /** Where the piece ends, and its quantifier begins. */
  readonly end: number;
  /** The match of {@link quantifier}, if there is one. */
  readonly repeat: RegExpExecArray | null;
}

/** Splits a pattern into its pieces. */
function* tokensOf(source: string): Generator<Token> {
  for (let at = 0; at < source.length;) {
    const [piece = ''] = matchAt(atom, source, at) ?? [];
    const end = at + piece.length;
    const repeat = matchAt(quantifier, source, end);
    yield {piece, end, repeat};
    at = end + (repeat?.[0].length ?? 0);
  }
}

/** Bounds the work of a pattern: each method returns whether it stays small. */
class Weigher {
  readonly #source: string;
  /** The groups that are open, the whole pattern first. */
  readonly #open: Group[];
  #backreferences = 0;

  constructor(source: string) {
    this.#source = source;
    this.#open = [newGroup('', 0, this.#choicesAt(0))];
  }

  /**
   * Whether backtracking stays polynomial, of a low degree. A pattern that is wrong
   * may be tame: it does not compile.
   */
  isTame(): boolean {
    for (const token of tokensOf(this.#source)) {
      if (!this.#take(token)) return false;
    }
    return true;
  }

  #take(token: Token): boolean {
    const {piece, end} = token;
    const current = this.#innermost();
    if (!current) return false;
    if (piece.startsWith('(')) return this.#openGroup(piece, end);
    if (piece === '|') {
      this.#beginAlternative(current, end);
      return true;
    }
    const closed = piece === ')' ? this.#open.pop() : undefined;
    const outer = this.#innermost();
    return !!outer && this.#add(token, outer, closed);
  }

  #innermost(): Group | undefined {
    return this.#open[this.#open.length - 1];
  }

  /** Without an anchor, where to begin is a choice as well. */
  #choicesAt(at: number): number {
    return this.#source[at] === '^' ? 0 : 1;
  }

  #openGroup(opening: string, start: number): boolean {
    // Backwards, what stands before a lookaround is matched after it.
    const isBackwards = this.#open.some((group) =>
      /\(\?<[=!]/.test(group.opening),
    );
    this.#open.push(newGroup(opening, start, 0));
    return !(isBackwards && lookaround.test(opening));
  }

  #beginAlternative(current: Group, at: number): void {
    const isWhole = this.#open.length === 1;
    const isGroup = !isWhole && !lookaround.test(current.opening);
    // An alternative is a choice, except in a lookaround, which is never entered
    // again.
    if (isGroup && !current.hasAlternatives) current.row++;
    current.hasAlternatives = true;
    current.worst = Math.max(current.worst, current.row);
    current.row = isWhole ? this.#choicesAt(at) : isGroup ? 1 : 0;
  }

  /** Adds a character or a closed group to the group around it. */
  #add(token: Token, outer: Group, closed: Group | undefined): boolean {
    const isBackreference = /^\\[1-9k]/.test(token.piece);
    if (isBackreference && ++this.#backreferences > maxBackreferences)
      return false;
    if (token.repeat) {
      if (!mayRepeat(token, closed)) return false;
      outer.hasQuantifiers = true;
    } else if (closed) {
      outer.hasQuantifiers ||= closed.hasQuantifiers;
      outer.hasAlternatives ||= closed.hasAlternatives;
    }
    const [, least, range] = token.repeat ?? [];
    // A part that may be empty takes time even with a limit of repetitions.
    const isChoice =
      token.repeat &&
      (least === undefined || range || closed || isBackreference);
    const choices = isChoice ? 1 : 0;
    const inside = closed ? Math.max(closed.row, closed.worst) : 0;
    const before = this.#open.reduce((sum, {row}) => sum + row, 0);
    // An engine never tries a second way through a lookaround that has matched.
    outer.row +=
      choices + (closed && lookaround.test(closed.opening) ? 0 : inside);
    return before + inside + choices <= maxChoices;
  }
}

/** Whether a part may be repeated as its quantifier says. */
const mayRepeat = (
  {end, repeat}: Token,
  closed: Group | undefined,
): boolean => {
  if (closed && (closed.hasQuantifiers || closed.hasAlternatives)) return false;
  const [, least, , most] = repeat ?? [];
  const counted = Math.max(Number(least ?? 0), Number(most ?? 0));
  // A repeated group ends before its parenthesis does.
  const signs = closed ? end - 1 - closed.start : 0;
  return (
    counted <= maxRepeat && signs * Math.max(counted, maxTextLength) <= maxTurns
  );
};

/**
 * Compiles a pattern as GenAuth's settings hold it, bare or as `/…/flags`.
 *
 * @returns Whether a text matches, `true` for a text that is too long to test;
 *   nothing for a pattern that is wrong or not safe to run.
 */
export function compileForeignPattern(
  pattern: unknown,
): ((text: string) => boolean) | undefined {
  if (typeof pattern !== 'string' || pattern.length > maxSourceLength) {
    return undefined;
  }
  const [, source = pattern, flags = ''] =
    /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? [];
  // The classes of the flag `v` are not understood here.
  if (
    source === '' ||
    /[^dgimsuy]/.test(flags) ||
    !new Weigher(source).isTame()
  ) {
    return undefined;
  }
  try {
    // Only the flags that change the matches. A password is one line.
    const expression = new RegExp(source, flags.replace(/[^isu]/g, ''));
    return (text) => text.length > maxTextLength || expression.test(text);
  } catch {
    return undefined;
  }
}
