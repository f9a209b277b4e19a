// A swap in force whose estates send more children one way than the other, beyond what the parties allowed. Its seats
// are equal all the same: it is a warning to talk, not a mistake in the plan.
import { agreementLedger } from '../agreements/agreement-ledger.ts';
import { agreementsInForce } from '../agreements/declared-service.ts';
import { formatNumber } from '../overlap/describe-quantities.ts';
import { childrenOfUnits } from './children-of-units.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

export function checkSwapDrift({ state, plan }: PlanUnderCheck): RuleOutcome {
  const findings = agreementsInForce(state, plan).flatMap((agreement) => {
    const year = agreementLedger(state, agreement).find(({ schoolYear }) => schoolYear === plan.schoolYear);
    if (year?.isWithinTolerance !== false || year.balanceChildren === null) return [];
    const units = [...new Set(agreement.items.map(({ unitId }) => unitId))].sort();
    const drift = formatNumber(Math.abs(year.carriedOverChildren + year.balanceChildren));
    const [first, second] = agreement.partyIds.map((id) => state.authority.get(id)?.name ?? id);
    const counts = [year.childrenOfFirst ?? 0, year.childrenOfSecond ?? 0].map((count) =>
      formatNumber(count),
    );
    const carried = formatNumber(Math.abs(year.carriedOverChildren));
    const tolerance = formatNumber(agreement.childrenTolerance);
    return [
      {
        code: 'swap-drift' as const,
        a: null,
        b: null,
        areaSquareMetres: null,
        declared: null,
        units,
        children: childrenOfUnits(state, plan, units),
        bbox: null,
        id: `swap-drift:${agreement.id}`,
        severity: 'warning' as const,
        place: null,
        geometry: null,
        widthMetres: null,
        seats: null,
        text: {
          zh: `协议“${agreement.title}”：${plan.schoolYear} 年${first} ${counts[0]} 人、${second} ${counts[1]} 人，连同往年结转 ${carried} 人共相差 ${drift} 人，超过约定的 ${tolerance} 人`,
          en: `“${agreement.title}”: ${counts[0]} children of ${first} and ${counts[1]} of ${second} in ${plan.schoolYear}; with ${carried} carried over they differ by ${drift}, more than the ${tolerance} agreed on`,
        },
      },
    ];
  });
  return { findings, failures: [] };
}
