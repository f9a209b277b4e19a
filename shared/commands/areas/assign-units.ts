// Estates change hands whole, with the ground around them; the border is drawn around them by the program.
import type { MultiPolygon } from 'geojson';
import { type Transfer, transferGround } from '../../borders/transfer-ground.ts';
import { placeInPolygon } from '../../geometry/point-in-polygon.ts';
import { representativePoint } from '../../geometry/point-inside.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment, Plan, Unit } from '../../model/records.ts';
import { type Result, succeed } from '../../model/result.ts';
import { bordersNotComputed } from '../borders/borders-not-computed.ts';
import type { CommandOf } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandHandler } from '../command-handler.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { concludeTransfer } from './conclude-transfer.ts';
import { findCatchmentOfPlan } from './find-catchment-of-plan.ts';
import { givingGrounds } from './giving-grounds.ts';
import { refuseCatchmentFacts } from './refuse-catchment-facts.ts';

type AssignUnits = CommandOf<'assign-units'>;

export const assignUnits: CommandHandler<'assign-units'> = (state, command, context) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const units: Unit[] = [];
  for (const id of new Set(command.unitIds)) {
    const unit = findRecord(state, 'unit', id);
    if (!unit.ok) return unit;
    units.push(unit.value);
  }
  const receiver = findReceiver(state, plan.value, command, context);
  if (!receiver.ok) return receiver;
  const to = receiver.value?.id ?? null;
  const moves = planMoves(state, plan.value, units, to);
  if (!moves) return bordersNotComputed();
  if (moves.length === 0) return nothingChanged();
  const holders = catchmentsOfPlan(state, plan.value.id);
  const isNew = receiver.value !== null && !state.catchment.has(receiver.value.id);
  const all = isNew && receiver.value ? [...holders, receiver.value] : holders;
  const changed = transferGround(all, moves, zoneOfProject(state));
  const made = isNew && receiver.value ? [receiver.value] : [];
  return concludeTransfer(state, { ...command, toCatchmentId: to }, changed, made);
};

/** Who gets them: a catchment that is there, a new one without ground yet, or nobody. */
function findReceiver(
  state: ProjectState,
  plan: Plan,
  { toCatchmentId, newCatchment }: AssignUnits,
  context: CommandContext,
): Result<Catchment | null> {
  if (toCatchmentId !== null) return findCatchmentOfPlan(state, plan.id, toCatchmentId);
  if (!newCatchment) return succeed(null);
  const facts = { ...newCatchment, name: newCatchment.name.trim() };
  const refusal = refuseCatchmentFacts(state, plan, facts);
  if (refusal) return refusal;
  return succeed({
    kind: 'catchment',
    id: context.createId('catchment'),
    planId: plan.id,
    name: facts.name,
    authorityId: facts.authorityId,
    campusIds: [...facts.campusIds],
    clusterId: facts.clusterId ?? null,
    geometry: { type: 'MultiPolygon', coordinates: [] },
    rangeText: '',
  });
}

/**
 * Out of every ground that holds some of them, what goes with them; then outlines that a straightened halfway line runs
 * through go whole to their side.
 */
function planMoves(
  state: ProjectState,
  plan: Plan,
  units: readonly Unit[],
  to: string | null,
): Transfer[] | null {
  const chosenIds = new Set(units.map(({ id }) => id));
  const moves: Transfer[] = [];
  const areas: MultiPolygon[] = [];
  const staying: Transfer[] = [];
  for (const { giverId, sites, area } of givingGrounds(state, plan, chosenIds, to)) {
    if (area === null) return null;
    if (area.coordinates.length === 0) continue;
    areas.push(area);
    moves.push({ area, from: [giverId], to });
    for (const unit of sites) {
      if (chosenIds.has(unit.id) || !reachesInto(unit, area)) continue;
      if (unit.geometry.type !== 'Point') staying.push({ area: unit.geometry, from: [to], to: giverId });
    }
  }
  const receiver = to === null ? null : state.catchment.get(to);
  const going = units.flatMap((unit): Transfer[] => {
    if (unit.geometry.type === 'Point') return [];
    const isWhole = [...areas, ...(receiver ? [receiver.geometry] : [])].some((area) => liesIn(unit, area));
    return isWhole ? [] : [{ area: unit.geometry, from: 'anybody', to }];
  });
  return [...moves, ...staying, ...going];
}

function outlineOf({ geometry }: Unit) {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

const reachesInto = (unit: Unit, area: MultiPolygon) =>
  outlineOf(unit).some((place) => placeInPolygon(place, area) === 'inside');

function liesIn(unit: Unit, area: MultiPolygon): boolean {
  const place = representativePoint(unit.geometry);
  return (
    place !== null &&
    placeInPolygon(place, area) !== 'outside' &&
    outlineOf(unit).every((corner) => placeInPolygon(corner, area) !== 'outside')
  );
}
