// 行政区 ⇄ the layer of that name.
import type { District } from '../../shared/model/records.ts';
import { decodeMultiPolygon, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineRepository } from './record-mapping.ts';

interface DistrictRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly geom: Uint8Array | null;
}

export const districts = defineRepository<District, DistrictRow, Record<never, never>>({
  kind: 'district',
  table: '行政区',
  columns: ['id', 'name', 'code', 'geom'],
  lists: {},
  toRow: ({ id, name, code, geometry }) => ({ id, name, code, geom: encodeGeometry(geometry) }),
  fromRow: ({ id, name, code, geom }) => ({
    kind: 'district',
    id,
    name,
    code,
    geometry: decodeMultiPolygon(geom),
  }),
});
