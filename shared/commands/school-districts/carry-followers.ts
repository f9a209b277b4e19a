// A plan of school districts that follows a plan of catchments changes in the same change set as the catchments, so
// that one undo takes both back:
//
//      A | B   │ A+B          border of A and B inside the district: it stays
//      ──┼──   │ ───     →    border to C moves: A+B and C's district move with it
//        C     │  C
import { applyChangeSet } from '../../history/apply-change-set.ts';
import type { ChangeSet, RecordUpdate } from '../../history/change-set.ts';
import { followingOf } from '../../model/followings.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment, Plan, ProjectRecord } from '../../model/records.ts';
import { type Result, succeed } from '../../model/result.ts';
import type { CommandContext } from '../command-context.ts';
import { isSameContent } from '../nothing-changed.ts';
import { createDistrict, membersByCluster, uniteMembers } from './district-unions.ts';

type Parts = Pick<ChangeSet, 'added' | 'updated' | 'removed'>;

/** The change set with what it does to the draft plans that follow; itself where none is touched. */
export function carryFollowers(
  state: ProjectState,
  changeSet: ChangeSet,
  context: Pick<CommandContext, 'sha256'>,
): Result<ChangeSet> {
  if (state.following.size === 0 || !touchesMembers(changeSet)) return succeed(changeSet);
  const after = applyChangeSet(state, changeSet);
  let carried = changeSet;
  for (const { planId, sourcePlanId } of after.following.values()) {
    const plan = after.plan.get(planId);
    if (plan?.status !== 'draft' || !followingOf(state, planId)) continue;
    const parts = followSource(state, after, plan, sourcePlanId, context);
    if (!parts.ok) return parts;
    carried = withParts(carried, plan, parts.value);
  }
  return succeed(carried);
}

function touchesMembers({ added, updated, removed }: ChangeSet): boolean {
  const records: ProjectRecord[] = [...added, ...removed, ...updated.map(({ after }) => after)];
  return records.some(({ kind }) => kind === 'catchment' || kind === 'campus' || kind === 'cluster');
}

function followSource(
  state: ProjectState,
  after: ProjectState,
  plan: Plan,
  sourcePlanId: string,
  context: Pick<CommandContext, 'sha256'>,
): Result<Parts> {
  const authorityId = plan.authorityId ?? '';
  const membersBefore = membersByCluster(state, sourcePlanId, authorityId);
  const membersAfter = membersByCluster(after, sourcePlanId, authorityId);
  const districts = new Map(catchmentsOfPlan(after, plan.id).map((one) => [one.clusterId, one]));
  const added: Catchment[] = [];
  const updated: RecordUpdate[] = [];
  const removed: Catchment[] = [];
  for (const [clusterId, members] of membersAfter) {
    const cluster = after.cluster.get(clusterId);
    if (!cluster || areSame(membersBefore.get(clusterId) ?? [], members)) continue;
    const geometry = uniteMembers(after, cluster, members);
    if (!geometry.ok) return geometry;
    const before = districts.get(clusterId);
    if (!before) added.push(createDistrict(plan.id, cluster, geometry.value, context.sha256));
    else if (!isSameContent(before.geometry, geometry.value)) {
      updated.push({ before, after: { ...before, geometry: geometry.value } });
    }
  }
  for (const clusterId of membersBefore.keys()) {
    const district = membersAfter.has(clusterId) ? undefined : districts.get(clusterId);
    if (district) removed.push(district);
  }
  return succeed({ added, updated, removed });
}

function areSame(a: readonly Catchment[], b: readonly Catchment[]): boolean {
  return a.length === b.length && a.every((catchment, index) => catchment === b[index]);
}

function withParts(changeSet: ChangeSet, { name }: Plan, { added, updated, removed }: Parts): ChangeSet {
  if (added.length + updated.length + removed.length === 0) return changeSet;
  const { label } = changeSet;
  return {
    ...changeSet,
    label: {
      zh: `${label.zh}，学区方案“${name}”同步`,
      en: `${label.en}; the school districts of “${name}” follow`,
    },
    added: [...changeSet.added, ...added],
    updated: [...changeSet.updated, ...updated],
    removed: [...changeSet.removed, ...removed],
  };
}
