// What Turf measures of an outline as it is stored, in degrees on a sphere: another program's opinion on figures that
// were had in metres of a zone. Sphere and ellipsoid differ by less than half a percent, a zone's edge by as much again.
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { length } from '@turf/length';
import type { MultiPolygon, Position } from 'geojson';

export interface TurfMeasures {
  readonly areaSquareMetres: number;
  readonly perimeterMetres: number;
  readonly holdsPlace: boolean;
}

/** Area and perimeter of an outline (degrees), and whether a place lies in it, its border included. */
export function measureByTurf(outline: MultiPolygon, place: Position): TurfMeasures {
  return {
    areaSquareMetres: area(outline),
    perimeterMetres: length({ type: 'Feature', properties: {}, geometry: outline }, { units: 'meters' }),
    holdsPlace: booleanPointInPolygon(place, outline),
  };
}
