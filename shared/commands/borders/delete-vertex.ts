// Takes a vertex out of all its owners. Where borders fork, the owners have different neighbours there, and taking the
// vertex out would tear a triangle open between them: that is refused.
//
//     A • B      A | B          A \ / B
//       |    →     |     but        •      stays
//       •          |                | C
import type { Position } from 'geojson';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { refuse } from '../../model/result.ts';
import { describeCatchments } from '../areas/describe-catchments.ts';
import type { CommandHandler } from '../command-handler.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { mapOpenRings, openRingsOf, ownersOfVertices, positionKey } from './border-vertices.ts';
import { concludeVertexEdit } from './conclude-vertex-edit.ts';
import { noVertexThere } from './no-vertex-there.ts';

export const deleteVertex: CommandHandler<'delete-vertex'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const key = positionKey(command.at);
  const owners = ownersOfVertices(catchmentsOfPlan(state, command.planId), [command.at]);
  if (owners.length === 0) return noVertexThere(command.at);
  const rings = owners
    .flatMap(({ geometry }) => openRingsOf(geometry))
    .filter((ring) => indexIn(ring, key) >= 0);
  if (rings.some((ring) => ring.length <= 3)) return tooFewVertices(owners[0]?.name ?? '');
  if (new Set(rings.map((ring) => neighboursKey(ring, indexIn(ring, key)))).size > 1)
    return bordersForkThere();
  const after = owners.map((owner) => ({
    ...owner,
    geometry: mapOpenRings(owner.geometry, (ring) =>
      ring.filter((position) => positionKey(position) !== key),
    ),
  }));
  const { first, followers } = describeCatchments(owners);
  return concludeVertexEdit(state, owners, {
    name: command.name,
    planId: command.planId,
    after,
    splits: command.splits,
    label: () => ({
      zh: `删除了 ${first} 的 1 个边界点${followers.zh}`,
      en: `Deleted a border point of ${first}${followers.en}`,
    }),
  });
};

function indexIn(ring: readonly Position[], key: string): number {
  return ring.findIndex((position) => positionKey(position) === key);
}

function neighboursKey(ring: readonly Position[], index: number): string {
  const neighbours = [ring.at(index - 1), ring[(index + 1) % ring.length]];
  return neighbours
    .map((position) => (position ? positionKey(position) : ''))
    .sort()
    .join(' ');
}

function tooFewVertices(name: string) {
  return refuse({
    code: 'too-few-vertices',
    message: {
      zh: `${name} 在这里只剩 3 个边界点，不能再删`,
      en: `${name} has only 3 border points here; none can be deleted`,
    },
    hint: { zh: '可以移动这个点，或删除整个片区', en: 'Move the point, or delete the catchment' },
  });
}

function bordersForkThere() {
  return refuse({
    code: 'borders-fork-there',
    message: {
      zh: '几条片区边界在这个点分叉，删掉它会在片区之间留下空白或重叠',
      en: 'Borders fork at this point; deleting it would leave a gap or an overlap between the catchments',
    },
    hint: {
      zh: '请移动这个点，或先删除旁边的点',
      en: 'Move the point, or delete the points beside it first',
    },
  });
}
