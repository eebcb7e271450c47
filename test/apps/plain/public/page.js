/** What the pages with the form do with it. */
const page = document.querySelector('#reset-page');
const outcomes = document.querySelector('#outcomes');
let form = document.querySelector('genauth-reset-password');

const onClick = (id, run) =>
  document.getElementById(id).addEventListener('click', run);

onClick('remount', () => {
  const copy = form.cloneNode(true);
  form.replaceWith(copy);
  form = copy;
});

onClick('toggle-element', () => {
  if (form.isConnected) form.remove();
  else page.append(form);
});

const toggleChild = (name, tag, text) => {
  const child = document.getElementById(name);
  if (child) {
    child.remove();
    return;
  }
  form.append(
    Object.assign(document.createElement(tag), {
      id: name,
      slot: name,
      textContent: text,
    }),
  );
};

onClick('toggle-help', () => toggleChild('help', 'p', 'Call us.'));
onClick('toggle-logo', () => toggleChild('logo', 'strong', 'Acme'));

const note = (outcome) => outcomes.append(` ${outcome}`);

document.addEventListener('genauth-reset-success', () => note('success'));
document.addEventListener('genauth-reset-invalid', () => note('invalid'));
document.addEventListener('genauth-reset-failure', ({detail}) =>
  note(detail.code),
);

page.dataset.running = 'true';
