import {expect, test} from '@playwright/test';
import {createTestFetch, testTokens} from 'genauth-reset-password/testing';

/** Lets the test's `fetch` answer what the page asks of the service. */
async function answer(page, testFetch) {
  await page.route('https://acme.genauth.ai/**', async (route) => {
    const call = route.request();
    try {
      const response = await testFetch(
        new Request(call.url(), {
          method: call.method(),
          headers: call.headers(),
          body: call.postData(),
        }),
      );
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    } catch {
      await route.abort(); // The answer is lost.
    }
  });
}

/** Opens the link with a token, and sends a new password. */
async function setPassword(page, token) {
  await page.goto(`/reset#passwordResetToken=${token}`);
  const password = 'correct horse battery';
  await page.getByLabel('New password', {exact: true}).fill(password);
  await page.getByLabel('Confirm new password').fill(password);
  await page.getByRole('button', {name: 'Set new password'}).click();
}

test('a visitor sets a new password', async ({page}) => {
  const testFetch = createTestFetch();
  await answer(page, testFetch);
  await setPassword(page, testTokens.accepted);
  await expect(page.locator('[data-state=succeeded]')).toBeVisible();
  const {body} = testFetch.requests.at(-1);
  expect(body.passwordEncryptType).toBe('rsa');
});

for (const [token, words] of [
  [testTokens.expired, 'This link no longer works'],
  [testTokens.weakPassword, 'does not meet the password policy'],
  [testTokens.answerLost, 'may already work'],
]) {
  test(`a visitor reads what became of ${token}`, async ({page}) => {
    await answer(page, createTestFetch());
    await setPassword(page, token);
    await expect(page.getByText(words)).toBeVisible();
  });
}
