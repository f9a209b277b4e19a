// Puts a vertex on an edge of every catchment that has the edge, so that a shared border stays shared.
import type { Position } from 'geojson';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { refuse } from '../../model/result.ts';
import { describeCatchments } from '../areas/describe-catchments.ts';
import type { CommandHandler } from '../command-handler.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { mapOpenRings, openRingsOf, positionKey } from './border-vertices.ts';
import { concludeVertexEdit } from './conclude-vertex-edit.ts';

export const insertVertex: CommandHandler<'insert-vertex'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const ends = command.edge.map(positionKey);
  if (ends.includes(positionKey(command.at))) return nothingChanged();
  const isEdge = (a: Position | undefined, b: Position | undefined) =>
    a !== undefined &&
    b !== undefined &&
    [a, b].every((end) => ends.includes(positionKey(end))) &&
    positionKey(a) !== positionKey(b);
  const owners = catchmentsOfPlan(state, command.planId).filter(({ geometry }) =>
    openRingsOf(geometry).some((ring) =>
      ring.some((position, index) => isEdge(position, ring[(index + 1) % ring.length])),
    ),
  );
  if (owners.length === 0) return noEdgeThere();
  const after = owners.map((owner) => ({
    ...owner,
    geometry: mapOpenRings(owner.geometry, (ring) =>
      ring.flatMap((position, index) =>
        isEdge(position, ring[(index + 1) % ring.length]) ? [position, command.at] : [position],
      ),
    ),
  }));
  const { first, followers } = describeCatchments(owners);
  return concludeVertexEdit(state, owners, {
    name: command.name,
    planId: command.planId,
    after,
    splits: command.splits,
    label: () => ({
      zh: `在 ${first} 的边界上加了 1 个点${followers.zh}`,
      en: `Added a point to the border of ${first}${followers.en}`,
    }),
  });
};

function noEdgeThere() {
  return refuse({
    code: 'no-edge-there',
    message: {
      zh: '本方案没有连接这两点的边界线段',
      en: 'No catchment of this plan has a border segment between these two points',
    },
    hint: {
      zh: '边界可能刚被改过；请重新点选线段',
      en: 'The border may just have been changed; pick the segment again',
    },
  });
}
