const reset = document.querySelector('genauth-reset-password');
const offer = document.querySelector('#offer');
const note = document.querySelector('#note');

/** Whether this browser can make a passkey, and on this very device. */
const canMakePasskey = async () =>
  'parseCreationOptionsFromJSON' in (window.PublicKeyCredential ?? {}) &&
  PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();

const post = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body ?? {}),
  });

reset.addEventListener('genauth-reset-success', async () => {
  offer.hidden = !(await canMakePasskey().catch(() => false));
});

offer.querySelector('button').addEventListener('click', async () => {
  note.textContent = '';
  try {
    const answer = await post('/passkeys/options');
    if (answer.status === 401) {
      // A reset signs nobody in. The page for passkeys comes after that.
      location.assign('/login?next=/passkeys');
      return;
    }
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      await answer.json(),
    );
    const credential = await navigator.credentials.create({publicKey});
    const {ok} = await post('/passkeys', credential);
    if (!ok) throw new Error('The server did not take the passkey.');
    offer.hidden = true;
    note.textContent = 'You can sign in with your passkey now.';
  } catch {
    note.textContent = 'No passkey was made. Your new password works.';
  }
});
