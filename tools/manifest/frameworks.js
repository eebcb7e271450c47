/** Types of the elements for the templates of frameworks. */

const tick = (name) => (/^[a-z$_][\w$]*$/i.test(name) ? name : `'${name}'`);

/** A property of an interface, below its description. */
const line = ({description}, name, type) =>
  `  /** ${description.replaceAll('*/', '*\\/')} */
  ${tick(name)}?: ${type} | undefined;`;

const shortName = ({name}) => name.replace('GenAuth', '');

/** What an attribute may be: a property's value, or a text of it. */
const attributeType = ({name}, {fieldName, type}) => {
  const property = `${name}['${fieldName}']`;
  if (type.text === 'boolean') return "boolean | ''";
  const isNumber = /\bnumber\b|\d/.test(type.text) && !type.text.includes("'");
  return isNumber ? `${property} | \`\${NonNullable<${property}>}\`` : property;
};

const settable = ({members}) =>
  members.filter(
    ({kind, static: isStatic, readonly}) =>
      kind === 'field' && !isStatic && !readonly,
  );

const interfaces = (element) => {
  const short = shortName(element);
  const {name, tagName, attributes, events} = element;
  const properties = settable(element);
  const isProperty = (attribute) =>
    properties.some((property) => property.name === attribute);
  return `
/** The properties of \`<${tagName}>\` that can be set. */
export interface ${short}Properties {
${properties
  .map((property) =>
    line(property, property.name, `${name}['${property.name}']`),
  )
  .join('\n')}
}

/**
 * The attributes of \`<${tagName}>\` whose names are not those of properties.
 */
export interface ${short}Attributes {
${attributes
  .filter((attribute) => !isProperty(attribute.name))
  .map((attribute) =>
    line(attribute, attribute.name, attributeType(element, attribute)),
  )
  .join('\n')}
}

/** The events of \`<${tagName}>\` by their names. */
export interface ${short}Events {
${events.map((event) => `  /** ${event.description} */\n  '${event.name}': ${event.type.text};`).join('\n')}
}

/** The listeners for the events of \`<${tagName}>\`, by the name of the event after \`on\`. */
export interface ${short}Listeners {
${events.map((event) => line(event, `on${event.name}`, `((event: ${event.type.text}) => void)`)).join('\n')}
}
`;
};

/** The part that all frameworks share. */
export const elementTypes = (elements) => `import type {
  ForgotEvent,
  GenAuthForgotPassword,
  GenAuthResetPassword,
  ResetEvent,
} from './elements.js';
${elements.map(interfaces).join('')}`;

/** The entries of a table of elements. */
const entries = (elements, type, indent) =>
  elements
    .map(
      (element) =>
        `${indent}/** ${element.summary} */
${indent}'${element.tagName}': ${type(shortName(element), element.name)};`,
    )
    .join('\n');

const imports = (elements, kinds) => `import type {
${elements
  .map(({name}) => `  ${name},`)
  .sort()
  .join('\n')}
} from './elements.js';
import type {
${elements
  .flatMap((element) => kinds.map((kind) => `  ${shortName(element)}${kind},`))
  .sort()
  .join('\n')}
} from './element-types.js';`;

/** The text of each framework's file, by the name of the file. */
export const frameworkTypes = (elements) => {
  const kinds = ['Attributes', 'Properties', 'Listeners'];
  const all = (short) =>
    `${short}Properties & ${short}Attributes & ${short}Listeners`;
  /**
   * Solid writes a text without braces as an attribute, so `appHost="…"` would
   * be an attribute that does not exist. These are what is left.
   */
  const bareProperties = (short) => {
    const element = elements.find((one) => shortName(one) === short);
    return settable(element)
      .filter(({name, attribute = name}) => attribute === name)
      .map(({name}) => `'${name}'`)
      .join(' | ');
  };
  return {
    react: `${imports(elements, kinds)}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

/** \`class\` and \`autofocus\` are set as they are on a custom element. */
type Base<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & {
  class?: string | undefined;
  autofocus?: boolean | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, (short, name) => `Base<${name}> & ${all(short)}`, '      ')}
    }
  }
}
`,
    preact: `${imports(elements, kinds)}
import type {ClassAttributes, HTMLAttributes} from 'preact';

type Base<Element extends HTMLElement> = HTMLAttributes<Element> &
  ClassAttributes<Element>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, (short, name) => `Base<${name}> & ${all(short)}`, '      ')}
    }
  }
}
`,
    solid: `${imports(elements, ['Attributes', 'Properties', 'Events'])}
import type {JSX} from 'solid-js';

/** \`prop:policy\`, as Solid writes what is a property for certain. */
type Prop<Properties> = {
  [Name in keyof Properties & string as \`prop:\${Name}\`]?: Properties[Name];
};
/** \`attr:app-id\`, as Solid writes what is an attribute for certain. */
type Attr<Attributes> = {
  [Name in keyof Attributes & string as \`attr:\${Name}\`]?: Attributes[Name];
};
/** \`on:genauth-reset-success\` */
type On<Events> = {
  [Name in keyof Events & string as \`on:\${Name}\`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${entries(
  elements,
  (short, name) => `JSX.HTMLAttributes<${name}> &
        Pick<${short}Properties, ${bareProperties(short)}> &
        ${short}Attributes &
        Prop<${short}Properties> &
        Attr<${short}Attributes> &
        On<${short}Events>`,
  '      ',
)}
    }
  }
}
`,
    svelte: `${imports(elements, kinds)}
import type {HTMLAttributes} from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(elements, (short, name) => `HTMLAttributes<${name}> & ${all(short)}`, '    ')}
  }
}
`,
    vue: `${imports(elements, ['Properties', 'Events']).replace(/import type \{\n(?: {2}GenAuth\w+,\n)+\} from '.\/elements.js';\n/, '')}
import type {HTMLAttributes, PublicProps} from 'vue';

type CamelCase<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<CamelCase<Rest>>}\`
  : Name;

/** \`onGenauthResetSuccess\`: what a template makes of \`@genauth-reset-success\`. */
type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<CamelCase<Name>>}\`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

/** A component as the templates see it. */
type Component<Properties, Events> = new () => {
  $props: Properties & Listeners<Events> & Page & HTMLAttributes & PublicProps;
};

/** What Vue's own type of an element leaves out. */
interface Page {
  slot?: string | undefined;
  autofocus?: boolean | undefined;
}

declare module 'vue' {
  interface GlobalComponents {
${entries(elements, (short) => `Component<${short}Properties, ${short}Events>`, '    ')}
  }
}
`,
  };
};
