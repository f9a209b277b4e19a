import { expect, it } from 'vitest';
import { type Palette, palettes } from '../../../renderer/styles/palette.ts';

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, two) => two - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const inks: readonly (keyof Palette)[] = [
  'ink',
  'inkSoft',
  'inkFaint',
  'accent',
  'error',
  'warning',
  'good',
  'declared',
];
const grounds: readonly (keyof Palette)[] = ['paper', 'raised', 'hover', 'accentWash'];

for (const theme of ['light', 'dark'] as const) {
  it(`keeps every ink of the ${theme} theme readable (4.5) on every ground it stands on`, () => {
    const palette = palettes[theme];
    for (const ink of inks) {
      for (const ground of grounds) {
        expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.accentInk, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });
}
