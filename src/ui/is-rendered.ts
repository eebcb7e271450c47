/** Whether an element has a box. Safari has `checkVisibility()` since 17.4. */
export const isRendered = (element: Element | undefined): boolean =>
  !!element?.getClientRects().length;
