/** Makes the manifest of the published package from that of the source. */
import ts from 'typescript';

/** The modules of the package that have something to name. */
const classesModule = 'dist/elements.js';
const registeringModule = 'dist/index.js';

/** @returns the type checker of the source */
const checkerOfSource = () => {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const {fileNames, options} = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile('src/elements.ts');
  if (!source) throw new Error('src/elements.ts is not in tsconfig.json');
  const exported = checker.getExportsOfModule(
    /** @type {ts.Symbol} */ (checker.getSymbolAtLocation(source)),
  );
  return {checker, exported};
};

/**
 * The values of a type that has nothing but values: `'rsa' | 'sm2' | 'none'`
 * for `PasswordEncryptType`.
 *
 * @returns {string | undefined} `undefined` for any other type
 */
const valuesOf = (type) => {
  if (!type.isUnion()) return undefined;
  const values = type.types.map(({value}) => value);
  if (values.includes(undefined)) return undefined;
  // The compiler has numbers in the order in which it came across them.
  if (typeof values[0] === 'number') values.sort();
  return values
    .map((value) => (typeof value === 'string' ? `'${value}'` : value))
    .join(' | ');
};

/** Line breaks of a comment are no line breaks of its text; paragraphs are. */
const unwrap = (text) => text.trim().replace(/(?<!\n)\n(?!\n)/g, ' ');

const withoutLineBreaks = (item) => ({
  ...item,
  ...(item.description && {description: unwrap(item.description)}),
});

/** Where something is inherited from is in no file that is published. */
const withoutOrigin = (item) => {
  const copy = withoutLineBreaks(item);
  delete copy.inheritedFrom;
  return copy;
};

/** The build writes the version in; the source has a name for it. */
const withoutPlaceholder = ({default: fallback, ...item}) =>
  fallback === undefined || fallback === '__VERSION__'
    ? item
    : {...item, default: fallback};

/** An attribute's value is a text without quotes, and it is there or not. */
const asAttribute = ({type, default: fallback, ...attribute}) => ({
  ...attribute,
  type: {text: type.text.replace(/ \| undefined$/, '')},
  ...(fallback && {default: fallback.replace(/^'(.*)'$/, '$1')}),
});

const isPublic = ({name, privacy = 'public'}) =>
  privacy === 'public' && !name.startsWith('#');

/**
 * Replaces the modules of the source by those of the package, in place: private
 * members, base classes and helpers are in none of its exports.
 *
 * @returns the declarations of the elements
 */
export const published = (manifest) => {
  const {checker, exported} = checkerOfSource();
  const declarations = manifest.modules.flatMap(
    ({declarations}) => declarations ?? [],
  );
  const elements = declarations
    .filter(({customElement, tagName}) => customElement && tagName)
    .map((element) => {
      const symbol = exported.find(({name}) => name === element.name);
      if (!symbol) throw new Error(`${element.name} is not exported`);
      const instance = checker.getDeclaredTypeOfSymbol(
        symbol.flags & ts.SymbolFlags.Alias
          ? checker.getAliasedSymbol(symbol)
          : symbol,
      );
      /** Names the values where a type is a list of them. */
      const withValues = (item, name) => {
        const property = instance.getProperty(name);
        const type = property && checker.getTypeOfSymbol(property);
        const text = type && valuesOf(type);
        return text ? {...item, type: {text}} : item;
      };
      // The analyzer takes all that stands below `@summary` for it.
      const [summary, ...description] = unwrap(element.summary).split('\n\n');
      return {
        ...element,
        summary,
        description: description.join('\n\n'),
        superclass: {name: 'LitElement', package: 'lit'},
        attributes: element.attributes
          .map(withoutOrigin)
          .map((attribute) => withValues(attribute, attribute.fieldName))
          .map(asAttribute),
        members: element.members
          .filter(isPublic)
          .map(withoutOrigin)
          .map(withoutPlaceholder)
          .map((member) =>
            member.kind === 'field' && !member.static
              ? withValues(member, member.name)
              : member,
          ),
        ...Object.fromEntries(
          ['events', 'slots', 'cssParts', 'cssProperties', 'cssStates'].map(
            (kind) => [kind, element[kind].map(withoutLineBreaks)],
          ),
        ),
      };
    })
    .sort((one, other) => other.tagName.localeCompare(one.tagName));

  manifest.schemaVersion = '2.1.0';
  manifest.modules = [
    {
      kind: 'javascript-module',
      path: classesModule,
      declarations: elements,
      exports: elements.map(({name}) => ({
        kind: 'js',
        name,
        declaration: {name, module: classesModule},
      })),
    },
    {
      kind: 'javascript-module',
      path: registeringModule,
      declarations: [],
      exports: elements.map(({name, tagName}) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: {name, module: classesModule},
      })),
    },
  ];
  return elements;
};
