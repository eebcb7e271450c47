/** Lists every event of the elements. What is shown holds no secret. */

const types = [
  'genauth-reset-submit',
  'genauth-reset-invalid',
  'genauth-reset-success',
  'genauth-reset-failure',
  'genauth-reset-state-change',
  'genauth-forgot-submit',
  'genauth-forgot-code-sent',
  'genauth-forgot-failure',
  'genauth-forgot-state-change',
];

/** It holds the token, which nobody should see: no more than its name is. */
const HANDOVER = 'genauth-forgot-token';

/** In the playground, the elements are in a frame of the page with the list. */
const list =
  document.querySelector('#events') ??
  window.parent.document.querySelector('#events');

/** Adds an entry. */
export const add = (type, text) => {
  const entry = document.createElement('li');
  const name = document.createElement('code');
  const rest = document.createElement('pre');
  name.textContent = type;
  rest.textContent = text;
  // JSON is read from left to right on every page.
  rest.dir = 'ltr';
  entry.append(name, rest);
  entry.dataset.kind = type.replace(/^genauth-(?:reset|forgot)-/, '');
  list.append(entry);
  list.scrollTop = list.scrollHeight;
};

for (const type of types) {
  document.addEventListener(type, (event) => {
    const {detail} = /** @type {CustomEvent} */ (event);
    const text = JSON.stringify(detail, null, 1)
      .replace(/\n\s*/g, ' ')
      .replace('{}', '');
    add(type, text);
  });
}
document.addEventListener(HANDOVER, () => add(HANDOVER, ''));
