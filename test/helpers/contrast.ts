/** Opaque, as the canvas mixes it; knows every way to write a colour. */
const rgb = (layers: readonly string[]): number[] => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

/** WCAG 2.2, relative luminance. */
const luminance = (color: number[]): number => {
  const [r = 0, g = 0, b = 0] = color.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/**
 * How well a colour can be told from what is behind it (WCAG 2.2), from 1 to 21.
 *
 * @param grounds What is behind it, the lowest first; the lowest is opaque.
 */
export const contrast = (front: string, ...grounds: string[]): number => {
  const [dark = 0, light = 0] = [[...grounds, front], grounds]
    .map((layers) => luminance(rgb(layers)))
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
