// Adds the agreement's service relations, and nothing else: no border of a district, authority or catchment moves. The
// version that an amendment replaces ends in the same step, so that there is never a moment without one, nor with two.
import { agreementRelations } from '../../agreements/agreement-relations.ts';
import { advanceStatus } from '../../agreements/agreement-status.ts';
import { refuseConflict } from '../../agreements/refuse-conflict.ts';
import { refuseOverdrawnCampus } from '../../agreements/refuse-overdrawn-campus.ts';
import { refuseTerms } from '../../agreements/refuse-terms.ts';
import { refuseUnbalancedSwap } from '../../agreements/refuse-unbalanced-swap.ts';
import { relationsOfAgreement } from '../../agreements/relations-of-agreement.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Agreement, ServiceRelation } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';

export const bringAgreementIntoForce: CommandHandler<'bring-agreement-into-force'> = (
  state,
  command,
  context,
) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const event = { at: context.now(), by: command.by.trim(), note: '' };
  const advanced = advanceStatus(before, 'in-force', event);
  if (!advanced.ok) return advanced;
  const refusal =
    refuseTerms(state, before) ??
    refuseUnbalancedSwap(state, before) ??
    refuseConflict(state, before) ??
    refuseOverdrawnCampus(state, before);
  if (refusal) return refuse(refusal);
  const replaced = endReplaced(state, before, event);
  if (!replaced.ok) return replaced;
  const { title, items, fromSchoolYear, toSchoolYear } = before;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `协议“${title}”生效，${fromSchoolYear}—${toSchoolYear} 学年，${items.length} 个小区`,
        en: `Brought the agreement “${title}” into force for ${fromSchoolYear}–${toSchoolYear}, ${items.length} estates`,
      },
      {
        updated: [...replaced.value.updated, { before, after: advanced.value }],
        added: agreementRelations(before),
        removed: replaced.value.removed,
      },
    ),
  );
};

/** The version before, as it ends, with the relations that go; nothing where there is none. */
function endReplaced(
  state: ProjectState,
  { predecessor, version }: Agreement,
  event: { readonly at: string; readonly by: string },
): Result<{
  readonly updated: readonly { readonly before: Agreement; readonly after: Agreement }[];
  readonly removed: readonly ServiceRelation[];
}> {
  if (predecessor?.succession !== 'amendment') return succeed({ updated: [], removed: [] });
  const found = findRecord(state, 'agreement', predecessor.agreementId);
  if (!found.ok) return found;
  const ended = advanceStatus(found.value, 'expired', { ...event, note: `由第 ${version} 版取代` });
  if (!ended.ok) return ended;
  return succeed({
    updated: [{ before: found.value, after: ended.value }],
    removed: relationsOfAgreement(state, predecessor.agreementId),
  });
}
