/** What is painted, measured in the page itself. */
import assert from 'node:assert/strict';

/**
 * Runs in the page: colours as red, green, blue and alpha, whatever the engine
 * calls them, and lengths in pixels.
 */
const measure = (tag) => {
  const host = document.querySelector(tag);
  const find = (part) => {
    const selector = `[part~="${part}"]`;
    return (
      (host.shadowRoot && host.shadowRoot.querySelector(selector)) ||
      host.querySelector(selector)
    );
  };
  const context = /** @type {CanvasRenderingContext2D} */ (
    document.createElement('canvas').getContext('2d')
  );
  const rgba = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const look = (part) => {
    const element = find(part);
    if (!element) return null;
    const style = window.getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    return {
      width,
      height,
      color: rgba(style.color),
      background: rgba(style.backgroundColor),
      // Of the layer that tints the ground where nothing can mix colours.
      tint: window.getComputedStyle(element, '::before').opacity,
      radius: parseFloat(style.borderTopLeftRadius),
      padding: [
        style.paddingTop,
        style.paddingRight,
        style.paddingBottom,
        style.paddingLeft,
      ].map(parseFloat),
      borderWidth: parseFloat(style.borderTopWidth),
    };
  };
  const parts = ['base', 'heading', 'input', 'reveal', 'submit', 'spinner'];
  return Object.fromEntries(parts.map((part) => [part, look(part)]));
};

/** Runs in the page: whether the submit button's colours have settled. */
const isStill = (tag) => {
  const host = document.querySelector(tag);
  const button =
    (host.shadowRoot || host).querySelector('[part=submit]') ||
    host.querySelector('[part=submit]');
  return button
    .getAnimations()
    .every(({playState}) => playState === 'finished');
};

const luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** As WCAG 2 counts it. */
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
};

const readable = (what, color, background) => {
  const ratio = contrast(color, background);
  assert.ok(
    ratio >= 4.5,
    `${what}: ${color} on ${background} has a contrast of ${ratio.toFixed(2)}`,
  );
};

const solid = (what, color) =>
  assert.equal(color[3], 255, `${what} is see-through: ${color}`);

const checkSubmit = (state, {submit, base}) => {
  solid(`the button ${state}`, submit.background);
  readable(`the button ${state}`, submit.color, submit.background);
  const ratio = contrast(submit.background, base.background);
  assert.ok(ratio >= 3, `The button ${state} is not seen: ${ratio}`);
  assert.ok(submit.radius > 0, `The button ${state} has no round corners`);
  assert.ok(submit.height >= 44, `The button is ${submit.height} px tall`);
};

/** What is on the screen as a whole. */
const checkSurface = (scheme, {base, heading, input, reveal}) => {
  solid('the surface', base.background);
  const light = luminance(base.background);
  if (scheme === 'dark') assert.ok(light < 0.1, `Not dark: ${base.background}`);
  else assert.ok(light > 0.8, `Not light: ${base.background}`);
  for (const [what, part] of Object.entries({base, heading, input})) {
    readable(what, part.color, base.background);
  }
  if (reveal) readable('reveal', reveal.color, base.background);
  for (const [what, part] of Object.entries({base, submit: reveal ?? base})) {
    assert.ok(
      part.padding.every((pixels) => pixels >= 4),
      `${what} has a padding of ${part.padding}`,
    );
  }
  assert.ok(base.padding[0] >= 12, `The padding is ${base.padding}`);
  assert.ok(base.radius > 0, 'The surface has no round corners');
  assert.ok(input.borderWidth >= 1, 'The field has no border');
};

const centreOfSubmit = (tag) => {
  const host = document.querySelector(tag);
  const button =
    (host.shadowRoot && host.shadowRoot.querySelector('[part=submit]')) ||
    host.querySelector('[part=submit]');
  button.scrollIntoView({block: 'center'});
  const {left, top, width, height} = button.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const measured = async (page, tag) => {
  await page.waitFor(isStill, tag);
  return page.evaluate(measure, tag);
};

/**
 * Checks the look of a form at rest and under the mouse.
 *
 * @param {import('../helpers/e2e/page.js').Page} page
 * @param {string} tag
 * @param {'light' | 'dark'} scheme
 */
export const checkLook = async (page, tag, scheme) => {
  await page.raw.mouse.move(1, 1);
  const atRest = await measured(page, tag);
  checkSurface(scheme, atRest);
  checkSubmit('at rest', atRest);
  await page.raw.mouse.move(...(await page.evaluate(centreOfSubmit, tag)));
  const hovered = await measured(page, tag);
  checkSubmit('under the mouse', hovered);
  assert.notDeepEqual(
    [hovered.submit.background, hovered.submit.tint],
    [atRest.submit.background, atRest.submit.tint],
    'The button does not answer to the mouse',
  );
  await page.raw.mouse.move(1, 1);
};

/** Checks the look of a form that waits for an answer. */
export const checkBusyLook = async (page, tag, scheme) => {
  const busy = await measured(page, tag);
  checkSurface(scheme, busy);
  checkSubmit('while busy', busy);
  assert.ok(busy.spinner?.width >= 8, 'Nothing turns while busy');
};

/** Checks that without any style sheet no drawing fills the page. */
export const checkIcons = async (page, tag) => {
  const sizes = await page.evaluate((name) => {
    const host = document.querySelector(name);
    return [host.shadowRoot || host, host]
      .flatMap((root) => [...root.querySelectorAll('svg')])
      .map((svg) => {
        const {width, height} = svg.getBoundingClientRect();
        return [width, height];
      });
  }, tag);
  assert.ok(sizes.length > 0, 'There is no icon');
  for (const [width, height] of sizes) {
    assert.ok(width <= 64 && height <= 64, `An icon is ${width} × ${height}`);
  }
};
