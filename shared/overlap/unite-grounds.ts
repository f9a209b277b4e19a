// Ground that several areas have together, less others: what is uncovered by what the areas leave uncovered.
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { boxOfPositions, growBox, polygonOfBox } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { significantParts } from './smallest-finding.ts';
import { findUncoveredOnPlane } from './uncovered-ground.ts';

/** Country around the areas, so that none of them ends at its border (metres). */
const marginMetres = 10;

/**
 * What lies in at least one of `areas` and in none of `without` (zone metres). An area that crosses itself counts as far
 * as Turf can take it apart; pieces too small to be reported are left out. Throws where Turf has to help and throws.
 */
export function uniteGrounds(
  areas: readonly PlanarMultiPolygon[],
  without: readonly PlanarMultiPolygon[],
  zone: GaussKruger,
): PlanarMultiPolygon {
  const positions = areas.flat(3);
  if (positions.length === 0) return [];
  const country = polygonOfBox(growBox(boxOfPositions(positions), marginMetres));
  const around = findUncoveredOnPlane(areas, country, zone);
  return significantParts(findUncoveredOnPlane([around, ...without], country, zone));
}
