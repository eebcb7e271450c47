import assert from 'node:assert/strict';
import {stat, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {listen} from '../listen.js';
import {engines, openBrowser} from './browser.js';

const html = `<!doctype html>
<html lang="en"><title>Smoke</title><div></div>
<script type="module">
  const root = document.querySelector('div').attachShadow({mode: 'open'});
  root.innerHTML = '<input><button>Go</button>';
  root.querySelector('button').onclick = () => {
    location.href = '/done?' + root.querySelector('input').value;
  };
</script>`;

/** A page whose policy forbids all that a test might do to it. */
const csp = "default-src 'none'; script-src 'unsafe-inline'";

describe('A browser for end-to-end tests', () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', csp);
    response.end(html);
  });
  let url;

  before(async () => {
    url = `${(await listen(server)).origin}/`;
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  for (const engine of engines) {
    it(`does what a visitor does in ${engine}`, async () => {
      const {page, close} = await openBrowser(engine);
      try {
        await page.goto(url);
        await page.clickSelector('input');
        await page.type('Ada');
        await page.press('Tab');
        // Selects what stands in the field.
        await page.press('Shift+Tab');
        await page.press('End');
        await page.type('!');
        await page.clickSelector('button');
        await page.waitFor(() => location.pathname === '/done');
        assert.equal(await page.url(), `${url}done?Ada!`);
      } finally {
        await close();
      }
    });

    it(`shows the page in many ways in ${engine}`, async () => {
      const {page, close} = await openBrowser(engine);
      const file = `screenshots/e2e-smoke-${engine}.png`;
      try {
        await page.goto(url);
        await page.setViewport({width: 320, height: 500});
        assert.equal(await page.evaluate('innerWidth'), 320);
        await page.emulate({'prefers-color-scheme': 'dark'});
        const isDark = (query) => matchMedia(query).matches;
        const dark = '(prefers-color-scheme: dark)';
        assert.equal(await page.evaluate(isDark, dark), true);
        await page.screenshot(file);
        assert.ok((await stat(file)).size > 100);
        await assert.rejects(
          page.evaluate(async () => {
            throw new Error('from the page');
          }),
          /from the page/,
        );
      } finally {
        await close();
        await rm(file, {force: true});
      }
    });
  }
});
