// A shapefile is several files of one name; any of them may be missing, in another letter case, or in a zip.
import { rowError, rowWarning } from '../../shared/import/import-issue.ts';
import type { ImportIssue } from '../../shared/import/import-request.ts';
import type { SourceLayer, SourceRow } from '../../shared/import/source-layer.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { decodeText } from './decode-text.ts';
import { readDbf } from './read-dbf.ts';
import { damagedFile, type ReadLimits } from './read-limits.ts';
import { readShapes, unreadableShape } from './read-shapes.ts';

export const shapefileParts = ['shp', 'dbf', 'prj', 'cpg'] as const;
export type ShapefilePart = (typeof shapefileParts)[number];
export type ShapefileParts = Readonly<Partial<Record<ShapefilePart, Uint8Array>>>;

/** Refuses what the readers of its parts refuse, and `damaged-file` where .shp and .dbf do not belong together. */
export function readShapefile(
  parts: ShapefileParts,
  encoding: string,
  file: string,
  limits: ReadLimits,
): Result<SourceLayer> {
  if (!parts.shp) return refuse(damagedFile(file, '缺少 .shp', 'the .shp is missing'));
  const shapes = readShapes(parts.shp, file, limits);
  if (!shapes.ok) return shapes;
  const issues: ImportIssue[] = [];
  const cpg = parts.cpg ? textOf(parts.cpg, file) : null;
  const table = parts.dbf ? readDbf(parts.dbf, { encoding, cpg, file, limits }) : null;
  if (table && !table.ok) return table;
  if (!table) {
    issues.push(
      rowWarning(
        'no-attributes',
        null,
        '没有同名的 .dbf，只有图形，没有属性',
        'there is no .dbf of the same name: shapes without attributes',
      ),
    );
  }
  const records = table?.value.records ?? shapes.value.map(() => ({}));
  if (records.length !== shapes.value.length) {
    return refuse(
      damagedFile(
        file,
        `.shp 有 ${shapes.value.length} 个图形，.dbf 有 ${records.length} 条记录`,
        `the .shp has ${shapes.value.length} shapes, the .dbf ${records.length} records`,
      ),
    );
  }
  const rows = shapes.value.flatMap((shape, index): SourceRow[] => {
    const values = records[index];
    if (!values) return [];
    const isSolid = shape === unreadableShape;
    if (isSolid) issues.push(solidShape(index + 1));
    return [{ row: index + 1, values, geometry: isSolid ? null : shape }];
  });
  return succeed({
    format: 'shapefile',
    encoding: table?.value.encoding ?? 'utf-8',
    encodingEvidence: table?.value.encodingEvidence ?? {
      zh: '没有属性表',
      en: 'there is no attribute table',
    },
    crsDeclaration: parts.prj ? { source: 'prj', text: textOf(parts.prj, file) ?? '' } : null,
    columns: table?.value.columns ?? [],
    rows,
    issues,
  });
}

function solidShape(row: number): ImportIssue {
  return rowError(
    'unreadable-geometry',
    row,
    '图形是立体面片（MultiPatch），读不懂；请在原软件中转为平面的面后重新导出',
    'the shape is a multipatch of solids, which can’t be read; make it a plane area in the program it came from and export again',
  );
}

function textOf(bytes: Uint8Array, file: string): string | null {
  const decoded = decodeText(bytes, 'auto', file);
  return decoded.ok ? decoded.value.text.replace(/^\ufeff/, '').trim() : null;
}
