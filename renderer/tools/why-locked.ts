import { describeLockTarget } from '../../shared/commands/locks/lock-words.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { lockOfCatchment } from '../../shared/model/locks.ts';
import type { Catchment } from '../../shared/model/records.ts';
import type { Surroundings } from './tool.ts';

/** Why the border of these catchments can't move: what is locked, and how to open it; null where it can. */
export function whyLocked(
  { project }: Pick<Surroundings, 'project'>,
  catchments: readonly Catchment[],
): LocalizedText | null {
  if (project.lock.size === 0) return null;
  for (const catchment of catchments) {
    const lock = lockOfCatchment(project, catchment);
    if (!lock) continue;
    const { zh, en } = describeLockTarget(project, lock);
    return {
      zh: `${zh}已锁定，${catchment.name} 的边界不能改动：先在左侧“锁定”里解锁`,
      en: `The border of ${catchment.name} can’t change, ${en} is locked: unlock it in the list on the left`,
    };
  }
  return null;
}
