import { describe, expect, it } from 'vitest';
import type { TestApi } from './open-test-project.ts';
import { codeOf, openSmallCity, take } from './open-test-project.ts';

/** A draft branched from the plan of the small city; its id. */
async function branch({ api }: TestApi): Promise<string> {
  const made = take(
    await api.runCommand({
      command: {
        name: 'create-plan',
        plan: {
          name: '修改稿',
          planType: 'catchments',
          stage: 'primary',
          schoolYear: 2026,
          parentId: 'plan',
          authorityId: null,
        },
      },
    }),
  );
  return made.changeSet.added.find(({ kind }) => kind === 'plan')?.id ?? '';
}

describe('comparing two plans in a thread', () => {
  it('finds what an edit of a branch gives to nobody, and tells how far it is', async () => {
    const test = await openSmallCity();
    const toPlanId = await branch(test);
    const same = take(await test.api.comparePlans({ fromPlanId: 'plan', toPlanId, jobId: 'same' }));
    const [catchment] = (take(await test.api.currentProject({}))?.records ?? []).filter(
      (record) => record.kind === 'catchment' && record.planId === toPlanId,
    );
    take(
      await test.api.runCommand({ command: { name: 'delete-catchment', catchmentId: catchment?.id ?? '' } }),
    );
    const { moves } = take(await test.api.comparePlans({ fromPlanId: 'plan', toPlanId, jobId: 'other' }));
    expect([same.moves.length, moves.map(({ to }) => to)]).toEqual([0, [null]]);
    expect(test.events).toContainEqual(
      expect.objectContaining({ type: 'job-progress', jobId: 'other', fraction: 1 }),
    );
  });

  it('of plans that are not there is refused', async () => {
    const { api } = await openSmallCity();
    expect(codeOf(await api.comparePlans({ fromPlanId: 'plan', toPlanId: 'x', jobId: 'j' }))).toBe(
      'not-found',
    );
  });
});
