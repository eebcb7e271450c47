import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';

const pageOf = (session) => session.browser.getPage(session.id);

/**
 * `{'prefers-contrast': 'more', …}`. The stock command knows two features;
 * here an engine refuses those it really cannot emulate.
 */
export const mediaFeatures = () => ({
  name: 'media-features',
  async executeCommand({command, payload, session}) {
    if (command !== 'media-features') return;
    const features = Object.entries(payload).map(([name, value]) => ({
      name,
      value,
    }));
    await pageOf(session).emulateMediaFeatures(features);
    return true;
  },
});

/** Writes `screenshots/<name>-<browser>.png`, and answers the path. */
export const screenshot = () => ({
  name: 'screenshot',
  async executeCommand({command, payload, session}) {
    if (command !== 'screenshot') return;
    const name = `${payload.name}-${session.browser.name}`
      .toLowerCase()
      .replaceAll(/[^\w-]+/g, '-');
    const path = join('screenshots', `${name}.png`);
    await mkdir('screenshots', {recursive: true});
    await pageOf(session).screenshot({path});
    return path;
  },
});
