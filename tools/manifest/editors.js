/** Data for the completion in editors. */
import {readFileSync} from 'node:fs';

const {name, version, homepage} = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const reference = homepage.replace('#readme', '/blob/main/docs/reference.md');

/** `'rsa' | 'sm2'` → `['rsa', 'sm2']`; none for a type that is no such list. */
const valuesOf = ({text}) =>
  /^(?:'[^']*'|\d+)(?: \| (?:'[^']*'|\d+))*$/.test(text)
    ? text.split(' | ').map((value) => value.replaceAll("'", ''))
    : [];

const documentation = ({summary, description}) =>
  `${summary}\n\n${description}`;

const unique = (items) => [
  ...new Map(items.map((item) => [item.name, item])).values(),
];

/** One entry for each name; it says what the name is in each element. */
const byName = (elements, kind, toName) => {
  /** @type {Map<string, string[]>} */
  const descriptions = new Map();
  for (const element of elements) {
    for (const {name, description} of element[kind]) {
      const earlier = descriptions.get(name) ?? [];
      const line = `\`<${element.tagName}>\`: ${description}`;
      descriptions.set(name, [...earlier, line]);
    }
  }
  return [...descriptions].map(([name, lines]) => ({
    name: toName(name),
    description: {kind: 'markdown', value: lines.join('\n\n')},
  }));
};

/** HTML in Visual Studio Code: `html.customData` in its settings. */
export const htmlData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: {kind: 'markdown', value: documentation(element)},
    attributes: element.attributes.map(
      ({name, type, description, default: fallback}) => ({
        name,
        description: {
          kind: 'markdown',
          value: fallback
            ? `${description}\n\nDefault: \`${fallback}\``
            : description,
        },
        // The value set "v" is of attributes that have no value.
        ...(type.text === 'boolean'
          ? {valueSet: 'v'}
          : {values: valuesOf(type).map((name) => ({name}))}),
      }),
    ),
    references: [{name: 'Reference', url: `${reference}#${element.tagName}`}],
  })),
});

/** CSS in Visual Studio Code: `css.customData` in its settings. */
export const cssData = (elements) => ({
  version: 1.1,
  properties: unique(elements.flatMap(({cssProperties}) => cssProperties)).map(
    ({name, description, default: fallback}) => ({
      name,
      description: fallback
        ? `${description}\n\nDefault: ${fallback}`
        : description,
    }),
  ),
  pseudoElements: byName(elements, 'cssParts', (name) => `::part(${name})`),
  pseudoClasses: byName(elements, 'cssStates', (name) => `:state(${name})`),
});

const described = ({name, description}) => ({name, description});

const typed = ({name, description, type, default: fallback}) => ({
  name,
  description,
  type: type.text,
  ...(fallback && {default: fallback}),
});

/** JetBrains' editors find this file by `web-types` in package.json. */
export const webTypes = (elements) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => {
        const fields = element.members.filter(
          (member) => member.kind === 'field' && !member.static,
        );
        return {
          name: element.tagName,
          description: documentation(element),
          'doc-url': `${reference}#${element.tagName}`,
          attributes: element.attributes.map(
            ({name, description, type, default: fallback}) => ({
              name,
              description,
              value: {
                type: type.text,
                ...(type.text === 'boolean' && {kind: 'no-value'}),
              },
              ...(fallback && {default: fallback}),
            }),
          ),
          slots: element.slots.map(described),
          js: {
            properties: fields.map((field) => ({
              ...typed(field),
              ...(field.readonly && {'read-only': true}),
            })),
            events: element.events.map(typed),
          },
          css: {
            properties: element.cssProperties.map(
              ({name, description, default: fallback}) => ({
                name,
                description,
                ...(fallback && {default: fallback}),
              }),
            ),
            parts: element.cssParts.map(described),
            'pseudo-classes': element.cssStates.map(({name, description}) => ({
              name: `state(${name})`,
              description,
            })),
          },
        };
      }),
    },
  },
});
