import { useTranslation } from 'react-i18next';
import { lockOfCatchment, lockOn } from '../../../shared/model/locks.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { recordName } from '../../state/record-name.ts';
import { useCurrentPlan, useRecords } from '../../state/use-session.ts';
import { useDraftReason } from './use-draft-reason.ts';

/** Why a catchment can't be edited: its plan is no draft, or something locks it; null where it can. */
export function useCatchmentReason(catchment: Catchment | undefined): string | null {
  const { t } = useTranslation();
  const records = useRecords();
  const draftReason = useDraftReason(catchment?.planId ?? '');
  const lock = catchment ? lockOfCatchment(records, catchment) : null;
  if (draftReason || !lock) return draftReason;
  return t('locks.why', { name: recordName(records, { kind: lock.targetKind, id: lock.targetId }) });
}

/** Why the seats of a campus can't be edited: the plan on screen locks it; null where it doesn't. */
export function useCampusReason(campusId: string): string | null {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  if (plan?.status !== 'draft' || !lockOn(records, plan.id, 'campus', campusId)) return null;
  return t('locks.why', { name: recordName(records, { kind: 'campus', id: campusId }) });
}
