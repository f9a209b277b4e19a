// The kinds of geometry that a target takes, and a row's geometry made one of them.
import type { Geometry, MultiPolygon } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ImportTarget } from './import-request.ts';

type GeometryKind = 'point' | 'line' | 'area';

export const geometryKinds: Readonly<Record<ImportTarget, readonly GeometryKind[]>> = {
  districts: ['area'],
  authorities: ['area'],
  schools: ['point', 'area'],
  clusters: [],
  units: ['point', 'area'],
  catchments: ['area'],
  roads: ['line'],
  barriers: ['line', 'area'],
  reference: ['point', 'line', 'area'],
};

export const geometryKindNames: Readonly<Record<GeometryKind, LocalizedText>> = {
  point: { zh: '点', en: 'a point' },
  line: { zh: '线', en: 'a line' },
  area: { zh: '面', en: 'an area' },
};

export function geometryKindOf(geometry: Geometry): GeometryKind | null {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return 'point';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return 'area';
    default:
      return null;
  }
}

/** A point set of one is a point; a collection of one is its only member. */
export function simplifyGeometry(geometry: Geometry): Geometry {
  const only = geometry.type === 'GeometryCollection' ? geometry.geometries[0] : undefined;
  if (geometry.type === 'GeometryCollection') {
    return only !== undefined && geometry.geometries.length === 1 ? simplifyGeometry(only) : geometry;
  }
  const [position] = geometry.type === 'MultiPoint' ? geometry.coordinates : [];
  if (geometry.type === 'MultiPoint' && position && geometry.coordinates.length === 1) {
    return { type: 'Point', coordinates: position };
  }
  return geometry;
}

export function toMultiPolygon(geometry: Geometry | null): MultiPolygon | null {
  if (geometry?.type === 'MultiPolygon') return geometry;
  return geometry?.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : null;
}
