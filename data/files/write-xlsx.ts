// A plain, readable sheet: bold frozen header, columns as wide as their longest value, codes kept as text.
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from './write-atomically.ts';
import type { LayerToWrite } from './write-layer.ts';
import { formatSheet } from './write-sheet.ts';

/** Writes the columns of a layer as one sheet; geometry is left out. `createdAt` goes into the file's properties. */
export async function writeXlsx(request: {
  path: string;
  layer: LayerToWrite;
  createdAt: Date;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  const { layer } = request;
  const names = layer.fields.map((field) => field.name);
  const bytes = await formatSheet(
    {
      name: layer.name,
      rows: [names, ...layer.features.map(({ values }) => names.map((name) => values[name] ?? null))],
      columnWidths: names.map((name) => columnWidth(layer, name)),
      boldRows: [1],
      textColumns: layer.fields.flatMap(({ type }, index) => (type === 'text' ? [index + 1] : [])),
      frozenRows: 1,
    },
    request.createdAt,
  );
  return writeAtomically([{ path: request.path, bytes }], request.looked);
}

/** A hanzi is as wide as two letters. */
function columnWidth(layer: LayerToWrite, fieldName: string): number {
  const texts = [fieldName, ...layer.features.map((feature) => String(feature.values[fieldName] ?? ''))];
  const widths = texts.map((text) => [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 6);
  return Math.min(60, widest + 2);
}
