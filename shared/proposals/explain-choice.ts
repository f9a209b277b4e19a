// Why a unit goes where it goes, in words. Reasons are read off the finished assignment: they say what stands against the
// nearer school, not by which steps the solver came there.
import type { LocalizedText } from '../model/localized-text.ts';
import { cutOffUnits, membersBySchool } from './pieces.ts';
import type { Problem } from './problem.ts';
import type { Proposal, ReasonCode } from './proposal.ts';
import { seatGroups, unseated } from './seat-pools.ts';

type Explained = Proposal['why'][number];

/** One reason for every unit that has a school, in the order of units; `nameOf` turns a school's id into its name. */
export function explainChoices(
  problem: Problem,
  assignment: ArrayLike<number>,
  nameOfId: (id: string) => string,
): Explained[] {
  const { instance, children, crossings } = problem;
  const members = membersBySchool(assignment, problem.seats.length);
  const load = members.map((units) => units.reduce((sum, unit) => sum + (children[unit] ?? 0), 0));
  const groups = seatGroups(problem);
  const across = new Float64Array(crossings.length);
  for (const unit of children.keys()) {
    const crossing = choiceOf(unit)?.crossing ?? -1;
    if (crossing >= 0) across[crossing] = (across[crossing] ?? 0) + (children[unit] ?? 0);
  }
  const dual = new Set(instance.dual.map(({ unit }) => unit));
  return instance.units.flatMap(({ id }, unit): Explained[] => {
    const explained = explain(unit, dual.has(id));
    return explained ? [{ unit: id, code: explained[0], reason: explained[1] }] : [];
  });

  function choiceOf(unit: number) {
    return problem.choicesOfAnyGain[unit]?.find(({ school }) => school === assignment[unit]);
  }

  function explain(unit: number, isDual: boolean): [ReasonCode, LocalizedText] | null {
    const own = choiceOf(unit);
    const nearest = problem.reachable[unit]?.[0];
    const allowed = problem.choices[unit]?.[0];
    const nearestAllowedOfAnyGain = problem.choicesOfAnyGain[unit]?.[0];
    if (!own || !nearest) return null;
    const ownName = nameOf(own.school);
    const ownMetres = Math.round(own.metres);
    if (own.metres <= nearest.metres) {
      return [
        'nearest',
        { zh: `“${ownName}”最近（${ownMetres} 米）`, en: `“${ownName}” is nearest (${ownMetres} m)` },
      ];
    }
    if (isDual) {
      return [
        'dual',
        {
          zh: `双重纳入，可去的学校里选“${ownName}”（${ownMetres} 米）`,
          en: `Served dually: of its schools it goes to “${ownName}” (${ownMetres} m)`,
        },
      ];
    }
    if (
      own.school === problem.current[unit] &&
      nearestAllowedOfAnyGain &&
      nearestAllowedOfAnyGain !== allowed
    ) {
      const saved = Math.round(own.metres - nearestAllowedOfAnyGain.metres);
      return [
        'stays',
        {
          zh: `留在“${ownName}”：改去“${nameOf(nearestAllowedOfAnyGain.school)}”只少走 ${saved} 米，不到 ${instance.stabilityMetres} 米`,
          en: `It stays at “${ownName}”: “${nameOf(nearestAllowedOfAnyGain.school)}” would save ${saved} m, less than ${instance.stabilityMetres} m`,
        },
      ];
    }
    if (!allowed || own.metres <= allowed.metres) {
      return [
        'nearest-of-district',
        {
          zh: `本区可去的学校里“${ownName}”最近（${ownMetres} 米）；更近的“${nameOf(nearest.school)}”属于别的区`,
          en: `“${ownName}” is the nearest it may go to (${ownMetres} m); “${nameOf(nearest.school)}” is nearer, of another district`,
        },
      ];
    }
    const there = nameOf(allowed.school);
    const longer = Math.round(own.metres - allowed.metres);
    if (lacksSeats(unit, allowed.school)) {
      return [
        'nearest-is-full',
        {
          zh: `更近的“${there}”已满（${load[allowed.school]} 人、${problem.seats[allowed.school]} 个学位），去“${ownName}”多走 ${longer} 米`,
          en: `The nearer “${there}” is full (${load[allowed.school]} children, ${problem.seats[allowed.school]} seats); “${ownName}” is ${longer} m farther`,
        },
      ];
    }
    if (breaksPieces(unit, allowed.school)) {
      return [
        'contiguity',
        {
          zh: `去更近的“${there}”会使片区断开，去“${ownName}”多走 ${longer} 米`,
          en: `At the nearer “${there}” a catchment would fall apart; “${ownName}” is ${longer} m farther`,
        },
      ];
    }
    if (breaksQuota(unit, own.crossing, allowed.crossing)) {
      return [
        'quota',
        {
          zh: `去更近的“${there}”会超过约定人数或使互换不对等，去“${ownName}”多走 ${longer} 米`,
          en: `At the nearer “${there}” a quota would be passed or a swap unequal; “${ownName}” is ${longer} m farther`,
        },
      ];
    }
    return [
      'whole',
      {
        zh: `去“${ownName}”多走 ${longer} 米；更近的“${there}”还能收下，但没有找到总步行更短的整体方案`,
        en: `“${ownName}” is ${longer} m farther; the nearer “${there}” has room, but no shorter whole was found that has it there`,
      },
    ];
  }

  function lacksSeats(unit: number, school: number): boolean {
    const group = groups.find(({ schools }) => schools.includes(school));
    if (!group) return false;
    const moved = load.slice();
    moved[school] = (moved[school] ?? 0) + (children[unit] ?? 0);
    const from = assignment[unit] ?? -1;
    moved[from] = (moved[from] ?? 0) - (children[unit] ?? 0);
    return unseated(problem, group, moved).size > 0;
  }

  function breaksPieces(unit: number, school: number): boolean {
    if (!problem.contiguous) return false;
    const from = assignment[unit] ?? -1;
    const left = (members[from] ?? []).filter((other) => other !== unit);
    return (
      cutOffUnits(problem, left, from).length > 0 ||
      cutOffUnits(problem, [...(members[school] ?? []), unit], school).length > 0
    );
  }

  function breaksQuota(unit: number, from: number, to: number): boolean {
    if (from === to) return false;
    const moved = across.slice();
    if (from >= 0) moved[from] = (moved[from] ?? 0) - (children[unit] ?? 0);
    if (to >= 0) moved[to] = (moved[to] ?? 0) + (children[unit] ?? 0);
    return crossings.some(
      ({ most, parity }, at) =>
        (moved[at] ?? 0) > most || (parity && at % 2 === 0 && moved[at] !== moved[at + 1]),
    );
  }

  function nameOf(school: number): string {
    return nameOfId(instance.schools[school]?.id ?? '');
  }
}
