import axe from 'axe-core';

const tags = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/** These judge a whole page, which a test's one element is not. */
const pageRules = [
  'bypass',
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
];

const describeViolation = ({id, help, nodes}: axe.Result): string =>
  [
    `${id}: ${help}`,
    ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html}`),
  ].join('\n');

/** Open shadow roots are looked into. */
export const expectNoAxeViolations = async (
  element: Element = document.body,
): Promise<void> => {
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: tags},
    rules: Object.fromEntries(pageRules.map((id) => [id, {enabled: false}])),
    resultTypes: ['violations'],
  });
  if (violations.length > 0) {
    throw new Error(`axe:\n${violations.map(describeViolation).join('\n')}`);
  }
};
