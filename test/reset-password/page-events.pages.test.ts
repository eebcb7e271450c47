import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newToken} from '../helpers/canary.js';
import {mount} from '../helpers/mount.js';
import {typeInto} from '../helpers/user.js';
import {inState} from './in-state.js';
import {fieldsOf, inLightMode, put, visit} from './visit.js';

/*
 * Which events of the inside a page hears: those of its own controls, and those
 * that carry no character of the password.
 */

const typing = ['keydown', 'keypress', 'keyup'];
const types = [...typing, 'beforeinput', 'input', 'paste', 'copy', 'drop'];

/** What reaches the document until the end of the test. */
const hearAtDocument = (): string[] => {
  const heard: string[] = [];
  const listen = ({type}: Event): void => void heard.push(type);
  for (const type of types) {
    document.addEventListener(type, listen);
    onceAfterTest(() => document.removeEventListener(type, listen));
  }
  return heard;
};

const send = (target: EventTarget, init: KeyboardEventInit = {}): void => {
  for (const type of types) {
    const Constructor = typing.includes(type) ? KeyboardEvent : Event;
    target.dispatchEvent(
      new Constructor(type, {...init, bubbles: true, composed: true}),
    );
  }
};

const withHelp = async (help: string): Promise<GenAuthResetPassword> => {
  const {element} = await visit();
  element.insertAdjacentHTML('beforeend', help);
  await element.updateComplete;
  return element;
};

describe('a control of the page in a slot', () => {
  for (const help of [
    '<input slot="help" data-own>',
    '<div slot="help"><p><label>Search <input data-own></label></p></div>',
  ]) {
    it(`keeps its events: ${help}`, async () => {
      const element = await withHelp(help);
      const own = element.querySelector<HTMLInputElement>('[data-own]');
      const heard = hearAtDocument();
      send(own!, {key: 'a'});
      expect(heard).to.deep.equal(types);
      heard.length = 0;
      await typeInto(own!, 'ab');
      expect(heard).to.include.members(['keydown', 'input']);
      heard.length = 0;
      for (const field of fieldsOf(element)) send(field, {key: 'a'});
      expect(heard).to.deep.equal([]);
    });
  }
});

describe('what is typed', () => {
  it('stays inside where the element itself stands in a slot', async () => {
    const app = {'app-host': location.origin, token: newToken()};
    const element = await put(app);
    const heard = hearAtDocument();
    element.slot = 'main';
    for (const field of fieldsOf(element)) send(field, {key: 'a'});
    const outer = await mount('<div slot="main"><div></div></div>');
    outer.firstElementChild?.append(element);
    for (const field of fieldsOf(element)) send(field, {key: 'a'});
    expect(heard).to.deep.equal([]);
  });

  it('stays inside in either mode, beside an element of the other one', async () => {
    const app = {'app-host': location.origin};
    const other = document.createElement('genauth-reset-password');
    other.light = !inLightMode;
    other.token = newToken();
    const home = await mount('<div></div>');
    home.append(other);
    while (!other.hasUpdated) await other.updateComplete;
    const element = await put({...app, token: newToken()});
    const heard = hearAtDocument();
    const fields = [...fieldsOf(other), ...fieldsOf(element)];
    expect(fields).to.have.length(4);
    for (const field of fields) send(field, {key: 'a'});
    expect(heard).to.deep.equal([]);
  });

  const altGr = {ctrlKey: true, altKey: true};
  const keys: [name: string, init: KeyboardEventInit, leaves: boolean][] = [
    ['Option+L, an @ on a German Mac', {key: '@', altKey: true}, false],
    ['AltGr+Q, an @ on a German PC', {key: '@', ...altGr}, false],
    ['AltGr+E, a €', {key: '€', ...altGr}, false],
    ['AltGr+8, a [', {key: '[', ...altGr}, false],
    ['AltGr+ß, a \\', {key: '\\', ...altGr}, false],
    ['AltGr+L, a Polish ł', {key: 'ł', ...altGr}, false],
    ['Option+Shift+K', {key: '\uf8ff', altKey: true, shiftKey: true}, false],
    ['Option+Space', {key: '\u00a0', altKey: true}, false],
    ['Ctrl+C', {key: 'c', ctrlKey: true}, true],
    ['Ctrl+Shift+C', {key: 'C', ctrlKey: true, shiftKey: true}, true],
    ['Cmd+V', {key: 'v', metaKey: true}, true],
    ['Alt+1', {key: '1', altKey: true}, true],
    ['Alt+ArrowLeft', {key: 'ArrowLeft', altKey: true}, true],
    ['Escape', {key: 'Escape'}, true],
    ['Tab', {key: 'Tab'}, true],
    ['Shift+Tab', {key: 'Tab', shiftKey: true}, true],
    ['Enter', {key: 'Enter'}, true],
    ['Backspace', {key: 'Backspace'}, true],
  ];
  for (const [name, init, leaves] of keys) {
    it(`${leaves ? 'is not' : 'is'} ${name}, which ${leaves ? 'leaves' : 'stays inside'}`, async () => {
      const element = await inState('ready');
      const heard = hearAtDocument();
      for (const field of fieldsOf(element)) send(field, init);
      expect(heard).to.deep.equal(leaves ? [...typing, ...typing] : []);
    });
  }
});
