/**
 * A captcha before a code is sent: the service behind `/guarded` demands the
 * answer to a question. The element asks before each call, and the call takes
 * the answer along.
 */
const forgot = document.querySelector('genauth-forgot-password');
/** @type {HTMLDialogElement} */
const dialog = document.querySelector('#captcha');
const field = dialog.querySelector('input');

/** Which question it is, and what the visitor answered; good once. */
let question;
let answer;

const ask = async () => {
  const response = await fetch(`${forgot.appHost}/captcha`);
  question = (await response.json()).data;
  const {first, second} = question;
  dialog.querySelector('#question').textContent = `${first} + ${second}?`;
  field.value = '';
  dialog.showModal();
  field.focus();
};

forgot.addEventListener('genauth-forgot-submit', (event) => {
  if (event.detail.step !== 'send' || answer !== undefined) return;
  event.preventDefault();
  ask();
});

dialog.querySelector('form').addEventListener('submit', () => {
  answer = `${question.id}.${field.value.trim()}`;
});

dialog.addEventListener('close', () => {
  // Sends what the captcha stopped: the first code or another one.
  if (answer !== undefined) forgot.submit();
});

forgot.fetch = async (request) => {
  const url = new URL(request.url);
  if (/\/send-(?:email|sms)$/.test(url.pathname)) {
    url.searchParams.set('captcha', answer);
    answer = undefined;
  }
  const {method, headers, signal} = request;
  return fetch(url, {method, headers, signal, body: await request.text()});
};
