/* Has a worker forge messages of other tabs, and notes how the page fares. */
(() => {
  const flood = {sent: 0, events: [], delays: []};
  new window.Worker('/flooding.js').onmessage = ({data}) => {
    flood.sent = data;
  };
  for (const type of ['success', 'failure', 'state-change'])
    addEventListener(`genauth-reset-${type}`, ({detail}) =>
      flood.events.push(`${type} ${detail.state ?? detail.code ?? ''}`.trim()),
    );
  addEventListener('click', ({target, timeStamp}) => {
    if (target.id === 'button')
      flood.delays.push(performance.now() - timeStamp);
  });
  window.flood = flood;
})();
