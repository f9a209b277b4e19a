// Puts the proposed outline in place of an invalid one. A sound outline is left as it is: there is nothing to repair.
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { validatePolygon } from '../../geometry/validate-polygon.ts';
import { refuse } from '../../model/result.ts';
import { describeArea } from '../../overlap/describe-quantities.ts';
import { proposeRepair } from '../../overlap/propose-repair.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { validCatchmentGeometry } from './valid-catchment-geometry.ts';

export const repairCatchment: CommandHandler<'repair-catchment'> = (state, command) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const before = found.value;
  const plan = findDraftPlan(state, before.planId);
  if (!plan.ok) return plan;
  if (validatePolygon(before.geometry).length === 0) return nothingToRepair(before.name);
  const proposal = proposeRepair(before.geometry, zoneOfProject(state));
  if (!proposal.ok) return proposal;
  const geometry = validCatchmentGeometry(before.name, proposal.value.geometry);
  if (!geometry.ok) return geometry;
  const [was, is, changed] = [
    describeArea(proposal.value.areaBeforeSquareMetres),
    describeArea(proposal.value.areaAfterSquareMetres),
    describeArea(proposal.value.changedSquareMetres),
  ];
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: [{ ...before, geometry: geometry.value }],
    splits: command.splits,
    label: () => ({
      zh: `修复了片区 ${before.name} 的图形，面积由 ${was.zh} 变为 ${is.zh}，相差 ${changed.zh}`,
      en: `Repaired the outline of ${before.name}; its area goes from ${was.en} to ${is.en}, a change of ${changed.en}`,
    }),
  });
};

function nothingToRepair(name: string) {
  return refuse({
    code: 'nothing-to-repair',
    message: { zh: `${name} 的图形没有错误`, en: `The outline of ${name} is sound` },
    hint: { zh: '重新检查后再看是否还有问题', en: 'Check again to see whether anything is left' },
  });
}
