/** Runs what the test asks, as the browser's driver is outside of the frame. */
const run = eval;
addEventListener('message', async ({data: {id, program}}) => {
  try {
    parent.postMessage({id, value: await run(program)}, '*');
  } catch (error) {
    parent.postMessage({id, error: String(error)}, '*');
  }
});
