/**
 * The mutants of the token and of both elements that no test notices; see
 * `survivors.js`.
 */
const inNode = 'test/package/node.test.js shows it, in Node.';
const asked = 'The screen asks the same before, and says how long the wait is.';

/** @type {import('./survivors.js').Survivor[]} */
export const survivorsOfAttempts = [
  ...["''", '[]'].map((from) => ({
    file: 'src/model/address.ts',
    in: "const [, code = '', rest = ''] = international.exec(number) ?? [];",
    from,
    to: from === '[]' ? '["Stryker was here"]' : '"Stryker was here!"',
    equivalent:
      'Only numbers that the pattern fits come here, and it has both groups.',
  })),
  {
    file: 'src/model/base-url.ts',
    in: "String(/.*[^/]/.exec(parseUrl(appHost)?.href ?? ''));",
    from: "''",
    to: '"Stryker was here!"',
    equivalent: 'Settings are checked before, so there is an address.',
  },
  {
    file: 'src/core/reset-password.ts',
    in: "throw new ResetPasswordError('encrypt-failed', {}, {cause});",
    from: '{cause}',
    to: '{}',
    accepted: inNode,
  },
  {
    file: 'src/core/reset-password.ts',
    in: 'error.cause === undefined ? undefined : {cause: error.cause},',
    from: '{cause: error.cause}',
    to: '{}',
    accepted: inNode,
  },
  {
    file: 'src/core/stored-token.ts',
    in: 'isInEntry = false;',
    from: 'false',
    to: 'true',
    equivalent: 'Nothing is stored then, which is asked for as well.',
  },
  ...[
    ["typeof location !== 'object'", 'false'],
    ['false', 'true'],
  ].map(([from = '', to = '']) => ({
    file: 'src/core/take-reset-token.ts',
    in: "if (typeof location !== 'object') return false;",
    from,
    to,
    accepted: inNode,
  })),
  {
    file: 'src/reset-password/flow.ts',
    in: "if (this.#phase.state === 'succeeded') return;",
    from: "this.#phase.state === 'succeeded'",
    to: 'false',
    equivalent: 'The token that was used is not given out again.',
  },
  {
    file: 'src/reset-password/flow.ts',
    in: 'this.#isStarted = false;',
    from: 'false',
    to: 'true',
    accepted:
      'An element that cannot be shown and comes back tries again either way.',
  },
  ...[
    ['phase !== this.#phaseWithIssues || busy', 'false'],
    [
      'phase !== this.#phaseWithIssues || busy',
      'phase !== this.#phaseWithIssues && busy',
    ],
    ['phase !== this.#phaseWithIssues', 'false'],
  ].map(([from = '', to = '']) => ({
    file: 'src/reset-password/submission.ts',
    in: 'if (phase !== this.#phaseWithIssues || busy) return;',
    from,
    to,
    accepted:
      'It saves time: another phase has no issues, and fields are read-only while busy.',
  })),
  ...['true', 'issues.length <= before.length'].map((to) => ({
    file: 'src/reset-password/submission.ts',
    in: 'if (issues.length < before.length) this.#showIssues(issues, true);',
    from: 'issues.length < before.length',
    to,
    accepted: 'It saves time: the same issues would be rendered again.',
  })),
  {
    file: 'src/reset-password/submission.ts',
    in: "if (setting) throw new ResetPasswordError('config-invalid', {setting});",
    from: '{setting}',
    to: '{}',
    accepted:
      'The report of the failure looks for the setting as well: setting-from-markup.ts.',
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: 'if (this.#run || secondsUntilSend(phase) > 0) return;',
    from: 'this.#run || secondsUntilSend(phase) > 0',
    to: 'this.#run && secondsUntilSend(phase) > 0',
    accepted: asked,
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: 'if (!sent || this.#run || secondsUntilSend(this.#phase) > 0) return;',
    from: 'secondsUntilSend(this.#phase) > 0',
    to: 'false',
    accepted: asked,
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: "if (!('issue' in phase)) return;",
    from: "!('issue' in phase)",
    to: 'false',
    equivalent: 'It saves time: a phase without an issue has none to drop.',
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: 'if (isCorrect && this.#phase === phase)',
    from: 'this.#phase === phase',
    to: 'true',
    accepted:
      'A number would have to be read while another mistake is made; then that mistake would be hidden until the next press.',
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: "if (!this.#run) this.#change({type: 'reset'});",
    from: '!this.#run',
    to: 'true',
    equivalent: 'A phase that waits for an answer is not reset.',
  },
  ...[
    ['this.#run !== run', 'false'],
    ['false', 'true'],
  ].map(([from = '', to = '']) => ({
    file: 'src/forgot-password/flow.ts',
    in: 'if (this.#run !== run) return false;',
    from,
    to,
    accepted:
      'A listener would have to remove the element, put it back and submit again; the second call is made either way.',
  })),
  {
    file: 'src/forgot-password/flow.ts',
    in: 'if (!isBusy(this.#phase)) return;',
    from: '!isBusy(this.#phase)',
    to: 'false',
    accepted:
      'Nothing is shown then: only a removed element would tell of `aborted`.',
  },
  {
    file: 'src/forgot-password/flow.ts',
    in: 'if (phase === before) return;',
    from: 'phase === before',
    to: 'false',
    equivalent: 'It saves time: the same would be rendered again.',
  },
];
