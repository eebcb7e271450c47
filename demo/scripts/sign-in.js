/** The sign-in page: shows that the new password works and the old does not. */
import {app} from './settings.js';

const form = document.querySelector('form');
const fields = /** @type {Record<'email' | 'password', HTMLInputElement>} */ (
  /** @type {unknown} */ (form.elements)
);
const answer = document.querySelector('#answer');

const signIn = async ({email, password}) => {
  const response = await fetch(`${app.appHost}/api/v3/signin`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-authing-lang':
        document.documentElement.lang === 'en' ? 'en-US' : 'zh-CN',
    },
    body: JSON.stringify({
      connection: 'PASSWORD',
      passwordPayload: {email, password},
    }),
  });
  return response.json();
};

const show = (kind, text = '') => {
  answer.dataset.kind = kind;
  answer.textContent = text;
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  show('');
  const {email, password} = fields;
  try {
    const {statusCode, message} = await signIn({
      email: email.value,
      password: password.value,
    });
    if (statusCode === 200) {
      form.hidden = true;
      document.querySelector('#welcome').hidden = false;
      document.querySelector('#welcome h1').focus();
    } else {
      show('refused', message);
      password.select();
    }
  } catch {
    show('refused', 'We couldn’t reach the service.');
  }
});

// Before this, the browser would have posted the form to the page itself.
form.querySelector('button').disabled = false;
fields.password.focus();
