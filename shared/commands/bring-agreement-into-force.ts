// Adds the agreement's service relations, and nothing else: no border of a district, authority or catchment moves.
import { agreementRelations } from '../agreements/agreement-relations.ts';
import { advanceStatus } from '../agreements/agreement-status.ts';
import { refuseConflict } from '../agreements/refuse-conflict.ts';
import { refuseOverdrawnCampus } from '../agreements/refuse-overdrawn-campus.ts';
import { refuseTerms } from '../agreements/refuse-terms.ts';
import { refuseUnbalancedSwap } from '../agreements/refuse-unbalanced-swap.ts';
import { refuse, succeed } from '../model/result.ts';
import type { CommandHandler } from './command-handler.ts';
import { createChangeSet } from './create-change-set.ts';
import { findRecord } from './find-record.ts';

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
  const { title, items, fromSchoolYear, toSchoolYear } = before;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `协议“${title}”生效，${fromSchoolYear}—${toSchoolYear} 学年，${items.length} 个小区`,
        en: `Brought the agreement “${title}” into force for ${fromSchoolYear}–${toSchoolYear}, ${items.length} estates`,
      },
      { updated: [{ before, after: advanced.value }], added: agreementRelations(before) },
    ),
  );
};
