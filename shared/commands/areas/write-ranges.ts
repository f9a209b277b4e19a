import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';

/** A text that is the same already is left alone. */
export const writeRanges: CommandHandler<'write-ranges'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const updated = [];
  for (const { catchmentId, rangeText } of command.ranges) {
    const found = findRecord(state, 'catchment', catchmentId);
    if (!found.ok) return found;
    const before = found.value;
    if (before.planId !== command.planId) return refuse(inAnotherPlan(before.name));
    if (before.rangeText !== rangeText) updated.push({ before, after: { ...before, rangeText } });
  }
  if (updated.length === 0) return nothingChanged();
  const name = updated[0]?.before.name ?? '';
  return succeed(
    createChangeSet(
      command.name,
      updated.length === 1
        ? { zh: `写了片区 ${name} 的招生范围`, en: `Wrote the range of the catchment ${name}` }
        : {
            zh: `写了 ${updated.length} 个片区的招生范围`,
            en: `Wrote the ranges of ${updated.length} catchments`,
          },
      { updated },
    ),
  );
};

function inAnotherPlan(name: string) {
  return {
    code: 'in-another-plan',
    message: { zh: `片区“${name}”属于另一个方案`, en: `The catchment “${name}” belongs to another plan` },
    hint: { zh: '先打开它所在的方案', en: 'Open its plan first' },
  };
}
