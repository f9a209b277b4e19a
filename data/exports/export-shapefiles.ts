// A shapefile holds one type of geometry and column names of ten bytes: a mixed layer becomes one set for each type,
// and a table says which title each short name stands for.
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeCsv } from '../files/write-csv.ts';
import type { FeatureToWrite, LayerToWrite } from '../files/write-layer.ts';
import { type ShapeType, shapeTypeOf } from '../files/write-shape-records.ts';
import { writeShapefile } from '../files/write-shapefile.ts';

const suffixes = { point: '_点', line: '_线', polygon: '_面' } as const satisfies Record<ShapeType, string>;

/** Writes `path`, or `…_点.shp`, `…_线.shp`, `…_面.shp` where the layer is mixed. Features without place are left out. */
export async function exportShapefiles(request: {
  path: string;
  layer: LayerToWrite;
  epsg: number;
  now: Date;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  const { layer, epsg, now, looked } = request;
  const base = request.path.replace(/\.shp$/i, '');
  const byType = new Map<ShapeType, FeatureToWrite[]>();
  for (const feature of layer.features) {
    const shapeType = feature.geometry ? shapeTypeOf(feature.geometry) : null;
    if (shapeType) byType.set(shapeType, [...(byType.get(shapeType) ?? []), feature]);
  }
  if (byType.size === 0) byType.set('polygon', []);
  const files: WrittenFile[] = [];
  const names = new Map<string, string>();
  for (const [shapeType, features] of byType) {
    const written = await writeShapefile({
      path: `${base}${byType.size > 1 ? suffixes[shapeType] : ''}.shp`,
      layer: { ...layer, features },
      shapeType,
      epsg,
      modifiedOn: now,
      looked,
    });
    files.push(...written.files);
    for (const [title, columnName] of Object.entries(written.columnNames)) names.set(title, columnName);
  }
  const fieldTable: LayerToWrite = {
    name: '字段对照表',
    fields: [
      { name: '字段', type: 'text' },
      { name: '含义', type: 'text' },
    ],
    features: [...names].map(([title, columnName]) => ({
      geometry: null,
      values: { 字段: columnName, 含义: title },
    })),
  };
  files.push(
    ...(await writeCsv({ path: `${base}_字段对照表.csv`, layer: fieldTable, encoding: 'utf-8', looked })),
  );
  return files;
}
