/** What the probe leaves in the page that is measured. */
export interface Bench {
  usableAt: number | undefined;
  clickedAt: number | undefined;
  inputs(): HTMLInputElement[];
  centreOf(
    what: 'inputs' | 'buttons',
    index: number,
  ): {x: number; y: number; width: number; height: number};
  longTasks(): number[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}
