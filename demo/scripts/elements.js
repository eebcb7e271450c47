/** What the pages that make elements by script have in common. */
import {classifyFailure} from './deployment.js';
import {control} from './settings.js';
import {themes} from './theme-list.js';

/** Whose password is set on these pages. */
export const ACCOUNT = {
  email: 'ada@example.com',
  phone: '+8613800000001',
  password: 'the old password',
};

/**
 * An application of its own, so that no page gets in another's way.
 *
 * @param {object} [wishes]
 * @param {object} [wishes.policy]
 * @param {boolean} [wishes.sms]
 * @param {Record<string, object>} [wishes.faults] by the endpoint's name
 * @param {number} [wishes.faultTimes] that each fault is met
 */
export const makeApplication = async ({
  policy,
  sms,
  faults = {},
  faultTimes: times,
} = {}) => {
  const {name, appHost} = await control('tenants', {policy, sms});
  await control(`tenants/${name}/accounts`, ACCOUNT);
  for (const [endpoint, fault] of Object.entries(faults)) {
    await control(`tenants/${name}/faults`, {endpoint, fault, times});
  }
  const makeToken = async (state) => {
    const {email} = ACCOUNT;
    const token = await control(`tenants/${name}/tokens`, {email, state});
    return token.passwordResetToken;
  };
  /** Takes the place of the code that was sent to the e-mail address. */
  const makeCode = async (options) => {
    const {email} = ACCOUNT;
    return (await control(`tenants/${name}/codes`, {email, ...options})).code;
  };
  return {appHost, makeToken, makeCode};
};

/** An element, not in the document yet. */
export const makeElement = (tag, attributes, properties) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return Object.assign(element, properties);
};

/** The element that sets a password. */
export const makeReset = (attributes, properties) =>
  makeElement('genauth-reset-password', attributes, {
    classifyFailure,
    ...properties,
  });

/** The brand's name and mark, for the slot `logo`. */
export const makeBrand = (theme) => {
  const {name, mark, lang = 'en'} = themes[theme].brand;
  const brand = document.createElement('div');
  brand.slot = 'logo';
  brand.className = 'brand';
  const image = document.createElement('img');
  Object.assign(image, {src: `/assets/${mark}.svg`, alt: ''});
  Object.assign(image, {width: 40, height: 40});
  const text = document.createElement('span');
  Object.assign(text, {textContent: name, lang});
  brand.append(image, text);
  return brand;
};
