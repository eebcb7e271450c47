/**
 * The controls of the playground. What the elements have comes from their
 * manifest, so that nothing can be forgotten.
 */
import {testCodes, testEmails, testTokens} from '../../dist/testing.js';
import {languages} from './languages.js';
import {samples} from './playground-samples.js';
import {stateGroups} from './state-list.js';
import {themeTitles} from './theme-list.js';

/**
 * `standard` is what the element does without the setting; `initial` is what the
 * chosen state begins with. Both are texts, as in the address.
 *
 * @typedef {object} Control
 * @property {string} name also in the address
 * @property {string} group
 * @property {'choice' | 'select' | 'check' | 'text' | 'number' | 'size' | 'color' | 'json'} kind
 * @property {string} standard
 * @property {string} initial
 * @property {string} [label] plain words; the name is shown as code otherwise
 * @property {Record<string, string>} [values] with their titles
 * @property {[heading: string, values: Record<string, string>][]} [sections]
 * @property {string} [hint]
 * @property {string} [placeholder]
 * @property {string} [attribute]
 * @property {string} [property] one without an attribute
 * @property {string} [slot]
 */

/** @typedef {import('./state-list.js').Recipe} Recipe */

export const ON = 'on';

export const tags = {
  reset: 'genauth-reset-password',
  forgot: 'genauth-forgot-password',
};

export const frameworks = {
  html: 'HTML',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
  angular: 'Angular',
};

export const widths = {
  320: '320',
  390: '390',
  768: '768',
  '': 'Full',
};

/** `weakPassword` is read as words. */
const asWords = (names) =>
  Object.fromEntries(
    Object.keys(names).map((name) => [
      name,
      name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    ]),
  );

const sections = (isForgot) =>
  stateGroups
    .map(([heading, recipes]) => [
      heading,
      Object.fromEntries(
        recipes
          .filter(([, {forgot = false}]) => forgot === isForgot)
          .map(([name, {title}]) => [name, title]),
      ),
    ])
    .filter(([, values]) => Object.keys(values).length > 0);

/**
 * Returns the values that the recipe of a state sets.
 *
 * @param {Partial<Recipe>} recipe
 * @returns {Record<string, string>}
 */
const initialOf = ({attributes, properties, healing, ...recipe}) => ({
  ...attributes,
  ...Object.fromEntries(
    Object.keys(properties ?? {}).map((name) => [name, ON]),
  ),
  ...(healing && {'slot-request': ON}),
  ...(recipe.policy && {link: 'weakPassword'}),
  ...(recipe.tokenState && {link: recipe.tokenState}),
  ...(recipe.sms === false && {send: 'refused'}),
});

/** The page around the element, and the service that it talks to. */
const pageControls = (isForgot, hasToken) => [
  {
    name: 'element',
    group: 'Element and state',
    kind: 'choice',
    label: 'Element',
    standard: 'reset',
    values: {reset: 'Reset', forgot: 'Forgot'},
  },
  {
    name: 'state',
    group: 'Element and state',
    kind: 'select',
    label: 'State',
    standard: Object.keys(sections(isForgot)[0][1])[0],
    sections: sections(isForgot),
    hint: 'A script acts as the visitor until this state is there.',
  },
  ...(hasToken
    ? [
        {
          name: 'link',
          group: 'Element and state',
          kind: 'select',
          label: 'The link, when the password is sent',
          attribute: 'token',
          standard: 'accepted',
          values: asWords(testTokens),
          hint: 'The token of the preview stays out of the address and the code.',
        },
      ]
    : []),
  {
    name: 'send',
    group: 'Element and state',
    kind: 'select',
    label: 'The service, when a code is to be sent',
    standard: 'accepted',
    values: asWords(testEmails),
  },
  {
    name: 'check',
    group: 'Element and state',
    kind: 'select',
    label: 'The service, when a code is checked',
    standard: 'accepted',
    values: asWords(testCodes),
  },
  {
    name: 'theme',
    group: 'Appearance',
    kind: 'select',
    label: 'Theme',
    standard: '',
    values: {'': 'None', ...themeTitles},
  },
  {
    name: 'lang',
    group: 'Appearance',
    kind: 'select',
    label: 'Language',
    standard: 'en',
    values: languages,
  },
  {
    name: 'dir',
    group: 'Appearance',
    kind: 'choice',
    label: 'Direction',
    standard: '',
    values: {'': 'By language', ltr: 'LTR', rtl: 'RTL'},
  },
  {
    name: 'scheme',
    group: 'Appearance',
    kind: 'choice',
    label: 'Colours',
    standard: '',
    values: {'': 'System', light: 'Light', dark: 'Dark'},
  },
  {
    name: 'light',
    group: 'Appearance',
    kind: 'choice',
    label: 'Mode',
    attribute: 'light',
    standard: '',
    values: {'': 'Shadow root', [ON]: 'Light'},
  },
  {
    name: 'width',
    group: 'Preview',
    kind: 'choice',
    label: 'Width',
    standard: '',
    values: widths,
  },
  {
    name: 'code',
    group: 'Code',
    kind: 'choice',
    label: 'Framework',
    standard: 'html',
    values: frameworks,
  },
];

const attributeControl = ({name, type, default: standard, description}) => {
  const shared = {name, group: 'Attributes', attribute: name};
  const literals = type.text.split(' | ');
  if (type.text === 'boolean') {
    return {...shared, kind: 'check', standard: '', hint: description};
  }
  if (literals.length > 1 && !literals.includes('undefined')) {
    const values = literals.map((literal) => literal.replaceAll("'", ''));
    return {
      ...shared,
      kind: 'select',
      standard: String(standard),
      values: Object.fromEntries(values.map((value) => [value, value])),
      hint: description,
    };
  }
  return {
    ...shared,
    kind: literals[0] === 'number' ? 'number' : 'text',
    standard: '',
    placeholder: String(standard ?? '').replace('undefined', ''),
    hint: description,
  };
};

const propertyControl = ({name, description}) => ({
  name,
  group: 'Properties',
  property: name,
  kind: Object.hasOwn(samples, name) ? 'check' : 'json',
  standard: '',
  hint: Object.hasOwn(samples, name)
    ? `${description} Adds a sample.`
    : description,
});

const slotControl = ({name, description}) => ({
  name: `slot-${name || 'default'}`,
  group: 'Slots',
  slot: name,
  kind: 'check',
  standard: '',
  hint: description,
});

const tokenControl = ({name, default: placeholder = '', description}) => ({
  name,
  group: 'Design tokens',
  kind: name.includes('-color-')
    ? 'color'
    : /^[\d.]+rem$/.test(placeholder)
      ? 'size'
      : 'text',
  standard: '',
  placeholder,
  hint: description,
});

const eventControl = ({name, description}) => ({
  name,
  group: 'Listeners',
  kind: 'check',
  standard: '',
  hint: description,
});

/** Not in the manifest, because every element of HTML has it. */
const autofocus = {
  name: 'autofocus',
  type: {text: 'boolean'},
  description: 'Focuses the first field when the element becomes visible.',
};

/**
 * @param {'reset' | 'forgot'} element
 * @param {import('custom-elements-manifest').Package} manifest
 * @param {Recipe} recipe of the chosen state
 * @returns {Control[]}
 */
export const controlsOf = (element, manifest, recipe) => {
  /** @type {any} */
  const declaration = manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .find((one) => 'tagName' in one && one.tagName === tags[element]);
  const {attributes, members, slots, cssProperties, events} = declaration;
  const page = pageControls(
    element === 'forgot',
    attributes.some(({name}) => name === 'token'),
  );
  const isMore = ({name}) => !page.some(({attribute}) => attribute === name);
  const properties = members.filter(
    (one) =>
      one.kind === 'field' && !one.static && !one.readonly && !one.attribute,
  );
  const initial = initialOf(recipe);
  return [
    ...page,
    ...[...attributes, autofocus].filter(isMore).map(attributeControl),
    ...properties.map(propertyControl),
    ...slots.map(slotControl),
    ...cssProperties.map(tokenControl),
    ...events.map(eventControl),
  ].map((control) => ({
    ...control,
    initial: initial[control.name] ?? control.standard,
  }));
};
