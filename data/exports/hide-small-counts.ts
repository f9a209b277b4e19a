// Counts of few children are left empty in a layer, and every row says which were.
import { parseChildrenColumn } from '../../shared/import/children-columns.ts';
import { coverSmallCounts } from '../../shared/privacy/small-counts.ts';
import type { LayerToWrite, WrittenValue } from '../files/write-layer.ts';

/** The column that says what was left empty. */
export const hiddenColumn = '未列出的人数';

const childrenWords = /人数|儿童|学生|新生|孩子|children|pupils/iu;

/** Whether a column counts children, by its title: “小学2026”, “六岁儿童”. */
export function countsChildren(title: string): boolean {
  return title !== hiddenColumn && (parseChildrenColumn(title) !== null || childrenWords.test(title));
}

/** A count of nought tells of nobody. */
export function isSmallCount(value: WrittenValue | undefined, smallest: number): boolean {
  const count = typeof value === 'string' && value.trim() === '' ? 0 : Number(value ?? 0);
  return count > 0 && count < smallest;
}

/** The layer without counts under `smallest`, in numbers and in words, and how many were left out. */
export function hideSmallCounts(
  layer: LayerToWrite,
  smallest: number,
): { readonly layer: LayerToWrite; readonly hidden: number } {
  const columns = layer.fields.map(({ name }) => name);
  const counting = columns.filter(countsChildren);
  let hidden = 0;
  const features = layer.features.map(({ geometry, values }) => {
    const small = counting.filter((column) => isSmallCount(values[column], smallest));
    const covered = Object.entries(values).flatMap(([column, value]) => {
      if (typeof value !== 'string') return [];
      const text = coverSmallCounts(value, smallest);
      return text === value ? [] : [[column, text] as const];
    });
    hidden += small.length + covered.length;
    const empty = Object.fromEntries(small.map((column) => [column, null]));
    const said = small.length === 0 ? '' : `不足${smallest}人：${small.join('、')}`;
    return {
      geometry,
      values: { ...values, ...Object.fromEntries(covered), ...empty, [hiddenColumn]: said },
    };
  });
  if (counting.length === 0 && hidden === 0) return { layer, hidden };
  return {
    layer: { ...layer, fields: [...layer.fields, { name: hiddenColumn, type: 'text' }], features },
    hidden,
  };
}
