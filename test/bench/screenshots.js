/**
 * `npm run screenshots [-- NAME…]`: every state in every variant, as
 * `screenshots/<variant>/<state>.png`, and all states of a variant on one
 * sheet, `screenshots/<variant>.png`. Names choose variants and states; the
 * name `readme` makes the pictures of the README anew, and nothing else.
 */
import {mkdir, readFile} from 'node:fs/promises';
import {stateGroups} from '../../demo/scripts/state-list.js';
import {themeNames} from '../../demo/scripts/theme-list.js';
import {startDemo} from '../../demo/start.js';
import {openBrowser} from '../helpers/e2e/browser.js';

/** What a variant wants of the address, of the window and of the visitor. */
const variants = {
  light: {scheme: 'light'},
  dark: {scheme: 'dark'},
  narrow: {scheme: 'light', width: 320},
  'narrow-dark-light-dom': {scheme: 'dark', width: 320, dom: 'light'},
  chinese: {scheme: 'light', lang: 'zh-CN'},
  arabic: {scheme: 'light', lang: 'ar'},
  'arabic-narrow-dark': {scheme: 'dark', lang: 'ar', width: 320},
  'forced-colors': {media: {'forced-colors': 'active'}},
  ...Object.fromEntries(
    themeNames.flatMap((theme) => [
      [`theme-${theme}`, {theme, scheme: 'light'}],
      [`theme-${theme}-dark`, {theme, scheme: 'dark'}],
    ]),
  ),
};

const states = stateGroups.flatMap(([, recipes]) =>
  recipes.map(([name]) => name),
);

const names = process.argv.slice(2);
const chosen = (all) => {
  const some = all.filter((name) => names.includes(name));
  return some.length > 0 ? some : all;
};

const demo = await startDemo({port: 0});
const {page, close} = await openBrowser('chromium');

/** A page that has just grown would be cut off. */
const isPainted = () =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => window.requestAnimationFrame(resolve));
  });

const shoot = async (state, variant) => {
  const {width = 560, media = {}, ...wishes} = variants[variant];
  await page.goto('about:blank');
  await page.setViewport({width, height: 640});
  // Nothing is on its way to another colour when the picture is taken.
  await page.emulate({'prefers-reduced-motion': 'reduce', ...media});
  const query = new URLSearchParams({state, bare: '', ...wishes});
  await page.goto(`${demo.url}states.html?${query}`);
  await page.waitFor(() => document.querySelector('#reached').textContent);
  await page.evaluate(isPainted);
  const path = `screenshots/${variant}/${state}.png`;
  await mkdir(`screenshots/${variant}`, {recursive: true});
  await page.raw.screenshot({path, fullPage: true});
  return path;
};

/** All pictures of a variant side by side, each under its name. */
const makeSheet = async (variant, paths) => {
  const figures = await Promise.all(
    paths.map(async ([state, path]) => {
      const data = (await readFile(path)).toString('base64');
      return `<figure><figcaption>${state}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
    }),
  );
  const {width = 560} = variants[variant];
  await page.goto('about:blank');
  await page.emulate({});
  await page.setViewport({width: width < 400 ? 1760 : 1800, height: 800});
  await page.raw.setContent(
    `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${width < 400 ? 8 : 5},1fr);gap:8px;font:14px sans-serif;background:#bbb}figure{margin:0}img{max-width:100%}</style>${figures.join('')}`,
  );
  await page.raw.screenshot({
    path: `screenshots/${variant}.png`,
    fullPage: true,
  });
};

/** The pictures in `demo/images/`: the states that matter, and the themes. */
const makeReadmePictures = async () => {
  const frames = [];
  await page.emulate({'prefers-reduced-motion': 'reduce'});
  for (const state of ['account', 'invalid', 'succeeded', 'healing']) {
    await page.goto('about:blank');
    await page.raw.setViewport({width: 432, height: 300, deviceScaleFactor: 2});
    await page.goto(`${demo.url}states.html?state=${state}&scheme=light&bare`);
    await page.waitFor(() => document.querySelector('#reached').textContent);
    await page.evaluate(isPainted);
    frames.push(
      await page.raw.screenshot({encoding: 'base64', fullPage: true}),
    );
  }
  const images = frames.map(
    (data) => `<img width="432" src="data:image/png;base64,${data}">`,
  );
  await page.goto('about:blank');
  await page.raw.setViewport({
    width: 1760,
    height: 300,
    deviceScaleFactor: 1.5,
  });
  await page.raw.setContent(
    `<style>body{margin:16px;display:flex;align-items:start;background:#f4f6fb}</style>${images.join('')}`,
  );
  await page.raw.screenshot({path: 'demo/images/states.png', fullPage: true});
  await page.setViewport({width: 1440, height: 900});
  await page.goto(`${demo.url}gallery.html?scheme=light`);
  await page.waitFor(hasAll, themeNames.length);
  await page.evaluate(isPainted);
  const themes = await page.raw.$('#themes');
  await themes.screenshot({path: 'demo/images/themes.png'});
};

const hasAll = (count) =>
  document.querySelectorAll('genauth-reset-password:state(ready)').length ===
  count;

const makeAll = async () => {
  let count = 0;
  for (const variant of chosen(Object.keys(variants))) {
    const paths = [];
    for (const state of chosen(states)) {
      paths.push([state, await shoot(state, variant)]);
      count++;
    }
    await makeSheet(variant, paths);
    console.log(`screenshots/${variant}.png`);
  }
  console.log(`${count} screenshots`);
};

try {
  await (names.includes('readme') ? makeReadmePictures() : makeAll());
} finally {
  await close();
  await demo.close();
}
