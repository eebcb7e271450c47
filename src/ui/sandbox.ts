/**
 * Submits by a click on the submit button in a sandbox that blocks forms: the
 * event `submit` never comes without `allow-forms`.
 *
 * @param root The root that contains the form or its slot.
 */
export function submitInSandbox(
  root: Node,
  host: {submit(): Promise<void>},
): void {
  let isSubmitted = false;
  // The listener captures, because the event does not leave the form.
  const note = (): void => {
    isSubmitted = true;
  };
  root.addEventListener('submit', note, true);
  root.addEventListener('click', (event) => {
    // The page's own content may have submit buttons, too.
    if (!(event.target as Element).closest('[part~=submit]')) return;
    isSubmitted = false;
    // The event comes right after this one, if at all.
    setTimeout(() => {
      if (!isSubmitted && !event.defaultPrevented) void host.submit();
    });
  });
}
