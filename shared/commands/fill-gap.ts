import type { MultiPolygon, Position } from 'geojson';
import { transferGround } from '../borders/transfer-ground.ts';
import { uncoveredAround } from '../borders/uncovered-around.ts';
import { areasOfPlan, territoryOfPlan } from '../checks/plan-territory.ts';
import { boxOfPositions } from '../geometry/planar-box.ts';
import { placeInRings } from '../geometry/point-in-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { refuse } from '../model/result.ts';
import { findUncoveredGround } from '../overlap/uncovered-ground.ts';
import type { CommandHandler } from './command-handler.ts';
import { concludeTransfer } from './conclude-transfer.ts';
import { findCatchmentOfPlan } from './find-catchment-of-plan.ts';
import { findDraftPlan } from './find-draft-plan.ts';

export const fillGap: CommandHandler<'fill-gap'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const receiver = findCatchmentOfPlan(state, command.planId, command.toCatchmentId);
  if (!receiver.ok) return receiver;
  const gap = gapAround(state, plan.value, command.at);
  if (!gap) return noGapThere(command.at);
  const changed = transferGround(
    catchmentsOfPlan(state, command.planId),
    [{ area: gap, from: [null], to: command.toCatchmentId }],
    zoneOfProject(state),
  );
  return concludeTransfer(state, command, changed);
};

/** The engine finds the gap among all catchments; then it is traced along the borders that are near. */
function gapAround(state: ProjectState, plan: Plan, at: Position): MultiPolygon | null {
  const zone = zoneOfProject(state);
  const catchments = catchmentsOfPlan(state, plan.id);
  const geometries = catchments.map(({ geometry }) => geometry);
  const territory = territoryOfPlan({ state, plan, catchments, zone });
  const place = zone.forward(at);
  const part = findUncoveredGround(geometries, territory?.polygons ?? null, zone).parts.find(
    (rings) => placeInRings(place, rings) === 'inside',
  );
  if (!part) return null;
  const areas = areasOfPlan({ state, plan, catchments }).map(({ geometry }) => geometry);
  return uncoveredAround(at, boxOfPositions(part.flat()), geometries, areas, zone);
}

function noGapThere(at: Position) {
  const place = `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;
  return refuse({
    code: 'no-gap-there',
    message: { zh: `这个位置（${place}）没有空白`, en: `There is no gap at this place (${place})` },
    hint: {
      zh: '重新检查方案，再从问题列表里选空白',
      en: 'Check the plan again and choose a gap from the findings',
    },
  });
}
