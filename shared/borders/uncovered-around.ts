// The gap around a place, with the very vertices of the borders around it.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { type Box, boxesMeet, growBox } from '../geometry/planar-box.ts';
import { placeInPolygon } from '../geometry/point-in-polygon.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { arrange } from './arrangement.ts';
import { borderWhere, toGeometry, tracePieces } from './trace-ground.ts';

type Ground = Polygon | MultiPolygon;

/**
 * Ground of the territory (all ground where there is none) around a place that none of the holders covers, looked for
 * in a box (zone metres). Null where there is none, or where rounding broke a border.
 */
export function uncoveredAround(
  at: Position,
  box: Box,
  holders: readonly Ground[],
  territory: readonly Ground[],
  zone: GaussKruger,
): MultiPolygon | null {
  const isNear = (ground: Ground) => boxesMeet(preparePolygon(ground, zone.centralMeridian).box, box);
  const named = (name: string, grounds: readonly Ground[]) =>
    grounds.filter(isNear).map((geometry, index) => ({ id: `${name} ${index}`, geometry }));
  const held = named('holder', holders);
  const inside = named('territory', territory);
  const arrangement = arrange(
    [
      ...held.map((shape) => ({ ...shape, isDrawn: false })),
      ...inside.map((shape) => ({ ...shape, isDrawn: true })),
      { id: 'window', geometry: rectangle(growBox(box, 1), zone), isDrawn: true },
    ],
    [],
    zone,
    growBox(box, 1),
  );
  if (!arrangement) return null;
  const ids = [...held, ...inside].map(({ id }) => id);
  const pieces = borderWhere(arrangement, ['window', ...ids], (isIn) => {
    if (!isIn('window') || held.some(({ id }) => isIn(id))) return false;
    return territory.length === 0 || inside.some(({ id }) => isIn(id));
  });
  for (const rings of tracePieces(arrangement.places, pieces) ?? []) {
    const geometry = toGeometry(arrangement.places, [rings]);
    if (placeInPolygon(at, geometry) === 'inside') return geometry;
  }
  return null;
}

function rectangle([minX, minY, maxX, maxY]: Box, zone: GaussKruger): Polygon {
  const corners: [number, number][] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
  return { type: 'Polygon', coordinates: [corners.map((corner) => zone.inverse(corner))] };
}
