import { comparePlans, type PlanMove, type SchoolSeats } from '../../../shared/checks/compare-plans.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { refuse, succeed } from '../../../shared/model/result.ts';
import { compareWalking, type WalkingChange } from '../../../shared/numbers/compare-walking.ts';
import { createDistanceLookup } from '../../../shared/walking/distance-lookup.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { textTable } from '../text-table.ts';

export const compareCommand: Command = {
  usage: 'PROJECT --from PLAN --to PLAN',
  summary: {
    zh: '比较两个方案：哪些小区、多少儿童、多大面积换了学校，学位与步行距离前后如何',
    en: 'compares two plans: units, children and area by pair of schools, seats and walking distance before and after',
  },
  options: { from: { type: 'string' }, to: { type: 'string' } },
  positionals: [1, 1],
  run: async (input) => {
    const fromName = textOption(input, 'from');
    const toName = textOption(input, 'to');
    if (!fromName || !toName) return refuse(bothPlansNeeded);
    const state = readProjectState(input.positionals[0] ?? '');
    if (!state.ok) return state;
    const from = choosePlan(state.value, fromName);
    if (!from.ok) return from;
    const to = choosePlan(state.value, toName);
    if (!to.ok) return to;
    const compared = comparePlans(state.value, from.value, to.value);
    if (!compared.ok) return compared;
    const comparison = compared.value;
    const walking = compareWalking(
      state.value,
      { from: from.value, to: to.value },
      { moves: comparison.moves, distances: createDistanceLookup(measureWalking(state.value)) },
    );
    return succeed({
      json: {
        from: from.value.name,
        to: to.value.name,
        ...comparison,
        moves: comparison.moves.map((move, at) => ({
          ...withoutGround(move),
          walking: walking.moves[at] ?? null,
        })),
        schools: comparison.schools.map((school) => ({
          ...school,
          walking: walking.schools.get(school.school) ?? null,
        })),
        walking: walking.total,
      },
      text: [
        `${from.value.name} → ${to.value.name}`,
        ...textTable([
          moveHeading(input),
          ...comparison.moves.map((move, at) => [
            ...moveRow(move, state.value),
            walkingCell(walking.moves[at], input),
          ]),
        ]),
        '',
        ...textTable([
          seatHeading(input),
          ...comparison.schools.map(({ school, before, after }) => [
            school,
            seatCell(before, input),
            seatCell(after, input),
            walkingCell(walking.schools.get(school), input),
          ]),
        ]),
        '',
        input.say({
          zh: `共 ${comparison.totals.units} 个小区、${comparison.totals.children} 名适龄儿童换学校，涉及 ${hectares(comparison.totals.areaSquareMetres)} 公顷`,
          en: `${comparison.totals.units} estates with ${comparison.totals.children} children change schools, ${hectares(comparison.totals.areaSquareMetres)} ha`,
        }),
        `${input.say(walkingTitle)} ${walkingCell(walking.total, input)}`,
        ...comparison.failures.map(({ a, b, reason }) => `${a} ${b}: ${reason}`),
      ],
      status: 0 as const,
    });
  },
};

/** Borders are what `export` is for. */
function withoutGround({ ground: _, ...move }: PlanMove): Omit<PlanMove, 'ground'> {
  return move;
}

const shownUnits = 5;

function moveRow(move: PlanMove, state: ProjectState): string[] {
  const names = move.units.slice(0, shownUnits).map((id) => state.unit.get(id)?.name ?? id);
  return [
    move.from ?? '—',
    move.to ?? '—',
    String(move.units.length),
    String(move.children),
    hectares(move.areaSquareMetres),
    `${names.join('、')}${move.units.length > shownUnits ? '…' : ''}`,
  ];
}

function seatCell(seats: SchoolSeats | null, { say }: CommandInput): string {
  if (!seats) return '—';
  return `${seats.children} / ${seats.seats ?? say({ zh: '不明', en: 'unknown' })}`;
}

const walkingTitle = { zh: '平均上学距离 原 → 新', en: 'Mean way to school before → after' };

/** `620 m → 540 m`; straight lines, where a project has no roads, say so. */
function walkingCell(change: WalkingChange | undefined, { say }: CommandInput): string {
  const mean = (metres: number | null | undefined) =>
    metres === null || metres === undefined ? '—' : `${metres.toFixed(0)} m`;
  const { before, after } = change ?? { before: null, after: null };
  const isStraight = (after ?? before)?.method === 'straight';
  const note = isStraight ? say({ zh: '（直线）', en: ' (straight)' }) : '';
  return `${mean(before?.meanMetres)} → ${mean(after?.meanMetres)}${note}`;
}

function moveHeading({ say }: CommandInput): string[] {
  return [
    say({ zh: '原学校', en: 'From' }),
    say({ zh: '新学校', en: 'To' }),
    say({ zh: '小区', en: 'Estates' }),
    say({ zh: '适龄儿童', en: 'Children' }),
    say({ zh: '面积（公顷）', en: 'Area (ha)' }),
    say({ zh: '小区名称', en: 'Names' }),
    say(walkingTitle),
  ];
}

function seatHeading({ say }: CommandInput): string[] {
  return [
    say({ zh: '学校', en: 'School' }),
    say({ zh: '原方案 儿童/学位', en: 'Before: children/seats' }),
    say({ zh: '新方案 儿童/学位', en: 'After: children/seats' }),
    say(walkingTitle),
  ];
}

function hectares(squareMetres: number): string {
  return (squareMetres / 10_000).toFixed(2);
}

const bothPlansNeeded = {
  code: 'wrong-usage',
  message: { zh: '缺少 --from 或 --to', en: '--from or --to is missing' },
  hint: {
    zh: '写明两个方案，例如 --from 2025年小学服务片区 --to 2026年小学服务片区',
    en: 'Name both plans: --from A --to B',
  },
};
