// 涪江 and 安昌河 as water surfaces. Their middle lines are lines of the paper (and borders); the banks swell and
// narrow, and widest of all is the lake below the place where they meet.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { anchangRiverRow, cityPoint, fuRiverColumn, type PaperPosition, rowCount } from './city-plane.ts';

export interface River {
  readonly name: string;
  /** One closed ring, counter-clockwise. */
  readonly ring: PlanarPosition[];
}

const pointsPerBlock = 4;

export function rivers(): River[] {
  return [
    { name: '涪江', ring: riverRing(rowCount * pointsPerBlock, fuRiverAt, fuHalfWidthMetres) },
    {
      name: '安昌河',
      ring: riverRing(fuRiverColumn * pointsPerBlock, anchangRiverAt, anchangHalfWidthMetres),
    },
  ];
}

/** Half the width of 涪江 (metres) at a row of the paper; it flows south, from large rows to small. */
export function fuHalfWidthMetres(row: number): number {
  const belowMouth = row < anchangRiverRow ? 28 : 0;
  const lake = 60 * Math.exp(-(((row - 15.2) / 1.5) ** 2));
  return 84 + belowMouth + lake + 16 * Math.sin(row * 0.9) + 8 * Math.sin(row * 2.3 + 1);
}

/** Half the width of 安昌河 (metres) at a column of the paper. */
export function anchangHalfWidthMetres(column: number): number {
  return 34 + 0.5 * column + 9 * Math.sin(column * 0.8 + 1) + 5 * Math.sin(column * 2.1);
}

function fuRiverAt(at: number): PaperPosition {
  return [fuRiverColumn, at];
}

function anchangRiverAt(at: number): PaperPosition {
  return [at, anchangRiverRow];
}

function riverRing(
  steps: number,
  middle: (at: number) => PaperPosition,
  halfWidthMetres: (at: number) => number,
): PlanarPosition[] {
  const right: PlanarPosition[] = [];
  const left: PlanarPosition[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const at = step / pointsPerBlock;
    const [x, y] = cityPoint(middle(at));
    const before = cityPoint(middle(Math.max(0, at - 0.3)));
    const after = cityPoint(middle(Math.min(steps / pointsPerBlock, at + 0.3)));
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]);
    const reach = halfWidthMetres(at) / length;
    const across = [(after[1] - before[1]) * reach, -(after[0] - before[0]) * reach] as const;
    right.push([x + across[0], y + across[1]]);
    left.push([x - across[0], y - across[1]]);
  }
  const ring = [...right, ...left.reverse()].map(([x, y]): PlanarPosition => [round(x), round(y)]);
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

function round(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
