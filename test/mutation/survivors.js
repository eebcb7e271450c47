/**
 * The mutants that no test notices, and why none has to. `in` is the line of
 * the file, `from` what the mutant replaces there, `to` what it puts there;
 * `nth` says which, where a line has several of the kind. Each entry must
 * fit a mutant.
 *
 * `equivalent` is a mutant that changes nothing that anybody could see.
 * `accepted` is one whose change does not matter enough for a test.
 *
 * @type {{file: string, in: string, from: string, to: string, nth?: number,
 *   equivalent?: string, accepted?: string}[]}
 */
export const survivors = [
  {
    file: 'src/model/code.ts',
    in: 'new Set((text.match(/\\d+/g) ?? []).filter(({length}) => length === digits));',
    from: '[]',
    to: '["Stryker was here"]',
    equivalent: 'That text is longer than any code.',
  },
  {
    file: 'src/model/code.ts',
    in: 'for (let at = 0; at < groups.length; at++) {',
    from: 'at < groups.length',
    to: 'at <= groups.length',
    equivalent: 'No group is behind the last: nothing is added to no number.',
  },
  {
    file: 'src/model/code.ts',
    in: 'for (let end = at; number.length < digits && end < groups.length; end++) {',
    from: 'end < groups.length',
    to: 'end <= groups.length',
    equivalent: 'No group is behind the last: nothing is added to the number.',
  },
  {
    file: 'src/model/code.ts',
    in: "number += groups[end] ?? '';",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'The group is there: only the compiler does not know it.',
  },
  {
    file: 'src/genauth/retry-after.ts',
    in: "const value = headers.get('retry-after') ?? '';",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'Neither text is a number or a date.',
  },
  {
    file: 'src/genauth/retry-after.ts',
    in: "const date = Date.parse(headers.get('date') ?? '');",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'Neither text is a date.',
  },
  {
    file: 'src/model/reset-token.ts',
    in: '} catch {',
    from: '{ return undefined; }',
    to: '{}',
    equivalent: 'A function that returns nothing returns undefined.',
  },
  {
    file: 'src/model/reset-token.ts',
    in: "const [lead = ''] = (at ? /^([^=?&]*\\?)?/ : /^[^?]*\\??/).exec(text) ?? [];",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'Each pattern finds something in every text.',
  },
  {
    file: 'src/model/reset-token.ts',
    in: "const [lead = ''] = (at ? /^([^=?&]*\\?)?/ : /^[^?]*\\??/).exec(text) ?? [];",
    from: '[]',
    to: '["Stryker was here"]',
    equivalent: 'Each pattern finds something in every text.',
  },
  {
    file: 'src/model/service-text.ts',
    in: 'wholes: readonly string[] = [],',
    from: '[]',
    to: '["Stryker was here"]',
    equivalent: 'No answer has that text.',
  },
  {
    file: 'src/model/settings.ts',
    in: '} catch {',
    from: '{ return undefined; }',
    to: '{}',
    equivalent: 'A function that returns nothing returns undefined.',
  },
  ...[
    String.raw`/^(.+\.)?localhost$|127(\.\d+){3}$|^\[::1\]$/`,
    String.raw`/^(.+\.)?localhost$|^127(\.\d+){3}$|\[::1\]$/`,
    String.raw`/^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]/`,
  ].map((to) => ({
    file: 'src/model/settings.ts',
    in: String.raw`const loopback = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;`,
    from: String.raw`/^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/`,
    to,
    equivalent: 'A URL has no longer host that ends or begins with an address.',
  })),
  {
    file: 'src/model/password-policy.ts',
    in: 'if (minLength > 0) {',
    from: 'minLength > 0',
    to: 'minLength >= 0',
    equivalent: 'It is positive, or the maximum of nothing: -Infinity.',
  },
  {
    file: 'src/model/password-policy.ts',
    in: 'if (classes > 0) {',
    from: 'classes > 0',
    to: 'classes >= 0',
    equivalent: 'It is positive, or the maximum of nothing: -Infinity.',
  },
  {
    file: 'src/model/address.ts',
    in: "topLevel.test(labels[labels.length - 1] ?? '')",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'There is a last label: only the compiler does not know it.',
  },
  ...[1, 2].map((nth) => ({
    file: 'src/model/address.ts',
    in: "const [name = '', host = '', ...more] = email.split('@');",
    from: "''",
    to: '"Stryker was here!"',
    nth,
    equivalent: 'The text has an @, so both are there.',
  })),
  ...['/(?:225|229|241|242)$/', '/^(?:225|229|241|242)/'].map((to) => ({
    file: 'src/model/address.ts',
    in: 'const keepsZero = /^(?:225|229|241|242)$/;',
    from: '/^(?:225|229|241|242)$/',
    to,
    equivalent: 'A country code has three digits at most.',
  })),
  {
    file: 'src/genauth/http.ts',
    in: '} finally {',
    from: "{ signal.removeEventListener('abort', cancel); }",
    to: '{}',
    accepted:
      'The listener goes with the signal, and cancelling a body that was read does nothing.',
  },
];
