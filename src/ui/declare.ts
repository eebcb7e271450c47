import type {PropertyDeclarations} from 'lit';

/** `appHost` → `app-host`; an object has no attribute. */
const declaration = ([name, value]: [string, unknown]) => [
  name,
  {
    attribute:
      typeof value !== 'object' &&
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    type: {boolean: Boolean, number: Number}[typeof value as 'boolean'],
  },
];

/** Declares a property, and its attribute, for each default. */
export const declare = (defaults: object): PropertyDeclarations =>
  Object.fromEntries(
    Object.entries(defaults).map(declaration),
  ) as PropertyDeclarations;
