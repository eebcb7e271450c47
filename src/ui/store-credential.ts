/** Credential Management API, which TypeScript's DOM library leaves out. */
interface PasswordCredentialData {
  readonly id: string;
  readonly password: string;
}

/**
 * Offers a changed password to the browser's own password manager, if there is
 * an API (only in Chromium). The browser gets the plaintext, as it did from the
 * fields. The visitor decides. Nothing waits for the answer, and no error
 * matters.
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
    // The frame has no permission, or the page has replaced the API.
  }
}
