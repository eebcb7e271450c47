/** Finds what is newer than the floor in JavaScript. */
import ts from 'typescript';
import {data, interfaces, isTooNew, youngMembers} from './floor.js';

const {SyntaxKind} = ts;

const expressions = data.javascript.regular_expressions;

/** What old browsers cannot even read. */
const syntax = {
  'static block': data.javascript.classes.static.initialization_blocks,
  '#name in': data.javascript.classes.private_class_fields_in,
  'top-level await': data.javascript.operators.await.top_level,
  lookbehind: expressions.lookbehind_assertion,
  'flag d': interfaces.RegExp.hasIndices,
  'flag v': interfaces.RegExp.unicodeSets,
};
for (const [name, feature] of Object.entries(syntax)) {
  if (!feature?.__compat) throw new Error(`${name} is called otherwise by now`);
}

const isInFunction = (node) =>
  node.parent && (ts.isFunctionLike(node.parent) || isInFunction(node.parent));

const syntaxOf = (node) => {
  if (ts.isClassStaticBlockDeclaration(node)) return ['static block'];
  if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) {
    return ['#name in'];
  }
  if (ts.isAwaitExpression(node) && !isInFunction(node)) {
    return ['top-level await'];
  }
  if (node.kind !== SyntaxKind.RegularExpressionLiteral) return [];
  const end = node.text.lastIndexOf('/');
  const source = node.text.slice(1, end);
  const flags = node.text.slice(end + 1);
  return [
    /\(\?<[=!]/.test(source) && 'lookbehind',
    flags.includes('d') && 'flag d',
    flags.includes('v') && 'flag v',
  ].filter(Boolean);
};

/** The name of a member: `x.name`, `x['name']`, `{name} = x`. */
const memberOf = (node) => {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
    return node.name.text;
  }
  if (ts.isElementAccessExpression(node)) {
    const {argumentExpression: key} = node;
    return ts.isStringLiteralLike(key) ? key.text : undefined;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const key = node.propertyName ?? node.name;
    return ts.isIdentifier(key) ? key.text : undefined;
  }
  if (
    (ts.isShorthandPropertyAssignment(node) || ts.isPropertyAssignment(node)) &&
    ts.isBinaryExpression(node.parent.parent) &&
    node.parent.parent.left === node.parent &&
    ts.isIdentifier(node.name)
  ) {
    return node.name.text;
  }
  return undefined;
};

/** `Interface.name`, where that is known. */
const staticOf = (node, member) => {
  const {expression} = node;
  if (!expression || !ts.isIdentifier(expression)) return undefined;
  return interfaces[expression.text]?.[`${member}_static`];
};

const usesOf = (node) => {
  const uses = syntaxOf(node).filter((name) => isTooNew(syntax[name]));
  const member = memberOf(node);
  if (member !== undefined) {
    const known = staticOf(node, member);
    if (known) {
      if (isTooNew(known)) uses.push(`${node.expression.text}.${member}`);
    } else if (isTooNew(interfaces[member])) {
      uses.push(member);
    } else if (youngMembers(member).length > 0) {
      uses.push(`.${member}`);
    }
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    const isYoung = isTooNew(interfaces[name]?.[name]);
    if (isYoung && !isTooNew(interfaces[name])) uses.push(`new ${name}`);
  }
  if (ts.isIdentifier(node) && isTooNew(interfaces[node.text])) {
    const {parent} = node;
    const isName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isPropertyAssignment(parent) ||
      ts.isBindingElement(parent);
    if (!isName) uses.push(node.text);
  }
  return uses;
};

/**
 * Whether Safari 15 may fail to find a name in the initial value of a field: it
 * does where brackets or a function stand beside it (https://webkit.org/b/236843).
 */
const losesName = (node) => {
  if (!ts.isPropertyDeclaration(node) || !node.initializer) return false;
  const {initializer} = node;
  if (ts.isArrowFunction(initializer)) return false;
  let hasName = false;
  let hasBrackets = false;
  const visit = (inner) => {
    if (ts.isFunctionLike(inner) || ts.isParenthesizedExpression(inner)) {
      hasBrackets = true;
    }
    if (ts.isFunctionLike(inner)) return;
    if (ts.isIdentifier(inner)) {
      const {parent} = inner;
      hasName ||= !(
        (ts.isPropertyAccessExpression(parent) && parent.name === inner) ||
        (ts.isPropertyAssignment(parent) && parent.name === inner) ||
        inner.text in interfaces
      );
    }
    ts.forEachChild(inner, visit);
  };
  visit(initializer);
  // Called at once, it is a function like any other.
  const isWrapped =
    ts.isCallExpression(initializer) &&
    ts.isParenthesizedExpression(initializer.expression) &&
    ts.isArrowFunction(initializer.expression.expression);
  return hasName && hasBrackets && !isWrapped;
};

/** The names that a module imports: none of them is the browser's. */
const importedInto = (file) =>
  file.statements.flatMap((statement) => {
    const bindings =
      ts.isImportDeclaration(statement) &&
      statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings)
      ? bindings.elements.flatMap(({name: {text}}) => [text, `new ${text}`])
      : [];
  });

/** The text of a literal, with `x` in the place of what is filled in. */
const literalText = (node) => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce(
    (text, {literal}) => `${text}x${literal.text}`,
    node.head.text,
  );
};

/**
 * @param {string} code of a module
 * @returns {{uses: string[], styles: string[]}} what is too new, and the style
 *   sheets that stand in it
 */
export const scanScript = (code) => {
  const file = ts.createSourceFile(
    'file.js',
    code,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS,
  );
  const uses = new Set();
  const styles = [];
  const visit = (node) => {
    for (const use of usesOf(node)) uses.add(use);
    if (losesName(node)) {
      uses.add(`field in Safari 15: ${node.getText().slice(0, 60)}`);
    }
    const text = literalText(node);
    if (text && /:(host|where|is)\b[^]*\{/.test(text)) styles.push(text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of importedInto(file)) uses.delete(name);
  return {uses: [...uses], styles};
};
