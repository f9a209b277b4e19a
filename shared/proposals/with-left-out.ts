import type { InstanceOfPlan } from './instance-of-plan.ts';
import type { Proposal, Violation } from './proposal.ts';

/**
 * The proposal with the estates that nobody could assign: they stay with the plan's school and count there, against all its
 * seats. Objective and bound are without them, for nobody knows how far they walk. Where they alone are more than the seats, no
 * assignment keeps the rules, and it is told.
 */
export function withLeftOut(
  proposal: Proposal,
  { leftOut, baseSeats }: Pick<InstanceOfPlan, 'leftOut' | 'baseSeats'>,
  nameOf: (id: string) => string,
): Proposal {
  const staying = leftOut.flatMap(({ unit, school, children }) =>
    school === null ? [] : [{ unit, school, children }],
  );
  const schools = proposal.schools.map(({ school, seats, children }) => {
    const more = staying.reduce((sum, one) => sum + (one.school === school ? one.children : 0), 0);
    return { school, seats: baseSeats.get(school) ?? seats, children: children + more };
  });
  const isTold = new Set(proposal.violations.map(({ school }) => school));
  const overfull = schools.flatMap(({ school, seats, children }): Violation[] => {
    if (children <= seats || isTold.has(school)) return [];
    return [
      {
        code: 'over-seats',
        unit: null,
        school,
        children: children - seats,
        text: {
          zh: `“${nameOf(school)}”有 ${children} 人、${seats} 个学位：没有步行路线、只能留下的小区已经超过学位`,
          en: `“${nameOf(school)}” has ${children} children for ${seats} seats: estates without a way that have to stay are more than its seats`,
        },
      },
    ];
  });
  const homeless = leftOut.flatMap(({ unit, school, children }): Violation[] =>
    school === null
      ? [
          {
            code: 'no-school',
            unit,
            school: null,
            children,
            text: {
              zh: `“${nameOf(unit)}”（${children} 人）没有步行路线通到可去的学校，方案里也没有它的学校`,
              en: `“${nameOf(unit)}” (${children} children) has no way to a school it may go to, and the plan has none for it`,
            },
          },
        ]
      : [],
  );
  const violations = [...proposal.violations, ...overfull, ...homeless];
  return {
    ...proposal,
    status: overfull.length + homeless.length > 0 ? 'infeasible' : proposal.status,
    assignments: [...proposal.assignments, ...staying.map(({ unit, school }) => ({ unit, school }))].sort(
      byUnit,
    ),
    schools,
    violations,
    why: [
      ...proposal.why,
      ...staying.map(({ unit }) => ({
        unit,
        code: 'stays' as const,
        reason: {
          zh: '没有步行路线通到可去的学校，留在方案里的学校',
          en: 'No way leads to a school that it may go to; it stays with the plan’s school',
        },
      })),
    ].sort(byUnit),
  };
}

function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return a.unit < b.unit ? -1 : 1;
}
