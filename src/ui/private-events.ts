/**
 * Keeps what is typed inside the component. Outside a shadow root an event's
 * target is the host element, so a page's shortcuts do not know that someone is
 * typing, and the events of typing carry the characters.
 */
const typing = 'keydown keypress keyup';
const carriers =
  'beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart drop';

/** Stops events that carry what was typed from leaving the root. */
export function keepTypingPrivate(
  listen: (types: string, listener: (event: Event) => void) => void,
): void {
  listen(typing, (event) => {
    const {key, ctrlKey, metaKey, altKey} = event as Partial<KeyboardEvent>;
    // A character, not a command such as Tab, Enter or Ctrl+C.
    if (/^.$/u.test(key ?? '') && !ctrlKey && !metaKey && !altKey) {
      event.stopPropagation();
    }
  });
  listen(carriers, (event) => event.stopPropagation());
}
