// Layers, requests and states for tests of the import, all plain data.
import type { Geometry } from 'geojson';
import type { ImportIssue, ImportRequest, ImportTarget } from '../../../shared/import/import-request.ts';
import { type PreparedImport, prepareLayer } from '../../../shared/import/prepare-layer.ts';
import type { SourceLayer } from '../../../shared/import/source-layer.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord, ProjectSettings } from '../../../shared/model/records.ts';
import type { Refusal } from '../../../shared/model/result.ts';

export interface TestRow {
  readonly values: Readonly<Record<string, string>>;
  readonly geometry?: Geometry;
}

export const emptySettings: ProjectSettings = {
  kind: 'settings',
  id: 'settings',
  projectName: '测试',
  centralMeridian: 105,
  sliverWidthMetres: 5,
  demonstrationNotice: '',
  activePlanId: null,
};

export const emptyState = createProjectState([emptySettings]);

export function layerOf(rows: readonly TestRow[]): SourceLayer {
  return {
    format: 'geojson',
    encoding: 'utf-8',
    encodingEvidence: { zh: '', en: '' },
    crsDeclaration: null,
    columns: [...new Set(rows.flatMap(({ values }) => Object.keys(values)))],
    rows: rows.map(({ values, geometry }, index) => ({ row: index + 1, values, geometry: geometry ?? null })),
    issues: [],
  };
}

export function requestFor(target: ImportTarget, changes: Partial<ImportRequest> = {}): ImportRequest {
  return {
    path: '/data/文件.geojson',
    as: target,
    crs: 'auto',
    encoding: 'auto',
    fields: {},
    dryRun: false,
    jobId: 'job',
    ...changes,
  };
}

export const surroundings = {
  now: '2026-03-01T08:00:00+08:00',
  createId: (prefix: string) => `${prefix}:new`,
};

export function runImport(
  request: ImportRequest,
  rows: readonly TestRow[],
  state: ProjectState = emptyState,
) {
  return prepareLayer(layerOf(rows), request, state, surroundings);
}

export function takeImport(
  request: ImportRequest,
  rows: readonly TestRow[],
  state: ProjectState = emptyState,
): PreparedImport {
  const result = runImport(request, rows, state);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message.en}`);
  return result.value;
}

/** Why a file was not taken: the refusal of the file, or its first refused row. Null where it was. */
export function refusalOf(
  request: ImportRequest,
  rows: readonly TestRow[],
  state: ProjectState = emptyState,
): Refusal | ImportIssue | null {
  const result = runImport(request, rows, state);
  if (!result.ok) return result.refusal;
  const { report, changeSet } = result.value;
  if (report.refused < report.read || changeSet !== null) return null;
  return report.issues.find(({ severity }) => severity === 'error') ?? null;
}

/** All records there would be after the import, of one kind. */
export function recordsOf<Kind extends ProjectRecord['kind']>(
  { changeSet }: PreparedImport,
  kind: Kind,
): Extract<ProjectRecord, { kind: Kind }>[] {
  const records = [...(changeSet?.added ?? []), ...(changeSet?.updated ?? []).map(({ after }) => after)];
  return records.filter((record): record is Extract<ProjectRecord, { kind: Kind }> => record.kind === kind);
}

export function pointAt(longitude: number, latitude: number): Geometry {
  return { type: 'Point', coordinates: [longitude, latitude] };
}

/** A square with its south-west corner at a position (degrees). */
export function squareAt(west: number, south: number, size = 0.01): Extract<Geometry, { type: 'Polygon' }> {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  };
}

export const bowTie: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [104.7, 31.4],
      [104.8, 31.5],
      [104.8, 31.4],
      [104.7, 31.5],
      [104.7, 31.4],
    ],
  ],
};
