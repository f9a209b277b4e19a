// Which units does a piece of ground concern? Those whose point lies on it, or that have a real share of their outline
// there: the same share that makes a border cut a unit.
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { placeInPrepared, preparePlanarPolygon, preparePolygon } from '../geometry/prepared-polygon.ts';
import { measureAreasOnGround } from '../overlap/overlap-areas.ts';
import type { PlanUnderCheck } from './plan-under-check.ts';
import { cutShare } from './unit-membership.ts';
import { unitsNear } from './units-near.ts';

/** Ids of the units concerned by parts in zone metres, ascending. */
export function unitsOnGround(
  { state, zone }: Pick<PlanUnderCheck, 'state' | 'zone'>,
  parts: readonly PlanarPolygon[],
): string[] {
  const ground = preparePlanarPolygon(parts);
  const near = unitsNear(state, zone, ground.box);
  const outlines = near.flatMap(({ geometry }) => (geometry.type === 'Point' ? [] : [geometry]));
  const areas = measureAreasOnGround(outlines, parts, zone);
  const areaOf = new Map<object, number>(outlines.map((outline, index) => [outline, areas[index] ?? 0]));
  return near
    .filter(({ geometry }) => {
      if (geometry.type !== 'Point') {
        const whole = preparePolygon(geometry, zone.centralMeridian).areaSquareMetres;
        return (areaOf.get(geometry) ?? 0) >= cutShare * whole;
      }
      return placeInPrepared(...zone.forward(geometry.coordinates), ground) !== 'outside';
    })
    .map(({ id }) => id)
    .sort();
}
