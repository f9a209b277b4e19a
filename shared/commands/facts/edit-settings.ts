import { type Refusal, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { emptyName } from '../empty-name.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { refuseWarningLevels } from './refuse-warning-levels.ts';

/** A wider tolerance would call real overlaps slivers. */
const widestSliverMetres = 50;

/** Above this, whole estates would vanish from every figure. */
const largestSmallCount = 100;

export const editSettings: CommandHandler<'edit-settings'> = (state, command) => {
  const found = findRecord(state, 'settings', 'settings');
  if (!found.ok) return found;
  const before = found.value;
  const changed = { ...before, ...command.changes };
  const after = { ...changed, projectName: changed.projectName.trim() };
  if (isSameContent(before, after)) return nothingChanged();
  if (after.projectName === '') return emptyName();
  const width = after.sliverWidthMetres;
  if (!(width > 0 && width <= widestSliverMetres)) {
    return refuse({
      code: 'sliver-width-out-of-range',
      message: {
        zh: `碎缝宽度 ${width} 米不在 0 到 ${widestSliverMetres} 米之间`,
        en: `The sliver width of ${width} m is not between 0 and ${widestSliverMetres} m`,
      },
      hint: { zh: '常用值是 1 到 5 米', en: 'Usual values are 1 to 5 m' },
    });
  }
  const smallest = after.smallestCount;
  if (
    smallest !== undefined &&
    !(Number.isInteger(smallest) && smallest >= 0 && smallest <= largestSmallCount)
  )
    return refuse(smallCountOutOfRange(smallest));
  const refusal = after.warningLevels ? refuseWarningLevels(after.warningLevels) : null;
  if (refusal) return refusal;
  return succeed(
    createChangeSet(
      command.name,
      { zh: '修改了工程设置', en: 'Edited the project settings' },
      { updated: [{ before, after }] },
    ),
  );
};

function smallCountOutOfRange(count: number): Refusal {
  return {
    code: 'small-count-out-of-range',
    message: {
      zh: `公开的最小人数 ${count} 不是 0 到 ${largestSmallCount} 之间的整数`,
      en: `The smallest count printed, ${count}, is no whole number from 0 to ${largestSmallCount}`,
    },
    hint: { zh: '常用值是 5；0 表示不隐去', en: 'The usual value is 5; 0 hides nothing' },
  };
}
