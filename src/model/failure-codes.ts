/**
 * Every way in which a password reset can fail, as a closed list.
 *
 * The code is also the key of its sentence in each locale, so a new code does
 * not compile until every language can say it.
 */
export type FailureCode =
  | 'token-missing'
  | 'token-ambiguous'
  | 'token-malformed'
  | 'token-rejected'
  | 'config-invalid'
  | 'insecure-context'
  | 'password-rejected'
  | 'rejected'
  | 'key-unavailable'
  | 'key-invalid'
  | 'encrypt-failed'
  | 'offline'
  | 'network'
  | 'rate-limited'
  | 'server-error'
  | 'bad-response'
  | 'outcome-unknown'
  | 'aborted'
  | 'internal';

/** The failures that only an answered request can have. */
export type AnsweredCode = Extract<
  FailureCode,
  | 'token-rejected'
  | 'password-rejected'
  | 'rejected'
  | 'rate-limited'
  | 'server-error'
>;

/** Every way in which a request for a reset token can fail. */
export type RequestFailureCode =
  | Extract<
      FailureCode,
      | 'config-invalid'
      | 'insecure-context'
      | 'rejected'
      | 'offline'
      | 'network'
      | 'rate-limited'
      | 'server-error'
      | 'bad-response'
      | 'aborted'
      | 'internal'
    >
  | 'code-rejected'
  | 'code-expired'
  | 'account-unknown';

/** The thing that a failure is about. */
type Subject = 'link' | 'page' | 'attempt';

const subjects: Readonly<Record<FailureCode | RequestFailureCode, Subject>> = {
  'token-missing': 'link',
  'token-ambiguous': 'link',
  'token-malformed': 'link',
  'token-rejected': 'link',
  'config-invalid': 'page',
  'insecure-context': 'page',
  'password-rejected': 'attempt',
  rejected: 'attempt',
  'code-rejected': 'attempt',
  'code-expired': 'attempt',
  'account-unknown': 'attempt',
  'key-unavailable': 'attempt',
  'key-invalid': 'attempt',
  'encrypt-failed': 'attempt',
  offline: 'attempt',
  network: 'attempt',
  'rate-limited': 'attempt',
  'server-error': 'attempt',
  'bad-response': 'attempt',
  'outcome-unknown': 'attempt',
  aborted: 'attempt',
  internal: 'attempt',
};

/**
 * Whether the visitor can try again with the form that is on the screen. The
 * form cannot mend a failure of the link or the page.
 */
export const isRetryable = (code: FailureCode | RequestFailureCode): boolean =>
  subjects[code] === 'attempt';
