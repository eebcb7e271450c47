/**
 * The whole accessibility tree of the page, lists and paragraphs included: the
 * stock command leaves out what it finds uninteresting. Only Chromium has one
 * to show.
 */
export const accessibilityTree = () => ({
  name: 'accessibility-tree',
  async executeCommand({command, session}) {
    if (command !== 'accessibility-tree') return;
    const page = session.browser.getPage(session.id);
    return page.accessibility.snapshot({interestingOnly: false});
  },
});
