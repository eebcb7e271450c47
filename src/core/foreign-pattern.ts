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
/** Variable quantifiers in a row: the exponent of the work for one text. */
const maxQuantifiers = 3;
const maxRepeat = 1000;

/** What a group has inside, as far as it matters for repeating it. */
interface Group {
  readonly isLookaround: boolean;
  quantifiers: number;
  /** Variable quantifiers that follow each other, of the worst alternative. */
  row: number;
  hasAlternatives: boolean;
}

const atom =
  /\\[pPu]\{[^}]*\}|\\k<[^>]*>|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c[a-z]|\\.|\[\^?(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[^]/iuy;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

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
  const group = (opening = ''): Group => ({
    isLookaround: /[=!]$/.test(opening),
    quantifiers: 0,
    row: 0,
    hasAlternatives: false,
  });
  const open = [group()];
  for (let at = 0; at < source.length;) {
    const [piece = ''] = matchAt(atom, source, at) ?? [];
    if (piece === '') return false;
    at += piece.length;
    const current = open.at(-1);
    if (!current) return false;
    if (piece.startsWith('(')) {
      open.push(group(piece));
      continue;
    }
    let closed: Group | undefined;
    if (piece === '|') {
      current.hasAlternatives = true;
      continue;
    }
    if (piece === ')') closed = open.pop();
    const outer = open.at(-1);
    if (!outer) return false;
    const [repeat, least, range, most] = matchAt(quantifier, source, at) ?? [];
    if (repeat) {
      at += repeat.length;
      if (closed && (closed.quantifiers > 0 || closed.hasAlternatives)) {
        return false;
      }
      if (Math.max(Number(least ?? 0), Number(most ?? 0)) > maxRepeat) {
        return false;
      }
      outer.quantifiers++;
      if (least === undefined || range) outer.row++;
    } else if (closed) {
      outer.quantifiers += closed.quantifiers;
      outer.hasAlternatives ||= closed.hasAlternatives;
      // What a lookaround has found is not looked for in another way again.
      if (!closed.isLookaround) outer.row += closed.row;
    }
    const {row} = closed ?? outer;
    if (Math.max(row, outer.row) > maxQuantifiers) return false;
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
  if (source === '' || !isTame(source)) return undefined;
  try {
    const expression = new RegExp(source, flags.replace(/[^imsu]/g, ''));
    return (text) => text.length > maxTextLength || expression.test(text);
  } catch {
    return undefined;
  }
}
