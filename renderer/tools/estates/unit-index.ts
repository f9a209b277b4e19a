// Estates by where they are, for a hand that passes over them. Built once per set of estates.
import type { Position } from 'geojson';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { distanceToSegment } from '../../../shared/geometry/segment-distance.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Unit } from '../../../shared/model/records.ts';
import { unitPlace } from '../../map/sources/unit-places.ts';
import { boxOfWorlds, indexBoxes } from '../snapping/box-index.ts';
import { toWorld, type WorldPosition } from '../snapping/mercator.ts';

interface UnitIndex {
  readonly units: readonly Unit[];
  readonly find: ReturnType<typeof indexBoxes>;
}

function build(units: readonly Unit[]): UnitIndex {
  const boxes = units.map((unit) =>
    boxOfWorlds([unitPlace(unit), ...linesOf(unit.geometry).flat()].map(toWorld)),
  );
  return { units, find: indexBoxes(boxes) };
}

const known = new WeakMap<ProjectState['unit'], UnitIndex>();

function unitIndex(units: ProjectState['unit']): UnitIndex {
  const found = known.get(units) ?? build([...units.values()]);
  known.set(units, found);
  return found;
}

function unitsIn(units: ProjectState['unit'], places: readonly WorldPosition[], reach: number): Unit[] {
  if (places.length === 0) return [];
  const { units: list, find } = unitIndex(units);
  return find(boxOfWorlds(places), reach).flatMap((number) => list[number] ?? []);
}

/** Places on the way from one to another, the last one included, no further apart than a step (worlds). */
function placesOnTheWay(from: Position, to: Position, stepWorlds: number): Position[] {
  const [a, b] = [toWorld(from), toWorld(to)];
  const steps = Math.max(1, Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]) / stepWorlds));
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    return [
      (from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * share,
      (from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * share,
    ];
  });
}

/** Estates a hand passes over from one place to another: by their outline, or by coming within reach of their place. */
export function unitsOnTheWay(
  units: ProjectState['unit'],
  from: Position,
  to: Position,
  reachWorlds: number,
): Unit[] {
  const [a, b] = [toWorld(from), toWorld(to)];
  const way = placesOnTheWay(from, to, reachWorlds);
  return unitsIn(units, [a, b], reachWorlds).filter((unit) => {
    const [x, y] = toWorld(unitPlace(unit));
    if (distanceToSegment(x, y, [...a, ...b]) <= reachWorlds) return true;
    const { geometry } = unit;
    return geometry.type !== 'Point' && way.some((place) => isPointInPolygon(place, geometry));
  });
}

/** Estates whose place lies in an outline. */
export function unitsInside(units: ProjectState['unit'], outline: readonly Position[]): Unit[] {
  const closed = { type: 'Polygon' as const, coordinates: [[...outline, ...outline.slice(0, 1)]] };
  return unitsIn(units, outline.map(toWorld), 0).filter((unit) => isPointInPolygon(unitPlace(unit), closed));
}
