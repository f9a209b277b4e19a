import { describe, expect, it, onTestFinished } from 'vitest';
import { createFindingsThread, type FindingsThread } from '../../../data/workers/findings-thread.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { planChange, rectangle, smallCity } from '../../shared/commands/small-city.ts';
import { codeOf, take } from '../services/open-test-project.ts';

function startThread(url?: URL): FindingsThread {
  const thread = createFindingsThread(url);
  onTestFinished(() => thread.forget());
  return thread;
}

/** The city after the first catchment has been pulled over the second. */
function overlapping(state: ProjectState): ProjectState {
  const before = state.catchment.get('a');
  if (!before) throw new Error('no catchment a');
  const after = { ...before, geometry: rectangle(0, 0, 1.3, 1) };
  const label = { zh: '改', en: 'edit' };
  return applyChangeSet(state, {
    command: 'test',
    label,
    added: [],
    updated: [{ before, after }],
    removed: [],
  });
}

describe('the thread that keeps findings', () => {
  it('answers for every state it is told, as a check from scratch does', async () => {
    const thread = startThread();
    const city = smallCity();
    for (const state of [city, overlapping(city), city]) {
      const { elapsedMs, ...report } = take(await thread.check(state, 'plan'));
      expect(elapsedMs).toBeGreaterThanOrEqual(0);
      expect(report).toEqual(checkPlan({ state, planId: 'plan' }));
    }
    expect(codeOf(await thread.check(city, 'no-such-plan'))).toBe('not-found');
  });

  it('answers questions that were asked together, each for its own state', async () => {
    const thread = startThread();
    const city = smallCity();
    const answers = await Promise.all(
      [city, overlapping(city), city].map((state) => thread.check(state, 'plan')),
    );
    const overlaps = answers.map((answer) => take(answer).totals.overlap ?? 0);
    expect(overlaps).toEqual([0, 1, 0]);
  });

  it('follows a project across what it was not asked about', async () => {
    const thread = startThread();
    const city = smallCity();
    await thread.check(city, 'plan');
    const renamed = applyChangeSet(
      city,
      planChange(city, { name: 'edit-catchment', catchmentId: 'b', changes: { name: '新名' } }),
    );
    const { elapsedMs: _, ...report } = take(await thread.check(overlapping(renamed), 'plan'));
    expect(report).toEqual(checkPlan({ state: overlapping(renamed), planId: 'plan' }));
  });

  it('ends when it is cancelled and starts again with the whole project', async () => {
    const thread = startThread();
    const controller = new AbortController();
    const answer = thread.check(smallCity(), 'plan', { signal: controller.signal });
    controller.abort();
    expect(codeOf(await answer)).toBe('cancelled');
    expect(codeOf(await thread.check(smallCity(), 'plan'))).toBe('done');
  });

  it('says that it broke and starts again', async () => {
    const broken = startThread(new URL('data:text/javascript,throw new Error("broken")'));
    expect(codeOf(await broken.check(smallCity(), 'plan'))).toBe('internal-error');
    expect(codeOf(await broken.check(smallCity(), 'plan'))).toBe('internal-error');
  });
});
