/** Runs once; htmx changes the pages after that. */
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

document.addEventListener('htmx:load', () => setRunning(true));
document.addEventListener('htmx:historyRestore', () => setRunning(true));
// A page that htmx keeps does not run.
document.addEventListener('htmx:beforeHistorySave', () => setRunning(false));
