// Whether a line may become a border: it keeps clear of every border but the stretch that it replaces.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { arrange } from './arrangement.ts';
import { edgeKey } from './places.ts';

/**
 * The first place (degrees) of a line, its ends aside, on a border of the holders that is not on the path; else null.
 * The place it begins at where borders come too near to each other to be told apart.
 */
export function placeOnOtherBorder(
  line: readonly Position[],
  path: readonly Position[],
  holders: readonly { readonly id: string; readonly geometry: MultiPolygon }[],
  zone: GaussKruger,
): Position | null {
  const box = growBox(boxOfPositions(line.map((place) => zone.forward(place))), 1);
  const near = holders.filter(({ geometry }) =>
    boxesMeet(preparePolygon(geometry, zone.centralMeridian).box, box),
  );
  const shapes = near.map(({ id, geometry }) => ({ id, geometry, isDrawn: false }));
  const arrangement = arrange(shapes, [line], zone, box);
  if (!arrangement) return line[0] ?? null;
  const { places, walk, borderOf, lines } = arrangement;
  const numbers = path.map(places.numberOf);
  const replaced = new Set(
    numbers.slice(1).flatMap((to, index) => {
      const chain = walk(numbers[index] as number, to);
      return chain.slice(1).map((next, step) => edgeKey(chain[step] as number, next));
    }),
  );
  const others = near
    .flatMap(({ id }) => borderOf(id))
    .filter(([from, to]) => !replaced.has(edgeKey(from, to)));
  const otherEdges = new Set(others.map(([from, to]) => edgeKey(from, to)));
  const otherPlaces = new Set(others.flat());
  const walked = lines[0] ?? [];
  const met = walked.find((place, index) => {
    const next = walked[index + 1];
    if (next !== undefined && otherEdges.has(edgeKey(place, next))) return true;
    return index > 0 && index < walked.length - 1 && otherPlaces.has(place);
  });
  return met === undefined ? null : places.degrees(met);
}
