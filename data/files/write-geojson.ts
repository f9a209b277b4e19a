// GeoJSON (RFC 7946): degrees, longitude first, outer rings counter-clockwise. One feature a line, so that two
// versions of a file can be compared with an ordinary diff.
import type { Position } from 'geojson';
import type { WrittenFile } from '../../shared/api/project-api.ts';
import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from './write-atomically.ts';
import type { LayerToWrite, WrittenGeometry } from './write-layer.ts';

/** Writes a layer whose coordinates are degrees. `crsName` (for example `urn:ogc:def:crs:EPSG::4490`) is stated. */
export async function writeGeojson(request: {
  path: string;
  layer: LayerToWrite;
  crsName?: string;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  const bytes = formatGeojson(request.layer, request.crsName ?? null);
  return writeAtomically([{ path: request.path, bytes }], request.looked);
}

/** The text of the file; equal layers give equal text. */
export function formatGeojson(layer: LayerToWrite, crsName: string | null): string {
  const names = layer.fields.map((field) => field.name);
  const lines = layer.features.map((feature) =>
    JSON.stringify({
      type: 'Feature',
      properties: Object.fromEntries(names.map((name) => [name, feature.values[name] ?? null])),
      geometry: feature.geometry === null ? null : orderRings(feature.geometry),
    }),
  );
  const crs =
    crsName === null ? '' : `"crs":{"type":"name","properties":{"name":${JSON.stringify(crsName)}}},\n`;
  const head = `{"type":"FeatureCollection","name":${JSON.stringify(layer.name)},\n${crs}"features":[\n`;
  return `${head}${lines.join(',\n')}\n]}\n`;
}

function orderRings(geometry: WrittenGeometry): WrittenGeometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: orderPolygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(orderPolygon) };
  return geometry;
}

function orderPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isCounterClockwise = signedRingArea(ring) > 0;
    return isCounterClockwise === (index === 0) ? ring : ring.toReversed();
  });
}
