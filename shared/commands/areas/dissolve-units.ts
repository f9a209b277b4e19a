// A plan made from a column: units that say the same become one catchment, and the school that the column names becomes
// its school. How a bureau that keeps its decision in a table gets its first map.
import { dissolve } from '../../geometry/dissolve.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import { createCampusLookup } from '../../import/match-campuses.ts';
import { newNamedPlan } from '../../import/new-named-plan.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Campus, Catchment, Unit } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import type { Stage } from '../../model/stage.ts';
import type { CommandContext } from '../command-context.ts';
import { activate } from '../plans/activate.ts';
import { refusePlanFacts } from '../plans/refuse-plan-facts.ts';
import { groupUnits } from './group-units.ts';
import { namesNoSchool } from './names-no-school.ts';
import { validCatchmentGeometry } from './valid-catchment-geometry.ts';

export interface DissolveRequest {
  readonly planName: string;
  /** A column that the units were imported with, or `name`, `community`. */
  readonly by: string;
  readonly stage: Stage;
  readonly schoolYear: number;
}

export interface DissolvedUnits {
  readonly planId: string;
  readonly changeSet: ChangeSet;
  readonly warnings: readonly LocalizedText[];
}

/**
 * The change set of a new draft plan with one catchment for each value of the column, by value ascending. Units that
 * are points or have no value are left out, and a value that names no school is kept; both are said in `warnings`.
 * `onProgress` hears 0…1 after every group.
 */
export function dissolveUnits(
  state: ProjectState,
  request: DissolveRequest,
  context: CommandContext,
  onProgress: (fraction: number) => void = () => undefined,
): Result<DissolvedUnits> {
  const { stage, schoolYear } = request;
  const made = { at: context.now(), createId: context.createId };
  const plan = newNamedPlan(state, { name: request.planName.trim(), stage, schoolYear }, made);
  const refusal = refusePlanFacts(state, { name: plan.name, id: null });
  if (refusal) return refusal;
  const grouped = groupUnits(state, request.by);
  if (!grouped.ok) return grouped;
  const { groups, warnings } = grouped.value;
  const findCampuses = createCampusLookup(state, request.stage);
  const catchments: Catchment[] = [];
  const strangers: string[] = [];
  for (const [index, { value, units }] of groups.entries()) {
    const geometry = uniteUnits(value, units);
    if (!geometry.ok) return geometry;
    const campuses = findCampuses(value);
    if (campuses.length === 0) strangers.push(value);
    catchments.push({
      kind: 'catchment',
      id: `catchment:${context.sha256(`${plan.id} ${value}`).slice(0, 16)}`,
      planId: plan.id,
      name: nameOf(state, campuses) ?? value,
      authorityId: onlyAuthority(state, campuses),
      campusIds: campuses.map(({ id }) => id),
      clusterId: null,
      geometry: geometry.value,
      rangeText: '',
    });
    onProgress((index + 1) / groups.length);
  }
  const count = groups.reduce((sum, { units }) => sum + units.length, 0);
  return succeed({
    planId: plan.id,
    warnings: [...warnings, ...namesNoSchool(state, request.by, strangers)],
    changeSet: {
      command: 'dissolve-units',
      label: {
        zh: `按“${request.by}”把 ${count} 个小区合并成方案“${plan.name}”的 ${catchments.length} 个片区`,
        en: `United ${count} estates by “${request.by}” into ${catchments.length} catchments of the plan “${plan.name}”`,
      },
      added: [plan, ...catchments],
      updated: activate(state, plan.id),
      removed: [],
    },
  });
}

function uniteUnits(value: string, units: readonly Unit[]): Result<Catchment['geometry']> {
  const areas = units.flatMap(({ geometry }) => (geometry.type === 'Point' ? [] : [geometry]));
  const united = dissolve(areas);
  if (united.ok) return validCatchmentGeometry(value, united.value.geometry);
  const { refusal } = united;
  return refuse({
    ...refusal,
    message: { zh: `${value}：${refusal.message.zh}`, en: `${value}: ${refusal.message.en}` },
  });
}

/** The campus that the value means, or the school of the campuses it means; null where it means none. */
function nameOf(state: ProjectState, campuses: readonly Campus[]): string | null {
  const [first, ...others] = campuses;
  if (!first) return null;
  return others.length === 0 ? first.name : (state.school.get(first.schoolId)?.name ?? null);
}

function onlyAuthority(state: ProjectState, campuses: readonly Campus[]): string | null {
  const authorities = new Set(
    campuses.map(({ schoolId }) => state.school.get(schoolId)?.authorityId ?? null),
  );
  return authorities.size === 1 ? ([...authorities][0] ?? null) : null;
}
