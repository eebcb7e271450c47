/**
 * Finds pieces of a secret in a text of the service, in whatever encoding.
 *
 * Both sides are brought into the same few forms: the escapes of the text are
 * decoded, and the secret is encoded as whole. Then short rows of characters
 * are compared.
 */

/**
 * A writing of a secret, and the fewest characters that give it away; `Infinity`
 * for all of them.
 */
type Writing = readonly [text: string, fewest: number];

/** Characters that nobody sees. */
const invisible = /[\p{Cc}\p{Cf}\p{DI}]/gu;

/**
 * Characters that {@link fold} removes, in four passes. Each pass removes more,
 * because a secret may itself consist of such characters.
 */
const noise = [
  invisible,
  /[\p{Cc}\p{Cf}\p{DI}\p{M}]/gu,
  /[\p{Cc}\p{Cf}\p{DI}\p{M} .,:;=|/]/gu,
  /[^\p{L}\p{N}]/gu,
];

/**
 * Makes texts equal that look alike. Base64 and its form for URLs become one,
 * too, and so do the two ways to write a space in a URL.
 */
const fold = (text: string, removed: RegExp): string =>
  text
    // The normalization of a long row of marks takes quadratic time.
    .replace(/(\p{M}{32})\p{M}+/gu, '$1')
    .normalize('NFKD')
    .replace(/[-+\p{Z}\p{Pd}]/gu, ' ')
    .replace(/_/g, '/')
    .replace(removed, '')
    .normalize('NFC')
    .toLowerCase()
    .toUpperCase();

/** HTML's names of ASCII characters and of a few that nobody sees. */
const entities =
  ' amp& lt< gt> quot" apos\' excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} nbsp\xa0 shy\xad zwj\xad zwnj\xad ';

/** The escapes of HTML, JSON, URLs, mails and lists of bytes. */
const escape =
  /(?:&#x|\\u\{)([\da-f]+)[;}]?|[\\%]u([\da-f]{4})|(?:[=%]|\\x)([\da-f]{2})|0x([\da-f]{2})[, ]*|&#(\d+);?|&(\w+);|\\(.)/;

/**
 * One pattern for each first character of an escape. A secret may hold what
 * looks like an escape of another kind, and that stays as it is.
 */
const escapes = ['&', '\\\\', '%', '=', '0x'].map(
  (start) => new RegExp(`(?=${start})(?:${escape.source})`, 'gi'),
);

/** Decodes the escapes of one kind, once. */
const unescaped = (text: string, pattern: RegExp): string =>
  text.replace(
    pattern,
    (
      _,
      long?: string,
      four?: string,
      two?: string,
      listed?: string,
      decimal?: string,
      name?: string,
      sign?: string,
    ) => {
      if (sign) return sign;
      if (name) {
        const start = ` ${name.toLowerCase()}`;
        const at = entities.indexOf(start);
        // The other names are of letters, and begin with the letter.
        return (at < 0 ? name : entities.slice(at + start.length)).charAt(0);
      }
      const hex = long ?? four ?? two ?? listed;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    },
  );

/** The characters of the bytes, as programs mistake UTF-8 for Latin-1. */
const latin1 = new TextDecoder('latin1').decode(
  Uint8Array.from({length: 256}, (_, byte) => byte),
);

/** Reads the characters of Latin-1 as bytes of UTF-8. */
const asUtf8 = (text: string): string =>
  text.replace(/[\x80-\u2122]+/g, (characters) =>
    new TextDecoder().decode(
      Uint8Array.from(characters, (character) => {
        const byte = latin1.indexOf(character);
        return byte < 0 ? character.charCodeAt(0) : byte;
      }),
    ),
  );

/** Encodes a text in each way that does not depend on the text around it. */
const encoded = ([text, fewest]: Writing): Writing[] => {
  const bytes = Array.from(new TextEncoder().encode(text));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const binary = String.fromCharCode(...bytes);
  return [
    [text, fewest],
    [[...text].reverse().join(''), fewest],
    [hex, 2 * fewest],
    // Without the characters that the neighbours in the base64 have a part in.
    ...[0, 1, 2].map((skipped): Writing => [
      btoa('\0'.repeat(skipped) + binary).slice(
        skipped && skipped + 1,
        Math.floor((4 * (skipped + bytes.length)) / 3),
      ),
      Math.floor((4 * fewest - 2) / 3),
    ]),
  ];
};

/** Whether a folded text has so many neighbours in common with a writing. */
const sharesPiece = (text: string, writing: string, size: number): boolean => {
  for (let at = 0; at + size <= text.length; at++) {
    if (writing.includes(text.slice(at, at + size))) return true;
  }
  return false;
};

/** The fewest characters of a secret that make an echo. */
const piece = 6;

/** The most characters of a secret that is looked for, as many as of a token. */
const longest = 8 * 1024;

/**
 * Whether one of the texts repeats a piece of a secret, or the whole of one that
 * is shorter. Every text does if a secret is too long to be looked for.
 *
 * @param texts Short texts. The time grows with their length times that of the
 *   secrets.
 * @param wholes Texts whose pieces are no echo.
 */
export const hasEcho = (
  texts: readonly string[],
  secrets: readonly string[],
  wholes: readonly string[],
): boolean => {
  // A password may have any length, and the page waits while it is looked for.
  if ([...secrets, ...wholes].some(({length}) => length > longest)) return true;
  const readings = new Set(texts);
  // The loop also visits what it adds.
  for (const reading of readings) {
    // No honest text is escaped so many times.
    if (readings.size > 20) return true;
    readings.add(asUtf8(reading));
    for (const pattern of escapes) readings.add(unescaped(reading, pattern));
  }
  const isShort = (secret: string): boolean =>
    fold(secret, invisible).length < piece;
  const writings = [
    ...secrets.map((text): Writing => [text, isShort(text) ? Infinity : piece]),
    ...wholes.map((text): Writing => [text, Infinity]),
  ]
    .flatMap(encoded)
    // Some services encode twice.
    .flatMap(encoded);
  return noise.some((removed) => {
    const folded = [...readings].map((reading) => fold(reading, removed));
    return writings.some(([text, fewest]) => {
      const writing = fold(text, removed);
      const {length} = writing;
      // Folding "a!!!!" leaves "a", which is in most texts. It is not compared.
      const size =
        fewest < Infinity || (length < 4 && length < text.length)
          ? fewest
          : length;
      return folded.some((reading) => sharesPiece(reading, writing, size));
    });
  });
};
