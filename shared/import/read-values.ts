// Text of a cell to the value of a field. A cell that can't be read is an issue, never a silent zero.
import type { Stage } from '../model/stage.ts';
import type { FieldColumns } from './recognise-fields.ts';
import type { SourceRow } from './source-layer.ts';

/** The trimmed text of a field; empty where the column or the cell is missing. */
export function textOf(row: SourceRow, columns: FieldColumns, field: string): string {
  const column = columns[field];
  return column === undefined ? '' : (row.values[column] ?? '').trim();
}

/** A whole number ≥ 0: “1,024户” → 1024. Undefined for an empty cell, null for one that is no count. */
export function parseCount(text: string): number | null | undefined {
  const cleaned = text
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/(?:人|户|个|名|班|套)$/, '');
  if (cleaned === '' || /^[-–—/]+$/.test(cleaned)) return undefined;
  const value = Number(cleaned);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** “临园路东段12号、14号，警钟街3号” → one entry each. */
export function splitList(text: string): string[] {
  return text
    .split(/[、，,；;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The stages that a kind of school offers: 九年一贯制 is primary and junior. Empty where the text says none. */
export function parseStages(text: string): Stage[] {
  const name = text.normalize('NFKC').trim().toLowerCase();
  if (name === '') return [];
  const found = new Set<Stage>();
  if (/十二年|12年|k-?12|p-?12/.test(name)) return ['primary', 'junior', 'senior'];
  if (/九年|9年|k-?8/.test(name)) return ['primary', 'junior'];
  if (/完全中学|完中/.test(name)) return ['junior', 'senior'];
  if (/小学|教学点|primary|elementary|^es$|^xx$/.test(name)) found.add('primary');
  if (/初中|初级中学|junior|middle|^ms$|^cz$/.test(name)) found.add('junior');
  if (/高中|高级中学|senior|high(?!er)|^hs$|^gz$/.test(name) && !/junior high/.test(name))
    found.add('senior');
  return (['primary', 'junior', 'senior'] as const).filter((stage) => found.has(stage));
}
