/**
 * The documentation above each element's class names what there is, all of it
 * and nothing else. So does the manifest, which the build makes from it.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ts from 'typescript';

const src = new URL('../../src/', import.meta.url);
const manifest = JSON.parse(
  readFileSync(
    new URL('../../dist/custom-elements.json', import.meta.url),
    'utf8',
  ),
);

/** A file and all that it imports from `src`, at once or later. */
const readAll = (file, texts = new Map()) => {
  if (texts.has(file.href) || !existsSync(file)) return texts;
  const text = readFileSync(file, 'utf8');
  texts.set(file.href, text);
  for (const [, path] of text.matchAll(/['"](\.\.?\/[^'"]+)\.js['"]/g)) {
    readAll(new URL(`${path}.ts`, file), texts);
  }
  return texts;
};

const unique = (names) => [...new Set(names)].sort();

/** What the first group of a pattern finds. */
const findAll = (text, pattern) =>
  unique([...text.matchAll(pattern)].map(([, found]) => found));

/** `requirement${met ? ' requirement-met' : ''}` has two names. */
const partNames = (value) =>
  value
    .replace(/\$\{[^}]*\}/g, (code) =>
      code.match(/(?<=')[^']*(?=')/g).join(' '),
    )
    .match(/[\w-]+/g);

/** All nodes of a kind in a syntax tree. */
const nodesOf = (node, isWanted) => {
  const found = isWanted(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...nodesOf(child, isWanted));
  });
  return found;
};

const parse = (text) =>
  ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);

/** The names in an object literal of the source, with those of its spreads. */
const keysOf = (name, trees) => {
  const [literal] = trees
    .flatMap((tree) => nodesOf(tree, ts.isVariableDeclaration))
    .filter((declared) => declared.name.getText() === name)
    .flatMap(({initializer}) =>
      nodesOf(initializer, ts.isObjectLiteralExpression),
    );
  assert.ok(literal, `There is no table ${name}`);
  return literal.properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? keysOf(property.expression.getText(), trees)
      : property.name.getText(),
  );
};

const hasModifier = (member, kinds) =>
  member.modifiers?.some(({kind}) => kinds.includes(kind)) ?? false;

/** Members that are no methods and that a page may use. */
const publicProperties = (declared) =>
  declared.members.filter(
    (member) =>
      (ts.isPropertyDeclaration(member) || ts.isAccessor(member)) &&
      !ts.isPrivateIdentifier(member.name) &&
      !hasModifier(member, [
        ts.SyntaxKind.OverrideKeyword,
        ts.SyntaxKind.ProtectedKeyword,
      ]),
  );

for (const folder of ['reset-password', 'forgot-password']) {
  const file = new URL(`${folder}/element.ts`, src);
  const texts = readAll(file);
  const all = [...texts.values()].join('\n');
  const read = (name) =>
    readFileSync(new URL(`${folder}/${name}`, src), 'utf8');
  const tree = parse(read('element.ts'));
  const [declared] = nodesOf(tree, ts.isClassDeclaration);
  const [settings] = nodesOf(
    parse(read('properties.ts')),
    ts.isClassDeclaration,
  );
  const doc = ts.getJSDocCommentsAndTags(declared)[0].getText();
  /** What stands behind a tag: a name, or one with its default in brackets. */
  const documented = (tag) =>
    [...doc.matchAll(new RegExp(`@${tag} (?:\\{[^}]+\\} )?(\\S+)`, 'g'))].map(
      ([, found]) => found,
    );

  describe(`The class documentation of ${folder}`, () => {
    it('has its tags in order, each name once', () => {
      const order = 'summary tagname slot fires csspart cssprop cssstate';
      const tags = [...doc.matchAll(/@(\w+)/g)].map(([, tag]) => tag);
      assert.deepEqual([...new Set(tags)], order.split(' '));
      for (const tag of new Set(tags.slice(1))) {
        const names = documented(tag);
        assert.deepEqual(names.toSorted(), unique(names));
      }
      assert.deepEqual(documented('tagname'), [`genauth-${folder}`]);
    });

    it('is in the manifest, all of it', () => {
      const element = manifest.modules
        .flatMap(({declarations}) => declarations)
        .find(({tagName}) => tagName === `genauth-${folder}`);
      for (const [tag, kind] of Object.entries({
        slot: 'slots',
        fires: 'events',
        csspart: 'cssParts',
        cssprop: 'cssProperties',
        cssstate: 'cssStates',
      })) {
        assert.deepEqual(
          element[kind].map(({name, default: fallback}) =>
            fallback ? `[${name}=${fallback}]` : name || '-',
          ),
          [
            ...doc.matchAll(
              new RegExp(`@${tag} (?:\\{[^}]+\\} )?(\\[[^\\]]+\\]|\\S+)`, 'g'),
            ),
          ].map(([, name]) => name),
        );
        for (const {name, description} of element[kind]) {
          assert.ok(description, `${tag} ${name}`);
        }
      }
    });

    it('names the slots', () => {
      const named = findAll(all, /<slot\s+name="([\w-]+)"/g);
      const hasDefault = /<slot><|createElement\('slot'\)/.test(
        read('element.ts'),
      );
      assert.ok(named.length > 0);
      assert.deepEqual(
        documented('slot').toSorted(),
        unique(hasDefault ? ['-', ...named] : named),
      );
    });

    it('names the events', () => {
      const [, details] = read('events.ts').split(/interface \w+EventDetails/);
      const names = findAll(
        details.split('\n}')[0],
        /^ {2}readonly '?([\w-]+)/gm,
      );
      const [prefix] = findAll(read('events.ts'), /super\(`([\w-]+)\$/g);
      assert.deepEqual(
        documented('fires').toSorted(),
        unique(names.map((name) => prefix + name)),
      );
    });

    it('names the parts', () => {
      const values = [...all.matchAll(/\bpart(?:=|: )(["'])(.*?)\1/g)]
        // A selector has brackets.
        .filter(({index}) => !'[~'.includes(all[index - 1]))
        .flatMap(([, , value]) => partNames(value));
      assert.deepEqual(documented('csspart').toSorted(), unique(values));
    });

    it('names the custom properties, with their literal defaults', () => {
      const names = documented('cssprop').map((name) =>
        name.replace(/^\[|[=\]].*/g, ''),
      );
      assert.deepEqual(
        names.toSorted(),
        findAll(all, /var\(\s*(--genauth-[\w-]+)/g),
      );
      for (const [, name, value] of doc.matchAll(/@cssprop \[(.+?)=(.+?)\]/g)) {
        assert.ok(all.includes(`var(${name}, ${value})`), `${name}: ${value}`);
      }
    });

    it('names the custom states', () => {
      const states = read('state.ts');
      const names = findAll(states, /readonly state: '([\w-]+)'/g);
      // A phase that has the state of another one for the page.
      const hidden = findAll(states, /Exclude<Phase\['state'\], '([\w-]+)'>/g);
      assert.deepEqual(
        documented('cssstate').toSorted(),
        names.filter((name) => !hidden.includes(name)),
      );
    });

    it('stands above every public property, and each setting is one', () => {
      const trees = [tree, ...[...texts.values()].map(parse)];
      const properties = [settings, declared].flatMap(publicProperties);
      const names = unique(properties.map(({name}) => name.getText()));
      for (const setting of keysOf('defaults', trees)) {
        assert.ok(names.includes(setting), `${setting} is no property`);
      }
      const bare = properties
        // Of a pair, the first one has it.
        .filter((member) => !ts.isSetAccessor(member))
        .filter((member) => ts.getJSDocCommentsAndTags(member).length === 0);
      assert.deepEqual(
        bare.map((member) => member.getText()),
        [],
      );
    });

    it('names the attribute of each setting that has one', () => {
      const types =
        /^(?:string|number|boolean|'|PasswordEncryptType|PasswordStrength$)/;
      for (const member of publicProperties(settings)) {
        const tags = ts
          .getJSDocTags(member)
          .filter(({tagName}) => tagName.text === 'attr')
          .map(({comment}) => comment);
        const attribute = member.name
          .getText()
          .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        assert.deepEqual(
          tags,
          types.test(member.type.getText()) ? [attribute] : [],
        );
      }
    });
  });
}
