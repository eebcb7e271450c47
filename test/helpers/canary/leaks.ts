/** Leaks on purpose, one for each way out of a page that the canary watches. */
import {watchElement} from '../canary.js';
import {createApp} from '../genauth.js';
import {mount} from '../mount.js';
import {forgetRecorded} from './recorder.js';

class TestElement extends HTMLElement {}
customElements.define('canary-test', TestElement);

/**
 * Each puts the secret somewhere, and answers how to take it away again: the
 * canary watches these tests as well.
 */
export const channels: Record<
  string,
  {place: string; leak: (secret: string) => Promise<() => unknown>}
> = {
  'the text of an element': {
    place: 'document',
    leak: async (secret) => {
      const element = await mount('<p></p>');
      element.textContent = secret;
      return () => element.remove();
    },
  },
  'an attribute': {
    place: 'document',
    leak: async (secret) => {
      const element = await mount('<input>');
      element.setAttribute('value', secret);
      return () => element.remove();
    },
  },
  'a comment in a shadow root in a shadow root': {
    place: 'document',
    leak: async (secret) => {
      const outer = await mount('<div></div>');
      const inner = document.createElement('div');
      outer.attachShadow({mode: 'open'}).append(inner);
      inner.attachShadow({mode: 'open'}).append(new Comment(secret));
      return () => outer.remove();
    },
  },
  'the document of a frame': {
    place: 'document',
    leak: async (secret) => {
      const frame = await mount<HTMLIFrameElement>('<iframe></iframe>');
      frame.contentDocument?.body.append(secret);
      return () => frame.remove();
    },
  },
  'a property of an element': {
    place: 'element',
    leak: async (secret) => {
      const element = await mount('<canary-test></canary-test>');
      Object.defineProperty(element, 'hidden-one', {
        value: new Map([[Symbol('key'), {deep: [{secret}]}]]),
        enumerable: false,
      });
      return () => watchedAway(element);
    },
  },
  'a symbol property of a node in its shadow root': {
    place: 'element',
    leak: async (secret) => {
      const element = await mount('<canary-test></canary-test>');
      const inner = document.createElement('b');
      element.attachShadow({mode: 'open'}).append(inner);
      Object.assign(inner, {[Symbol('part')]: {value: secret}});
      return () => inner.remove();
    },
  },
  'bytes kept by an element': {
    place: 'element',
    leak: async (secret) => {
      const element = await mount('<canary-test></canary-test>');
      const bytes = new TextEncoder().encode(secret);
      Object.assign(element, {bytes});
      return () => bytes.fill(0);
    },
  },
  'character codes kept by an element': {
    place: 'element',
    leak: async (secret) => {
      const element = await mount('<canary-test></canary-test>');
      const codes = [...secret].map((character) => character.charCodeAt(0));
      Object.assign(element, {codes});
      return () => codes.fill(0);
    },
  },
  'an element that has left the document': {
    place: 'element',
    leak: async (secret) => {
      const element = document.createElement('canary-test');
      watchElement(element);
      Object.assign(element, {secret});
      return () => watchedAway(element);
    },
  },
  'the detail of an event that does not bubble': {
    place: 'event',
    leak: async (secret) => {
      const error = new Error('failed', {cause: {request: {secret}}});
      const event = new CustomEvent('genauth-failure', {detail: {error}});
      new EventTarget().dispatchEvent(event);
      return forgetRecorded;
    },
  },
  'a console call': {
    place: 'console',
    leak: async (secret) => {
      // Recorded, and yet not printed.
      console.assert(true, 'request', {body: secret});
      return forgetRecorded;
    },
  },
  'an error nobody caught': {
    place: 'error',
    leak: async (secret) => {
      const error = new Error(`cannot send ${secret}`);
      // Not at the window, where Mocha would take it for the test's own.
      document.body.dispatchEvent(new ErrorEvent('error', {error}));
      return forgetRecorded;
    },
  },
  localStorage: {
    place: 'storage',
    leak: async (secret) => {
      localStorage.setItem(secret, '1');
      return () => localStorage.clear();
    },
  },
  sessionStorage: {
    place: 'storage',
    leak: async (secret) => {
      sessionStorage.setItem('token', JSON.stringify({secret}));
      return () => sessionStorage.clear();
    },
  },
  'the name of a database': {
    place: 'storage',
    leak: async (secret) => {
      await finished(indexedDB.open(secret)).then((db) => db.close());
      return () => finished(indexedDB.deleteDatabase(secret));
    },
  },
  'a record of a database': {
    place: 'storage',
    leak: async (secret) => {
      const opening = indexedDB.open('canary');
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('kept', {autoIncrement: true});
      const db = await finished(opening);
      const kept = db.transaction('kept', 'readwrite').objectStore('kept');
      await finished(kept.add({deep: [secret]}));
      db.close();
      return () => finished(indexedDB.deleteDatabase('canary'));
    },
  },
  'an answer in a cache': {
    place: 'storage',
    leak: async (secret) => {
      const cache = await caches.open('canary');
      await cache.put('/canary', new Response(secret));
      return () => caches.delete('canary');
    },
  },
  'a message to other tabs': {
    place: 'message',
    leak: async (secret) => {
      const channel = new BroadcastChannel('canary');
      channel.postMessage({secret});
      channel.close();
      return forgetRecorded;
    },
  },
  'a message over a port': {
    place: 'message',
    leak: async (secret) => {
      const {port1} = new MessageChannel();
      port1.postMessage([secret]);
      port1.close();
      return forgetRecorded;
    },
  },
  'the detail of a mark': {
    place: 'performance',
    leak: async (secret) => {
      performance.mark('canary', {detail: {secret}});
      return () => performance.clearMarks('canary');
    },
  },
  'a beacon': {
    place: 'request',
    leak: async (secret) => {
      navigator.sendBeacon('/package.json', new URLSearchParams({secret}));
      return forgetRecorded;
    },
  },
  'the body of an older kind of request': {
    place: 'request',
    leak: async (secret) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/package.json');
      request.send(secret);
      request.abort();
      return forgetRecorded;
    },
  },
  'a custom property of a style': {
    place: 'document',
    leak: async (secret) => {
      const element = await mount('<p></p>');
      element.style.setProperty('--canary', JSON.stringify(btoa(secret)));
      return () => element.remove();
    },
  },
  'a property, from behind': {
    place: 'element',
    leak: async (secret) => {
      const element = await mount('<canary-test></canary-test>');
      Object.assign(element, {text: [...secret].reverse().join('')});
      return () => watchedAway(element);
    },
  },
  'a cookie': {
    place: 'cookie',
    leak: async (secret) => {
      document.cookie = `canary=${encodeURIComponent(secret)}`;
      return () => {
        document.cookie = 'canary=; max-age=0';
      };
    },
  },
  'the address': {
    place: 'url',
    leak: async (secret) => {
      const before = location.href;
      history.replaceState(null, '', `#token=${encodeURIComponent(secret)}`);
      return () => history.replaceState(null, '', before);
    },
  },
  'the state of the address': {
    place: 'history',
    leak: async (secret) => {
      history.replaceState({secret}, '');
      return () => history.replaceState(null, '');
    },
  },
  'the title': {
    place: 'title',
    leak: async (secret) => {
      const before = document.title;
      document.title = secret;
      return () => {
        document.title = before;
      };
    },
  },
  "the window's name": {
    place: 'window-name',
    leak: async (secret) => {
      window.name = secret;
      return () => {
        window.name = '';
      };
    },
  },
  'the address of something loaded': {
    place: 'performance',
    leak: async (secret) => {
      const query = new URLSearchParams({secret}).toString();
      const url = new URL(`/package.json?${query}`, location.origin).href;
      await fetch(url);
      await listedAsLoaded(url);
      return () => performance.clearResourceTimings();
    },
  },
  'a request': {
    place: 'request',
    leak: async (secret) => {
      const app = await createApp({rsaBits: 1024});
      const body = JSON.stringify({password: btoa(`--${secret}--`)});
      await fetch(`${app.appHost}/api/v3/reset-password`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body,
      });
      return () => app.forgetRequests();
    },
  },
};

/** Takes all own properties away, as a watched element stays watched. */
const watchedAway = (element: object) => {
  for (const name of Object.getOwnPropertyNames(element)) {
    // What was defined as fixed can at least be emptied.
    const value: unknown = Reflect.get(element, name);
    if (value instanceof Map) value.clear();
    Reflect.deleteProperty(element, name);
  }
};

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Browsers are late to list what they loaded. */
const listedAsLoaded = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntriesByName(url).length) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({type: 'resource', buffered: true});
  });
