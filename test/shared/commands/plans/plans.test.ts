import { describe, expect, it } from 'vitest';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { planContentHash } from '../../../../shared/commands/plans/plan-content.ts';
import { catchmentsOfPlan } from '../../../../shared/model/project-state.ts';
import type { Plan } from '../../../../shared/model/records.ts';
import { usualWarningLevels } from '../../../../shared/model/warning-levels.ts';
import {
  afterCommands,
  at,
  createTestContext,
  cutting,
  planChange,
  rectangle,
  refusalOf,
  smallCity,
} from '../small-city.ts';

const freeze: ProjectCommand = { name: 'freeze-plan', planId: 'plan' };
const branch: ProjectCommand = {
  name: 'create-plan',
  plan: {
    name: '2027 小学',
    planType: 'catchments',
    stage: 'primary',
    schoolYear: 2027,
    parentId: 'plan',
    authorityId: null,
  },
};
const fresh: ProjectCommand = { ...branch, plan: { ...branch.plan, parentId: null } };

describe('new plans', () => {
  it('are opened at once', () => {
    const state = afterCommands(smallCity(), [fresh]);
    expect(state.settings.get('settings')?.activePlanId).toBe('plan:1');
  });

  it('have the id that was asked for where it is free, else one of their own', () => {
    const planOf = (planId: string) =>
      planChange(smallCity(), { ...fresh, planId }).added.find(({ kind }) => kind === 'plan')?.id;
    expect([planOf('plan:2027'), planOf('plan')]).toEqual(['plan:2027', 'plan:1']);
  });

  it('start as a copy of their parent, under ids that follow from both', () => {
    const [first, second] = [planChange(smallCity(), branch), planChange(smallCity(), branch)];
    expect(first).toEqual(second);
    const state = afterCommands(smallCity(), [branch]);
    expect(
      catchmentsOfPlan(state, 'plan:1')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      catchmentsOfPlan(state, 'plan')
        .map(({ name }) => name)
        .sort(),
    );
    expect(state.catchment.size).toBe(6);
  });

  it.each([
    ['a name that is taken', { ...fresh, plan: { ...fresh.plan, name: '2026 小学' } }, 'plan-name-taken'],
    ['an empty name', { ...fresh, plan: { ...fresh.plan, name: ' ' } }, 'empty-name'],
    [
      'a parent of another stage',
      { ...branch, plan: { ...branch.plan, stage: 'junior' } },
      'other-kind-of-parent',
    ],
    [
      'a plan of school districts without an authority',
      { ...fresh, plan: { ...fresh.plan, planType: 'school-districts' } },
      'authority-missing',
    ],
  ] as const)('are refused with %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

describe('freezing', () => {
  it('gives number, hash and time', () => {
    const plan = afterCommands(smallCity(), [freeze]).plan.get('plan');
    expect(plan).toMatchObject({
      status: 'frozen',
      number: '2026-小学-01',
      frozenAt: '2026-03-01T09:00:00+08:00',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('counts on in the series of the year and stage', () => {
    const context = createTestContext();
    const state = afterCommands(
      smallCity(),
      [
        freeze,
        { ...branch, plan: { ...branch.plan, schoolYear: 2026 } },
        { name: 'freeze-plan', planId: 'plan:1' },
      ],
      context,
    );
    expect(state.plan.get('plan:1')?.number).toBe('2026-小学-02');
  });

  it('keeps the reason of a waiver in the label', () => {
    expect(planChange(smallCity(), { ...freeze, waiver: '局务会同意' }).label.zh).toContain('局务会同意');
  });

  it('hashes what the notice says: a moved vertex or a new house number changes it, a name of another plan does not', () => {
    const { sha256 } = createTestContext();
    const hashAfter = (commands: readonly ProjectCommand[]) => {
      const state = afterCommands(smallCity(), commands);
      return planContentHash(state, state.plan.get('plan') as Plan, sha256);
    };
    const same = hashAfter([]);
    expect(hashAfter([fresh])).toBe(same);
    expect(
      hashAfter([{ name: 'move-vertices', planId: 'plan', moves: [{ from: at(1, 1), to: at(1, 1.0001) }] }]),
    ).not.toBe(same);
    expect(
      hashAfter([{ name: 'edit-unit', unitId: 'unit-0', changes: { addresses: ['临园路东段99号'] } }]),
    ).not.toBe(same);
  });
});

describe('a plan that is settled', () => {
  const edits: readonly ProjectCommand[] = [
    { name: 'edit-plan', planId: 'plan', changes: { name: '别名' } },
    { name: 'move-vertices', planId: 'plan', moves: [{ from: at(1, 1), to: at(1.1, 1) }] },
    { name: 'insert-vertex', planId: 'plan', edge: [at(1, 1), at(1, 0)], at: at(1.1, 0.5), splits: cutting },
    { name: 'delete-vertex', planId: 'plan', at: at(0, 0), splits: cutting },
    { name: 'edit-catchment', catchmentId: 'a', changes: { rangeText: '临园路以北' } },
    { name: 'delete-catchment', catchmentId: 'a' },
    {
      name: 'create-catchment',
      planId: 'plan',
      catchmentName: '新片区',
      authorityId: null,
      campusIds: [],
      geometry: rectangle(0, 2, 1, 3),
    },
    { name: 'freeze-plan', planId: 'plan' },
    { name: 'delete-plan', planId: 'plan' },
  ];
  const settled = [
    freeze,
    { name: 'approve-plan', planId: 'plan' },
    { name: 'archive-plan', planId: 'plan' },
  ] as const satisfies readonly ProjectCommand[];

  it.each(settled.flatMap((by) => edits.map((edit) => [edit.name, by.name, edit, by] as const)))(
    'refuses %s after %s',
    (_, __, edit, by) => {
      expect(refusalOf(smallCity(), edit)).toBe('done');
      expect(refusalOf(afterCommands(smallCity(), [by]), edit)).toBe('plan-not-editable');
    },
  );

  it('takes the words of its notice: the map review number comes after freezing', () => {
    const state = afterCommands(smallCity(), [
      freeze,
      { name: 'edit-notice', planId: 'plan', changes: { mapReviewNumber: '川S(2026)001号' } },
    ]);
    expect([...state.notice.values()].map(({ mapReviewNumber }) => mapReviewNumber)).toEqual([
      '川S(2026)001号',
    ]);
  });
});

describe('deleting a plan', () => {
  it('takes its catchments and its notice along, and opens none', () => {
    const state = afterCommands(smallCity(), [
      { name: 'edit-notice', planId: 'plan', changes: { title: '公示' } },
      { name: 'delete-plan', planId: 'plan' },
    ]);
    expect([state.plan.size, state.catchment.size, state.notice.size]).toEqual([0, 0, 0]);
    expect(state.settings.get('settings')?.activePlanId).toBeNull();
  });

  it('is refused where another plan was branched from it', () => {
    expect(refusalOf(afterCommands(smallCity(), [branch]), { name: 'delete-plan', planId: 'plan' })).toBe(
      'plan-has-branches',
    );
  });
});

describe('catchments', () => {
  const draw = {
    name: 'create-catchment',
    planId: 'plan',
    catchmentName: '新片区',
    authorityId: 'youxian',
    campusIds: ['campus-youxian'],
    geometry: rectangle(3, 0, 4, 1),
  } as const satisfies ProjectCommand;

  it('are drawn with their campus', () => {
    const state = afterCommands(smallCity(), [draw]);
    expect(state.catchment.get('catchment:1')).toMatchObject({
      name: '新片区',
      campusIds: ['campus-youxian'],
    });
  });

  it.each([
    ['without a name', { ...draw, catchmentName: '  ' }, 'empty-name'],
    ['with a campus that is not there', { ...draw, campusIds: ['x'] }, 'not-found'],
    [
      'with a campus twice',
      { ...draw, campusIds: ['campus-youxian', 'campus-youxian'] },
      'campus-named-twice',
    ],
    [
      'as a bow tie',
      {
        ...draw,
        geometry: { type: 'Polygon', coordinates: [[at(3, 0), at(4, 1), at(4, 0), at(3, 1), at(3, 0)]] },
      } as const,
      'invalid-geometry',
    ],
    ['of a plan that is not there', { ...draw, planId: 'x' }, 'not-found'],
  ] as [string, ProjectCommand, string][])('are refused %s', (_, command, code) => {
    expect(refusalOf(smallCity(), command)).toBe(code);
  });
});

describe('facts', () => {
  it.each([
    [
      'a negative count of households',
      { name: 'edit-unit', unitId: 'unit-0', changes: { households: -1 } },
      'bad-count',
    ],
    [
      'two counts for one year',
      {
        name: 'edit-unit',
        unitId: 'unit-0',
        changes: {
          children: [
            { stage: 'primary', intakeYear: 2026, count: 1 },
            { stage: 'primary', intakeYear: 2026, count: 2 },
          ],
        },
      },
      'children-counted-twice',
    ],
    [
      'half a seat',
      {
        name: 'edit-campus',
        campusId: 'campus-jingkai',
        changes: { stages: [{ stage: 'primary', classesPerGrade: 1, baseSeats: 0.5 }] },
      },
      'bad-stages',
    ],
    [
      'a sliver as wide as a street',
      { name: 'edit-settings', changes: { sliverWidthMetres: 60 } },
      'sliver-width-out-of-range',
    ],
    [
      'a load level below zero',
      { name: 'edit-settings', changes: { warningLevels: { ...usualWarningLevels, tightLoadPercent: -5 } } },
      'load-level-out-of-range',
    ],
    [
      'a large class larger than an oversize one',
      { name: 'edit-settings', changes: { warningLevels: { ...usualWarningLevels, largeClass: 70 } } },
      'levels-out-of-order',
    ],
    [
      'classes of nobody',
      { name: 'edit-settings', changes: { warningLevels: { ...usualWarningLevels, largeClass: 0 } } },
      'class-size-out-of-range',
    ],
    [
      'a radius of nothing',
      { name: 'edit-settings', changes: { warningLevels: { ...usualWarningLevels, juniorRadiusMetres: 0 } } },
      'radius-out-of-range',
    ],
    ['what is so already', { name: 'edit-settings', changes: { sliverWidthMetres: 2 } }, 'nothing-changed'],
    ['the plan that is open already', { name: 'activate-plan', planId: 'plan' }, 'nothing-changed'],
  ] as const satisfies readonly (readonly [string, ProjectCommand, string])[])(
    'refuse %s',
    (_, command, code) => {
      expect(refusalOf(smallCity(), command)).toBe(code);
    },
  );
});
