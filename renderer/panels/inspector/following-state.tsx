import { useTranslation } from 'react-i18next';
import { followingOf } from '../../../shared/model/followings.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';
import { useDraftReason } from './use-draft-reason.ts';

/** Which plan of catchments the school districts follow, and the way out of it. */
export function FollowingState({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const following = followingOf(useRecords(), planId);
  const runCommand = useProject((project) => project.runCommand);
  const unavailableReason = useDraftReason(planId);
  if (!following) return <>{t('districts.byHand')}</>;
  return (
    <span className="stack" style={{ gap: 4, alignItems: 'start' }}>
      <RecordLink kind="plan" id={following.sourcePlanId} />
      <ActionButton
        size="small"
        unavailableReason={unavailableReason}
        onPress={() => void runCommand({ name: 'cut-loose', planId })}
      >
        {t('districts.cutLoose')}
      </ActionButton>
    </span>
  );
}
