// From the degrees of the project to the coordinate system that the receiving office asks for. One position in, one
// out: what shares a border in the project shares it in the file.
import type { Position } from 'geojson';
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import { zoneOf } from '../files/write-esri-projection.ts';
import type { WrittenGeometry } from '../files/write-layer.ts';

export interface ExportCoordinates {
  readonly epsg: number;
  readonly isDegrees: boolean;
  convert(position: Position): [number, number];
}

/** 'auto' and 'EPSG:4490' are degrees; 'EPSG:4513'…'EPSG:4554' are the 3° zones of CGCS2000. Null for any other. */
export function exportCoordinates(crs: string): ExportCoordinates | null {
  const name = crs.trim().toLowerCase();
  if (name === 'auto' || name === '' || name === 'epsg:4490') {
    return { epsg: 4490, isDegrees: true, convert: ([x = 0, y = 0]) => [x, y] };
  }
  const epsg = Number(/^epsg:(\d{4})$/.exec(name)?.[1] ?? Number.NaN);
  const zone = Number.isNaN(epsg) ? null : zoneOf(epsg);
  if (!zone) return null;
  const projection = gaussKruger(zone.centralMeridian);
  const shiftMetres = zone.falseEastingMetres - 500_000;
  return {
    epsg,
    isDegrees: false,
    convert: (position) => {
      const [east, north] = projection.forward(position);
      return [east + shiftMetres, north];
    },
  };
}

/** A copy of a geometry with every position converted. */
export function convertGeometry(
  geometry: WrittenGeometry,
  convert: ExportCoordinates['convert'],
): WrittenGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: convert(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(convert) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(convert)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(convert))),
      };
  }
}
