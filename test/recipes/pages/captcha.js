const forgot = document.querySelector('genauth-forgot-password');
/** @type {HTMLDialogElement} */
const dialog = document.querySelector('#captcha');

/** The token of the captcha: good for one message. */
let token;

forgot.addEventListener('genauth-forgot-submit', (event) => {
  if (event.detail.step !== 'send' || token) return;
  event.preventDefault();
  dialog.showModal();
  window.captchaProvider.render(dialog.querySelector('div'), {
    callback(answer) {
      token = answer;
      dialog.close();
      forgot.submit(); // Sends what was stopped.
    },
  });
});

forgot.fetch = async (request) => {
  const {pathname} = new URL(request.url);
  if (!/\/send-(?:email|sms)$/.test(pathname)) return fetch(request);
  const headers = new Headers(request.headers);
  headers.set('x-captcha', token);
  token = undefined;
  const {method, signal} = request;
  const body = await request.text();
  return fetch(`/gateway${pathname}`, {method, headers, signal, body});
};
