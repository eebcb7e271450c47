/** How wide the elements are, wherever a page puts them. */
import '../../src/index.js';
import {expect} from 'chai';
import type {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {watchElement} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {useViewport} from '../helpers/surroundings.js';
import {settled} from '../reset-password/visit.js';

type Host = GenAuthResetPassword | GenAuthForgotPassword;

interface Place {
  /** The element stands in the innermost one. */
  readonly html: string;
  readonly body?: string;
  /** Styles of the host itself. */
  readonly host?: string;
  /** Brings it on the screen. */
  readonly open?: (place: HTMLElement) => void;
  /** What is left for the element, of the width of the page. */
  readonly room?: (page: number) => number;
  /** Where the page does not tell, but the element. */
  readonly within?: readonly [least: number, most: number];
}

/** As narrow as it makes itself where a page asks for the least. */
const least = [208, 232] as const;
const all = (page: number): number => page;
const narrow = (): number => 140;

const places: Record<string, Place> = {
  'a block': {html: '<div></div>'},
  'a page that centres its main with a grid': {
    body: 'display: grid; place-items: center; min-height: 100vh',
    html: '<main></main>',
  },
  'a card that flex centres': {
    body: 'display: flex; justify-content: center; align-items: center',
    html: '<div style="padding: 24px"></div>',
    room: (page) => page - 48,
  },
  'a column that centres': {
    body: 'display: flex; flex-direction: column; align-items: center',
    html: '<div></div>',
  },
  'a modal dialog': {
    html: '<dialog style="padding: 0; border: 0"></dialog>',
    open: (place) => (place as HTMLDialogElement).showModal(),
    room: (page) => page - 22, // the browser's own margin, but not the body's
  },
  'a popover': {
    html: '<div popover style="padding: 4px; border: 0"></div>',
    open: (place) => place.showPopover(),
  },
  'a cell of a table': {
    html: '<table style="border-spacing: 0"><tr><td style="padding: 5px"></td></tr></table>',
    room: (page) => page - 10,
  },
  'a cell that does not wrap': {
    html: '<table style="border-spacing: 0; white-space: nowrap"><tr><td style="padding: 5px"></td></tr></table>',
    room: (page) => page - 10,
  },
  'an inline block': {html: '<div style="display: inline-block"></div>'},
  'a float': {html: '<div style="float: left"></div>'},
  'an absolute box': {
    html: '<div style="position: absolute; inset-inline: 8px auto; top: 0; max-width: calc(100% - 16px)"></div>',
  },
  'a fixed box': {
    html: '<div style="position: fixed; inset-inline: 8px auto; top: 0; max-width: calc(100% - 16px)"></div>',
  },
  'a menu below a small button': {
    html: '<div style="position: relative; width: 60px"><div style="position: absolute"></div></div>',
    within: least,
  },
  'open details': {html: '<details open><summary>More</summary></details>'},
  'an auto column beside 1fr': {
    html: '<div style="display: grid; grid-template-columns: auto 1fr"><div></div></div>',
  },
  'two auto columns': {
    html: '<div style="display: grid; grid-template-columns: auto auto; justify-content: start"><div></div></div>',
  },
  'a max-content box': {
    html: '<div style="width: max-content"></div>',
  },
  'a flex item that does not shrink': {
    html: '<div style="display: flex"><div style="flex: none"></div></div>',
  },
  'a min-content box': {
    html: '<div style="width: min-content"></div>',
    within: least,
  },
  'a narrow block': {html: '<div style="width: 140px"></div>', room: narrow},
  'a sidebar that flex makes': {
    html: '<div style="display: flex"><div style="flex: 0 0 140px; min-width: 0"></div><p>Page</p></div>',
    room: narrow,
  },
  'a sidebar that flex makes and contents may widen': {
    html: '<div style="display: flex"><div style="flex: 0 0 140px"></div></div>',
    within: least,
  },
  'a sidebar that a grid makes': {
    html: '<div style="display: grid; grid-template-columns: 140px 1fr"><div></div></div>',
    room: narrow,
  },
  'lines from right to left': {
    html: '<div style="writing-mode: vertical-rl"></div>',
  },
  'lines from left to right': {
    html: '<div style="writing-mode: vertical-lr; height: 300px"></div>',
  },
  'a page at 200 %': {
    html: '<div style="zoom: 2"></div>',
    room: (page) => page / 2,
  },
  'a grid, as its item in the middle': {
    html: '<div style="display: grid; place-items: center"></div>',
  },
  'a flex box, as its item in the middle': {
    html: '<div style="display: flex; justify-content: center"></div>',
  },
  'a column, as its item at the start': {
    html: '<div style="display: flex; flex-direction: column; align-items: flex-start"></div>',
  },
  'a narrow flex box, as its item': {
    html: '<div style="display: flex; width: 140px"></div>',
    room: narrow,
  },
  'a narrow column, as its item in the middle': {
    html: '<div style="display: flex; flex-direction: column; align-items: center; width: 140px"></div>',
    room: narrow,
  },
  'a block, with a margin': {
    html: '<div></div>',
    host: 'margin: 16px',
    room: (page) => page - 32,
  },
  'a block, as a flex box': {html: '<div></div>', host: 'display: flex'},
  'a block, as a grid': {html: '<div></div>', host: 'display: grid'},
  'a shrinking box, without a maximum': {
    html: '<div style="float: left"></div>',
    host: '--genauth-max-width: none',
    within: [304, 1264],
  },
  'a shrinking box, with a maximum in em': {
    html: '<div style="float: left"></div>',
    host: '--genauth-max-width: 30em; --genauth-font-size: 14.4px',
  },
};

/** Wherever it is: in the shadow root or in the page's own tree. */
const within = (host: Host, selector: string): HTMLElement[] =>
  [host.shadowRoot, host].flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
  ]);

const elements = {
  'genauth-reset-password': {token: 'token-of-a-visitor'},
  'genauth-forgot-password': {},
};

let appHost = '';
before(async () => {
  ({appHost} = await createApp({rsaBits: 1024}));
});

const put = async (
  name: keyof typeof elements,
  {html, body = '', host = '', open}: Place,
  light: boolean,
): Promise<Host> => {
  document.body.style.cssText = body;
  document.body.insertAdjacentHTML('beforeend', html);
  const outer = document.body.lastElementChild as HTMLElement;
  onceAfterTest(() => {
    outer.remove();
    document.body.removeAttribute('style');
  });
  const innermost = [...outer.querySelectorAll('td, div')].at(-1) ?? outer;
  const element: Host = document.createElement(name);
  const attributes = {'app-host': appHost, ...elements[name]};
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.style.cssText = host;
  element.light = light;
  innermost.append(element);
  watchElement(element);
  open?.(outer);
  while (!within(element, 'form')[0]) await settled();
  await element.updateComplete;
  // In light mode the styles may come later than the form.
  while (getComputedStyle(within(element, 'form')[0]!).display !== 'grid') {
    await settled();
  }
  return element;
};

/** The usual maximum as it is there: WebKit does not enlarge a rem. */
const ownWidthAt = (host: Host, scale: number): number => {
  const probe = document.createElement('div');
  probe.style.cssText = 'position: absolute; width: 27rem';
  host.before(probe);
  const {width} = probe.getBoundingClientRect();
  probe.remove();
  return width / scale;
};

const expectToFit = (
  host: Host,
  {room: roomOf = all, within: limits}: Place,
): void => {
  const page = document.documentElement.clientWidth;
  // The browser's own margins of the body.
  const room = roomOf(page - 16);
  const box = host.getBoundingClientRect();
  // Some engines give the box of what is enlarged as the page sees it.
  const scale = Math.round(box.width / host.offsetWidth) || 1;
  const width = box.width / scale;
  if (limits) expect(width).to.be.within(...limits);
  else
    expect(width).to.be.closeTo(Math.min(ownWidthAt(host, scale), room), 0.6);
  expect(document.documentElement.scrollWidth).to.be.at.most(page);
  expect(host.scrollWidth).to.be.at.most(host.clientWidth);
  expect(box.height / scale).to.be.within(150, width < 200 ? 1700 : 1200);
  const padding = Math.min(32, width * 0.07) + 1;
  const form = within(host, 'form')[0]!.getBoundingClientRect();
  expect(form.width / scale).to.be.closeTo(width - 2 * padding, 0.6);
  // Nothing but the contents makes it high.
  const base = within(host, '[part=base]')[0]!.getBoundingClientRect();
  expect(base.top).to.be.closeTo(box.top, 0.1);
  expect(base.height).to.be.closeTo(box.height, 0.1);
  const controls = within(host, 'input, button');
  expect(controls.length).to.be.above(1);
  for (const control of controls) {
    if (control.matches('.g-heard')) continue;
    const {left, right, top, bottom} = control.getBoundingClientRect();
    expect(left).to.be.at.least(box.left);
    expect(right).to.be.at.most(box.right);
    expect(top).to.be.at.least(box.top);
    expect(bottom).to.be.at.most(box.bottom);
    expect(right - left, 'as wide as a finger').to.be.at.least(44);
    expect(getComputedStyle(control).writingMode).to.equal('horizontal-tb');
  }
};

for (const name of Object.keys(elements) as (keyof typeof elements)[]) {
  for (const light of [false, true]) {
    for (const page of [1280, 320]) {
      describe(`<${name}${light ? ' light' : ''}>, in a page of ${page} pixels, has its width in [REACH-2]`, () => {
        // So high that no engine needs a bar to scroll by.
        useViewport(page, 3400);
        for (const [where, place] of Object.entries(places)) {
          it(where, async () => {
            const element = await put(name, place, light);
            expectToFit(element, place);
            // Longer words, and more to read.
            element.lang = 'de';
            await element.submit();
            while (within(element, '[part=base]')[0]?.lang !== 'de') {
              await settled();
            }
            while (!within(element, '[part=error]')[0]) await settled();
            await element.updateComplete;
            expectToFit(element, place);
          });
        }
      });
    }
  }
}
