export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine that runs this test. */
export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';
