// The ground that goes with chosen estates out of a catchment:
//
//    road      A block between roads goes or stays as a whole where all estates in it do, and an empty one goes with the
//   ──┼──      nearest estate. In a block of both, the border runs halfway between those that go and those that stay.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { isPointInPolygon } from '../geometry/point-in-polygon.ts';
import { pointInside, representativePoint } from '../geometry/point-inside.ts';
import { arrange } from './arrangement.ts';
import { cutIntoBlocks } from './cut-into-blocks.ts';
import { groundNearest, type Site } from './nearest-ground.ts';
import { borderWhere, toGeometry, tracePieces } from './trace-ground.ts';

/**
 * The part of a ground that goes with its chosen sites; `lines` are what the border runs along where it can. Null where
 * rounding broke a border.
 */
export function groundAround(
  ground: MultiPolygon,
  sites: readonly Site[],
  lines: readonly (readonly Position[])[],
  zone: GaussKruger,
): MultiPolygon | null {
  const nearest = groundNearest(sites, zone);
  const blocks = cutIntoBlocks(ground, lines, zone);
  if (!blocks) return null;
  const shares = blocks.map((geometry, index) => ({
    id: `block ${index}`,
    geometry,
    share: shareOfBlock(geometry, sites, (place) => nearest.isNearChosen(zone.forward(place))),
  }));
  const arrangement = arrange(
    [
      ...shares.map(({ id, geometry }) => ({ id, geometry, isDrawn: false })),
      { id: 'nearest', geometry: nearest.chosen, isDrawn: true },
    ],
    [],
    zone,
  );
  if (!arrangement) return null;
  const shapes = ['nearest', ...shares.map(({ id }) => id)];
  const pieces = borderWhere(arrangement, shapes, (isIn) =>
    shares.some(({ id, share }) => share !== 'none' && isIn(id) && (share === 'all' || isIn('nearest'))),
  );
  const polygons = tracePieces(arrangement.places, pieces);
  return polygons && toGeometry(arrangement.places, polygons);
}

function shareOfBlock(
  block: MultiPolygon,
  sites: readonly Site[],
  isNearChosen: (place: Position) => boolean,
): 'all' | 'some' | 'none' {
  const held = sites.filter(({ geometry }) => {
    const place = representativePoint(geometry);
    return place !== null && isPointInPolygon(place, block);
  });
  if (held.length === 0) {
    const place = pointInside(block);
    return place && isNearChosen(place) ? 'all' : 'none';
  }
  const chosen = held.filter(({ isChosen }) => isChosen).length;
  if (chosen === 0) return 'none';
  return chosen === held.length ? 'all' : 'some';
}
