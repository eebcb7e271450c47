/**
 * The themes, each one file of `demo/themes/`, and the brand that each is for.
 * `lang` is the language of the brand's name where that is not English.
 */
export const themes = {
  bank: {
    title: 'Bank',
    about: 'Navy, a rule of gold and a serif heading: serious and calm.',
    brand: {name: 'Harbor', mark: 'harbor'},
  },
  portal: {
    title: 'Enterprise portal',
    about:
      'Dense and blue, with a Chinese type stack and labels beside the fields.',
    brand: {name: '云舟', mark: 'yunzhou', lang: 'zh-CN'},
  },
  developer: {
    title: 'Developer tool',
    about: 'Dark unless the page asks for light, with a monospace accent.',
    brand: {name: 'kiln', mark: 'kiln'},
  },
  playful: {
    title: 'Consumer brand',
    about: 'Bright, round and big.',
    brand: {name: 'Piccolo', mark: 'piccolo'},
  },
  system: {
    title: 'System',
    about: 'As little as possible: the controls and colours of the browser.',
    brand: {name: 'Your account', mark: 'account'},
  },
  botanical: {
    title: 'Botanical society',
    about: 'Paper, ink and terracotta, with fields that are lines.',
    brand: {name: 'Juniper', mark: 'leaf'},
  },
};

/** What `?theme=` and the classes `theme-…` may name. */
export const themeNames = Object.keys(themes);

/** The human name of each. */
export const themeTitles = Object.fromEntries(
  Object.entries(themes).map(([name, {title}]) => [name, title]),
);
