/** The custom elements manifest says what the elements are at run time. */
import {expect} from 'chai';
import {LitElement} from 'lit';
import '../../src/define.js';
import {ForgotEvent} from '../../src/forgot-password/events.js';
import {ResetEvent} from '../../src/reset-password/events.js';

interface Named {
  readonly name: string;
  readonly default?: string;
  readonly type: {readonly text: string};
}

interface Attribute extends Named {
  readonly fieldName: string;
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

interface Declaration {
  readonly tagName: 'genauth-reset-password' | 'genauth-forgot-password';
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
}

const response = await fetch('/dist/custom-elements.json');
const {modules} = (await response.json()) as Manifest;
const declarations = modules.flatMap(({declarations}) => declarations);

/** A value in the words of the manifest. */
const written = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : typeof value === 'string'
      ? `'${value}'`
      : JSON.stringify(value);

const classOf = (tagName: string) =>
  customElements.get(tagName) as unknown as typeof HTMLElement & {
    readonly observedAttributes: readonly string[];
  };

/** The members of the class and of its base classes before lit's. */
const ownNames = (tagName: string): string[] => {
  const names = new Set<string>();
  for (
    let link = classOf(tagName).prototype as object;
    link !== LitElement.prototype;
    link = Object.getPrototypeOf(link) as object
  ) {
    for (const name of Object.getOwnPropertyNames(link)) names.add(name);
  }
  return [...names];
};

/** Members of the classes for lit or for the browser, and none for a page. */
const hooks = [
  'constructor',
  'attributeChangedCallback',
  'connectedCallback',
  'createRenderRoot',
  'firstUpdated',
  'render',
  'scheduleUpdate',
  'updated',
  'willUpdate',
];

it('The manifest has both elements', () => {
  expect(declarations).to.have.length(2);
});

for (const {tagName, attributes, members, events} of declarations) {
  describe(`The manifest of ${tagName}`, () => {
    const fields = members.filter(
      (member) => member.kind === 'field' && !member.static,
    );

    it('has the attributes that the element observes', () => {
      expect(attributes.map(({name}) => name)).to.have.members([
        ...classOf(tagName).observedAttributes,
      ]);
    });

    it('has the properties and methods of the element', () => {
      const names = members
        .filter((member) => !member.static)
        .map(({name}) => name);
      expect(names).to.have.members(
        ownNames(tagName).filter((name) => !hooks.includes(name)),
      );
    });

    it('has the static members that a page may use', () => {
      for (const {name} of members.filter((member) => member.static)) {
        expect(Reflect.has(classOf(tagName), name), name).to.be.true;
      }
    });

    it('has the defaults that the element has', () => {
      const element = document.createElement(tagName);
      for (const field of fields.filter(({readonly}) => !readonly)) {
        const value: unknown = Reflect.get(element, field.name);
        expect(field.default, field.name).to.equal(written(value));
        const attribute = attributes.find(
          ({fieldName}) => fieldName === field.name,
        );
        expect(field.attribute).to.equal(attribute?.name);
        if (!attribute) continue;
        // Its value is a text, which has no quotes.
        const text = field.default?.replace(/^'(.*)'$/, '$1');
        expect(attribute.default).to.equal(text);
      }
    });

    it('connects each attribute with its property', () => {
      for (const {name, fieldName, type} of attributes) {
        // It can only be set.
        if (name === 'token') continue;
        const element = document.createElement(tagName);
        element.setAttribute(name, '3');
        const value: unknown = Reflect.get(element, fieldName);
        const kind = type.text.startsWith("'")
          ? 'string'
          : /^\d/.test(type.text)
            ? 'number'
            : type.text;
        expect(typeof value, name).to.equal(kind);
        expect(written(value), name).to.equal(
          {string: "'3'", number: '3', boolean: 'true'}[kind],
        );
      }
    });

    it('says what cannot be set', () => {
      const element = document.createElement(tagName);
      for (const {name, readonly = false} of fields) {
        let link: object = element;
        while (!Object.hasOwn(link, name)) {
          link = Object.getPrototypeOf(link) as object;
        }
        const {set} = Object.getOwnPropertyDescriptor(link, name)!;
        expect(set === undefined, name).to.equal(readonly);
      }
    });

    it('has the names and classes of the events', () => {
      const classes = {ResetEvent, ForgotEvent};
      for (const {name, type} of events) {
        const [, className, key] = /^(\w+)<'([\w-]+)'>$/.exec(type.text)!;
        const Event = classes[className as keyof typeof classes];
        const event = Reflect.construct(Event, [key, {}]) as CustomEvent;
        expect(event.type).to.equal(name);
      }
    });
  });
}
