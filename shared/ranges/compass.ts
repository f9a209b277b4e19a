// Directions as range texts say them.
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';

export const directions = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const;
export type Direction = (typeof directions)[number];
/** On which side of a line an area lies; 内 and 外 of a line that all but closes. */
export type Side = Direction | '内' | '外';

/** A diagonal is said only where it is this much nearer than the next cardinal direction (degrees off the cardinal). */
const diagonalFromDegrees = 36;

/** The direction of a vector: one of four, or a diagonal where it clearly is one. */
export function directionOf(east: number, north: number): Direction {
  const degrees = (Math.atan2(north, east) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  const off = degrees - quarter * 90;
  const eighth = 2 * quarter + (Math.abs(off) >= diagonalFromDegrees ? Math.sign(off) : 0);
  return directions[(eighth + 16) % 8] as Direction;
}

export function cardinalOf(east: number, north: number): Direction {
  const quarter = Math.round((Math.atan2(north, east) * 180) / Math.PI / 90);
  return directions[(2 * quarter + 16) % 8] as Direction;
}

/** Angle between a direction and a vector in degrees, 0…180. */
export function degreesOff(direction: Direction, east: number, north: number): number {
  const wanted = directions.indexOf(direction) * 45;
  const degrees = (Math.atan2(north, east) * 180) / Math.PI;
  return Math.abs(((degrees - wanted + 540) % 360) - 180);
}

/** A path that comes back this near to its start, as a share of its length, has an inside rather than a side. */
const closingShare = 0.45;

/** The side of a path on which an area lies that has it on its right (the path runs clockwise around the area). */
export function sideOfPath(path: readonly PlanarPosition[]): Side {
  const { chord, length, turn } = measure(path);
  if (length > 0 && Math.hypot(...chord) < closingShare * length && turn !== 0) return turn < 0 ? '内' : '外';
  return directionOf(chord[1], -chord[0]);
}

/** More than this and the words contradict the geometry (degrees). */
const contradictionDegrees = 75;

/** Whether a side that somebody wrote holds for a path that runs clockwise around the area. */
export function isSideRight(side: Side, path: readonly PlanarPosition[]): boolean {
  const { chord, turn } = measure(path);
  if (side === '内') return turn <= 0;
  if (side === '外') return turn >= 0;
  return degreesOff(side, chord[1], -chord[0]) <= contradictionDegrees;
}

/** `turn`: shoelace sum of the path closed by its chord, negative where it bulges to the left. */
function measure(path: readonly PlanarPosition[]) {
  const first = path[0] ?? [0, 0];
  const last = path.at(-1) ?? first;
  let length = 0;
  let turn = 0;
  for (let index = 1; index < path.length; index += 1) {
    const from = path[index - 1] ?? first;
    const to = path[index] ?? first;
    length += Math.hypot(to[0] - from[0], to[1] - from[1]);
    turn += (from[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (from[1] - first[1]);
  }
  return { chord: [last[0] - first[0], last[1] - first[1]] as const, length, turn };
}

/** Unit vector of a direction. */
export function vectorOf(direction: Direction): readonly [east: number, north: number] {
  const angle = (directions.indexOf(direction) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}
