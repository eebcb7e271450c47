import type {PropertyDeclarations} from 'lit';
import {defaultService} from '../core/settings.js';

/** What a page can tell either element, with its default. */
export const shared = {
  ...defaultService,
  appHost: '',
  username: '',
  light: false,
  headingLevel: 2,
  messages: {},
};

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
