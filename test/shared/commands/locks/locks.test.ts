import { describe, expect, it } from 'vitest';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../../shared/history/invert-change-set.ts';
import { lockOfCatchment } from '../../../../shared/model/locks.ts';
import { listRecords, type ProjectState } from '../../../../shared/model/project-state.ts';
import type { Lock } from '../../../../shared/model/records.ts';
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

const lock = (targetKind: Lock['targetKind'], targetId: string, locked = true): ProjectCommand => ({
  name: 'set-locks',
  planId: 'plan',
  locks: [{ targetKind, targetId }],
  locked,
});
const only = (authorityId: string): ProjectCommand => ({
  name: 'restrict-editing',
  planId: 'plan',
  authorityId,
});
const moveBorderOfAB: ProjectCommand = {
  name: 'move-vertices',
  planId: 'plan',
  moves: [{ from: at(1, 1), to: at(1.2, 1.1) }],
  splits: cutting,
};
const draw = (changes: Partial<Extract<ProjectCommand, { name: 'create-catchment' }>>): ProjectCommand => ({
  name: 'create-catchment',
  planId: 'plan',
  catchmentName: '新片区',
  authorityId: null,
  campusIds: [],
  geometry: rectangle(0.2, 1, 0.8, 2),
  ...changes,
});
const lockedCatchments = (state: ProjectState) =>
  [...state.catchment.values()].filter((one) => lockOfCatchment(state, one)).map(({ id }) => id);

describe('a lock', () => {
  const targets = [
    ['catchment', 'b'],
    ['authority', 'jingkai'],
    ['campus', 'campus-jingkai'],
  ] as const;

  it.each(targets)('on the %s %s holds the whole edit of a border that it shares', (kind, id) => {
    const state = afterCommands(smallCity(), [lock(kind, id)]);
    expect(lockedCatchments(state)).toEqual(['b']);
    expect(refusalOf(state, moveBorderOfAB)).toBe('locked');
    expect(refusalOf(afterCommands(state, [lock(kind, id, false)]), moveBorderOfAB)).toBe('done');
  });

  it.each<[string, ProjectCommand]>([
    ['deleting it', { name: 'delete-catchment', catchmentId: 'b' }],
    ['giving it another school', { name: 'edit-catchment', catchmentId: 'b', changes: { campusIds: [] } }],
    ['renaming it', { name: 'edit-catchment', catchmentId: 'b', changes: { name: '改名' } }],
    ['deleting its plan', { name: 'delete-plan', planId: 'plan' }],
    [
      'bending its border',
      {
        name: 'insert-vertex',
        planId: 'plan',
        edge: [at(1, 0), at(1, 1)],
        at: at(1.1, 0.5),
        splits: cutting,
      },
    ],
  ])('stops %s', (_, command) => {
    expect(refusalOf(smallCity(), command)).toBe('done');
    expect(refusalOf(afterCommands(smallCity(), [lock('catchment', 'b')]), command)).toBe('locked');
  });

  it('leaves the others open', () => {
    const state = afterCommands(smallCity(), [lock('catchment', 'c')]);
    expect(refusalOf(state, moveBorderOfAB)).toBe('done');
  });

  it('lets a neighbour end a border on its edge, for its ground stays the same', () => {
    const state = afterCommands(smallCity(), [lock('catchment', 'a')]);
    const drawn = afterCommands(state, [draw({})]);
    expect(drawn.catchment.get('a')?.geometry.coordinates.flat(2)).toHaveLength(7);
    expect(refusalOf(drawn, { ...moveBorderOfAB, moves: [{ from: at(0.2, 1), to: at(0.2, 0.9) }] })).toBe(
      'locked',
    );
  });

  it('on an authority or a campus keeps catchments from being added to it', () => {
    const state = afterCommands(smallCity(), [
      lock('authority', 'jingkai'),
      lock('campus', 'campus-youxian'),
    ]);
    const codes = [
      draw({ authorityId: 'jingkai' }),
      draw({ campusIds: ['campus-youxian'] }),
      { name: 'edit-catchment', catchmentId: 'a', changes: { authorityId: 'jingkai' } } as const,
      draw({ authorityId: 'fucheng' }),
    ].map((command) => refusalOf(state, command));
    expect(codes).toEqual(['locked', 'locked', 'locked', 'done']);
  });

  it("on a campus keeps the campus's seats and place, as long as the plan is a draft", () => {
    const edit: ProjectCommand = {
      name: 'edit-campus',
      campusId: 'campus-jingkai',
      changes: { phone: '12345' },
    };
    const state = afterCommands(smallCity(), [lock('campus', 'campus-jingkai')]);
    expect(refusalOf(state, edit)).toBe('locked');
    expect(refusalOf(afterCommands(state, [{ name: 'archive-plan', planId: 'plan' }]), edit)).toBe('done');
  });

  it('says what is locked, where, and how to open it', () => {
    const state = afterCommands(smallCity(), [lock('authority', 'jingkai')]);
    const refused = runProjectCommand(state, moveBorderOfAB, createTestContext());
    expect(refused.ok ? null : refused.refusal).toEqual({
      code: 'locked',
      message: {
        zh: '管理主体 经开区在方案“2026 小学”里已锁定，三江实验学校片区 因此不能改动',
        en: 'the authority 经开区 is locked in the plan “2026 小学”, so 三江实验学校片区 can’t be changed',
      },
      hint: {
        zh: '要改动，请先在“锁定”列表或检查器里把管理主体 经开区解锁',
        en: 'To change it, unlock the authority 经开区 first, in the list of locks or in the inspector',
      },
    });
  });

  it('holds in its own plan only', () => {
    const branch: ProjectCommand = {
      name: 'create-plan',
      plan: {
        name: '支',
        planType: 'catchments',
        stage: 'primary',
        schoolYear: 2027,
        parentId: 'plan',
        authorityId: null,
      },
    };
    const state = afterCommands(smallCity(), [lock('authority', 'jingkai'), branch]);
    expect(refusalOf(state, { ...moveBorderOfAB, planId: 'plan:1' })).toBe('done');
  });
});

describe('locking', () => {
  it.each<[string, ProjectCommand, string]>([
    ['what is locked already', lock('catchment', 'b'), 'nothing-changed'],
    ['what is not there', lock('campus', 'nowhere'), 'not-found'],
    [
      'a plan that is not there',
      { ...lock('catchment', 'a'), planId: 'nowhere' } as ProjectCommand,
      'not-found',
    ],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(afterCommands(smallCity(), [lock('catchment', 'b')]), command)).toBe(code);
  });

  it('in bulk adds only what is open, and clears all at once', () => {
    const locks = ['a', 'b', 'c'].map((targetId) => ({ targetKind: 'catchment' as const, targetId }));
    const state = afterCommands(smallCity(), [lock('catchment', 'b')]);
    const change = planChange(state, { name: 'set-locks', planId: 'plan', locks, locked: true });
    expect([change.added.length, change.label.zh]).toEqual([2, '锁定片区 警钟街小学片区 等 2 项']);
    const all = applyChangeSet(state, change);
    expect(afterCommands(all, [{ name: 'set-locks', planId: 'plan', locks, locked: false }]).lock.size).toBe(
      0,
    );
  });

  it('to one authority holds all the others and what belongs to none, in one step', () => {
    const state = afterCommands(smallCity(), [draw({}), lock('authority', 'fucheng')]);
    const change = planChange(state, only('fucheng'));
    expect(change.label.zh).toBe('只编辑 涪城区，锁定其余 3 项');
    const restricted = applyChangeSet(state, change);
    expect(lockedCatchments(restricted).sort()).toEqual(['b', 'c', 'catchment:1']);
    expect(listRecords(applyChangeSet(restricted, invertChangeSet(change)))).toEqual(listRecords(state));
    expect(lockedCatchments(afterCommands(restricted, [only('jingkai')])).sort()).toEqual([
      'a',
      'c',
      'catchment:1',
    ]);
    expect(refusalOf(restricted, only('fucheng'))).toBe('nothing-changed');
  });

  it('goes with its plan', () => {
    const empty = afterCommands(smallCity(), [
      {
        name: 'create-plan',
        plan: {
          name: '空',
          planType: 'catchments',
          stage: 'primary',
          schoolYear: 2027,
          parentId: null,
          authorityId: null,
        },
      },
    ]);
    const planId = 'plan:1';
    const locked = afterCommands(empty, [{ ...lock('authority', 'jingkai'), planId } as ProjectCommand]);
    expect(afterCommands(locked, [{ name: 'delete-plan', planId }]).lock.size).toBe(0);
  });
});
