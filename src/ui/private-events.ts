/**
 * Keeps what is typed inside the component. Outside a shadow root an event's
 * target is the host element, so a page's shortcuts do not know that someone is
 * typing, and the events of typing carry the characters.
 */
const typing = 'keydown keypress keyup';
const carriers =
  'beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart drop';

/** Stops events that carry what was typed into our trees from leaving them. */
export function keepTypingPrivate(
  trees: readonly Node[],
  listen: (types: string, listener: (event: Event) => void) => void,
): void {
  const stop = (event: Event): void => {
    // Slotted content is the page's own.
    if (trees.some((tree) => tree.contains(event.target as Node)))
      event.stopPropagation();
  };
  listen(typing, (event) => {
    const {
      key = '',
      ctrlKey,
      metaKey,
      altKey,
    } = event as Partial<KeyboardEvent>;
    // A key such as Tab or Enter, not a character nor a part of one.
    const isNamed = /^(?!Proc|Dead|Unid)[A-Z][A-Za-z\d]+$/.test(key);
    // With Option or AltGr, keyboards write characters beyond a to z.
    const isCommand = (ctrlKey || metaKey || altKey) && /^[a-z\d]$/i.test(key);
    if (key && !isNamed && !isCommand) stop(event);
  });
  listen(carriers, stop);
}
