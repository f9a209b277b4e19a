// 管理主体 ⇄ the layer of that name.
import type { Authority } from '../../shared/model/records.ts';
import { decodeMultiPolygon, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineRepository } from './record-mapping.ts';

interface AuthorityRow {
  readonly id: string;
  readonly name: string;
  readonly authority_type: Authority['authorityType'];
  readonly phone: string;
  readonly geom: Uint8Array | null;
}

export const authorities = defineRepository<Authority, AuthorityRow, Record<never, never>>({
  kind: 'authority',
  table: '管理主体',
  columns: ['id', 'name', 'authority_type', 'phone', 'geom'],
  lists: {},
  toRow: ({ id, name, authorityType, phone, geometry }) => ({
    id,
    name,
    authority_type: authorityType,
    phone,
    geom: encodeGeometry(geometry),
  }),
  fromRow: ({ id, name, authority_type, phone, geom }) => ({
    kind: 'authority',
    id,
    name,
    authorityType: authority_type,
    geometry: decodeMultiPolygon(geom),
    phone,
  }),
});
