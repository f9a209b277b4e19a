import type { MultiPolygon } from 'geojson';
import type { Cut, Face } from '../../borders/cut-along-line.ts';
import { transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { describeArea } from '../../overlap/describe-quantities.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { areaOfFaces, campusesOn, cutCatchment } from './cut-catchment.ts';
import { lineDoesNotCut } from './line-does-not-cut.ts';
import { refuseCatchmentFacts } from './refuse-catchment-facts.ts';
import { withGround } from './with-ground.ts';

export const splitCatchment: CommandHandler<'split-catchment'> = (state, command, context) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const whole = found.value;
  const plan = findDraftPlan(state, whole.planId);
  if (!plan.ok) return plan;
  const name = command.newName.trim();
  const campusIds = [...command.newCampusIds];
  const refusal = refuseCatchmentFacts(state, plan.value, { ...whole, name, campusIds });
  if (refusal) return refusal;
  const cut = cutCatchment(state, whole, command.line);
  if (!cut.ok) return cut;
  const sides = sidesOf(cut.value);
  if (!sides) return lineDoesNotCut(whole.name);
  const stays = { ...whole, campusIds: whole.campusIds.filter((id) => !campusIds.includes(id)) };
  const side = newSide(state, sides, campusIds, stays.campusIds);
  const area: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: side.flatMap(({ geometry }) => geometry.coordinates),
  };
  const made: Catchment = {
    ...whole,
    id: context.createId('catchment'),
    name,
    campusIds,
    geometry: { type: 'MultiPolygon', coordinates: [] },
    rangeText: '',
  };
  const changed = transferGround(
    [...catchmentsOfPlan(state, plan.value.id), made],
    [{ area, from: [whole.id], to: made.id }],
    zoneOfProject(state),
  );
  const known = new Map(state.catchment).set(whole.id, stays).set(made.id, made);
  const after = withGround({ ...state, catchment: known }, changed);
  if (!after.ok) return after;
  const size = describeArea(areaOfFaces(side));
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: after.value,
    splits: command.splits,
    label: () => ({
      zh: `从 ${whole.name} 分出片区 ${name}（${size.zh}）`,
      en: `Split the catchment ${name} (${size.en}) off ${whole.name}`,
    }),
  });
};

type Sides = readonly [left: readonly Face[], right: readonly Face[]];

/** What lies left and right of the line; null where a piece lies on both sides, or all on one. */
function sidesOf({ inside }: Cut): Sides | null {
  if (inside.some(({ isLeft, isRight }) => isLeft && isRight)) return null;
  const left = inside.filter(({ isLeft }) => isLeft);
  const right = inside.filter(({ isRight }) => isRight);
  return left.length > 0 && right.length > 0 ? [left, right] : null;
}

/** The side of the new campuses; else the one without a school that stays; else the smaller one. */
function newSide(
  state: ProjectState,
  [left, right]: Sides,
  newCampusIds: readonly string[],
  oldCampusIds: readonly string[],
): readonly Face[] {
  const towards =
    campusesOn(state, newCampusIds, left) - campusesOn(state, newCampusIds, right) ||
    campusesOn(state, oldCampusIds, right) - campusesOn(state, oldCampusIds, left) ||
    areaOfFaces(right) - areaOfFaces(left);
  return towards >= 0 ? left : right;
}
