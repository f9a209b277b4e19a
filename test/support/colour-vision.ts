// How a colour looks to readers who are colour-blind, and on a greyscale print.

export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia', 'greyscale'] as const;
export type Vision = (typeof visions)[number];

type Triple = readonly [number, number, number];

/**
 * Machado, Oliveira & Fernandes, “A physiologically-based model for simulation of color vision deficiency”, IEEE TVCG
 * 15(6), 2009: their matrices for severity 1.0, for linear RGB.
 */
const machado: Readonly<Record<Exclude<Vision, 'normal' | 'greyscale'>, readonly [Triple, Triple, Triple]>> =
  {
    protanopia: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deuteranopia: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    tritanopia: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };

/** CIE76 colour difference (CIELAB, D65) of two `#rrggbb` as seen; 2.3 is just noticeable side by side. */
export function seenDifference(a: string, b: string, vision: Vision): number {
  const [[l1, a1, b1], [l2, a2, b2]] = [labOf(see(a, vision)), labOf(see(b, vision))];
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function see(colour: string, vision: Vision): Triple {
  const light = linearOf(colour);
  if (vision === 'normal') return light;
  if (vision === 'greyscale') {
    const luminance = dot([0.2126, 0.7152, 0.0722], light);
    return [luminance, luminance, luminance];
  }
  const [red, green, blue] = machado[vision];
  return [clamp(dot(red, light)), clamp(dot(green, light)), clamp(dot(blue, light))];
}

function linearOf(colour: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

function labOf(light: Triple): Triple {
  const x = root(dot([0.4124, 0.3576, 0.1805], light) / 0.95047);
  const y = root(dot([0.2126, 0.7152, 0.0722], light));
  const z = root(dot([0.0193, 0.1192, 0.9505], light) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function root(value: number): number {
  return value > 216 / 24_389 ? Math.cbrt(value) : (841 / 108) * value + 4 / 29;
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
