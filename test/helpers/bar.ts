import {onceAfterTest} from './after-test.js';
import {setViewport} from './surroundings.js';

/* A page with a bar that stays at its top, over what is scrolled. */

/** Pixels, as much as the elements leave free. */
export const barHeight = 64;

/** Shows the bar until the end of the test, in a page that can be scrolled. */
export const showBar = async (): Promise<void> => {
  await setViewport(400, 500);
  const bar = document.createElement('div');
  bar.style.cssText = `position: fixed; inset: 0 0 auto; height: ${barHeight}px`;
  document.body.append(bar);
  document.body.style.paddingBlock = '300px';
  onceAfterTest(() => {
    bar.remove();
    document.body.removeAttribute('style');
  });
};

export const scrollToEnd = (): void =>
  scrollTo(0, document.documentElement.scrollHeight);

/** Scrolls so far that the bar covers it: a browser takes it for visible. */
export const scrollBehindBar = (target: Element): void =>
  scrollBy(0, target.getBoundingClientRect().top - 8);
