// 服务片区 ⇄ the layer of that name, with the campuses it serves.
import type { Catchment } from '../../shared/model/records.ts';
import { decodeMultiPolygon, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface CatchmentRow {
  readonly id: string;
  readonly plan_id: string;
  readonly name: string;
  readonly authority_id: string | null;
  readonly cluster_id: string | null;
  readonly range_text: string;
  readonly geom: Uint8Array | null;
}

const campusIds = defineList<{ readonly campus_id: string }, string>({
  table: 'catchment_campuses',
  owner: 'catchment_id',
  columns: ['campus_id'],
  toRow: (campusId) => ({ campus_id: campusId }),
  fromRow: ({ campus_id }) => campus_id,
});

export const catchments = defineRepository<Catchment, CatchmentRow, { campusIds: string }>({
  kind: 'catchment',
  table: '服务片区',
  columns: ['id', 'plan_id', 'name', 'authority_id', 'cluster_id', 'range_text', 'geom'],
  lists: { campusIds: { ...campusIds, items: (catchment) => catchment.campusIds } },
  toRow: ({ id, planId, name, authorityId, clusterId, rangeText, geometry }) => ({
    id,
    plan_id: planId,
    name,
    authority_id: authorityId,
    cluster_id: clusterId,
    range_text: rangeText,
    geom: encodeGeometry(geometry),
  }),
  fromRow: (row, lists) => ({
    kind: 'catchment',
    id: row.id,
    planId: row.plan_id,
    name: row.name,
    authorityId: row.authority_id,
    campusIds: lists.campusIds,
    clusterId: row.cluster_id,
    geometry: decodeMultiPolygon(row.geom),
    rangeText: row.range_text,
  }),
});
