import { transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { findCatchmentOfPlan } from './find-catchment-of-plan.ts';
import { withGround } from './with-ground.ts';

export const mergeCatchments: CommandHandler<'merge-catchments'> = (state, command) => {
  const found = findRecord(state, 'catchment', command.intoCatchmentId);
  if (!found.ok) return found;
  const into = found.value;
  const plan = findDraftPlan(state, into.planId);
  if (!plan.ok) return plan;
  const others: Catchment[] = [];
  for (const id of new Set(command.catchmentIds)) {
    if (id === into.id) continue;
    const other = findCatchmentOfPlan(state, plan.value.id, id);
    if (!other.ok) return other;
    others.push(other.value);
  }
  if (others.length === 0) return nothingChanged();
  const changed = transferGround(
    catchmentsOfPlan(state, plan.value.id),
    others.map(({ id, geometry }) => ({ area: geometry, from: [id], to: into.id })),
    zoneOfProject(state),
  );
  const kept = changed && new Map([...changed].filter(([id]) => !others.some((other) => other.id === id)));
  const campusIds = [...new Set([...into.campusIds, ...others.flatMap((other) => other.campusIds)])];
  const united = { ...into, campusIds };
  const known = new Map(state.catchment).set(into.id, united);
  const after = withGround({ ...state, catchment: known }, kept);
  if (!after.ok) return after;
  const names = others.map(({ name }) => name);
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: after.value.some(({ id }) => id === into.id) ? after.value : [...after.value, united],
    removed: others,
    splits: command.splits,
    label: () => ({
      zh: `把 ${names.join('、')} 并入 ${into.name}`,
      en: `Merged ${names.join(', ')} into ${into.name}`,
    }),
  });
};
