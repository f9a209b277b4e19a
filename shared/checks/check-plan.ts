// All rules over one plan, one after the other. The order of the rules and of what each finds is fixed, so the same
// plan gives the same report.
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import { totalFindings } from '../overlap/total-findings.ts';
import type { CheckFailure, CheckReport, Finding } from './finding.ts';
import { checkGap } from './gap.ts';
import { checkInvalidOutlines } from './invalid-outlines.ts';
import { checkIsland } from './island.ts';
import { checkMultiUnit } from './multi-unit.ts';
import { checkOrphanUnit } from './orphan-unit.ts';
import { checkOutsideDistrict } from './outside-district.ts';
import { checkOverCapacity } from './over-capacity.ts';
import { checkOverlap } from './overlap.ts';
import { examinePlan, type PlanUnderCheck, type RuleOutcome } from './plan-under-check.ts';
import { checkSchoolOutside } from './school-outside.ts';
import { checkSplitUnit } from './split-unit.ts';
import { checkSwapDrift } from './swap-drift.ts';

interface Rule {
  readonly label: LocalizedText;
  readonly run: (check: PlanUnderCheck, onProgress?: (fraction: number) => void) => RuleOutcome;
}

const rules: readonly Rule[] = [
  { label: { zh: '检查图形', en: 'Checking outlines' }, run: checkInvalidOutlines },
  { label: { zh: '查找重叠', en: 'Looking for overlaps' }, run: checkOverlap },
  { label: { zh: '查找空白', en: 'Looking for gaps' }, run: checkGap },
  { label: { zh: '查找越界', en: 'Looking beyond borders' }, run: checkOutsideDistrict },
  { label: { zh: '查找飞地', en: 'Looking for islands' }, run: checkIsland },
  { label: { zh: '检查小区分割', en: 'Looking for split estates' }, run: checkSplitUnit },
  { label: { zh: '检查小区归属', en: 'Looking for estates without a school' }, run: checkOrphanUnit },
  { label: { zh: '检查重复归属', en: 'Looking for estates with several schools' }, run: checkMultiUnit },
  { label: { zh: '检查学校位置', en: 'Checking where schools stand' }, run: checkSchoolOutside },
  { label: { zh: '核对学位', en: 'Counting seats' }, run: checkOverCapacity },
  { label: { zh: '核对互换人数', en: 'Comparing the children of swaps' }, run: checkSwapDrift },
];

const unitsLabel: LocalizedText = { zh: '核对小区所在片区', en: 'Placing estates in catchments' };

/**
 * Checks a plan of either type by every rule. `onProgress` gets 0…1 and what is being done; to cancel, throw in it: the
 * exception passes through and nothing is kept. A plan that is not in the state is a bug of the caller.
 */
export function checkPlan(request: {
  readonly state: ProjectState;
  readonly planId: string;
  readonly onProgress?: (fraction: number, label: LocalizedText) => void;
}): Omit<CheckReport, 'elapsedMs'> {
  const { state, planId, onProgress } = request;
  const plan = state.plan.get(planId);
  if (!plan) throw new Error(`No plan ${planId} in the project`);
  const steps = rules.length + 1;
  onProgress?.(0, unitsLabel);
  const { check, failures: unplaced } = examinePlan(state, plan);
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [...unplaced];
  for (const [index, { label, run }] of rules.entries()) {
    const report = (fraction: number) => onProgress?.((index + 1 + fraction) / steps, label);
    report(0);
    const outcome = run(check, report);
    findings.push(...outcome.findings);
    failures.push(...outcome.failures);
  }
  onProgress?.(1, rules.at(-1)?.label ?? unitsLabel);
  return { findings, failures, totals: totalFindings(findings) };
}
