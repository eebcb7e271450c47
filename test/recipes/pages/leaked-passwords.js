const element = document.querySelector('genauth-reset-password');

/** Passwords that are in a list, and one that is in none. */
const leaked = new Set();
let cleared;
/** The password that the rule checked last. */
let typed;
let isAsking = false;

element.policy = {
  minLength: 8,
  pattern(password) {
    typed = password;
    return !leaked.has(password);
  },
  patternText:
    'A password that is in no list of leaked ones. We look when you set it.',
};

element.addEventListener('genauth-reset-submit', async (event) => {
  const password = typed;
  if (password === cleared) return;
  event.preventDefault();
  if (isAsking) return;
  isAsking = true;
  if (await isLeaked(password)) leaked.add(password);
  else cleared = password;
  isAsking = false;
  element.submit(); // The rule refuses it now, or nothing does.
});

element.addEventListener('genauth-reset-success', () => {
  typed = cleared = undefined;
  leaked.clear();
});

/** Whether a list has it; `false` where the lists do not answer in time. */
async function isLeaked(password) {
  try {
    const bytes = new TextEncoder().encode(password);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();
    const response = await fetch(
      `https://api.pwnedpasswords.com/range/${hex.slice(0, 5)}`,
      {
        headers: {'Add-Padding': 'true'},
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(1500),
      },
    );
    if (!response.ok) return false;
    return (await response.text()).split(/\r?\n/).some((line) => {
      const [rest, count] = line.split(':');
      // Padding has a count of 0.
      return rest === hex.slice(5) && Number(count) > 0;
    });
  } catch {
    return false;
  }
}
