/** The forms in which a secret may be in what a page or a recorder keeps. */

const reversed = (text) => [...text].reverse().join('');

/** As they are in the base64 of a longer text, wherever they start in it. */
const base64Forms = (text) =>
  [0, 1, 2].map((offset) => {
    const bytes = Buffer.from(' '.repeat(offset) + text);
    return bytes
      .toString('base64')
      .slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });

/** Half of a secret is a secret, too. */
const formsOf = (secret) => {
  const halves = [
    secret,
    secret.slice(0, Math.max(5, secret.length / 2)),
    secret.slice(-Math.max(5, secret.length / 2)),
  ];
  return halves.flatMap((text) => [
    text,
    encodeURIComponent(text),
    reversed(text),
    ...base64Forms(text),
  ]);
};

/**
 * All texts in a value, the keys of its objects included.
 *
 * @returns {string[]}
 */
export const textsIn = (value) => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    key,
    ...textsIn(inside),
  ]);
};

/**
 * The texts that have a secret, or half of one, each with the secret's name.
 *
 * @param {string[]} texts
 * @param {Record<string, string>} secrets
 */
export const leaksIn = (texts, secrets) =>
  Object.entries(secrets).flatMap(([name, secret]) => {
    const forms = formsOf(secret);
    return texts
      .filter((text) => forms.some((form) => text.includes(form)))
      .map((text) => `${name}: ${text.slice(0, 120)}`);
  });
