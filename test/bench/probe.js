/* global PerformanceObserver -- in the page */

/**
 * What runs in the measured page from its very start. It is sent there as text,
 * so it cannot use anything from this file.
 *
 * @param {string} host the selector of the element around the form
 */
export const probe = (host) => {
  // Frames of the page are no page.
  if (window !== window.top) return;

  /** Of the element itself and of all open shadow roots in it. */
  const all = (root, selector) => [
    ...root.querySelectorAll(selector),
    ...[root, ...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
      shadowRoot ? all(shadowRoot, selector) : [],
    ),
  ];

  const centre = (element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2, width, height};
  };

  /** The element that a click there would meet. */
  const topmost = ({x, y}) => {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot) {
      const inner = element.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    return element;
  };

  const isUsable = (input) => {
    if (input.disabled || input.readOnly || input.type === 'hidden') {
      return false;
    }
    if (
      !input.checkVisibility({opacityProperty: true, visibilityProperty: true})
    ) {
      return false;
    }
    const {x, y, width, height} = centre(input);
    return width > 20 && height > 8 && topmost({x, y}) === input;
  };

  const texts = 'input:not([type=checkbox], [type=radio], [type=submit])';
  const element = () => document.querySelector(host);
  const inputs = () => all(element(), texts).filter(isUsable);
  const buttons = () => all(element(), 'button[type=submit]');

  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries());
  });
  observer.observe({type: 'longtask', buffered: true});

  /** @type {import('./page.d.ts').Bench} */
  const bench = {
    /**
     * Milliseconds since the start of the navigation.
     *
     * @type {number | undefined}
     */
    usableAt: undefined,
    /**
     * Unix time in milliseconds.
     *
     * @type {number | undefined}
     */
    clickedAt: undefined,
    inputs,
    centreOf: (what, index) => centre({inputs, buttons}[what]()[index]),
    longTasks() {
      tasks.push(...observer.takeRecords());
      return tasks
        .filter(({startTime}) => startTime < (bench.usableAt ?? Infinity))
        .map(({duration}) => duration);
    },
  };
  window.bench = bench;

  const look = () => {
    if (element() && inputs().length > 0) bench.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  window.addEventListener(
    'click',
    ({timeStamp}) => (bench.clickedAt = performance.timeOrigin + timeStamp),
    {capture: true},
  );
};
