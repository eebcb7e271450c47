/** The custom elements manifest, and what editors read that comes from it. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import vscode from 'vscode-html-languageservice';

const {getLanguageService, newHTMLDataProvider, TextDocument} = vscode;

const root = new URL('../../', import.meta.url);
const readText = (path) => readFileSync(new URL(path, root), 'utf8');
const readJson = (path) => JSON.parse(readText(path));
const {customElements, 'web-types': webTypesFile} = readJson('package.json');
const manifest = readJson(customElements);
const webTypes = readJson(webTypesFile);
const elements = manifest.modules.flatMap(({declarations}) => declarations);

describe('The custom elements manifest', () => {
  it('is what the schema says', () => {
    const schema = readJson(
      'node_modules/custom-elements-manifest/schema.json',
    );
    assert.equal(
      manifest.schemaVersion,
      readJson('node_modules/custom-elements-manifest/package.json').version,
    );
    // The schema has words of its own.
    const ajv = new Ajv({strict: false, allErrors: true});
    const isValid = ajv.compile(schema);
    isValid(manifest);
    assert.deepEqual(isValid.errors ?? [], []);
  });

  it('has the two elements, each with a summary and a description', () => {
    assert.deepEqual(
      elements.map(({tagName}) => tagName),
      ['genauth-reset-password', 'genauth-forgot-password'],
    );
    for (const {summary, description} of elements) {
      assert.match(summary, /^[^\n]+\.$/);
      assert.match(description, /^[^\n]+\.$/);
    }
  });

  it('names modules that the package has', () => {
    const paths = manifest.modules.map(({path}) => path);
    assert.deepEqual(paths, ['dist/elements.js', 'dist/index.js']);
    for (const {path, exports} of manifest.modules) {
      assert.ok(existsSync(new URL(path, root)), path);
      for (const {declaration} of exports) {
        assert.ok(paths.includes(declaration.module));
        assert.match(
          readText(declaration.module),
          new RegExp(`\\b${declaration.name}\\b`),
        );
      }
    }
  });

  it('has nothing but what a page may use, and no place in the source', () => {
    for (const {members} of elements) {
      for (const {name, privacy = 'public', inheritedFrom} of members) {
        assert.match(name, /^[a-z]\w+$/i);
        assert.equal(privacy, 'public', name);
        assert.equal(inheritedFrom, undefined, name);
      }
    }
    const text = JSON.stringify(manifest);
    for (const inner of ['src/', '.ts"', 'file:', '__', 'styles', 'render']) {
      assert.ok(!text.includes(`"${inner}`), inner);
    }
  });

  it('has the methods and the static members', () => {
    for (const {members, name} of elements) {
      assert.deepEqual(
        members.filter(({kind}) => kind === 'method').map(({name}) => name),
        ['submit', 'focus', 'reset'],
      );
      const statics = members.filter((member) => member.static);
      assert.deepEqual(statics.map(({name}) => name).sort(), [
        'allowedHosts',
        'version',
      ]);
      for (const member of members) {
        assert.ok(member.description, `${name}.${member.name}`);
      }
    }
  });

  it('names the values of what has a list of them', () => {
    const typesOf = (list) =>
      Object.fromEntries(list.map(({name, type}) => [name, type?.text]));
    const [{attributes, members}] = elements;
    const types = typesOf(attributes);
    assert.equal(types['password-encrypt-type'], "'rsa' | 'sm2' | 'none'");
    assert.equal(types['password-strength'], '0 | 1 | 2 | 3');
    assert.equal(types.confirmation, "'always' | 'reveal'");
    assert.equal(types['redirect-delay'], 'number');
    assert.equal(
      typesOf(members).state,
      "'token-missing' | 'ready' | 'submitting' | 'succeeded' | 'failed'",
    );
  });
});

describe('The data for Visual Studio Code', () => {
  const service = getLanguageService({
    customDataProviders: [
      newHTMLDataProvider(
        'test',
        readJson('dist/vscode.html-custom-data.json'),
      ),
    ],
  });

  /** What is offered at the mark `|`. */
  const complete = (marked) => {
    const at = marked.indexOf('|');
    const document = TextDocument.create(
      'file:///page.html',
      'html',
      1,
      marked.replace('|', ''),
    );
    return service
      .doComplete(
        document,
        document.positionAt(at),
        service.parseHTMLDocument(document),
      )
      .items.map(({label}) => label.replaceAll('"', ''));
  };

  it('completes the tags, their attributes and the values', () => {
    const tags = complete('<genauth-|');
    const attributes = complete('<genauth-reset-password |>');
    for (const element of elements) assert.ok(tags.includes(element.tagName));
    for (const {name} of elements[0].attributes) {
      assert.ok(attributes.includes(name), name);
    }
    assert.deepEqual(
      complete('<genauth-reset-password password-encrypt-type="|">'),
      ['rsa', 'sm2', 'none'],
    );
  });

  it('tells on hovering what an attribute is for', () => {
    const text = '<genauth-forgot-password code-length="4">';
    const document = TextDocument.create('file:///page.html', 'html', 1, text);
    const hover = service.doHover(
      document,
      document.positionAt(text.indexOf('length')),
      service.parseHTMLDocument(document),
    );
    assert.match(JSON.stringify(hover?.contents), /digits.*Default: `6`/);
  });

  it('has each custom property, part and state once', () => {
    const css = readJson('dist/vscode.css-custom-data.json');
    const namesOf = (list) => list.map(({name}) => name).sort();
    const wanted = (kind, name) =>
      [
        ...new Set(elements.flatMap((element) => element[kind]).map(name)),
      ].sort();
    assert.deepEqual(
      namesOf(css.properties),
      wanted('cssProperties', ({name}) => name),
    );
    assert.deepEqual(
      namesOf(css.pseudoElements),
      wanted('cssParts', ({name}) => `::part(${name})`),
    );
    assert.deepEqual(
      namesOf(css.pseudoClasses),
      wanted('cssStates', ({name}) => `:state(${name})`),
    );
  });
});

describe('The web-types for JetBrains', () => {
  it('have what the manifest has', () => {
    const {name, version} = readJson('package.json');
    assert.equal(webTypes.name, name);
    assert.equal(webTypes.version, version);
    const names = (list) => list.map(({name}) => name);
    for (const [
      index,
      found,
    ] of webTypes.contributions.html.elements.entries()) {
      const element = elements[index];
      assert.equal(found.name, element.tagName);
      assert.deepEqual(names(found.attributes), names(element.attributes));
      assert.deepEqual(names(found.slots), names(element.slots));
      assert.deepEqual(names(found.js.events), names(element.events));
      assert.deepEqual(names(found.css.parts), names(element.cssParts));
      assert.deepEqual(
        names(found.js.properties),
        names(
          element.members.filter((one) => one.kind === 'field' && !one.static),
        ),
      );
    }
  });
});
