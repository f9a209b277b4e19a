// The R-tree of a layer and its seven triggers as GeoPackage 1.4 defines them (annex F.3). Versions up to 1.3 had
// update1 and update3 in place of update5, update6 and update7; those broke UPSERT.
import type { WritableDatabase } from '../../database/connection.ts';

/** Makes the R-tree of an empty layer whose key is `fid` and whose geometry is `geom`, and registers it. */
export function createSpatialIndex(database: WritableDatabase, table: string): void {
  const index = `"rtree_${table}_geom"`;
  const trigger = (name: string) => `CREATE TRIGGER "rtree_${table}_geom_${name}"`;
  const isPresent = (row: 'NEW' | 'OLD') => `(${row}."geom" NOTNULL AND NOT ST_IsEmpty(${row}."geom"))`;
  const isMissing = (row: 'NEW' | 'OLD') => `(${row}."geom" ISNULL OR ST_IsEmpty(${row}."geom"))`;
  const values =
    'VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"))';
  database.exec(`
CREATE VIRTUAL TABLE ${index} USING rtree(id, minx, maxx, miny, maxy);
${trigger('insert')} AFTER INSERT ON "${table}"
  WHEN ${isPresent('NEW')}
BEGIN
  INSERT OR REPLACE INTO ${index} ${values};
END;
${trigger('update2')} AFTER UPDATE OF "geom" ON "${table}"
  WHEN OLD."fid" = NEW."fid" AND ${isMissing('NEW')}
BEGIN
  DELETE FROM ${index} WHERE id = OLD."fid";
END;
${trigger('update4')} AFTER UPDATE ON "${table}"
  WHEN OLD."fid" != NEW."fid" AND ${isMissing('NEW')}
BEGIN
  DELETE FROM ${index} WHERE id IN (OLD."fid", NEW."fid");
END;
${trigger('update5')} AFTER UPDATE ON "${table}"
  WHEN OLD."fid" != NEW."fid" AND ${isPresent('NEW')}
BEGIN
  DELETE FROM ${index} WHERE id = OLD."fid";
  INSERT OR REPLACE INTO ${index} ${values};
END;
${trigger('update6')} AFTER UPDATE OF "geom" ON "${table}"
  WHEN OLD."fid" = NEW."fid" AND ${isPresent('NEW')} AND ${isPresent('OLD')}
BEGIN
  UPDATE ${index} SET minx = ST_MinX(NEW."geom"), maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"), maxy = ST_MaxY(NEW."geom") WHERE id = NEW."fid";
END;
${trigger('update7')} AFTER UPDATE OF "geom" ON "${table}"
  WHEN OLD."fid" = NEW."fid" AND ${isPresent('NEW')} AND ${isMissing('OLD')}
BEGIN
  INSERT INTO ${index} ${values};
END;
${trigger('delete')} AFTER DELETE ON "${table}"
  WHEN OLD."geom" NOT NULL
BEGIN
  DELETE FROM ${index} WHERE id = OLD."fid";
END;`);
  database
    .prepare('INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)')
    .run(
      table,
      'geom',
      'gpkg_rtree_index',
      'http://www.geopackage.org/spec140/#extension_rtree',
      'write-only',
    );
}
