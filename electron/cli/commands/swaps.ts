import type { ProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { proposeSwaps, type SwapProposal } from '../../../shared/negotiation/propose-swaps.ts';
import type { Command } from '../command.ts';
import { readBorder } from '../read-border.ts';
import { numberOption } from '../read-options.ts';

export const swapsCommand: Command = {
  usage:
    'PROJECT --between A,B [--width METRES] [--years N] [--tolerance CHILDREN] [--estates 1–3] [--detour METRES] [--plan NAME]',
  summary: {
    zh: '互换推荐：双方各出几个小区，每一年人数都对等，少走的路最多',
    en: 'swaps of a few estates a side that balance in every year and save the most walking',
  },
  options: {
    between: { type: 'string' },
    width: { type: 'string' },
    years: { type: 'string' },
    tolerance: { type: 'string' },
    estates: { type: 'string' },
    detour: { type: 'string' },
    plan: { type: 'string' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const limits = {
      width: { least: 1, most: 20_000, usual: 1500 },
      years: { least: 1, most: 12, usual: 3 },
      tolerance: { least: 0, most: 1000, usual: 2 },
      estates: { least: 1, most: 3, usual: 3 },
      detour: { least: 0, most: 20_000, usual: 0 },
    };
    const numbers: Record<string, number> = {};
    for (const [name, { usual, ...range }] of Object.entries(limits)) {
      const given = numberOption(input, name, range);
      if (!given.ok) return given;
      numbers[name] = given.value ?? usual;
    }
    const { width = 0, years = 1, tolerance = 0, estates = 1, detour = 0 } = numbers;
    const border = readBorder(input);
    if (!border.ok) return border;
    const { state, plan, authorityIds, measuredOn } = border.value;
    const answer = proposeSwaps(state, {
      planId: plan.id,
      authorityIds,
      widthMetres: width,
      measuredOn,
      term: {
        fromSchoolYear: plan.schoolYear,
        toSchoolYear: plan.schoolYear + Math.round(years) - 1,
        toleranceChildren: Math.round(tolerance),
        mostEstates: Math.round(estates),
        longestDetourMetres: detour,
      },
      most: 10,
    });
    if (!answer.ok) return answer;
    const { proposals } = answer.value;
    return succeed({
      json: { plan: plan.name, ...answer.value },
      text:
        proposals.length === 0
          ? [
              input.say({
                zh: '没有找到每年都对等又能少走路的互换；可以放宽带宽、差额或绕行距离。',
                en: 'No swap balances in every year and saves walking; try a wider belt, tolerance or detour.',
              }),
            ]
          : proposals.flatMap((proposal, at) => [
              `${at + 1}. ${input.say(proposal.reason)}`,
              ...movesOf(state, proposal),
            ]),
      status: 0 as const,
    });
  },
};

function movesOf(state: ProjectState, { first, second }: SwapProposal): string[] {
  return [...first.moves, ...second.moves].map(({ unitId, campusId, children, ownMetres, otherMetres }) => {
    const [unit, campus] = [
      state.unit.get(unitId)?.name ?? unitId,
      state.campus.get(campusId)?.name ?? campusId,
    ];
    return `   ${unit} → ${campus}  ${children.join('/')}  ${ownMetres} → ${otherMetres} m`;
  });
}
