// Where something that stands over the map hides none of it: in a corner of the frame, else somewhere along its edges.

import type { PageBox } from '../drawing/map-drawing.ts';
import type { PagePart } from '../drawing/page-paths.ts';
import { coveredPart } from './interior-positions.ts';
import { boxesCollide } from './label-space.ts';

export type Corner = 'north-east' | 'north-west' | 'south-east' | 'south-west';

export interface PlaceWanted {
  readonly width: number;
  readonly height: number;
  /** Tried first. */
  readonly preferred: readonly [Corner, Corner];
}

export interface ChosenPlace {
  readonly box: PageBox;
  /** Whether nothing of the catchments is under it. */
  readonly isClear: boolean;
}

const margin = 2.5;
const step = 4;

/** The first place that hides no catchment (`rings`); where all do, the one that hides least. Never on what is taken. */
export function choosePlace(
  { width, height, preferred }: PlaceWanted,
  frame: PageBox,
  rings: readonly PagePart[],
  taken: readonly PageBox[],
): ChosenPlace {
  const [west, north] = [frame.x + margin, frame.y + margin];
  const east = frame.x + frame.width - width - margin;
  const south = frame.y + frame.height - height - margin;
  const at = (x: number, y: number): PageBox => ({ x, y, width, height });
  const corners = new Set<Corner>([...preferred, 'north-east', 'north-west', 'south-east', 'south-west']);
  const places = [...corners].map((corner) =>
    at(corner.endsWith('east') ? east : west, corner.startsWith('south') ? south : north),
  );
  for (let x = west; x < east; x += step) places.push(at(x, south), at(x, north));
  for (let y = south; y > north; y -= step) places.push(at(west, y), at(east, y));
  let best: { readonly box: PageBox; readonly covered: number } | null = null;
  for (const box of places) {
    if (taken.some((other) => boxesCollide(box, other))) continue;
    const covered = coveredPart(box, rings);
    if (covered === 0) return { box, isClear: true };
    if (!best || covered < best.covered) best = { box, covered };
  }
  return { box: best?.box ?? at(west, north), isClear: false };
}
