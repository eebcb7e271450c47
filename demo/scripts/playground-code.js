/** The code to copy: what differs from the defaults, as each framework writes it. */
import {tags} from './playground-controls.js';
import {selectorOf} from './playground-view.js';

const indent = (text, by = '  ') => text.replace(/^(?=.)/gm, by);

const escapeText = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');

/** A text as JavaScript; it may stand in a script of a page. */
const quote = (text) =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('</', '<\\/')}'`;

/** A value as JavaScript. */
const literal = (value) => {
  if (typeof value === 'string') return quote(value);
  // It stands in an object, one step to the right.
  if (typeof value === 'function') return String(value).replace(/^ {2}/gm, '');
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([name, one]) =>
      `${/^[a-z_]\w*$/i.test(name) ? name : quote(name)}: ${literal(one)}`,
  );
  return `{${entries.join(', ')}}`;
};

/** A function named `fetch` would call itself. */
const constantOf = (property) =>
  property === 'fetch' ? 'callService' : property;

/** `genauth-reset-state-change` is handled by `handleStateChange`. */
const handlerOf = (event) =>
  `handle${event
    .replace(/^genauth-\w+/, '')
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;

const handlerCode = (event, type = '') =>
  event === 'genauth-forgot-token'
    ? `const ${handlerOf(event)} = ({detail}${type}) => {
  const element = document.querySelector('${tags.reset}');
  // Never log the token.
  if (element) element.token = detail.passwordResetToken;
};`
    : `const ${handlerOf(event)} = ({detail}${type}) => console.log(detail);`;

/** `className` is that of the element where the code is TypeScript. */
const declarations = ({properties, events}, className = '') =>
  [
    ...Object.entries(properties).map(([name, value]) => {
      const type = className && `: ${className}['${name}']`;
      return `const ${constantOf(name)}${type} = ${literal(value)};`;
    }),
    ...events.map((event) => handlerCode(event, className && ': CustomEvent')),
  ].join('\n');

const styleRule = (settings) => {
  const lines = Object.entries(settings.styles);
  if (lines.length === 0) return '';
  const names = [
    settings.tag,
    ...(settings.slots.some(({slot}) => slot === 'request')
      ? [tags.forgot]
      : []),
  ];
  const text = lines.map(([name, value]) => `  ${name}: ${value};`).join('\n');
  return `${selectorOf(settings, names)} {\n${text}\n}`;
};

/** HTML's own way, which Vue shares. */
const plainAttribute = (name, value) =>
  value === '' ? name : `${name}="${escapeText(value)}"`;

/** In JSX and Svelte a backslash, an entity or a brace in quotes is a trap. */
const bracedAttribute = (name, value) =>
  /[&"'\\{}<>\n]/.test(value) && value !== ''
    ? `${name}={${quote(value)}}`
    : plainAttribute(name, value);

/** How each framework writes attributes, properties and listeners. */
const syntaxes = {
  html: {attribute: plainAttribute},
  react: {
    attribute: bracedAttribute,
    property: (name, value) => `${name}={${value}}`,
    listener: (event, handler) => `on${event}={${handler}}`,
  },
  vue: {
    attribute: plainAttribute,
    property: (name, value) => `:${name}="${value}"`,
    listener: (event, handler) => `@${event}="${handler}"`,
  },
  svelte: {
    attribute: bracedAttribute,
    property: (name, value) =>
      name === value ? `{${name}}` : `${name}={${value}}`,
    listener: (event, handler) => `on${event}={${handler}}`,
  },
  angular: {
    attribute: (name, value) =>
      plainAttribute(name, value)
        .replaceAll('{', '&#123;')
        .replaceAll('}', '&#125;')
        .replaceAll('@', '&#64;'),
    property: (name, value) => `[${name}]="${value}"`,
    listener: (event, handler) => `(${event})="${handler}($event)"`,
  },
};

const sampleCode = ({tag, slot, href, children}) => {
  const attributes = [slot && ` slot="${slot}"`, href && ` href="${href}"`];
  const content = children
    .map((child) => (typeof child === 'string' ? child : sampleCode(child)))
    .join('');
  return `<${tag}${attributes.filter(Boolean).join('')}>${content}</${tag}>`;
};

/** The tag with all that stands in it, inside of the theme's class. */
const tagCode = (settings, framework) => {
  const {tag, theme, lang, dir} = settings;
  const {attribute, property, listener} = syntaxes[framework];
  const lines = [
    ...Object.entries({
      ...settings.attributes,
      ...(lang && {lang}),
      ...(dir && {dir}),
    }).map(([name, value]) => attribute(name, value)),
    ...(property
      ? Object.keys(settings.properties).map((name) =>
          property(name, constantOf(name)),
        )
      : []),
    ...(listener
      ? settings.events.map((event) => listener(event, handlerOf(event)))
      : []),
  ];
  const content = settings.slots.map(sampleCode).join('\n');
  const start = lines.length > 0 ? `\n${indent(lines.join('\n'))}\n` : '';
  const inside = content && `\n${indent(content)}\n`;
  const code = `<${tag}${start}>${inside}</${tag}>`;
  const classes = framework === 'react' ? 'className' : 'class';
  return theme
    ? `<div ${classes}="theme-${theme}">\n${indent(code)}\n</div>`
    : code;
};

const blocks = (...texts) => texts.filter(Boolean).join('\n\n');

const imports = (...names) =>
  names
    .filter(Boolean)
    .map((name) => `import '${name}';`)
    .join('\n');

const themeFile = ({theme}) => theme && `./themes/${theme}.css`;

const wrap = (tag, text) =>
  text && `<${tag}>\n${indent(text)}\n</${tag.split(' ')[0]}>`;

const writers = {
  html(settings) {
    const {tag, theme, properties, events} = settings;
    const uses = [
      ...Object.keys(properties).map(
        (name) => `element.${name} = ${constantOf(name)};`,
      ),
      ...events.map(
        (event) => `element.addEventListener('${event}', ${handlerOf(event)});`,
      ),
    ];
    const script =
      uses.length > 0 &&
      blocks(
        declarations(settings),
        [`const element = document.querySelector('${tag}');`, ...uses].join(
          '\n',
        ),
      );
    return blocks(
      [
        theme && `<link rel="stylesheet" href="/themes/${theme}.css" />`,
        '<script type="module" src="/genauth/genauth-reset-password.js"></script>',
      ]
        .filter(Boolean)
        .join('\n'),
      wrap('style', styleRule(settings)),
      tagCode(settings, 'html'),
      script && wrap('script type="module"', script),
    );
  },
  react(settings) {
    const rule = styleRule(settings);
    return blocks(
      imports(
        'genauth-reset-password',
        themeFile(settings),
        rule && './password.css',
      ),
      declarations(settings),
      `export const Password = () => (\n${indent(tagCode(settings, 'react'))}\n);`,
      rule && `/* password.css\n\n${rule}\n\n*/`,
    );
  },
  vue: (settings) =>
    blocks(
      `<script setup>\n${blocks(
        imports('genauth-reset-password', themeFile(settings)),
        declarations(settings),
      )}\n</script>`,
      wrap('template', tagCode(settings, 'vue')),
      wrap('style', styleRule(settings)),
    ),
  svelte: (settings) =>
    blocks(
      wrap(
        'script',
        blocks(
          imports('genauth-reset-password', themeFile(settings)),
          declarations(settings),
        ),
      ),
      tagCode(settings, 'svelte'),
      wrap('style', styleRule(settings)),
    ),
  angular(settings) {
    const {tag, theme, properties, events} = settings;
    const className =
      tag === tags.reset ? 'GenAuthResetPassword' : 'GenAuthForgotPassword';
    const rule = styleRule(settings);
    const members = [
      ...Object.keys(properties).map(constantOf),
      ...events.map(handlerOf),
    ].map((name) => `  protected readonly ${name} = ${name};`);
    const asTemplate = (text) => `\`\n${indent(text, '    ')}\n  \``;
    return blocks(
      [
        "import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';",
        "import 'genauth-reset-password';",
        Object.keys(properties).length > 0 &&
          `import type {${className}} from 'genauth-reset-password';`,
        theme && `// Add themes/${theme}.css to "styles" in angular.json.`,
      ]
        .filter(Boolean)
        .join('\n'),
      declarations(settings, className),
      [
        '@Component({',
        "  selector: 'app-password',",
        '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
        `  template: ${asTemplate(tagCode(settings, 'angular').replaceAll('\\', '\\\\').replaceAll('`', '&#96;'))},`,
        rule && `  styles: ${asTemplate(rule)},`,
        '})',
        members.length > 0
          ? `export class Password {\n${members.join('\n')}\n}`
          : 'export class Password {}',
      ]
        .filter(Boolean)
        .join('\n'),
    );
  },
};

/**
 * @param {string} framework
 * @param {ReturnType<import('./playground-view.js').settingsOf>} settings
 */
export const codeFor = (framework, settings) =>
  `${writers[framework](settings)}\n`;
