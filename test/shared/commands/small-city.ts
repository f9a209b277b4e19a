// Two authorities, three schools and a strip of three catchments that share their borders:
//
//     0,1 ── 1,1 ── 2,1 ── 3,1      (thousandths of a degree around 104.74 E 31.46 N)
//      │  A   │  B   │  C   │
//     0,0 ── 1,0 ── 2,0 ── 3,0
import { createHash } from 'node:crypto';
import type { MultiPolygon, Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { CommandContext } from '../../../shared/commands/command-context.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';

/** A place of the grid above. */
export function at(x: number, y: number): Position {
  return [104.74 + x / 1000, 31.46 + y / 1000];
}

export function rectangle(x1: number, y1: number, x2: number, y2: number): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: [[[at(x1, y1), at(x2, y1), at(x2, y2), at(x1, y2), at(x1, y1)]]],
  };
}

export function createTestContext(): CommandContext {
  let count = 0;
  return {
    createId: (prefix) => {
      count += 1;
      return `${prefix}:${count}`;
    },
    author: '张工',
    now: () => '2026-03-01T09:00:00+08:00',
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

const authorities = ['fucheng', 'jingkai', 'youxian'];

export function smallCityRecords(): ProjectRecord[] {
  return [
    {
      kind: 'settings',
      id: 'settings',
      projectName: '小城',
      centralMeridian: 105,
      sliverWidthMetres: 2,
      demonstrationNotice: '',
      activePlanId: 'plan',
    },
    ...authorities.map(
      (id, index): ProjectRecord => ({
        kind: 'authority',
        id,
        name: ['涪城区', '经开区', '游仙区'][index] ?? '',
        authorityType: id === 'jingkai' ? 'functional-zone' : 'district',
        geometry: rectangle(index, 0, index + 1, 1),
        phone: '',
      }),
    ),
    ...authorities.flatMap((authorityId, index): ProjectRecord[] => [
      {
        kind: 'school',
        id: `school-${authorityId}`,
        name: `${index}校`,
        code: `510700000${index}`,
        authorityId,
      },
      {
        kind: 'campus',
        id: `campus-${authorityId}`,
        schoolId: `school-${authorityId}`,
        name: ['警钟街小学', '三江实验学校', '东辰小学'][index] ?? '',
        address: '',
        phone: '',
        location: { type: 'Point', coordinates: at(index + 0.5, 0.5) },
        stages: [{ stage: 'primary', classesPerGrade: 4, baseSeats: 180 }],
      },
    ]),
    ...[0, 1, 2, 3, 4, 5].map(
      (index): ProjectRecord => ({
        kind: 'unit',
        id: `unit-${index}`,
        name: `${index}号小区`,
        community: '',
        geometry: rectangle(index / 2 + 0.05, 0.2, index / 2 + 0.45, 0.8),
        households: 100,
        children: [{ stage: 'primary', intakeYear: 2026, count: 12 }],
        addresses: [`临园路东段${index + 1}号`],
        attributes: {},
      }),
    ),
    {
      kind: 'plan',
      id: 'plan',
      name: '2026 小学',
      planType: 'catchments',
      stage: 'primary',
      schoolYear: 2026,
      status: 'draft',
      parentId: null,
      authorityId: null,
      number: null,
      contentHash: null,
      frozenAt: null,
      createdAt: '2026-01-01T09:00:00+08:00',
    },
    ...['a', 'b', 'c'].map(
      (id, index): ProjectRecord => ({
        kind: 'catchment',
        id,
        planId: 'plan',
        name: ['警钟街小学片区', '三江实验学校片区', '东辰小学片区'][index] ?? '',
        authorityId: authorities[index] ?? null,
        campusIds: [`campus-${authorities[index]}`],
        clusterId: null,
        geometry: rectangle(index, 0, index + 1, 1),
        rangeText: '',
      }),
    ),
  ];
}

/** What commands carry that may cut estates, where a test is about something else. */
export const cutting = { reason: '一路之隔' } as const;

export function smallCity(): ProjectState {
  return createProjectState(smallCityRecords());
}

/** The change set of a command that must succeed. */
export function planChange(
  state: ProjectState,
  command: ProjectCommand,
  context = createTestContext(),
): ChangeSet {
  const result = runProjectCommand(state, command, context);
  if (!result.ok) throw new Error(`${command.name}: ${result.refusal.code} ${result.refusal.message.zh}`);
  return result.value;
}

/** The state after commands that must succeed. */
export function afterCommands(
  state: ProjectState,
  commands: readonly ProjectCommand[],
  context = createTestContext(),
) {
  return commands.reduce(
    (current, command) => applyChangeSet(current, planChange(current, command, context)),
    state,
  );
}

/** The refusal code of a command; 'done' where it is not refused. */
export function refusalOf(state: ProjectState, command: ProjectCommand): string {
  const result = runProjectCommand(state, command, createTestContext());
  return result.ok ? 'done' : result.refusal.code;
}
