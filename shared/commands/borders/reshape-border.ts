// A line across a border, as one would redraw it by hand: what it cuts off goes to the other side, what it encloses
// beyond comes in.
import type { MultiPolygon } from 'geojson';
import type { Face } from '../../borders/cut-along-line.ts';
import { holderBeyond } from '../../borders/ground-beyond.ts';
import { type Transfer, transferGround } from '../../borders/transfer-ground.ts';
import { polygonsOf } from '../../geometry/planar-polygon.ts';
import { placeInRings } from '../../geometry/point-in-polygon.ts';
import { pointInside } from '../../geometry/point-inside.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { campusesOn, cutCatchment } from '../areas/cut-catchment.ts';
import { findCatchmentOfPlan } from '../areas/find-catchment-of-plan.ts';
import { lineDoesNotCut } from '../areas/line-does-not-cut.ts';
import { withGround } from '../areas/with-ground.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { describeReshape } from './describe-reshape.ts';

export const reshapeBorder: CommandHandler<'reshape-border'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const found = findCatchmentOfPlan(state, command.planId, command.catchmentId);
  if (!found.ok) return found;
  const catchment = found.value;
  const cut = cutCatchment(state, catchment, command.line);
  if (!cut.ok) return cut;
  const transfers = [
    ...cutOff(state, catchment, cut.value.inside),
    ...enclosed(catchment, cut.value.outside),
  ];
  if (transfers.length === 0) return lineDoesNotCut(catchment.name);
  const holders = catchmentsOfPlan(state, command.planId);
  const after = withGround(state, transferGround(holders, transfers, zoneOfProject(state)));
  if (!after.ok) return after;
  return concludeEdit(state, {
    name: command.name,
    planId: command.planId,
    after: after.value,
    splits: command.splits,
    label: (effects) => describeReshape(state, catchment, after.value, effects),
  });
};

/** Of each part that is cut, the piece with the school stays, else the largest; the others go to who lies beyond. */
function cutOff(state: ProjectState, catchment: Catchment, faces: readonly Face[]): Transfer[] {
  const others = catchmentsOfPlan(state, catchment.planId).filter(({ id }) => id !== catchment.id);
  return groupBy(faces, partsOf(catchment.geometry)).flatMap((pieces) => {
    const weight = (face: Face) => campusesOn(state, catchment.campusIds, [face]);
    const [, ...leaving] = [...pieces].sort(
      (a, b) => weight(b) - weight(a) || b.areaSquareMetres - a.areaSquareMetres,
    );
    return leaving.map(({ geometry, borderEdges }): Transfer => {
      const to = holderBeyond(borderEdges, others, zoneOfProject(state));
      return { area: geometry, from: [catchment.id], to };
    });
  });
}

/** What lies between the line and the outer border; of a hole that is cut, all but the largest piece. */
function enclosed({ id, geometry }: Catchment, faces: readonly Face[]): Transfer[] {
  const holes = polygonsOf(geometry).flatMap(([, ...rings]) => rings.map((ring) => [ring]));
  const inHoles = groupBy(faces, holes);
  const open = faces.filter((face) => !inHoles.some((group) => group.includes(face)));
  const filling = inHoles.flatMap((pieces) =>
    [...pieces].sort((a, b) => b.areaSquareMetres - a.areaSquareMetres).slice(1),
  );
  return [...open, ...filling].map((face) => ({ area: face.geometry, from: 'anybody', to: id }));
}

type Rings = MultiPolygon['coordinates'][number];

const partsOf = (geometry: MultiPolygon): Rings[] => polygonsOf(geometry);

/** Faces by the ground that they lie in; those in none are left out. */
function groupBy(faces: readonly Face[], grounds: readonly Rings[]): Face[][] {
  return grounds
    .map((rings) =>
      faces.filter(({ geometry }) => {
        const place = pointInside(geometry);
        return place !== null && placeInRings(place, rings) === 'inside';
      }),
    )
    .filter((group) => group.length > 0);
}
