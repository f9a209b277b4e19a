import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import { afterCommands, at, planChange, refusalOf, smallCity } from '../small-city.ts';

const replace = (
  from: Position,
  to: Position,
  path: readonly Position[],
  more: Partial<Extract<ProjectCommand, { name: 'replace-border' }>> = {},
): ProjectCommand => ({ name: 'replace-border', planId: 'plan', from, to, path, how: 'trace', ...more });

const bend: ProjectCommand = {
  name: 'insert-vertex',
  planId: 'plan',
  edge: [at(1, 0), at(1, 1)],
  at: at(1.03, 0.5),
};

const ringOf = (state: ProjectState, id: string) =>
  (state.catchment.get(id)?.geometry.coordinates[0]?.[0] ?? []).map((place) => place.join());

const groundFindings = (state: ProjectState) =>
  checkPlan({ state, planId: 'plan' }).findings.filter(({ code }) =>
    ['gap', 'overlap', 'invalid-geometry'].includes(code),
  );

describe('giving a stretch of border a new course', () => {
  it('lays it anew in both who share it, bit for bit', () => {
    const path = [at(1.02, 0.2), at(0.98, 0.6)];
    const state = afterCommands(smallCity(), [replace(at(1, 0), at(1, 1), path)]);
    for (const place of path) {
      expect([ringOf(state, 'a').includes(place.join()), ringOf(state, 'b').includes(place.join())]).toEqual([
        true,
        true,
      ]);
    }
    expect(groundFindings(state)).toEqual([]);
  });

  it('straightens it, and says between whom', () => {
    const bent = afterCommands(smallCity(), [bend]);
    const straighten = replace(at(1, 0), at(1, 1), [], { how: 'straighten', through: at(1.03, 0.5) });
    expect(planChange(bent, straighten).label).toEqual({
      zh: '拉直了 警钟街小学片区 与 三江实验学校片区 的一段边界',
      en: 'Straightened a stretch of the border of 警钟街小学片区 and 三江实验学校片区',
    });
    expect(ringOf(afterCommands(bent, [straighten]), 'a')).not.toContain(at(1.03, 0.5).join());
  });

  it('takes the stretch through a vertex where several lead from end to end', () => {
    const outer = replace(at(1, 0), at(1, 1), [at(-0.02, 0), at(-0.02, 1)], { through: at(0, 0) });
    const state = afterCommands(smallCity(), [outer]);
    expect([ringOf(state, 'a').includes(at(-0.02, 0).join()), ringOf(state, 'b').length]).toEqual([true, 5]);
  });

  it.each([
    ['a stretch that forks', replace(at(0, 0), at(2, 0), [at(1, -0.1)]), 'no-vertex-there'],
    [
      'a stretch whose owners change',
      replace(at(0, 0), at(1, 1), [at(0.5, 0.5)], { through: at(1, 0) }),
      'border-forks',
    ],
    ['a course into a third catchment', replace(at(1, 0), at(1, 1), [at(2.03, 0.5)]), 'meets-another-border'],
    [
      'a course along another border',
      replace(at(1, 0), at(1, 1), [at(0.97, 0), at(0.97, 0.5)]),
      'meets-another-border',
    ],
    [
      'a course that crosses itself',
      replace(at(1, 0), at(1, 1), [at(1.04, 0.8), at(0.98, 0.8), at(1.03, 0.1)]),
      'invalid-geometry',
    ],
    ['a course through an estate', replace(at(1, 0), at(1, 1), [at(1.2, 0.5)]), 'would-split-units'],
    ['the course it has', replace(at(1, 0), at(1, 1), []), 'nothing-changed'],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});
