// What a person asks of an import and what they are shown first. It lives here, below the API, because the import
// path works with it; shared/api/project-api.ts passes it on to the hosts.
import type { LocalizedText } from '../model/localized-text.ts';
import type { Stage } from '../model/stage.ts';

export const importTargets = [
  'districts',
  'authorities',
  'schools',
  'clusters',
  'units',
  'catchments',
  'roads',
  'barriers',
  'reference',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** What a file turned out to be, before anything is stored. */
export interface FileInspection {
  readonly path: string;
  readonly format: 'geojson' | 'shapefile' | 'csv' | 'xlsx' | 'kml';
  readonly encoding: string;
  /** How the encoding was found: cpg, ldid, byte order mark, valid utf-8, guess. */
  readonly encodingEvidence: LocalizedText;
  /** 'EPSG:4490', 'EPSG:4523', 'EPSG:4544', 'gcj02', 'bd09'…; null where the file has no coordinates. */
  readonly crs: string | null;
  readonly crsEvidence: LocalizedText;
  readonly rows: number;
  readonly geometryTypes: readonly string[];
  readonly columns: readonly string[];
  /** First rows as text, for a look. */
  readonly sample: readonly (readonly string[])[];
  /** Extent in degrees after conversion, for a look on the map. */
  readonly bbox: readonly [number, number, number, number] | null;
  /** What it looks like, and the column recognised for each field. */
  readonly suggestedTarget: ImportTarget | null;
  readonly suggestedFields: Readonly<Record<string, string>>;
}

export interface ImportRequest {
  readonly path: string;
  readonly as: ImportTarget;
  /** For catchments: the plan they go into; made where there is none of that name. */
  readonly plan?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly schoolYear?: number | undefined;
  /** 'auto' | 'EPSG:n' | 'gcj02' | 'bd09' */
  readonly crs: string;
  readonly encoding: string;
  /** target field → column of the file; what is absent is recognised by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Column that identifies a row, so that importing again updates instead of adding. */
  readonly key?: string | undefined;
  readonly dryRun: boolean;
  /** A file with a refused row is refused whole, unless the person chose to take the other rows. */
  readonly skipRefused?: boolean | undefined;
  /** Broken polygons are taken as their repair makes them; each says what changed in square metres. */
  readonly repair?: boolean | undefined;
  readonly jobId: string;
}

export interface ImportIssue {
  /** A row with an error is refused; a warning is taken and said. */
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** 1-based as a person counts: the line of a table (headers included), the feature of a layer. Null: the file. */
  readonly row: number | null;
  readonly message: LocalizedText;
}

/** imported + refused = read, always. Rows that are no data (titles, subtotals) are not read; an issue names them. */
export interface ImportSummary {
  readonly read: number;
  readonly imported: number;
  readonly refused: number;
  readonly crs: string | null;
  readonly encoding: string;
  readonly issues: readonly ImportIssue[];
}
