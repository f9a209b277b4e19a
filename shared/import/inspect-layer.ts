// A look at a layer before it is imported: what it is, where it lies, what its columns look like.
import type { Geometry } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import { createProjectState } from '../model/project-state.ts';
import { type Refusal, type Result, succeed } from '../model/result.ts';
import { parseChildrenColumn } from './children-columns.ts';
import { fieldsByTarget } from './field-aliases.ts';
import { geometryKindOf, geometryKinds } from './fit-geometry.ts';
import { type FileInspection, type ImportTarget, importTargets } from './import-request.ts';
import { placeRows } from './place-rows.ts';
import { matchAliases } from './recognise-fields.ts';
import type { SourceLayer } from './source-layer.ts';

const sampleRows = 8;

/**
 * Refuses where the coordinate system is not the one that is stated. One that can't be told is no refusal here: the
 * person is about to be asked, and sees the columns meanwhile (`crs` null, the evidence says what is missing).
 */
export function inspectLayer(
  layer: SourceLayer,
  request: { readonly path: string; readonly crs: string },
): Result<FileInspection> {
  const placed = placeRows({
    layer,
    // Coordinate columns have the same names whatever the rows are.
    columns: matchAliases('units', layer.columns),
    crs: request.crs,
    state: createProjectState([]),
    file: request.path,
    target: null,
  });
  if (!placed.ok && (placed.refusal.code !== 'crs-unknown' || request.crs !== 'auto')) return placed;
  const { crs, extent, rows } = placed.ok ? placed.value : { crs: null, extent: null, rows: layer.rows };
  const geometries = rows.flatMap(({ geometry }) => (geometry ? [geometry] : []));
  const fileName = request.path.split(/[\\/]/).at(-1) ?? '';
  const suggestedTarget = suggestTarget(layer, fileName, geometries);
  return succeed({
    path: request.path,
    format: layer.format,
    encoding: layer.encoding,
    encodingEvidence: layer.encodingEvidence,
    crs: crs?.system.id ?? null,
    crsEvidence: placed.ok ? (crs?.evidence ?? noCoordinates) : asSentence(placed.refusal),
    rows: layer.rows.length,
    geometryTypes: [...new Set(geometries.map(({ type }) => type))].sort(),
    columns: layer.columns,
    sample: layer.rows
      .slice(0, sampleRows)
      .map(({ values }) => layer.columns.map((column) => values[column] ?? '')),
    bbox: extent ? [extent[0], extent[1], extent[2], extent[3]] : null,
    suggestedTarget,
    suggestedFields: suggestedTarget ? matchAliases(suggestedTarget, layer.columns) : {},
  });
}

const noCoordinates: LocalizedText = { zh: '文件里没有坐标', en: 'the file has no coordinates' };

function asSentence({ message, hint }: Refusal): LocalizedText {
  return { zh: `${message.zh}；${hint.zh}`, en: `${message.en}; ${hint.en}` };
}

/** Names that say more than “名称” and “类型”, which every layer has. */
const tellingFields: Readonly<Partial<Record<ImportTarget, readonly string[]>>> = {
  districts: ['code'],
  schools: ['primaryClasses', 'juniorClasses', 'primarySeats', 'juniorSeats', 'classes', 'seats', 'campus'],
  units: ['households', 'community', 'addresses', 'children'],
  catchments: ['schools', 'rangeText', 'authority'],
  roads: ['class', 'bridge'],
  clusters: ['role', 'school'],
};

const tellingNames: readonly (readonly [ImportTarget, RegExp])[] = [
  ['units', /小区|楼盘|estate/i],
  ['schools', /学校名称|校名|校区|标识码|school_?name|schools?locations?/i],
  ['clusters', /大学区|共同体|学区角色|成员校/],
  ['catchments', /片区|招生范围|catchment/i],
  ['authorities', /主体/],
  ['districts', /行政区|区划|adcode/i],
  ['roads', /道路|路名|路网|highway|roads?/i],
  ['barriers', /河|水系|铁路|阻隔|waterway|river|railway/i],
];

/** What can come from a table without any place. */
const tableTargets: ReadonlySet<ImportTarget> = new Set(['schools', 'clusters', 'units']);

/** The target whose fields and geometry fit best; reference for geometry that fits none, null for neither. */
function suggestTarget(
  layer: SourceLayer,
  fileName: string,
  geometries: readonly Geometry[],
): ImportTarget | null {
  const kinds = new Set(geometries.map(geometryKindOf));
  const names = [fileName, ...layer.columns].join(' ');
  let best: { target: ImportTarget; score: number } | null = null;
  for (const target of importTargets) {
    if (target === 'reference') continue;
    if (![...kinds].every((kind) => kind !== null && geometryKinds[target].includes(kind))) continue;
    if (geometries.length === 0 && !tableTargets.has(target)) continue;
    const found = matchAliases(target, layer.columns);
    const isComplete = Object.entries(fieldsByTarget[target]).every(
      ([field, { isRequired }]) => !isRequired || found[field],
    );
    if (!isComplete) continue;
    const telling = (tellingFields[target] ?? []).filter((field) => found[field] !== undefined).length;
    const named = tellingNames.some(([of, pattern]) => of === target && pattern.test(names)) ? 3 : 0;
    const counted = target === 'units' && layer.columns.some((column) => parseChildrenColumn(column)) ? 2 : 0;
    const score = telling + named + counted;
    if (score > (best?.score ?? 0)) best = { target, score };
  }
  return best?.target ?? (geometries.length > 0 ? 'reference' : null);
}
