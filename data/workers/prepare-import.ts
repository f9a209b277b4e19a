// The import as the worker runs it: file → rows → change set. Everything that goes in or out can be cloned into another
// thread; nothing is stored here.
import type { FileInspection, ImportRequest } from '../../shared/import/import-request.ts';
import { inspectLayer } from '../../shared/import/inspect-layer.ts';
import {
  type ImportSurroundings,
  type PreparedImport,
  prepareLayer,
} from '../../shared/import/prepare-layer.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Result } from '../../shared/model/result.ts';
import { readSourceFile } from '../files/read-source-file.ts';

export type { PreparedImport } from '../../shared/import/prepare-layer.ts';

/** `fraction` is 0…1, or null while the amount is unknown. */
export type ImportProgressListener = (progress: { label: LocalizedText; fraction: number | null }) => void;

/** What a file is, before anything is stored: encoding, coordinate system, columns, and what it could be imported as. */
export async function inspectImportFile(
  request: { path: string; crs: string; encoding: string },
  onProgress: ImportProgressListener,
): Promise<Result<FileInspection>> {
  onProgress({ label: { zh: '读取文件', en: 'Reading the file' }, fraction: null });
  const layer = await readSourceFile(request.path, request.encoding);
  return layer.ok ? inspectLayer(layer.value, request) : layer;
}

/**
 * The change that imports a file into `state`, and the report about it. The change set is null where nothing was taken
 * or nothing differs; the caller commits it (or not, for a dry run).
 */
export async function prepareImport(
  request: ImportRequest,
  state: ProjectState,
  surroundings: ImportSurroundings,
  onProgress: ImportProgressListener,
): Promise<Result<PreparedImport>> {
  onProgress({ label: { zh: '读取文件', en: 'Reading the file' }, fraction: 0 });
  const layer = await readSourceFile(request.path, request.encoding);
  if (!layer.ok) return layer;
  onProgress({ label: { zh: '核对坐标和各行', en: 'Checking coordinates and rows' }, fraction: 0.5 });
  const prepared = prepareLayer(layer.value, request, state, surroundings);
  onProgress({ label: { zh: '准备完成', en: 'Ready' }, fraction: 1 });
  return prepared;
}
