/**
 * Scores a password for the demo's strength meter, by its length and by how
 * much it repeats itself. It knows no words and no leaked passwords, so no
 * product should use it: put an adapter for zxcvbn-ts or the like in its place.
 */
const hints = {
  en: 'Add another word or two.',
  zh: '再加一两个词。',
};

/** For the element's property of the same name. */
export const strengthMeter = (password, inputs) => {
  // What is known of the account is no secret.
  const own = inputs.reduce(
    (rest, input) => rest.replaceAll(input, ''),
    password,
  );
  const different = new Set(own).size;
  const bits = own.length * Math.log2(1 + different / 2);
  const score = [20, 32, 48, 64].filter((least) => bits >= least).length;
  const language = document.documentElement.lang.split('-')[0];
  return {score, hint: score < 3 ? hints[language] : undefined};
};
