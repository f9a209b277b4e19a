// Counts of few children are left empty in a layer for others, and every row says which were.
import type { LayerToWrite } from '../files/write-layer.ts';

const hiddenColumn = '未列出的人数';

/** `columns`: those that count children. A count of nought stays: it is nobody. */
export function hideSmallCounts(
  layer: LayerToWrite,
  columns: readonly string[],
  smallest: number,
): LayerToWrite {
  return {
    ...layer,
    fields: [...layer.fields, { name: hiddenColumn, type: 'text' }],
    features: layer.features.map(({ geometry, values }) => {
      const small = columns.filter((column) => {
        const count = Number(values[column] ?? 0);
        return count > 0 && count < smallest;
      });
      const hidden = Object.fromEntries(small.map((column) => [column, null]));
      const said = small.length === 0 ? '' : `不足${smallest}人：${small.join('、')}`;
      return { geometry, values: { ...values, ...hidden, [hiddenColumn]: said } };
    }),
  };
}
