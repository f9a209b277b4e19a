// Moves border vertices in all their owners at once, so that a shared border stays shared.
import type { Position } from 'geojson';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import { refuse } from '../../model/result.ts';
import { describeCatchments } from '../areas/describe-catchments.ts';
import type { CommandHandler } from '../command-handler.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { mapOpenRings, ownersOfVertices, positionKey } from './border-vertices.ts';
import { concludeVertexEdit } from './conclude-vertex-edit.ts';
import { joinNeighbours } from './join-borders.ts';
import { noVertexThere } from './no-vertex-there.ts';

export const moveVertices: CommandHandler<'move-vertices'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const moves = command.moves.filter(({ from, to }) => positionKey(from) !== positionKey(to));
  if (moves.length === 0) return nothingChanged();
  const targets = new Map<string, Position>();
  for (const { from, to } of moves) {
    const known = targets.get(positionKey(from));
    if (known && positionKey(known) !== positionKey(to)) return movedTwice();
    targets.set(positionKey(from), to);
  }
  const catchments = catchmentsOfPlan(state, command.planId);
  const owners = ownersOfVertices(
    catchments,
    moves.map(({ from }) => from),
  );
  for (const { from } of moves) {
    if (ownersOfVertices(owners, [from]).length === 0) return noVertexThere(from);
  }
  const moved = owners.map((owner) => ({
    ...owner,
    geometry: mapOpenRings(owner.geometry, (ring) =>
      ring.map((position) => targets.get(positionKey(position)) ?? position),
    ),
  }));
  const neighbours = catchments.filter((catchment) => !owners.includes(catchment));
  const joined = joinNeighbours(neighbours, [...targets.values()]);
  const { first, followers } = describeCatchments(owners);
  const metres = longestMoveMetres(state, moves);
  const amount = metres < 1 ? metres.toFixed(2) : Math.round(metres).toString();
  const several = targets.size > 1;
  return concludeVertexEdit(state, owners, {
    name: command.name,
    planId: command.planId,
    after: [...moved, ...joined],
    splits: command.splits,
    label: () => ({
      zh: `把 ${first} 的 ${targets.size} 个边界点移动了${several ? '最多' : ''} ${amount} 米${followers.zh}`,
      en: `Moved ${targets.size} border ${several ? 'points' : 'point'} of ${first} by ${several ? 'up to ' : ''}${amount} m${followers.en}`,
    }),
  });
};

function longestMoveMetres(
  state: ProjectState,
  moves: readonly { readonly from: Position; readonly to: Position }[],
): number {
  const zone = zoneOfProject(state);
  return Math.max(
    ...moves.map(({ from, to }) => {
      const [eastFrom, northFrom] = zone.forward(from);
      const [eastTo, northTo] = zone.forward(to);
      return Math.hypot(eastTo - eastFrom, northTo - northFrom);
    }),
  );
}

function movedTwice() {
  return refuse({
    code: 'vertex-moved-twice',
    message: {
      zh: '同一个边界点被要求移到两个不同的位置',
      en: 'One border point is to be moved to two different places',
    },
    hint: { zh: '每个边界点只给一个新位置', en: 'Give every border point one new place' },
  });
}
