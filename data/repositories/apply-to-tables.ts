// Writes a change set into the tables: what is removed, then updated, then added, so that a record may take the place
// of one that goes. Belongs in a transaction. References are checked when that ends, so the order of kinds is free.
import type { ChangeSet } from '../../shared/history/change-set.ts';
import type { ProjectRecord, RecordKind } from '../../shared/model/records.ts';
import type { WritableDatabase } from '../database/connection.ts';
import { type Bounds, boundsOfGeometry } from '../database/geopackage-geometry.ts';
import type { RecordWriter } from './record-mapping.ts';
import { repositories } from './repositories.ts';

export interface TableWriter {
  /** `at`: ISO 8601, kept as the time of the layers' last change. Throws where the change set does not fit. */
  apply(changeSet: ChangeSet, at: string): void;
}

/** Statements are prepared once for a connection, each kind when it is first written. */
export function createTableWriter(database: WritableDatabase): TableWriter {
  const writers = new Map<RecordKind, RecordWriter>();
  const writerOf = (kind: RecordKind) => {
    const writer = writers.get(kind) ?? repositories[kind].prepareWriter(database);
    writers.set(kind, writer);
    return writer;
  };
  const touchContents = prepareContents(database);
  return {
    apply(changeSet, at) {
      for (const record of changeSet.removed) writerOf(record.kind).remove(record.id);
      for (const { after } of changeSet.updated) writerOf(after.kind).update(after);
      for (const record of changeSet.added) writerOf(record.kind).insert(record);
      touchContents(changeSet, at);
    },
  };
}

/** Keeps time and extent of each touched table in gpkg_contents. The extent only grows, which GeoPackage allows. */
function prepareContents(database: WritableDatabase): (changeSet: ChangeSet, at: string) => void {
  const touch = database.prepare('UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?');
  const grow = database.prepare(
    `UPDATE gpkg_contents SET min_x = min(coalesce(min_x, @minX), @minX), min_y = min(coalesce(min_y, @minY), @minY),
       max_x = max(coalesce(max_x, @maxX), @maxX), max_y = max(coalesce(max_y, @maxY), @maxY)
     WHERE table_name = @table`,
  );
  return (changeSet, at) => {
    const present = [...changeSet.added, ...changeSet.updated.map(({ after }) => after)];
    const tables = new Set([...present, ...changeSet.removed].map(({ kind }) => repositories[kind].table));
    const time = new Date(at);
    const iso = Number.isNaN(time.getTime()) ? at : time.toISOString();
    for (const table of tables) touch.run(iso, table);
    for (const [kind, [minX, minY, maxX, maxY]] of extents(present)) {
      grow.run({ table: repositories[kind].table, minX, minY, maxX, maxY });
    }
  };
}

function extents(records: readonly ProjectRecord[]): Map<RecordKind, Bounds> {
  const byKind = new Map<RecordKind, Bounds>();
  for (const record of records) {
    const geometry = 'geometry' in record ? record.geometry : 'location' in record ? record.location : null;
    const bounds = geometry && boundsOfGeometry(geometry);
    if (!bounds) continue;
    const known = byKind.get(record.kind) ?? bounds;
    byKind.set(record.kind, [
      Math.min(known[0], bounds[0]),
      Math.min(known[1], bounds[1]),
      Math.max(known[2], bounds[2]),
      Math.max(known[3], bounds[3]),
    ]);
  }
  return byKind;
}
