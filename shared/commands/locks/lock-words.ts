import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Lock } from '../../model/records.ts';

const kindNames: Readonly<Record<Lock['targetKind'], LocalizedText>> = {
  catchment: { zh: '片区', en: 'the catchment' },
  authority: { zh: '管理主体', en: 'the authority' },
  campus: { zh: '校区', en: 'the campus' },
};

type LockTarget = Pick<Lock, 'targetKind' | 'targetId'>;

/** “管理主体 涪城区”, “the catchment 警钟街小学”. */
export function describeLockTarget(state: ProjectState, { targetKind, targetId }: LockTarget): LocalizedText {
  const name = state[targetKind].get(targetId)?.name ?? targetId;
  const kind = kindNames[targetKind];
  return { zh: `${kind.zh} ${name}`, en: `${kind.en} ${name}` };
}

/** The first target by name and how many there are. */
export function describeLockTargets(state: ProjectState, targets: readonly LockTarget[]): LocalizedText {
  const [first] = targets;
  const { zh, en } = first ? describeLockTarget(state, first) : { zh: '', en: '' };
  return targets.length > 1
    ? { zh: `${zh} 等 ${targets.length} 项`, en: `${en} and ${targets.length - 1} more` }
    : { zh, en };
}
