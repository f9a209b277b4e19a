import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { placeInPrepared, preparePolygon } from '../geometry/prepared-polygon.ts';

/** How far beyond an edge one looks to see whose ground begins there (metres). */
const stepMetres = 0.05;

/**
 * Whose ground lies beyond edges (degrees, on their right) for the longest part of them: a holder's id, or null for
 * nobody's. Ties go to the holder that comes first.
 */
export function holderBeyond(
  edges: readonly (readonly [Position, Position])[],
  holders: readonly { readonly id: string; readonly geometry: MultiPolygon }[],
  zone: GaussKruger,
): string | null {
  const planar = edges.map(([from, to]) => [zone.forward(from), zone.forward(to)] as const);
  const box = growBox(boxOfPositions(planar.flat()), 1);
  const near = holders
    .map(({ id, geometry }) => ({ id, ground: preparePolygon(geometry, zone.centralMeridian) }))
    .filter(({ ground }) => boxesMeet(ground.box, box));
  const metres = new Map<string | null, number>(near.map(({ id }) => [id, 0]));
  for (const [[x1, y1], [x2, y2]] of planar) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) continue;
    const x = (x1 + x2) / 2 + ((y2 - y1) / length) * stepMetres;
    const y = (y1 + y2) / 2 - ((x2 - x1) / length) * stepMetres;
    const holder = near.find(({ ground }) => placeInPrepared(x, y, ground) === 'inside');
    metres.set(holder?.id ?? null, (metres.get(holder?.id ?? null) ?? 0) + length);
  }
  let longest: string | null = null;
  for (const [id, length] of metres) if (length > (metres.get(longest) ?? 0)) longest = id;
  return longest;
}
