// Ground in no polygon. A territory goes into the plan turned inside out: “outside the territory” is covered too, and
// what is left over is exactly its gaps, along its border as well as inside. Without one, the holes polygons leave.
import type { MultiPolygon, Polygon } from 'geojson';
import { dissolvePrepared } from '../geometry/dissolve.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { subtractPrepared } from '../geometry/overlay-prepared.ts';
import { type Box, boxesMeet, boxOfPositions, growBox, polygonOfBox } from '../geometry/planar-box.ts';
import { type PlanarMultiPolygon, type PlanarPolygon, unprojectPolygon } from '../geometry/planar-polygon.ts';
import { preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { withArrayPool } from './engine/array-pool.ts';
import { boxOfPacked } from './engine/box-of-packed.ts';
import type { CrossingContext } from './engine/cross-edges.ts';
import { crossesItself } from './engine/find-contacts.ts';
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
import { type PolygonsNear, polygonsNear } from './polygons-near.ts';
import { takeApart } from './take-apart.ts';

export interface UncoveredGround {
  /** Pieces in metres, too small ones included. */
  readonly parts: readonly PlanarPolygon[];
  /** Turf had a hand in this part: an invalid polygon beside it was taken apart, or a border could not be traced. */
  readonly isBySecondEngine: (part: PlanarPolygon) => boolean;
  /** The covering polygons near a window in metres, for a second opinion. */
  readonly covers: PolygonsNear;
}

/**
 * Ground inside `territory` (metres) and in none of the geometries (degrees). Of an invalid polygon counts what is left
 * of it where Turf takes it apart. Throws where Turf has to help and throws.
 */
export function findUncoveredGround(
  geometries: readonly (Polygon | MultiPolygon)[],
  territory: PlanarMultiPolygon | null,
  zone: GaussKruger,
): UncoveredGround {
  return findUncovered(packPolygons(geometries, zone), geometries, territory);
}

/** As findUncoveredGround, of covers in zone metres: pieces keep their vertices bit for bit. */
export function findUncoveredOnPlane(
  covers: readonly PlanarMultiPolygon[],
  territory: PlanarMultiPolygon,
  zone: GaussKruger,
): readonly PlanarPolygon[] {
  const geometries = covers.map((cover) => unprojectPolygon(cover, zone));
  return findUncovered(packPlanarPolygons(covers), geometries, territory).parts;
}

/** `geometries` are the covers in degrees, to be looked at for what is wrong with them. */
function findUncovered(
  covering: PackedPolygons,
  geometries: readonly (Polygon | MultiPolygon)[],
  territory: PlanarMultiPolygon | null,
): UncoveredGround {
  // Without a territory, a box around everything: what reaches its sides is the open country.
  const around = growBox(boxOfPacked(covering.coordinates), 10);
  const grounds = [territory ?? polygonOfBox(around)];
  const answer = (
    parts: readonly PlanarPolygon[],
    covers: PackedPolygons,
    isBySecondEngine: (part: PlanarPolygon) => boolean,
  ) => {
    const opened = parts.flatMap(openNecks);
    const enclosed = opened.filter(([ring = []]) => ring.every(([x]) => x !== around[0]));
    return { parts: territory ? opened : enclosed, isBySecondEngine, covers: polygonsNear(covers) };
  };
  const traced = traceGround(covering, grounds, geometries);
  if (traced.parts) return answer(traced.parts, covering, () => false);
  const apart = takeInvalidApart(covering, traced.invalid);
  const isChanged = traced.invalid.size > 0 || traced.isGroundInvalid;
  const sound = traced.isGroundInvalid ? grounds.map((ground) => orThrow(takeApart(ground))) : grounds;
  const again = isChanged ? traceGround(apart.packed, sound, null) : traced;
  if (again.parts) {
    const isNearInvalid = (part: PlanarPolygon) => {
      const box = boxOfPositions(part.flat());
      return traced.isGroundInvalid || apart.boxes.some((other) => boxesMeet(box, other));
    };
    return answer(again.parts, apart.packed, isNearInvalid);
  }
  const parts = groundBySecondEngine(apart.packed, territory && (sound[0] ?? null));
  return { parts, isBySecondEngine: () => true, covers: () => [] };
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
  const { parts } = traceGround(covering, [territory, polygonOfBox(box)], geometries);
  const covers = polygonsNear(covering);
  return parts && { parts: parts.flatMap(openNecks), isBySecondEngine: () => false, covers };
}

interface TracedGround {
  /** Null where a polygon is invalid or a border could not be closed. */
  readonly parts: readonly PlanarPolygon[] | null;
  readonly invalid: ReadonlySet<number>;
  readonly isGroundInvalid: boolean;
}

/**
 * Ground in all of `grounds` (metres) and in no cover. `geometries` are the covers in degrees, to be looked at for what is
 * wrong with them; null: all are sound.
 */
function traceGround(
  covering: PackedPolygons,
  grounds: readonly PlanarMultiPolygon[],
  geometries: readonly (Polygon | MultiPolygon)[] | null,
): TracedGround {
  const firstGround = covering.polygonStarts.length - 1;
  const complements = grounds.map((_, index) => firstGround + index);
  const packed = joinPacked([covering, packPlanarPolygons(grounds)]);
  return withArrayPool((pool) => {
    const traces = 'overlaps and uncovered';
    const { context, meetsItself } = measureOverlaps({ packed, pool, complements, traces });
    const swept = { plan: context.plan, meetsItself };
    const invalid = new Set(geometries ? problemsOfMeasured(geometries, packed, swept).keys() : []);
    const isGroundInvalid =
      geometries !== null && complements.some((ground) => meetsItself[ground] === crossesItself);
    const isSound = invalid.size === 0 && !isGroundInvalid;
    const parts = isSound ? traceUncovered(context as CrossingContext & { passages: Passages }) : null;
    return { parts, invalid, isGroundInvalid };
  });
}

/** The covers with the invalid ones taken apart, and where those are. */
function takeInvalidApart(
  covering: PackedPolygons,
  invalid: ReadonlySet<number>,
): { readonly packed: PackedPolygons; readonly boxes: readonly Box[] } {
  if (invalid.size === 0) return { packed: covering, boxes: [] };
  const boxes: Box[] = [];
  const polygons = Array.from({ length: covering.polygonStarts.length - 1 }, (_, index) => {
    const polygon = unpackPolygon(covering, index);
    if (!invalid.has(index)) return polygon;
    boxes.push(boxOfPositions(polygon.flat(2)));
    return orThrow(takeApart(polygon));
  });
  return { packed: packPlanarPolygons(polygons), boxes };
}

/** Minutes on a large plan: only where a border could not be closed although every polygon is sound. */
function groundBySecondEngine(
  packed: PackedPolygons,
  territory: PlanarMultiPolygon | null,
): readonly PlanarPolygon[] {
  const polygons = Array.from({ length: packed.polygonStarts.length - 1 }, (_, index) =>
    preparePlanarPolygon(unpackPolygon(packed, index)),
  );
  const united = dissolvePrepared(polygons);
  return territory
    ? subtractPrepared(preparePlanarPolygon(territory), preparePlanarPolygon(united))
    : united.flatMap(([, ...holes]) => holes.map((hole): PlanarPolygon => [hole.toReversed()]));
}

function orThrow(apart: PlanarMultiPolygon | null): PlanarMultiPolygon {
  if (!apart) throw new Error('an invalid polygon could not be taken apart');
  return apart;
}
