import type axe from 'axe-core';
import '../../src/index.js';

declare global {
  // A script knows its page: what it looks for is there, and where it is not,
  // the script stops by itself.
  interface ParentNode {
    querySelector<K extends keyof HTMLElementTagNameMap>(
      selectors: K,
    ): HTMLElementTagNameMap[K];
    querySelector<E extends Element = HTMLElement>(selectors: string): E;
  }
  interface Document {
    getElementById<E extends HTMLElement = HTMLElement>(id: string): E;
  }
  interface DocumentFragment {
    getElementById<E extends HTMLElement = HTMLElement>(id: string): E;
  }

  /** What tests leave in a page, to be read later. */
  interface Window {
    askFrame: <T>(program: string) => Promise<T>;
    axe: typeof axe;
    errors: string[];
    events: [
      name: string,
      detail: {passwordResetToken: string; code: string},
    ][];
    firstCopy: CustomElementConstructor;
    isOld: boolean;
    openFrame: (src: string, sandbox: string | null) => void;
    spy: {
      report: () => Record<
        'learned' | 'warnings' | 'bodies' | 'readable',
        string[]
      >;
    };
    violations: string[];
    visitAll: (flows: object[]) => Promise<string[][]>;
    warnings: string[];
    written: string[];
  }
}
