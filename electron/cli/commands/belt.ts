import type { ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { beltCandidates } from '../../../shared/negotiation/belt-candidates.ts';
import { type BeltEstate, borderBelt } from '../../../shared/negotiation/border-belt.ts';
import type { Command, CommandInput } from '../command.ts';
import { readBorder } from '../read-border.ts';
import { numberOption } from '../read-options.ts';
import { textTable } from '../text-table.ts';

const usualWidthMetres = 1000;
const usualMarginMetres = 200;

export const beltCommand: Command = {
  usage: 'PROJECT --between A,B [--width METRES] [--margin METRES] [--plan NAME]',
  summary: {
    zh: '边界带：两个管理主体边界附近的小区、到双方学校的距离、余下的学位，以及到对方更近的小区',
    en: 'estates near the border of two authorities, the way to schools on both sides, seats left, and who is nearer to the other side',
  },
  options: {
    between: { type: 'string' },
    width: { type: 'string' },
    margin: { type: 'string' },
    plan: { type: 'string' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const width = numberOption(input, 'width', { least: 1, most: 20_000 });
    if (!width.ok) return width;
    const margin = numberOption(input, 'margin', { least: 0, most: 20_000 });
    if (!margin.ok) return margin;
    const border = readBorder(input);
    if (!border.ok) return border;
    const { state, plan, authorityIds, measuredOn } = border.value;
    const widthMetres = width.value ?? usualWidthMetres;
    const measured = borderBelt(state, { planId: plan.id, authorityIds, widthMetres, measuredOn });
    if (!measured.ok) return measured;
    const belt = measured.value;
    const candidates = beltCandidates(state, belt, margin.value ?? usualMarginMetres);
    return succeed({
      json: { plan: plan.name, marginMetres: margin.value ?? usualMarginMetres, ...belt, candidates },
      text: [
        ...textTable([heading(input), ...belt.estates.map((estate) => row(state, estate))]),
        '',
        ...candidates.map(
          ({ unitId, reason }, at) =>
            `${at + 1}. ${state.unit.get(unitId)?.name ?? unitId}: ${input.say(reason)}`,
        ),
      ],
      status: 0 as const,
    });
  },
};

function heading({ say }: CommandInput): string[] {
  return [
    { zh: '小区', en: 'Estate' },
    { zh: '管理主体', en: 'Authority' },
    { zh: '距边界（米）', en: 'To the border (m)' },
    { zh: '儿童', en: 'Children' },
    { zh: '现在的学校（米）', en: 'Its school (m)' },
    { zh: '对方最近的学校（米）', en: 'Nearest across (m)' },
    { zh: '协议', en: 'Agreements' },
  ].map(say);
}

function row(state: ProjectState, estate: BeltEstate): string[] {
  const way = (found: BeltEstate['ownWay']) =>
    found
      ? `${state.campus.get(found.campusId)?.name ?? found.campusId} ${found.metres === null ? '—' : Math.round(found.metres)}`
      : '—';
  return [
    state.unit.get(estate.unitId)?.name ?? estate.unitId,
    state.authority.get(estate.authorityId)?.name ?? estate.authorityId,
    String(Math.round(estate.borderMetres)),
    String(estate.children),
    way(estate.ownWay),
    way(estate.otherWay),
    estate.agreements.map(({ agreementId }) => state.agreement.get(agreementId)?.title ?? '').join('、'),
  ];
}
