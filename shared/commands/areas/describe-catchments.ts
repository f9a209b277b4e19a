import type { LocalizedText } from '../../model/localized-text.ts';
import type { Catchment } from '../../model/records.ts';

/** “警钟街小学片区”, and “，邻片区 三江实验学校 同步” for those that follow because they share the border. */
export function describeCatchments(catchments: readonly Catchment[]): {
  readonly first: string;
  readonly followers: LocalizedText;
} {
  const [first, ...others] = catchments.map(({ name }) => name);
  if (others.length === 0) return { first: first ?? '', followers: { zh: '', en: '' } };
  const named = others.slice(0, 3);
  const more = others.length > named.length;
  return {
    first: first ?? '',
    followers: {
      zh: `，邻片区 ${named.join('、')}${more ? ` 等 ${others.length} 个` : ''} 同步`,
      en: `; ${more ? `${others.length} neighbours (${named.join(', ')}…)` : named.join(', ')} follow`,
    },
  };
}
