// The part of a plan's map that a sheet's window can show: a book of many sheets would otherwise carry the whole city
// in every one.
import type { Geometry, Position } from 'geojson';
import { linesOf } from '../../geometry/lines-of.ts';
import { boxOfPositions } from '../../geometry/planar-box.ts';
import type { MapSources } from './map-sources.ts';

/**
 * `window`: corners in degrees. Catchments, services and colours of elsewhere are left out, the numbers are not touched. Of
 * authorities and districts, which are drawn by their borders, only those whose border is seen.
 */
export function sourcesWithin(sources: MapSources, window: readonly Position[]): MapSources {
  const [west, south, east, north] = boxOfPositions(window.map(toPair));
  const isNear = ({ geometry }: { readonly geometry: Geometry }) => {
    const positions = geometry.type === 'Point' ? [geometry.coordinates] : linesOf(geometry).flat();
    if (positions.length === 0) return false;
    const [w, s, e, n] = boxOfPositions(positions.map(toPair));
    return w <= east && e >= west && s <= north && n >= south;
  };
  /** Some stretch of a line, or of an area's border, comes into the window. */
  const isSeen = ({ geometry }: { readonly geometry: Geometry }) =>
    linesOf(geometry).some((positions) =>
      positions.some((position, index) => {
        const [w, s, e, n] = boxOfPositions([position, positions[index - 1] ?? position].map(toPair));
        return w <= east && e >= west && s <= north && n >= south;
      }),
    );
  const units = sources.units.filter(isNear);
  return {
    ...sources,
    catchments: sources.catchments.filter(isNear),
    services: sources.services.filter(({ catchment }) => catchment !== null && isNear(catchment)),
    campuses: sources.campuses.filter(({ location }) => isNear({ geometry: location })),
    units,
    agreedUnitIds: new Set(units.map(({ id }) => id).filter((id) => sources.agreedUnitIds.has(id))),
    roads: sources.roads.filter(isSeen),
    barriers: sources.barriers.filter((barrier) => (isArea(barrier) ? isNear(barrier) : isSeen(barrier))),
    districts: sources.districts.filter(isSeen),
    authorities: sources.authorities.filter(isSeen),
    agreedPairs: sources.agreedPairs.filter((pair) => pair.every(isNear)),
  };
}

function isArea({ geometry }: { readonly geometry: Geometry }): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function toPair([longitude = 0, latitude = 0]: Position): [number, number] {
  return [longitude, latitude];
}
