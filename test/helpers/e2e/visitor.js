/**
 * A visitor without a mouse, and what the browser of that visitor tells whom.
 */
import assert from 'node:assert/strict';

/** Whether the focus is on the first match, through open shadow roots. */
export const hasFocus = (selector) => {
  let {activeElement} = document;
  while (activeElement?.shadowRoot?.activeElement) {
    ({activeElement} = activeElement.shadowRoot);
  }
  return activeElement?.matches(selector) ?? false;
};

export const tabTo = async (page, selector) => {
  for (let presses = 0; presses < 40; presses++) {
    await page.press('Tab');
    if (await page.evaluate(hasFocus, selector)) return;
  }
  assert.fail(`The Tab key does not reach ${selector}`);
};

/** On the demo's sign-in page, where the account's name stands already. */
const signIn = async (page, password) => {
  await page.waitFor(hasFocus, 'input[name=password]');
  // What stands there from an earlier attempt is selected.
  await page.type(password);
  await page.press('Enter');
};

/** Tries both on the demo's sign-in page: only the new one is taken. */
export const signInAnew = async (page, {old, password}) => {
  await signIn(page, old);
  await page.waitFor(() => document.querySelector('#answer').textContent);
  assert.equal(
    await page.evaluate('document.querySelector("#welcome").hidden'),
    true,
  );
  await signIn(page, password);
  await page.waitFor(() => !document.querySelector('#welcome').hidden);
};

/** In how many of the texts it stands, as it is or as JSON writes it. */
export const count = (texts, secret) =>
  texts.filter((text) =>
    [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ].some((form) => text.includes(form)),
  ).length;

/** All of a request but its body. */
export const headOf = ({method, path, query, url, headers}) =>
  JSON.stringify([method, path, query, url, headers]);
