// A polygon cut along many lines at once: the blocks between the roads that run through it.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { arrange } from './arrangement.ts';
import { edgeKey } from './places.ts';
import { type Piece, toGeometry, tracePieces } from './trace-ground.ts';

/** Blocks of a geometry (degrees); it itself in one where no line cuts it. Null where rounding broke a border. */
export function cutIntoBlocks(
  geometry: MultiPolygon,
  lines: readonly (readonly Position[])[],
  zone: GaussKruger,
): MultiPolygon[] | null {
  if (lines.length === 0) return [geometry];
  const { box } = preparePolygon(geometry, zone.centralMeridian);
  const arrangement = arrange([{ id: 'ground', geometry, isDrawn: false }], lines, zone, box);
  if (!arrangement) return null;
  const border = arrangement.borderOf('ground');
  const known = new Set(border.map(([from, to]) => edgeKey(from, to)));
  const cuts: Piece[] = [];
  for (const line of arrangement.lines) {
    for (const [index, to] of line.slice(1).entries()) {
      const from = line[index] as number;
      if (known.has(edgeKey(from, to))) continue;
      known.add(edgeKey(from, to));
      if (arrangement.isLeftIn('ground', from, to)) cuts.push([from, to], [to, from]);
    }
  }
  const polygons = tracePieces(arrangement.places, [...border, ...cuts]);
  return polygons?.map((rings) => toGeometry(arrangement.places, [rings])) ?? null;
}
