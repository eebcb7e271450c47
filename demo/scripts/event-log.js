/** Lists every event of the element. None holds the password or the token. */

const types = ['submit', 'invalid', 'success', 'failure', 'state-change'];
const list = document.querySelector('#events');

const add = ({type, detail}) => {
  const entry = document.createElement('li');
  const name = document.createElement('code');
  const text = document.createElement('pre');
  name.textContent = type;
  text.textContent = JSON.stringify(detail, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace('{}', '');
  entry.append(name, text);
  entry.dataset.kind = type.replace('genauth-reset-', '');
  list.append(entry);
  list.scrollTop = list.scrollHeight;
};

for (const type of types) {
  document.addEventListener(`genauth-reset-${type}`, add);
}
