import type { WarningLevels } from '../../model/records.ts';
import { type Refusal, refuse } from '../../model/result.ts';

const farthestRadiusMetres = 100_000;
const fullestPercent = 1000;
const largestClass = 500;

/** Warning levels that can't be meant; null where they can. */
export function refuseWarningLevels(
  levels: WarningLevels,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const { tightLoadPercent, fullLoadPercent, largeClass, oversizeClass } = levels;
  if (!isBetween(tightLoadPercent, fullestPercent) || !isBetween(fullLoadPercent, fullestPercent)) {
    return refuse({
      code: 'load-level-out-of-range',
      message: {
        zh: `负荷提醒线 ${tightLoadPercent}% 和 ${fullLoadPercent}% 应在 0 到 ${fullestPercent}% 之间`,
        en: `The load levels ${tightLoadPercent} % and ${fullLoadPercent} % are not between 0 and ${fullestPercent} %`,
      },
      hint: { zh: '常用值是 90% 和 100%', en: 'Usual values are 90 % and 100 %' },
    });
  }
  if (!isBetween(largeClass, largestClass) || !isBetween(oversizeClass, largestClass)) {
    return refuse({
      code: 'class-size-out-of-range',
      message: {
        zh: `班额标准 ${largeClass} 人和 ${oversizeClass} 人应在 0 到 ${largestClass} 人之间`,
        en: `The class sizes ${largeClass} and ${oversizeClass} are not between 0 and ${largestClass} children`,
      },
      hint: {
        zh: '大班额从 56 人起，超大班额从 66 人起',
        en: 'Large classes begin at 56 children, oversize ones at 66',
      },
    });
  }
  if (tightLoadPercent > fullLoadPercent || largeClass > oversizeClass) {
    return refuse({
      code: 'levels-out-of-order',
      message: {
        zh: '第一道提醒线高于第二道',
        en: 'A first warning level is above its second',
      },
      hint: { zh: '第一道应不高于第二道', en: 'Give the first one the smaller number' },
    });
  }
  const radii = [levels.primaryRadiusMetres, levels.juniorRadiusMetres];
  if (radii.every((radius) => isBetween(radius, farthestRadiusMetres))) return null;
  return refuse({
    code: 'radius-out-of-range',
    message: {
      zh: `参考服务半径 ${radii.join(' 米、')} 米应大于 0 且不超过 ${farthestRadiusMetres} 米`,
      en: `The reference radii ${radii.join(' m and ')} m are not between 0 and ${farthestRadiusMetres} m`,
    },
    hint: {
      zh: '常用值是小学 500 米、初中 1000 米',
      en: 'Usual values are 500 m for primary, 1,000 m for junior schools',
    },
  });
}

function isBetween(value: number, most: number): boolean {
  return value > 0 && value <= most;
}
