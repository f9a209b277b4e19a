// A plan's findings kept up to date while it is edited: after an edit of catchments every rule looks again only at what the
// edit touched. The report is the one from scratch; any other change (estates, agreements, levels…) is checked from scratch.
import { type Box, emptyBox, uniteBoxes } from '../geometry/planar-box.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment, Plan, RecordKind } from '../model/records.ts';
import { totalFindings } from '../overlap/total-findings.ts';
import type { CheckFailure, CheckReport } from './finding.ts';
import { authoritiesOfPlan } from './plan-territory.ts';
import { examinePlan, type PlanUnderCheck, planWithShares, type RuleOutcome } from './plan-under-check.ts';
import { renewShares } from './renew-shares.ts';
import { outlinesRule, type Rule, rules } from './rules.ts';

export type Report = Omit<CheckReport, 'elapsedMs'>;
type OnProgress = (fraction: number, label: LocalizedText) => void;

export interface LiveCheck {
  /** The findings of the plan in this state. `onProgress` as in checkPlan. The plan must be there. */
  readonly follow: (state: ProjectState, onProgress?: OnProgress) => Report;
}

interface Checked {
  readonly check: PlanUnderCheck;
  /** Pairs of unit and catchment whose common area could not be computed. */
  readonly unplaced: readonly CheckFailure[];
  /** One for each rule. */
  readonly outcomes: readonly RuleOutcome[];
}

/** Kinds a check reads beside the catchments of the plan: another record of these, and everything is looked at again. */
const wholeKinds: readonly RecordKind[] = [
  'settings',
  'district',
  'authority',
  'school',
  'campus',
  'cluster',
  'unit',
  'agreement',
  'service-relation',
];

const unitsLabel: LocalizedText = { zh: '核对小区所在片区', en: 'Placing estates in catchments' };

export function createLiveCheck(planId: string): LiveCheck {
  let checked: Checked | null = null;
  return {
    follow(state, onProgress) {
      const plan = state.plan.get(planId);
      if (!plan) throw new Error(`No plan ${planId} in the project`);
      // Kept only when all rules are through: a cancelled check has changed nothing.
      checked = (checked && renew(checked, state, plan)) ?? checkWhole(state, plan, onProgress);
      return reportOf(checked);
    },
  };
}

function checkWhole(state: ProjectState, plan: Plan, onProgress: OnProgress | undefined): Checked {
  const steps = rules.length + 1;
  onProgress?.(0, unitsLabel);
  const { check, failures } = examinePlan(state, plan);
  const outcomes = rules.map(({ label, run }, index) => {
    const report = (fraction: number) => onProgress?.((index + 1 + fraction) / steps, label);
    report(0);
    return run(check, report);
  });
  onProgress?.(1, rules.at(-1)?.label ?? unitsLabel);
  return { check, unplaced: failures, outcomes };
}

/** Null where more changed than catchments of the plan. */
function renew(
  { check: before, unplaced, outcomes }: Checked,
  state: ProjectState,
  plan: Plan,
): Checked | null {
  if (plan !== before.plan || wholeKinds.some((kind) => state[kind] !== before.state[kind])) return null;
  const changes = changedCatchments(before, state);
  const { changed, failures } = renewShares(
    state,
    before.shares,
    new Map(changes.map(([id, , now]) => [id, now])),
  );
  const shares = new Map(before.shares);
  for (const [unitId, ofUnit] of changed) shares.set(unitId, ofUnit);
  const check = planWithShares(state, plan, shares);
  if (authorityIds(check) !== authorityIds(before)) return null;
  const unitIds = new Set([...changed.keys(), ...unitsWithOtherReason(before.state, state)]);
  if (changes.length + unitIds.size === 0) return { check, unplaced, outcomes };
  const catchmentIds = new Set(changes.map(([id]) => id));
  const touched = { catchmentIds, unitIds, ground: groundOf(changes, check), isSound: false };
  const outcomeOf = (rule: Rule) => outcomes[rules.indexOf(rule)] ?? { findings: [], failures: [] };
  const outlines = [outcomeOf(outlinesRule), outlinesRule.renew(check, outcomeOf(outlinesRule), touched)];
  const isSound = outlines.every(({ findings }) => findings.length === 0);
  return {
    check,
    unplaced: [...unplaced.filter(({ a }) => !catchmentIds.has(String(a))), ...failures],
    outcomes: rules.map((rule) => rule.renew(check, outcomeOf(rule), { ...touched, isSound })),
  };
}

type CatchmentChange = readonly [id: string, before: Catchment | undefined, now: Catchment | undefined];

function changedCatchments({ catchments, plan }: PlanUnderCheck, state: ProjectState): CatchmentChange[] {
  const before = new Map(catchments.map((catchment) => [catchment.id, catchment]));
  const changes: CatchmentChange[] = [];
  for (const catchment of state.catchment.values()) {
    if (catchment.planId === plan.id && before.get(catchment.id) !== catchment)
      changes.push([catchment.id, before.get(catchment.id), catchment]);
  }
  for (const [id, catchment] of before) {
    if (state.catchment.get(id)?.planId !== plan.id) changes.push([id, catchment, undefined]);
  }
  return changes;
}

function groundOf(changes: readonly CatchmentChange[], { zone }: PlanUnderCheck): Box {
  return changes
    .flatMap(([, before, now]) => [before ?? [], now ?? []].flat())
    .map(({ geometry }) => preparePolygon(geometry, zone.centralMeridian).box)
    .reduce(uniteBoxes, emptyBox);
}

function unitsWithOtherReason(before: ProjectState, now: ProjectState): string[] {
  const [old, current] = [before['unit-split'], now['unit-split']];
  if (old === current) return [];
  return [...old.values(), ...current.values()]
    .filter(({ id }) => old.get(id) !== current.get(id))
    .map(({ unitId }) => unitId);
}

/** The authorities the plan is for: with them its territory, and which units are its business. */
function authorityIds(check: PlanUnderCheck): string {
  return authoritiesOfPlan(check)
    .map(({ id }) => id)
    .join(' ');
}

function reportOf({ unplaced, outcomes }: Checked): Report {
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const failures = [...unplaced, ...outcomes.flatMap((outcome) => outcome.failures)];
  return { findings, failures, totals: totalFindings(findings) };
}
