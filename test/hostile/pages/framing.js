/** Puts a page into a frame, and has it run what the test asks. */
window.openFrame = (src, sandbox) => {
  const frame = document.createElement('iframe');
  frame.title = 'Framed';
  frame.width = '700';
  frame.height = '550';
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  // The address of the frame is no news to this page.
  document.body.replaceChildren(frame);
};

let lastId = 0;

window.askFrame = (program) =>
  new Promise((resolve, reject) => {
    const id = ++lastId;
    const listener = ({data}) => {
      if (data?.id !== id) return;
      removeEventListener('message', listener);
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.value);
    };
    addEventListener('message', listener);
    frames[0].postMessage({id, program}, '*');
  });
