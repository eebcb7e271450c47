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
    ...nodes.flatMap(({target, html, any, all, none}) => [
      `  ${target.join(' ')}  ${html}`,
      ...[...any, ...all, ...none].map(({message}) => `    ${message}`),
    ]),
  ].join('\n');

/**
 * What axe finds wrong; open shadow roots are looked into.
 *
 * @param without Rules that do not count this time.
 */
export const axeViolations = async (
  element: Element = document.body,
  without: readonly string[] = [],
): Promise<string[]> => {
  const disabled = [...pageRules, ...without];
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: tags},
    rules: Object.fromEntries(disabled.map((id) => [id, {enabled: false}])),
    resultTypes: ['violations'],
  });
  return violations.map(describeViolation);
};

export const expectNoAxeViolations = async (
  element?: Element,
): Promise<void> => {
  const violations = await axeViolations(element);
  if (violations.length > 0) throw new Error(`axe:\n${violations.join('\n')}`);
};
