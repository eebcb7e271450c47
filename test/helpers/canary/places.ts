import {recorded, type RecordedText} from './recorder.js';
import {textsIn} from './texts.js';
import {
  watched,
  type Place,
  type RecordedRequest,
  type SecretKind,
} from './watched.js';

type Realm = Window & typeof globalThis;

function* inPlace(
  place: Place,
  path: string,
  value: unknown,
): Generator<RecordedText> {
  for (const found of textsIn(value, {path})) yield {place, ...found};
}

/** This window and the frames in it that may be looked into. */
function* realms(realm: Realm = window): Generator<Realm> {
  yield realm;
  for (const frame of realm.document.querySelectorAll('iframe')) {
    if (frame.contentDocument) yield* realms(frame.contentWindow as Realm);
  }
}

/** The tree below `root` and in every open shadow root in it. */
function* deepNodes(root: Node): Generator<Node> {
  yield root;
  const shadowRoot = (root as Element).shadowRoot;
  if (shadowRoot) yield* deepNodes(shadowRoot);
  for (const child of root.childNodes) yield* deepNodes(child);
}

/** Markup as it would be saved. What stands in a field is not part of it. */
function* markup(root: Element): Generator<RecordedText> {
  yield {place: 'document', path: root.localName, text: root.outerHTML};
  for (const {shadowRoot} of deepNodes(root) as Generator<Element>) {
    if (!shadowRoot) continue;
    const path = `${shadowRoot.host.localName}#shadow-root`;
    yield {place: 'document', path, text: shadowRoot.innerHTML};
  }
}

const isCustom = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE && node.nodeName.includes('-');

/**
 * A custom element's own properties, and what a library such as lit has tied
 * to the nodes inside. Private `#fields` are out of everybody's reach.
 */
function* innards(element: Element): Generator<RecordedText> {
  for (const node of deepNodes(element)) {
    const inside = node === element ? '' : ` ${node.nodeName.toLowerCase()}`;
    yield* inPlace('element', `${element.localName}${inside}`, node);
  }
}

function* customElements(root: Node): Generator<RecordedText> {
  for (const node of deepNodes(root)) if (isCustom(node)) yield* innards(node);
}

const storageEntries = (storage: Storage): [string, string | null][] =>
  Object.keys(storage).map((key) => [key, storage.getItem(key)]);

/** Where the browser has been, as far as it tells. */
const sessionHistory = (realm: Realm): unknown => {
  const {navigation} = realm as {
    navigation?: {entries(): {url: string | null}[]};
  };
  return navigation?.entries().map(({url}) => url);
};

/**
 * The first address of a page, and of a frame a test has opened, stays listed
 * for good; nobody but the browser can help that.
 */
const isOfThePage = (entry: PerformanceEntry): boolean =>
  entry.entryType !== 'navigation' &&
  (entry as PerformanceResourceTiming).initiatorType !== 'iframe';

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything in every database. */
const databaseContents = async ({indexedDB}: Realm): Promise<unknown[]> => {
  const contents: unknown[] = [];
  for (const {name} of await indexedDB.databases()) {
    if (name === undefined) continue;
    const db = await finished(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const own = db.transaction(store).objectStore(store);
      contents.push(await finished(own.getAllKeys()));
      contents.push(await finished(own.getAll()));
    }
    db.close();
  }
  return contents;
};

/** Every address and every answer that a script has stored. */
const cacheContents = async ({caches}: Realm): Promise<unknown[]> => {
  const contents: unknown[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      contents.push(name, request.url, await answer?.text());
    }
  }
  return contents;
};

async function* textsOfRealm(realm: Realm): AsyncGenerator<RecordedText> {
  const {document, history, location, performance} = realm;
  yield* markup(document.documentElement);
  yield* customElements(document.documentElement);
  yield* inPlace('storage', 'localStorage', storageEntries(realm.localStorage));
  yield* inPlace(
    'storage',
    'sessionStorage',
    storageEntries(realm.sessionStorage),
  );
  const databases = await realm.indexedDB.databases();
  yield* inPlace('storage', 'indexedDB', databases);
  const stored = databases.length > 0 ? await databaseContents(realm) : [];
  yield* inPlace('storage', 'indexedDB contents', stored);
  // A frame without an origin of its own may have none.
  const cached = realm.isSecureContext ? await cacheContents(realm) : [];
  yield* inPlace('storage', 'caches', cached);
  yield* inPlace('cookie', 'document.cookie', document.cookie);
  yield* inPlace('url', 'location.href', location.href);
  yield* inPlace('history', 'history.state', history.state);
  yield* inPlace('history', 'navigation.entries()', sessionHistory(realm));
  yield* inPlace('title', 'document.title', document.title);
  yield* inPlace('window-name', 'window.name', realm.name);
  const entries = performance.getEntries().filter(isOfThePage);
  const told = entries.map((entry) => [
    entry.name,
    (entry as PerformanceMark).detail as unknown,
  ]);
  yield* inPlace('performance', 'performance.getEntries()', told);
}

async function* textsOfPage(): AsyncGenerator<RecordedText> {
  yield* recorded.texts;
  for (const realm of realms()) yield* textsOfRealm(realm);
  for (const element of watched.elements) {
    if (!element.isConnected) {
      yield* markup(element);
      yield* customElements(element);
    }
  }
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** What the API itself asks to be sent, and nowhere else. */
const fieldOf = (kind: SecretKind): string =>
  kind === 'token' ? 'passwordResetToken' : 'password';

/**
 * The request without the secrets that belong in it: the token always, the
 * password only where a test allowed it in the clear.
 */
export const withoutOwnSecrets = (
  request: RecordedRequest,
  own: readonly SecretKind[],
): unknown => {
  const body = parsed(request.body);
  const isReset =
    request.method === 'POST' && request.path === '/api/v3/reset-password';
  if (!isReset || typeof body !== 'object' || body === null) {
    return {...request, body};
  }
  const hidden = own.map(fieldOf);
  const rest = Object.entries(body).filter(([key]) => !hidden.includes(key));
  return {...request, body: Object.fromEntries(rest)};
};

async function* textsOfRequests(
  own: readonly SecretKind[],
): AsyncGenerator<RecordedText> {
  for (const source of watched.sources) {
    for (const request of await source.requests()) {
      const path = `${request.method} ${request.path}`;
      yield* inPlace('request', path, withoutOwnSecrets(request, own));
    }
  }
}

/** Everything there is to search. */
export async function* allTexts(
  own: readonly SecretKind[],
): AsyncGenerator<RecordedText> {
  // First, as it takes a moment: browsers are late to list what they loaded.
  yield* textsOfRequests(own);
  yield* textsOfPage();
}
