import {navigate} from 'astro:transitions/client';

/** Sets a page with the form going. */
export const startPage = () => {
  const page = document.querySelector<HTMLElement>('#reset-page');
  const place = document.querySelector('#place');
  const form = document.querySelector('genauth-reset-password');
  const drawn = document.querySelector('#drawn');
  const outcomes = document.querySelector('#outcomes');
  if (!page || !place || !form || !drawn || !outcomes) return;

  const onClick = (id: string, run: () => void) =>
    document.getElementById(id)?.addEventListener('click', run);

  onClick('remount', () => navigate(location.pathname));

  onClick('toggle-element', () => {
    if (form.isConnected) form.remove();
    else place.append(form);
  });

  const toggleChild = (id: string, tag: string, textContent: string) => {
    const child = document.getElementById(id);
    if (child) {
      child.remove();
      return;
    }
    const added = document.createElement(tag);
    form.append(Object.assign(added, {id, slot: id, textContent}));
  };

  onClick('toggle-help', () => toggleChild('help', 'p', 'Call us.'));
  onClick('toggle-logo', () => toggleChild('logo', 'strong', 'Acme'));

  let part = 0;
  onClick('refresh', async () => {
    part++;
    await navigate(`#part-${part}`, {history: 'replace'});
    drawn.textContent = String(part);
  });

  const note = (outcome: string) => outcomes.append(` ${outcome}`);

  form.addEventListener('genauth-reset-success', () => note('success'));
  form.addEventListener('genauth-reset-invalid', () => note('invalid'));
  form.addEventListener('genauth-reset-failure', ({detail}) =>
    note(detail.code),
  );

  page.dataset.running = 'true';
};
