// Roads, barriers and layers that are only looked at. Names may be missing and may repeat: a road is many features.
import type { Barrier, ProjectRecord, ReferenceFeature, Road, RoadClass } from '../model/records.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { textOf } from './read-values.ts';
import { keyOf, otherColumns } from './row-key.ts';
import { shortHash, stableId } from './stable-id.ts';

export function buildRoads(input: BuildInput): BuildOutcome {
  return buildEach(input, 'road', (row, id): Road | null => {
    const { geometry } = row;
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return null;
    const name = textOf(row, input.columns, 'name');
    const bridge = textOf(row, input.columns, 'bridge');
    return {
      kind: 'road',
      id,
      name,
      roadClass: roadClassOf(textOf(row, input.columns, 'class'), name),
      isBridge: /^(?:是|有|桥|桥梁|true|yes|y|t|1)$/i.test(bridge) || /viaduct|bridge/i.test(bridge),
      geometry,
    };
  });
}

/** Chinese grades of GB 50220, administrative grades, and the words of OpenStreetMap. */
function roadClassOf(text: string, name: string): RoadClass {
  const grade = text.toLowerCase();
  if (/高速|快速|motorway|expressway|freeway/.test(grade)) return 'expressway';
  if (/主干|trunk|国道|^一级/.test(grade)) return 'trunk';
  if (/次干|primary|secondary|main|省道|干道|^二级/.test(grade)) return 'main';
  if (/步行|人行|小路|小径|巷|path|foot|pedestrian|steps|cycle/.test(grade)) return 'path';
  return grade === '' && /高速|快速/.test(name) ? 'expressway' : 'minor';
}

export function buildBarriers(input: BuildInput): BuildOutcome {
  return buildEach(input, 'barrier', (row, id): Barrier | null => {
    const { geometry } = row;
    if (!geometry || geometry.type === 'Point' || geometry.type === 'MultiPoint') return null;
    if (geometry.type === 'GeometryCollection') return null;
    const name = textOf(row, input.columns, 'name');
    return {
      kind: 'barrier',
      id,
      name,
      barrierType: barrierTypeOf(`${textOf(row, input.columns, 'type')} ${name}`),
      geometry,
    };
  });
}

function barrierTypeOf(text: string): Barrier['barrierType'] {
  if (/铁路|高铁|rail/i.test(text)) return 'railway';
  if (/高速|快速|expressway|motorway/i.test(text)) return 'expressway';
  return /河|江|溪|湖|渠|水|river|stream|canal|water/i.test(text) ? 'river' : 'other';
}

export function buildReference(input: BuildInput): BuildOutcome {
  const fileName = (input.request.path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  const taken = new Set(Object.values(input.columns));
  return buildEach(input, 'reference', (row, id): ReferenceFeature | null => {
    const { geometry } = row;
    if (!geometry || geometry.type === 'MultiPoint' || geometry.type === 'GeometryCollection') return null;
    return {
      kind: 'reference',
      id,
      layerName: textOf(row, input.columns, 'layer') || fileName,
      name: textOf(row, input.columns, 'name'),
      geometry,
      attributes: otherColumns(input, row, taken),
    };
  });
}

/** Without a key, a feature is its name and its course; the second of two equal ones is numbered. */
function buildEach(
  input: BuildInput,
  kind: 'road' | 'barrier' | 'reference',
  create: (row: BuildInput['rows'][number], id: string) => ProjectRecord | null,
): BuildOutcome {
  const records: ProjectRecord[] = [];
  const seen = new Map<string, number>();
  for (const row of input.rows) {
    const course = shortHash(JSON.stringify(row.geometry));
    const layer = kind === 'reference' ? [input.request.path.split(/[\\/]/).at(-1) ?? ''] : [];
    const base = stableId(
      kind,
      ...layer,
      keyOf(input, row) ?? `${textOf(row, input.columns, 'name')}|${course}`,
    );
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const record = create(row, count === 1 ? base : `${base}~${count}`);
    if (record) records.push(record);
  }
  return { records, issues: [] };
}
