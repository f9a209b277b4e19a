// Ground in no polygon. A territory goes into the plan turned inside out: “outside the territory” is covered too, and
// what is left over is exactly its gaps, along its border as well as inside. Without one, the holes polygons leave.
import type { MultiPolygon, Polygon } from 'geojson';
import { dissolvePrepared } from '../geometry/dissolve.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { subtractPrepared } from '../geometry/overlay-prepared.ts';
import { type Box, polygonOfBox } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePlanarPolygon, preparePolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { measureOverlaps } from './engine/measure-overlaps.ts';
import {
  joinPacked,
  type PackedPolygons,
  packPlanarPolygons,
  packPolygons,
  unpackPolygon,
} from './engine/packed-polygons.ts';
import type { Passages } from './engine/passages.ts';
import { traceUncovered } from './engine/trace-uncovered.ts';
import { openNecks } from './open-necks.ts';
import { problemsOfMeasured } from './polygon-problems.ts';

export interface UncoveredGround {
  /** Pieces in metres, too small ones included. */
  readonly parts: readonly PlanarPolygon[];
  /** A polygon is invalid or a border could not be traced: Turf did it. */
  readonly isBySecondEngine: boolean;
  /** The covering polygons in metres, for a second opinion. */
  readonly covers: readonly PlanarMultiPolygon[];
}

/**
 * Uncovered ground of a territory inside a box (metres) whose sides no such ground crosses: the box goes in turned inside
 * out beside the territory. The geometries are those that meet the box. Null where Turf would have to help.
 */
export function findUncoveredGroundInBox(
  geometries: readonly (Polygon | MultiPolygon)[],
  territory: PlanarMultiPolygon,
  box: Box,
  zone: GaussKruger,
): UncoveredGround | null {
  const covering = packPolygons(geometries, zone);
  const grounds = packPlanarPolygons([territory, polygonOfBox(box)]);
  const parts = traceGround(geometries, joinPacked([covering, grounds]), 2);
  const covers = geometries.map((_, index) => unpackPolygon(covering, index));
  return parts && { parts: parts.flatMap(openNecks), isBySecondEngine: false, covers };
}

/** Ground inside `territory` (metres) and in none of the geometries (degrees). Throws where Turf has to help and throws. */
export function findUncoveredGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  territory: PlanarMultiPolygon | null,
  zone: GaussKruger,
): UncoveredGround {
  const covering = packPolygons(geometries, zone);
  const packed = territory ? joinPacked([covering, packPlanarPolygons([territory])]) : covering;
  const covers = geometries.map((_, index) => unpackPolygon(covering, index));
  const parts = traceGround(geometries, packed, territory ? 1 : 0);
  if (parts) return { parts: parts.flatMap(openNecks), isBySecondEngine: false, covers };
  const united = dissolvePrepared(
    geometries.map((geometry) => preparePolygon(geometry, zone.centralMeridian)),
  );
  const rest = territory
    ? subtractPrepared(preparePlanarPolygon(territory), preparePlanarPolygon(united))
    : united.flatMap(([, ...holes]) => holes.map((hole): PlanarPolygon => [hole.toReversed()]));
  return { parts: rest, isBySecondEngine: true, covers };
}

function traceGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  packed: PackedPolygons,
  complementCount: number,
): PlanarPolygon[] | null {
  return withArrayPool((pool) => {
    const complements = Array.from({ length: complementCount }, (_, index) => geometries.length + index);
    const { context, meetsItself } = measureOverlaps({
      packed,
      pool,
      complements,
      traces: 'overlaps and uncovered',
    });
    if (problemsOfMeasured(geometries, packed, { plan: context.plan, meetsItself }).size > 0) return null;
    return traceUncovered(context as CrossingContext & { passages: Passages });
  });
}
