import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import type {ForgotEventDetails} from '../../src/forgot-password/events.js';
import {createApp, type App} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';

export const tag = 'genauth-forgot-password';
if (!customElements.get(tag)) customElements.define(tag, GenAuthForgotPassword);

type Name = keyof ForgotEventDetails;

export const rootOf = (element: GenAuthForgotPassword): ParentNode =>
  element.shadowRoot ?? element;

export const part = <E extends HTMLElement = HTMLElement>(
  element: GenAuthForgotPassword,
  name: string,
): E => rootOf(element).querySelector<E>(`[part~='${name}']`)!;

export const textOf = (element: GenAuthForgotPassword): string =>
  (element.shadowRoot ?? element).textContent.replaceAll(/\s+/g, ' ').trim();

export const focused = (element: GenAuthForgotPassword): Element | null =>
  element.shadowRoot?.activeElement ?? null;

export const next = <N extends Name>(
  element: GenAuthForgotPassword,
  name: N,
): Promise<ForgotEventDetails[N]> =>
  new Promise((resolve) => {
    element.addEventListener(
      `genauth-forgot-${name}`,
      (event) => resolve((event as CustomEvent<ForgotEventDetails[N]>).detail),
      {once: true},
    );
  });

/** A visitor at an element of that application. */
export const arriveAt = async (
  {appHost}: App,
  attributes: Record<string, string> = {},
): Promise<GenAuthForgotPassword> => {
  const element = new GenAuthForgotPassword();
  element.setAttribute('app-host', appHost);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  const place = await mount('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
};

export const arrive = async (
  attributes: Record<string, string> = {},
): Promise<{app: App; element: GenAuthForgotPassword}> => {
  const app = await createApp({rsaBits: 1024});
  return {app, element: await arriveAt(app, attributes)};
};

export const codeIn = async (app: App): Promise<string> => {
  const message = (await app.inbox()).at(-1);
  return /\d{6}/.exec(message?.text ?? '')?.[0] ?? '';
};
