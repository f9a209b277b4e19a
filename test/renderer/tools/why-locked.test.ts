import { expect, it } from 'vitest';
import { whyLocked } from '../../../renderer/tools/why-locked.ts';
import { lockId } from '../../../shared/model/locks.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Lock } from '../../../shared/model/records.ts';
import { planId, smallProject } from '../map/small-project.ts';

function withLock(targetKind: Lock['targetKind'], targetId: string): ProjectState {
  const target = { targetKind, targetId };
  const lock: Lock = { kind: 'lock', id: lockId(planId, target), planId, ...target };
  return { ...smallProject(), lock: new Map([[lock.id, lock]]) };
}

const catchments = (project: ProjectState) => [...project.catchment.values()];

it('lets every border move where nothing is locked', () => {
  const project = smallProject();
  expect(whyLocked({ project }, catchments(project))).toBeNull();
});

it('names the neighbour that holds a common border, what locks it, and the way out', () => {
  const project = withLock('catchment', 'east');
  expect(whyLocked({ project }, catchments(project))).toEqual({
    zh: '片区 east片区已锁定，east片区 的边界不能改动：先在左侧“锁定”里解锁',
    en: 'The border of east片区 can’t change, the catchment east片区 is locked: unlock it in the list on the left',
  });
  expect(
    whyLocked(
      { project },
      catchments(project).filter(({ id }) => id === 'west'),
    ),
  ).toBeNull();
});
