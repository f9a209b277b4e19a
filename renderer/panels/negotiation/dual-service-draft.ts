// Terms to start from for one estate: its families may also choose a school across the border.
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { Language } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { AgreementItem, Plan } from '../../../shared/model/records.ts';
import { titleForParties } from '../agreements/empty-agreement-terms.ts';

/** Three school years from the plan's on, one item; whoever drafts it changes what is to be otherwise. */
export function dualServiceDraft(
  records: ProjectState,
  plan: Plan,
  partyIds: readonly [string, string],
  item: AgreementItem,
  { note, language }: { readonly note: string; readonly language: Language },
): AgreementTerms {
  return {
    number: '',
    title: titleForParties(records, partyIds, language),
    agreementKind: 'dual-service',
    partyIds,
    stage: plan.stage,
    items: [item],
    fromSchoolYear: plan.schoolYear,
    toSchoolYear: plan.schoolYear + 2,
    childrenTolerance: 0,
    basis: '',
    contact: '',
    note,
  };
}
