/** Something that can be searched, and the way to it. */
export interface FoundText {
  readonly path: string;
  readonly text: string;
}

interface Visit {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}

// Beyond any data of ours; only a runaway graph gets there.
const mostObjects = 50_000;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Nodes are searched as parts of the document, windows one by one. */
const isElsewhere = (value: object): boolean => {
  try {
    const {nodeType, window} = value as {nodeType?: unknown; window?: unknown};
    return typeof nodeType === 'number' || window === value;
  } catch {
    return true; // a window of another origin
  }
};

const hexOfBytes = (value: object): string | undefined => {
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
  // By name: the class of a frame is another one.
  if (!/ArrayBuffer\]$/.test(Object.prototype.toString.call(buffer))) return;
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value as ArrayBuffer);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
};

/** Crypto libraries keep texts as arrays of character codes. */
const textOfCodes = (value: object): string | undefined => {
  if (!Array.isArray(value) || value.length === 0) return;
  const codes = value as unknown[];
  const isCode = (code: unknown) =>
    Number.isInteger(code) &&
    (code as number) >= 0 &&
    (code as number) < 0x1_00_00;
  if (!codes.every(isCode)) return;
  return codes.map((code) => String.fromCharCode(code as number)).join('');
};

/** What platform objects hold where own properties do not show it. */
const hiddenParts = (value: object): Iterable<[string, unknown]> => {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  switch (tag) {
    case 'Error':
    case 'DOMException': {
      const {name, message, stack, cause} = value as Error;
      return Object.entries({name, message, stack, cause});
    }
    case 'Map':
    case 'FormData':
    case 'URLSearchParams':
    case 'Headers':
      return [...(value as Map<unknown, unknown>)].flatMap(([key, item]) => [
        ['(key)', key] as [string, unknown],
        [String(key), item] as [string, unknown],
      ]);
    case 'Set':
      return [...(value as Set<unknown>)].map((item) => ['(item)', item]);
    case 'URL':
      return [['href', (value as URL).href]];
    case 'Request':
    case 'Response':
      return [['url', (value as Response).url]];
    case 'CustomEvent':
      return [['detail', (value as CustomEvent).detail]];
    default:
      return [];
  }
};

const ownParts = (value: object): [string, unknown][] =>
  Reflect.ownKeys(value).flatMap((key): [string, unknown][] => {
    const name = String(key);
    try {
      return [
        ['(name)', name],
        [name, Reflect.get(value, key)],
      ];
    } catch {
      return [['(name)', name]]; // such as `arguments` of a strict function
    }
  });

/**
 * Every text that can be reached from `root` over own properties, enumerable
 * or not, and over what collections and errors hold. Breadth first, so the
 * depth of an object is that of the shortest way to it.
 */
export function* textsIn(
  root: unknown,
  {path = '', depth: deepest = 10} = {},
): Generator<FoundText> {
  const seen = new Set<object>();
  const queue: Visit[] = [{path, value: root, depth: 0}];
  for (const {path, value, depth} of queue) {
    if (typeof value === 'string') yield {path, text: value};
    if (!isObject(value) || seen.has(value)) continue;
    if (depth > 0 && isElsewhere(value)) continue;
    seen.add(value);
    const hex = hexOfBytes(value);
    if (hex !== undefined) {
      yield {path: `${path} (bytes)`, text: hex};
      continue;
    }
    const text = textOfCodes(value);
    if (text !== undefined) {
      yield {path: `${path} (codes)`, text};
      continue;
    }
    if (depth >= deepest || seen.size > mostObjects) continue;
    for (const [name, part] of [...ownParts(value), ...hiddenParts(value)]) {
      queue.push({path: `${path}.${name}`, value: part, depth: depth + 1});
    }
  }
}
