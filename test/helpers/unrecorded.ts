import {expect} from 'chai';

/** The names by which session recorders know what they must not record. */
const classes = [
  'rr-block',
  'rr-ignore',
  'rr-mask',
  'ph-no-capture',
  'amp-mask',
  'fs-exclude',
];
const attributes = {
  'data-rr-is-password': '',
  'data-private': '',
  'data-openreplay-hidden': '',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
};

/** Fails unless the element asks every recorder to look away. */
export const expectUnrecorded = (element: Element): void => {
  expect([...element.classList]).to.include.members(classes);
  for (const [name, value] of Object.entries(attributes))
    expect(element.getAttribute(name), name).to.equal(value);
};
