// Intersection and difference of two prepared polygons. Almost always one of the cheap answers holds (apart, only a
// common border, one inside the other); only where borders really cross does Turf build the result, on small windows.
import { alignBorders } from './align-borders.ts';
import { clipToBox } from './clip-to-box.ts';
import { findMeetingWindows } from './meeting-windows.ts';
import { boxesMeet } from './planar-box.ts';
import type { PlanarMultiPolygon } from './planar-polygon.ts';
import type { PreparedPolygon } from './prepared-polygon.ts';
import { crossing, inside, outside, relateEdges, sharedOpposite, sharedSame } from './relate-edges.ts';
import { findRingCrossing } from './ring-crossing.ts';
import { turfIntersect, turfSubtract } from './turf-overlay.ts';

/** What both cover, in metres; empty where they only touch. Throws where Turf throws. */
export function intersectPrepared(a: PreparedPolygon, b: PreparedPolygon): PlanarMultiPolygon {
  if (!boxesMeet(a.box, b.box)) return [];
  if (crossesItself(a) || crossesItself(b)) return turfIntersect(a.polygons, b.polygons);
  const { ofA, ofB } = relateEdges(a, b);
  const aKeeps = holds(ofA, inside) || holds(ofA, crossing);
  const bKeeps = holds(ofB, inside) || holds(ofB, crossing);
  const isShared = holds(ofA, sharedSame);
  if (!aKeeps && !bKeeps && !isShared) return [];
  if (!aKeeps && holdsOnly(ofB, inside, sharedSame)) return b.polygons;
  if (!bKeeps && holdsOnly(ofA, inside, sharedSame)) return a.polygons;
  const windows = findMeetingWindows([
    { polygon: a, relations: ofA, keeps: [inside, crossing, sharedSame] },
    { polygon: b, relations: ofB, keeps: [inside, crossing] },
  ]);
  return windows.flatMap((box) =>
    turfIntersect(...alignBorders(clipToBox(a.polygons, box), clipToBox(b.polygons, box))),
  );
}

/** What a covers and b does not, in metres. Throws where Turf throws. */
export function subtractPrepared(a: PreparedPolygon, b: PreparedPolygon): PlanarMultiPolygon {
  if (!boxesMeet(a.box, b.box)) return a.polygons;
  if (crossesItself(a) || crossesItself(b)) return turfSubtract(a.polygons, b.polygons);
  const { ofA, ofB } = relateEdges(a, b);
  const bKeeps = holds(ofB, inside) || holds(ofB, crossing);
  if (!bKeeps && holdsOnly(ofA, inside, sharedSame)) return [];
  if (!bKeeps && holdsOnly(ofA, outside, sharedOpposite)) return a.polygons;
  const windows = findMeetingWindows([
    { polygon: a, relations: ofA, keeps: [outside, crossing, sharedOpposite] },
    { polygon: b, relations: ofB, keeps: [inside, crossing] },
  ]);
  return windows.flatMap((box) =>
    turfSubtract(...alignBorders(clipToBox(a.polygons, box), clipToBox(b.polygons, box))),
  );
}

const crossers = new WeakMap<PreparedPolygon, boolean>();

/** Of a ring that crosses itself nobody can say on which side the interior is: nothing may be cut, Turf gets it all. */
function crossesItself(polygon: PreparedPolygon): boolean {
  let known = crossers.get(polygon);
  if (known === undefined) {
    known = polygon.polygons.some((rings) => findRingCrossing(rings) !== null);
    crossers.set(polygon, known);
  }
  return known;
}

function holds(relations: Uint8Array, relation: number): boolean {
  return relations.includes(relation);
}

function holdsOnly(relations: Uint8Array, one: number, another: number): boolean {
  return relations.every((relation) => relation === one || relation === another);
}
