import {executeServerCommand} from '@web/test-runner-commands';
import {onceAfterTest} from './after-test.js';

/** What the visitor's system prefers, by the name of the media feature. */
export interface MediaFeatures {
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  /** Not in WebKitGTK. */
  'forced-colors'?: 'active' | 'none';
  /** Not in Firefox. */
  'prefers-contrast'?: 'more' | 'no-preference';
}

const applyMedia = (features: MediaFeatures): Promise<void> =>
  executeServerCommand('media-features', features);

/**
 * Until the end of the test, as the next one shares the browser. A feature that
 * is not named has its default; one the engine cannot emulate is an error.
 */
export const emulateMedia = async (features: MediaFeatures): Promise<void> => {
  onceAfterTest(() => applyMedia({}));
  await applyMedia(features);
};

const applySize = (width = 800, height = 600): Promise<void> =>
  executeServerCommand('set-viewport', {width, height});

/** In CSS pixels, until the end of the test. */
export const setViewport = async (
  width: number,
  height?: number,
): Promise<void> => {
  onceAfterTest(() => applySize());
  await applySize(width, height);
};

/** The same for all tests of a suite: some engines take their time. */
export const useViewport = (width: number, height?: number): void => {
  before(() => applySize(width, height));
  after(() => applySize());
};

/** Writes `screenshots/<name>-<browser>.png`, and answers its path. */
export const screenshot = (name: string): Promise<string> =>
  executeServerCommand('screenshot', {name});
