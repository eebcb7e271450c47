/**
 * Compiles a regular expression that somebody else wrote, so that testing a
 * password against it always ends soon.
 *
 * JavaScript cannot stop a regular expression that has begun, so time is bounded
 * before: a pattern in which backtracking could multiply is refused, and so is
 * a text of more than a few dozen characters. What is refused is not checked
 * here; the service checks it all the same.
 */

/** Longest text that is tested, in UTF-16 units. */
const maxTextLength = 64;
const maxSourceLength = 500;
/** Choices in a row: the exponent of the work for one text. */
const maxChoices = 3;
const maxRepeat = 1000;
/** Signs of a group, times its turns: what takes no text still takes time. */
const maxTurns = 4096;
/** Each may compare the whole text, at every turn. */
const maxBackreferences = 4;

/** What a group has inside, as far as it matters for repeating it. */
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

const atom =
  /\\p\{[a-z][\w=]*\}|\\u\{[\da-f]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c[a-z]|\\[^]|\[\^?(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[^]/iuy;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const lookaround = /^\(\?<?[=!]$/;

const matchAt = (
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Whether backtracking stays polynomial, of a low degree. */
const isTame = (source: string): boolean => {
  // Without an anchor, where to begin is a choice as well.
  const choicesAt = (at: number): number => (source[at] === '^' ? 0 : 1);
  const group = (opening: string, start: number, row: number): Group => ({
    opening,
    start,
    hasQuantifiers: false,
    hasAlternatives: false,
    row,
    worst: 0,
  });
  const open = [group('', 0, choicesAt(0))];
  let backreferences = 0;
  for (let at = 0; at < source.length;) {
    const [piece = ''] = matchAt(atom, source, at) ?? [];
    if (piece === '') return false;
    at += piece.length;
    const current = open.at(-1);
    if (!current) return false;
    if (piece.startsWith('(')) {
      // Backwards, what stands before it is matched after it.
      const isBackwards = open.some(({opening}) => /^\(\?<[=!]/.test(opening));
      if (isBackwards && lookaround.test(piece)) return false;
      open.push(group(piece, at, 0));
      continue;
    }
    if (piece === '|') {
      const isWhole = open.length === 1;
      const isGroup = !isWhole && !lookaround.test(current.opening);
      // Which of them, is a choice; a lookaround never comes back to it.
      if (isGroup && !current.hasAlternatives) current.row++;
      current.hasAlternatives = true;
      current.worst = Math.max(current.worst, current.row);
      current.row = isWhole ? choicesAt(at) : isGroup ? 1 : 0;
      continue;
    }
    const closed = piece === ')' ? open.pop() : undefined;
    const outer = open.at(-1);
    if (!outer) return false;
    const isBackreference = /^\\[1-9k]/.test(piece);
    if (isBackreference && ++backreferences > maxBackreferences) return false;
    const inside = closed ? Math.max(closed.row, closed.worst) : 0;
    const [repeat, least, range, most] = matchAt(quantifier, source, at) ?? [];
    let choices = 0;
    if (repeat) {
      at += repeat.length;
      if (closed && (closed.hasQuantifiers || closed.hasAlternatives)) {
        return false;
      }
      const counted = Math.max(Number(least ?? 0), Number(most ?? 0));
      if (counted > maxRepeat) return false;
      // A repeated group ends before its quantifier and parenthesis do.
      const signs = closed ? at - repeat.length - 1 - closed.start : 0;
      if (signs * Math.max(counted, maxTextLength) > maxTurns) return false;
      outer.hasQuantifiers = true;
      // What may be empty takes its time even where it is counted.
      if (least === undefined || range || closed || isBackreference)
        choices = 1;
    } else if (closed) {
      outer.hasQuantifiers ||= closed.hasQuantifiers;
      outer.hasAlternatives ||= closed.hasAlternatives;
    }
    const before = open.reduce((sum, {row}) => sum + row, 0);
    if (before + inside + choices > maxChoices) return false;
    // What a lookaround has found is not looked for in another way again.
    outer.row +=
      choices + (closed && lookaround.test(closed.opening) ? 0 : inside);
  }
  return open.length === 1;
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
  // What the flag `v` makes of a class is not known here.
  if (source === '' || /[^dgimsuy]/.test(flags) || !isTame(source)) {
    return undefined;
  }
  try {
    // Of the flags, those that change what matches; a password is one line.
    const expression = new RegExp(source, flags.replace(/[^isu]/g, ''));
    return (text) => text.length > maxTextLength || expression.test(text);
  } catch {
    return undefined;
  }
}
