// Features of layers that are only looked at ⇄ the layer 参考图层.
import type { ReferenceFeature } from '../../shared/model/records.ts';
import { decodeOneOf, encodeGeometry } from '../database/geopackage-geometry.ts';
import { parseAttributes } from './attributes-json.ts';
import { defineRepository } from './record-mapping.ts';

interface ReferenceRow {
  readonly id: string;
  readonly layer_name: string;
  readonly name: string;
  readonly attributes_json: string;
  readonly geom: Uint8Array | null;
}

export const referenceFeatures = defineRepository<ReferenceFeature, ReferenceRow, Record<never, never>>({
  kind: 'reference',
  table: '参考图层',
  columns: ['id', 'layer_name', 'name', 'attributes_json', 'geom'],
  lists: {},
  toRow: ({ id, layerName, name, attributes, geometry }) => ({
    id,
    layer_name: layerName,
    name,
    attributes_json: JSON.stringify(attributes),
    geom: encodeGeometry(geometry),
  }),
  fromRow: ({ id, layer_name, name, attributes_json, geom }) => ({
    kind: 'reference',
    id,
    layerName: layer_name,
    name,
    geometry: decodeOneOf(geom, ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
    attributes: parseAttributes(attributes_json),
  }),
});
