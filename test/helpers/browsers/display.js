import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const removal = {recursive: true, force: true};

const start = async (program, args, options) => {
  const child = spawn(program, args, options);
  // Without this a missing program would be an uncaught 'error' event.
  await once(child, 'spawn');
  return child;
};

/**
 * An X display in memory with its own desktop settings and home folder, and
 * the environment for programs that should show themselves on it.
 */
export class Display {
  #folder = mkdtempSync(join(tmpdir(), 'display-'));
  #settingsFile = join(this.#folder, 'xsettings');
  #children = [];
  #settingsDaemon;
  /** @type {NodeJS.ProcessEnv} */
  env = {};

  static async open(settings) {
    const display = new Display();
    try {
      await display.#open(settings);
    } catch (error) {
      await display.close();
      throw error;
    }
    return display;
  }

  async #open(settings) {
    // A test run that dies must not leave its programs behind.
    process.once('exit', this.#abandon);
    process.once('SIGTERM', this.#exit);
    const xvfb = await this.spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    const [number] = await once(
      /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]),
      'data',
    );
    this.env = {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      HOME: this.#folder,
      XDG_CONFIG_HOME: this.#folder,
      XDG_DATA_HOME: this.#folder,
      XDG_CACHE_HOME: this.#folder,
      // Under LANG=C WebKitGTK says its language is "C", which Intl refuses.
      LANG: 'en_US.UTF-8',
      NO_AT_BRIDGE: '1',
      GTK_USE_PORTAL: '0',
      MESA_SHADER_CACHE_DISABLE: 'true',
    };
    this.#write(settings);
    this.#settingsDaemon = await this.spawn('xsettingsd', [
      '-c',
      this.#settingsFile,
    ]);
  }

  /**
   * Starts a program that ends with the display.
   *
   * @param {string} program
   * @param {string[]} args
   * @param {import('node:child_process').StdioOptions} [stdio]
   */
  async spawn(program, args, stdio = 'ignore') {
    const env = {...process.env, ...this.env};
    const child = await start(program, args, {env, stdio});
    this.#children.push(child);
    return child;
  }

  /** @param {Record<string, string | number>} settings all of them */
  changeSettings(settings) {
    this.#write(settings);
    this.#settingsDaemon.kill('SIGHUP');
  }

  async close() {
    process.off('exit', this.#abandon);
    process.off('SIGTERM', this.#exit);
    const running = this.#children.filter(
      ({exitCode, signalCode}) => exitCode === null && signalCode === null,
    );
    const ended = running.map((child) => once(child, 'exit'));
    this.#end();
    await Promise.all(ended);
    // Browsers' helpers may still be writing. A folder that stays behind in
    // the temporary one is no failure.
    await rm(this.#folder, {...removal, maxRetries: 10}).catch(() => {});
  }

  /** At once, as nobody can wait any more. */
  #abandon = () => {
    this.#end();
    try {
      rmSync(this.#folder, removal);
    } catch {
      // As above.
    }
  };

  #end() {
    for (const child of this.#children.splice(0).reverse()) child.kill();
  }

  // Once the other listeners have ended their browsers.
  #exit = () => setImmediate(() => process.exit(143));

  #write(settings) {
    const lines = Object.entries(settings).map(
      ([name, value]) => `${name} ${JSON.stringify(value)}\n`,
    );
    writeFileSync(this.#settingsFile, lines.join(''));
  }
}
