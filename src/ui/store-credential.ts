/** Credential Management API, which TypeScript's DOM library leaves out. */
interface PasswordCredentialData {
  readonly id: string;
  readonly password: string;
}

/**
 * Offers a changed password to the browser's own password manager, where it has
 * an API for that (Chromium alone). Hands the browser the plaintext, as its
 * fields did. The visitor decides; nothing waits for it, and nothing of it ever
 * fails.
 *
 * @param id The account's name; without one there is nothing to store it under.
 */
export function storeCredential(id: string, password: string): void {
  const {PasswordCredential} = globalThis as {
    PasswordCredential?: new (data: PasswordCredentialData) => Credential;
  };
  if (!id || typeof PasswordCredential !== 'function') return;
  try {
    navigator.credentials
      .store(new PasswordCredential({id, password}))
      .catch(() => undefined);
  } catch {
    // A frame that may not, or a page that has replaced the API.
  }
}
