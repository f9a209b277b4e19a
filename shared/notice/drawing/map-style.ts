// Colours and widths of the printed map. Fills differ in lightness by more than 3.5 steps of CIE L*, so that
// neighbours stay apart in a greyscale print, and in the yellow–blue direction, so that colour-blind readers see them.
// Every second one has fine lines of its own direction besides, which survive any copier.

import type { Hatch } from './map-drawing.ts';

export const catchmentFills = [
  '#fef5d7',
  '#d2effa',
  '#fbd9c2',
  '#baddc8',
  '#ddc2e0',
  '#d5bd94',
  '#92bbd7',
  '#d19f9b',
] as const;

/** The two darkest: for a catchment between neighbours of all the others, so that the sheet stays light. */
export const spareFills = [6, 7] as const;

/**
 * Degrees and millimetres between the lines, by colour; null for a plain fill. 45° is kept for agreements, and the blue is
 * plain: lined it would be read as water.
 */
const catchmentHatches: readonly (readonly [degrees: number, spacing: number] | null)[] = [
  [0, 1.5],
  null,
  [135, 1.5],
  null,
  [90, 1.5],
  null,
  [0, 2.6],
  [135, 2.6],
];

/** The fine lines over a catchment's fill; undefined where there are none. */
export function catchmentHatch(colourIndex: number): Hatch | undefined {
  const hatch = catchmentHatches[colourIndex % catchmentHatches.length];
  if (!hatch) return undefined;
  return {
    angleDegrees: hatch[0],
    spacing: hatch[1],
    lineWidth: 0.1,
    colour: shadeOf(catchmentFill(colourIndex)),
  };
}

/** A fill mixed with ink: lines of its own hue are seen in grey too, and do not lie on the map like a net. */
function shadeOf(fill: string): string {
  const channels = [1, 3, 5].map((start) => {
    const [paint, ink] = [fill, mapColours.ink].map((colour) =>
      Number.parseInt(colour.slice(start, start + 2), 16),
    );
    const mixed = (paint ?? 0) * (1 - partOfInk) + (ink ?? 0) * partOfInk;
    return Math.round(mixed).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

const partOfInk = 0.36;

export const mapColours = {
  ink: '#22262e',
  quietInk: '#5d6470',
  border: '#3b3f4c',
  graticule: '#4d6b86',
  focus: '#1b4f9c',
  frame: '#22262e',
  ground: '#f5f4f0',
  water: '#a8cfe6',
  waterInk: '#1f6a9a',
  roadCasing: '#9a9690',
  road: '#ffffff',
  trunkRoad: '#ffe7a3',
  expressway: '#f6b26b',
  minorRoad: '#c9c6bf',
  roadInk: '#6b5b4a',
  authority: '#7a3b8f',
  railway: '#4a4a4a',
  estate: '#8b8579',
  estateInk: '#3d4350',
  agreement: '#b3174f',
  school: '#b3261e',
  demonstration: '#b3261e',
  paper: '#ffffff',
} as const;

export const roadStyles = {
  expressway: { width: 1.0, casing: 0.28, colour: mapColours.expressway },
  trunk: { width: 0.85, casing: 0.22, colour: mapColours.trunkRoad },
  main: { width: 0.6, casing: 0.3, colour: mapColours.road },
  minor: { width: 0.22, casing: 0, colour: mapColours.minorRoad },
  path: { width: 0.12, casing: 0, colour: mapColours.minorRoad },
} as const;

/** Colour of a catchment by its index; indices beyond the palette start again. */
export function catchmentFill(colourIndex: number): string {
  return catchmentFills[colourIndex % catchmentFills.length] ?? catchmentFills[0];
}
