// What an assignment breaks, counted from the instance anew: the solver's own bookkeeping is not asked.
import type { LocalizedText } from '../model/localized-text.ts';
import { cutOffUnits, membersBySchool } from './pieces.ts';
import type { Problem } from './problem.ts';
import type { Violation, ViolationCode } from './proposal.ts';
import { seatGroups, unseated } from './seat-pools.ts';

/**
 * Every rule that an assignment (school by unit, -1 where it has none) does not keep; empty where it keeps all. `nameOf` turns
 * the ids of units, schools and districts into what people call them.
 */
export function findViolations(
  problem: Problem,
  assignment: ArrayLike<number>,
  nameOf: (id: string) => string,
): Violation[] {
  const { instance, children, crossings } = problem;
  const unitId = (unit: number) => instance.units[unit]?.id ?? '';
  const schoolId = (school: number) => instance.schools[school]?.id ?? '';
  const unitName = (unit: number) => nameOf(unitId(unit));
  const schoolName = (school: number) => nameOf(schoolId(school));
  const violations: Violation[] = [];
  const tell = (
    code: ViolationCode,
    place: { readonly unit?: number; readonly school?: number },
    count: number,
    text: LocalizedText,
  ) =>
    violations.push({
      code,
      unit: place.unit === undefined ? null : unitId(place.unit),
      school: place.school === undefined ? null : schoolId(place.school),
      children: count,
      text,
    });
  const load = new Float64Array(problem.seats.length);
  const across = new Float64Array(crossings.length);
  for (const [unit, count] of children.entries()) {
    const school = assignment[unit] ?? -1;
    const choice = problem.choicesOfAnyGain[unit]?.find((one) => one.school === school);
    if (!choice) {
      tell('no-school', { unit }, count, {
        zh: `“${unitName(unit)}”（${count} 人）没有走得到又允许去的学校`,
        en: `“${unitName(unit)}” (${count} children) has no school that it can walk to and may go to`,
      });
      continue;
    }
    load[school] = (load[school] ?? 0) + count;
    if (choice.crossing >= 0) across[choice.crossing] = (across[choice.crossing] ?? 0) + count;
    if (!problem.choices[unit]?.some((one) => one.school === school)) {
      tell('moved-for-too-little', { unit, school }, count, {
        zh: `“${unitName(unit)}”离开现在的学校，少走不到 ${instance.stabilityMetres} 米`,
        en: `“${unitName(unit)}” leaves its school and saves less than ${instance.stabilityMetres} m`,
      });
    }
  }
  for (const group of seatGroups(problem)) {
    for (const [school, over] of unseated(problem, group, load)) {
      tell('over-seats', { school }, over, {
        zh: `“${schoolName(school)}”有 ${load[school]} 人、${problem.seats[school]} 个学位，共享学位用尽后还差 ${over} 个`,
        en: `“${schoolName(school)}” has ${load[school]} children for ${problem.seats[school]} seats; ${over} have none, shared seats counted`,
      });
    }
  }
  for (const [at, { from, to, most, parity }] of crossings.entries()) {
    const over = (across[at] ?? 0) - most;
    if (over > 0) {
      tell('over-quota', {}, over, {
        zh: `从“${nameOf(from)}”到“${nameOf(to)}”有 ${across[at]} 人，超过约定的 ${most} 人`,
        en: `${across[at]} children go from “${nameOf(from)}” to “${nameOf(to)}”, more than the ${most} agreed`,
      });
    }
    const apart = Math.abs((across[at] ?? 0) - (across[at + 1] ?? 0));
    if (parity && at % 2 === 0 && apart > 0) {
      tell('parity', {}, apart, {
        zh: `“${nameOf(from)}”与“${nameOf(to)}”互换不对等：去 ${across[at]} 人，来 ${across[at + 1]} 人`,
        en: `“${nameOf(from)}” and “${nameOf(to)}” do not exchange equal numbers: ${across[at]} there, ${across[at + 1]} back`,
      });
    }
  }
  if (!problem.contiguous) return violations;
  for (const [school, members] of membersBySchool(assignment, problem.seats.length).entries()) {
    for (const unit of cutOffUnits(problem, members, school)) {
      tell('cut-off', { unit, school }, children[unit] ?? 0, {
        zh: `“${unitName(unit)}”与“${schoolName(school)}”的片区不相连`,
        en: `“${unitName(unit)}” does not hang together with the catchment of “${schoolName(school)}”`,
      });
    }
  }
  return violations;
}
