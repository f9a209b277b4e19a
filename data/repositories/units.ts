// 小区 ⇄ the layer of that name, with its children per stage and intake year and its house numbers.
import type { ChildrenCount, Unit } from '../../shared/model/records.ts';
import { decodeOneOf, encodeGeometry } from '../database/geopackage-geometry.ts';
import { parseAttributes } from './attributes-json.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly community: string;
  readonly households: number;
  readonly attributes_json: string;
  readonly geom: Uint8Array | null;
}

interface ChildrenRow {
  readonly stage: ChildrenCount['stage'];
  readonly intake_year: number;
  readonly children: number;
}

const children = defineList<ChildrenRow, ChildrenCount>({
  table: 'unit_children',
  owner: 'unit_id',
  columns: ['stage', 'intake_year', 'children'],
  toRow: ({ stage, intakeYear, count }) => ({ stage, intake_year: intakeYear, children: count }),
  fromRow: (row) => ({ stage: row.stage, intakeYear: row.intake_year, count: row.children }),
});

const addresses = defineList<{ readonly address: string }, string>({
  table: 'unit_addresses',
  owner: 'unit_id',
  columns: ['address'],
  toRow: (address) => ({ address }),
  fromRow: ({ address }) => address,
});

export const units = defineRepository<Unit, UnitRow, { children: ChildrenCount; addresses: string }>({
  kind: 'unit',
  table: '小区',
  columns: ['id', 'name', 'community', 'households', 'attributes_json', 'geom'],
  lists: {
    children: { ...children, items: (unit) => unit.children },
    addresses: { ...addresses, items: (unit) => unit.addresses },
  },
  toRow: ({ id, name, community, households, attributes, geometry }) => ({
    id,
    name,
    community,
    households,
    attributes_json: JSON.stringify(attributes),
    geom: encodeGeometry(geometry),
  }),
  fromRow: ({ id, name, community, households, attributes_json, geom }, lists) => ({
    kind: 'unit',
    id,
    name,
    community,
    geometry: decodeOneOf(geom, ['Point', 'Polygon', 'MultiPolygon']),
    households,
    children: lists.children,
    addresses: lists.addresses,
    attributes: parseAttributes(attributes_json),
  }),
});
