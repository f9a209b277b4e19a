// A project on its way to a window. The borders of areas travel as typed arrays: writing every number as text and reading
// it again takes longer than all the rest of the way.
import { type FlatGeometries, flattenGeometries, unflattenGeometries } from '../geometry/flat-geometries.ts';
import type { ProjectRecord } from '../model/records.ts';
import type { ProjectSnapshot } from './project-api.ts';

export interface PackedSnapshot {
  /** Everything but the borders of areas. */
  readonly rest: ProjectSnapshot;
  /** Borders of all areas, in the order of `rest.records`. */
  readonly borders: FlatGeometries;
}

const areaKinds = ['district', 'authority', 'catchment'] as const;
type AreaRecord = Extract<ProjectRecord, { readonly kind: (typeof areaKinds)[number] }>;

const nowhere = { type: 'MultiPolygon' as const, coordinates: [] };

function isArea(record: ProjectRecord): record is AreaRecord {
  return (areaKinds as readonly string[]).includes(record.kind);
}

/** The snapshot as it travels; every number stays bit-equal. */
export function packSnapshot(snapshot: ProjectSnapshot): PackedSnapshot {
  const borders = flattenGeometries(snapshot.records.filter(isArea).map(({ geometry }) => geometry));
  return { rest: withBorders(snapshot, () => nowhere), borders };
}

/** The snapshot that was packed. */
export function unpackSnapshot({ rest, borders }: PackedSnapshot): ProjectSnapshot {
  const geometries = unflattenGeometries(borders).values();
  return withBorders(rest, () => geometries.next().value ?? nowhere);
}

function withBorders(snapshot: ProjectSnapshot, next: () => AreaRecord['geometry']): ProjectSnapshot {
  const records = snapshot.records.map((record) =>
    isArea(record) ? { ...record, geometry: next() } : record,
  );
  return { ...snapshot, records };
}

export const packedSnapshotType = 'application/x-huapian-snapshot';

/** Items of each array of the borders, in the order in which they follow the text of the rest. */
export interface PackedHeader {
  readonly rest: ProjectSnapshot;
  readonly lengths: readonly [coordinates: number, rings: number, polygons: number, geometries: number];
}

/** Where the arrays begin: after the length of the text (4 bytes) and the text, at a multiple of 8. */
export function startOfBorders(textBytes: number): number {
  return Math.ceil((4 + textBytes) / 8) * 8;
}
