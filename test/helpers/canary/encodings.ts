const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesToBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes));

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

/**
 * How the bytes show in the base64 of a longer text, in which they start at
 * any of three alignments. Characters that also depend on the neighbours are
 * left out.
 */
const base64Forms = (bytes: Uint8Array): string[] =>
  [0, 1, 2].map((offset) => {
    const shifted = new Uint8Array(offset + bytes.length);
    shifted.set(bytes, offset);
    const firstOwn = Math.ceil((offset * 8) / 6);
    const endOfOwn = Math.floor((shifted.length * 8) / 6);
    return bytesToBase64(shifted).slice(firstOwn, endOfOwn);
  });

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text, attributes and template engines each escape other characters. */
const htmlForms = (text: string): string[] =>
  [/[&<>]/g, /[&"]/g, /[&"<>]/g, /[&"<>']/g].map((special) =>
    text.replace(special, (character) => entities[character] ?? character),
  );

const jsonForms = (text: string): string[] => {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [json, ascii, json.replaceAll('/', '\\/')];
};

const urlForms = (text: string): string[] => {
  const forms = [
    encodeURIComponent(text),
    encodeURI(text),
    new URLSearchParams({'': text}).toString().slice(1),
  ];
  const lowerCase = forms.map((form) =>
    form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  );
  return [...forms, ...lowerCase];
};

/** Every usual way to write `secret`, with the way's name. */
export const encodings = (secret: string): Map<string, string> => {
  const utf8 = new TextEncoder().encode(secret);
  const base64 = base64Forms(utf8);
  const hex = [utf8, utf16(secret, true), utf16(secret, false)].map(bytesToHex);
  const named: [name: string, forms: string[]][] = [
    ['plain', [secret]],
    ['JSON', jsonForms(secret)],
    ['reversed', [[...secret].reverse().join('')]],
    ['HTML', htmlForms(secret)],
    ['URL', urlForms(secret)],
    ['base64', base64],
    [
      'base64url',
      base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ],
    ['hex', [...hex, ...hex.map((form) => form.toUpperCase())]],
  ];
  const names = new Map<string, string>();
  for (const [name, forms] of named) {
    for (const form of forms) if (!names.has(form)) names.set(form, name);
  }
  return names;
};
