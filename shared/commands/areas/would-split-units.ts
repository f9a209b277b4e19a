import type { Unit } from '../../model/records.ts';
import { refuse } from '../../model/result.ts';

const mostNames = 5;

/** The refusal of an edit whose border would newly cut estates; it names them. */
export function wouldSplitUnits(units: readonly Unit[]) {
  const named = units.slice(0, mostNames).map(({ name }) => name);
  const isMore = units.length > named.length;
  return refuse({
    code: 'would-split-units',
    message: {
      zh: `这条边界会切开 ${units.length} 个小区：${named.join('、')}${isMore ? ' 等' : ''}`,
      en: `This border would cut ${units.length} ${units.length === 1 ? 'estate' : 'estates'}: ${named.join(', ')}${isMore ? '…' : ''}`,
    },
    hint: {
      zh: '把整个小区划给其中一方，或写明理由后仍然分割',
      en: 'Give the whole estate to one side, or split it and state the reason',
    },
  });
}
