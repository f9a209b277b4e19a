// 阻隔 ⇄ the layer of that name.
import type { Barrier } from '../../shared/model/records.ts';
import { decodeOneOf, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineRepository } from './record-mapping.ts';

interface BarrierRow {
  readonly id: string;
  readonly name: string;
  readonly barrier_type: Barrier['barrierType'];
  readonly geom: Uint8Array | null;
}

export const barriers = defineRepository<Barrier, BarrierRow, Record<never, never>>({
  kind: 'barrier',
  table: '阻隔',
  columns: ['id', 'name', 'barrier_type', 'geom'],
  lists: {},
  toRow: ({ id, name, barrierType, geometry }) => ({
    id,
    name,
    barrier_type: barrierType,
    geom: encodeGeometry(geometry),
  }),
  fromRow: ({ id, name, barrier_type, geom }) => ({
    kind: 'barrier',
    id,
    name,
    barrierType: barrier_type,
    geometry: decodeOneOf(geom, ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
  }),
});
