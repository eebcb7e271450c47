/** What a developer writes without any library, and without encryption. */
const form = document.querySelector('form');
const [password, confirmation] = form.querySelectorAll('input');
const alert = form.querySelector('[role=alert]');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (password.value !== confirmation.value) {
    alert.textContent = 'The passwords are not the same.';
    return;
  }
  const response = await fetch('/form/reset-password', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      password: password.value,
      passwordResetToken: new URLSearchParams(location.hash.slice(1)).get(
        'passwordResetToken',
      ),
    }),
  });
  alert.textContent = response.ok ? 'Done.' : 'Something went wrong.';
});
