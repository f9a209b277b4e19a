// What every file reader gives: rows of text with raw geometry, before anyone knows what the columns mean or which
// coordinate system the numbers are in. Plain data, so that it can cross a worker border.
import type { Geometry } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import type { FileInspection, ImportIssue } from './import-request.ts';

export interface SourceRow {
  /** 1-based as a person counts: line of a table (headers included), feature of a layer. */
  readonly row: number;
  /** Column name → text; numbers as written, codes never shortened. */
  readonly values: Readonly<Record<string, string>>;
  /** In the coordinates of the file. */
  readonly geometry: Geometry | null;
}

/** What a file says about its own coordinates, not yet understood. */
export interface CrsDeclaration {
  readonly source: 'prj' | 'crs-member' | 'kml';
  readonly text: string;
}

export interface SourceLayer {
  readonly format: FileInspection['format'];
  readonly encoding: string;
  readonly encodingEvidence: LocalizedText;
  readonly crsDeclaration: CrsDeclaration | null;
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  /** What the reader left out and why (subtotal rows), what it had to repair, which rows it can't understand (errors). */
  readonly issues: readonly ImportIssue[];
}

/** The rows that no reader refused: an error of a layer that names a row is of that row. */
export function readableRows({ rows, issues }: SourceLayer): readonly SourceRow[] {
  const refused = new Set(issues.flatMap(({ severity, row }) => (severity === 'error' ? [row] : [])));
  return refused.size === 0 ? rows : rows.filter(({ row }) => !refused.has(row));
}
