/**
 * Reads which requirements and criteria a test names at the end of its title,
 * and in which engines it runs, from the source of the tests.
 */
import ts from 'typescript';

/**
 * @typedef {object} Test a test, or a group of them
 * @property {string} file seen from `test/`
 * @property {string} title with the titles of the groups around it
 * @property {string[]} ids of the requirements, `WCAG 1.4.3`, `EN 5.2`
 * @property {string[]} engines
 *
 * @typedef {{file: string, text: string}} Source
 * @typedef {import('typescript').Node} Node
 * @typedef {import('typescript').CallExpression} Call
 */

/** The three are in web-test-runner.config.js and in helpers/e2e/browser.js. */
export const browsers = ['Chromium', 'Firefox', 'WebKitGTK'];

const nameOf = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKitGTK',
};

/** Of a requirement, a criterion of WCAG, or a clause of EN 301 549. */
const id = String.raw`(?:[A-Z\d]+-\d+|(?:WCAG|EN) \d+(?:\.\d+)+)`;

/** The ids at the end of a title. */
const idsAtEnd = new RegExp(String.raw` \[(${id}(?:, ${id})*)\]$`);

/** What looks like ids, in any place. */
const anyIds = new RegExp(String.raw`\[${id}[^\]]*\]`);

/** @param {string} one an id */
export const isCriterion = (one) => /^(?:WCAG|EN) /.test(one);

/** @param {Node} node */
const children = (node) => {
  /** @type {Node[]} */
  const found = [];
  ts.forEachChild(node, (child) => void found.push(child));
  return found;
};

/**
 * @param {Node} node
 * @returns {Generator<Node>}
 */
const within = function* (node) {
  yield node;
  for (const child of children(node)) yield* within(child);
};

/** @param {Node} node */
const ancestors = (node) => {
  const found = [];
  for (let at = node.parent; at; at = at.parent) found.push(at);
  return found;
};

/**
 * @param {Node} node
 * @param {string[]} names
 * @returns {node is Call}
 */
const isCall = (node, names) =>
  ts.isCallExpression(node) &&
  node.arguments.length > 0 &&
  names.includes(node.expression.getText());

/** @param {Node} node */
const isGroup = (node) => isCall(node, ['describe', 'describe.only']);

/** Of a test that runs; `it.skip` does not. @param {Node} node */
const isTest = (node) => isCall(node, ['it', 'test', 'it.only', 'test.only']);

/** @param {Node} node */
const isSkipped = (node) =>
  isCall(node, ['describe.skip', 'it.skip', 'test.skip']);

/** What differs from test to test is an ellipsis. @param {Node} title */
const read = (title) => {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return '…';
  const rest = title.templateSpans.map(({literal}) => `…${literal.text}`);
  return title.head.text + rest.join('');
};

/** @param {Node} call */
const titleOf = (call) => read(/** @type {Call} */ (call).arguments[0]);

/** The title without its ids. @param {string} title */
export const bare = (title) => title.replace(idsAtEnd, '');

/** The engines that a condition for `this.skip()` takes away. */
const skippedBy = (condition) => {
  const [, sign, name] =
    /^engine (===|!==) '(chromium|firefox|webkit)'$/.exec(condition) ?? [];
  const others = browsers.filter((one) => one !== nameOf[name]);
  if (sign) return sign === '===' ? [nameOf[name]] : others;
  if (condition === '!hasAccessibilityTree') {
    return browsers.filter((one) => one !== 'Chromium');
  }
  throw new Error(`Who is skipped by "${condition}"? Add it to tests.js.`);
};

/** The hooks of the groups around a test, and of its file. @param {Node} test */
const hooksAround = (test) =>
  ancestors(test)
    .filter((one) => ts.isBlock(one) || ts.isSourceFile(one))
    .flatMap((block) => children(block).flatMap(children))
    .filter((one) => isCall(one, ['before', 'beforeEach']));

/** @param {Node} test */
const enginesInBrowsers = (test) => {
  const skipped = [test, ...hooksAround(test)]
    .flatMap((one) => [...within(one)])
    .filter((one) => ts.isIfStatement(one))
    .filter(({thenStatement}) => thenStatement.getText().includes('.skip('))
    .flatMap(({expression}) => skippedBy(expression.getText()));
  return browsers.filter((name) => !skipped.includes(name));
};

/** The lists `engines: ['chromium']` of the applications. */
const enginesOfApps = (sources) => {
  const lists = sources
    .filter(({file}) => /^apps\/[^/]*\.test\.js$/.test(file))
    .flatMap(({text}) => [...text.matchAll(/engines: \[(.*)\]/g)])
    .flatMap(([, list]) => list.match(/\w+/g) ?? [])
    .map((name) => nameOf[name]);
  return browsers.filter((name) => lists.includes(name));
};

/** A test in Node may open browsers. @param {Node} test */
const enginesInNode = (test, sources) => {
  const around = ancestors(test);
  if (
    around.some((one) => isGroup(one) && /^An application/.test(titleOf(one)))
  ) {
    return enginesOfApps(sources);
  }
  const loop = around.find(
    (one) =>
      ts.isForOfStatement(one) && /^engines\b/.test(one.expression.getText()),
  );
  if (loop && ts.isForOfStatement(loop)) {
    const all = loop.expression.getText() === 'engines';
    return all ? browsers : ['Chromium'];
  }
  const opened = [test, ...hooksAround(test)]
    .map((one) => /openBrowser\('(\w+)'\)/.exec(one.getText())?.[1])
    .find(Boolean);
  return opened ? [nameOf[opened]] : ['Node'];
};

/**
 * The tests that name requirements.
 *
 * @param {Source[]} sources
 * @returns {Test[]}
 */
export const readTests = (sources) =>
  sources.flatMap(({file, text}) => {
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const engines = file.endsWith('.ts') ? enginesInBrowsers : enginesInNode;
    return [...within(tree)]
      .filter((node) => isTest(node) || isGroup(node))
      .filter((node) => !ancestors(node).some(isSkipped))
      .flatMap((node) => {
        const own = titleOf(node);
        const ids = idsAtEnd.exec(own)?.[1].split(', ') ?? [];
        if (anyIds.test(bare(own))) {
          throw new Error(`${file}: the ids are not at the end of "${own}"`);
        }
        if (ids.length === 0) return [];
        const groups = ancestors(node).filter(isGroup).reverse();
        const tests = [...within(node)].filter(isTest);
        const where = new Set(tests.flatMap((test) => engines(test, sources)));
        return {
          file,
          title: [...groups, node].map((one) => bare(titleOf(one))).join(' › '),
          ids,
          engines: ['Node', ...browsers].filter((name) => where.has(name)),
        };
      });
  });
