import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { Language } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { defaultSchoolYear } from '../../state/default-school-year.ts';

/** Terms to start from without a finding; null where the project has fewer than two authorities. */
export function emptyAgreementTerms(
  records: ProjectState,
  plan: Plan | null,
  language: Language = 'zh',
): AgreementTerms | null {
  const [first, second] = [...records.authority.keys()].sort();
  if (first === undefined || second === undefined) return null;
  const year = plan?.schoolYear ?? defaultSchoolYear(records);
  return {
    number: '',
    title: titleForParties(records, [first, second], language),
    agreementKind: 'parity-swap',
    partyIds: [first, second],
    stage: plan?.stage ?? 'primary',
    items: [],
    fromSchoolYear: year,
    toSchoolYear: year + 2,
    childrenTolerance: 0,
    basis: '',
    contact: '',
    note: '',
  };
}

/** The title an agreement of two authorities gets until someone writes another. */
export function titleForParties(
  records: ProjectState,
  [first, second]: readonly [string, string],
  language: Language,
): string {
  const a = records.authority.get(first)?.name ?? first;
  const b = records.authority.get(second)?.name ?? second;
  return language === 'zh'
    ? `${a}与${b}边界小区学位共享协议`
    : `Seats for the border estates of ${a} and ${b}`;
}
