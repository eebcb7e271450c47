/** Runs once; Turbo changes the pages after that. */
const note = (outcome) =>
  document.querySelector('#outcomes').append(` ${outcome}`);

document.addEventListener('genauth-reset-success', () => note('success'));
document.addEventListener('genauth-reset-invalid', () => note('invalid'));
document.addEventListener('genauth-reset-failure', ({detail}) =>
  note(detail.code),
);

const setRunning = (isRunning) => {
  const page = document.querySelector('#reset-page');
  if (page) page.dataset.running = String(isRunning);
};

document.addEventListener('turbo:load', () => setRunning(true));
// A preview of a page that Turbo keeps does not run.
document.addEventListener('turbo:before-cache', () => setRunning(false));
